"""One walk of the tour through one window: keys, patience, and pictures of what is seen."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from cairn.desk.desk import Desk
from cairn.desk.tour_few import readme_name, with_few_colours
from cairn.desk.tour_view import View
from cairn.errors import CairnError

PATIENCE_SECONDS = 60.0

QUICKLY = 70
"""Of a hundred: the files become a little larger, and are written in half the time."""

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


class Walk:
    """Uses a window as a person would, and pictures what is seen."""

    def __init__(
        self,
        desk: Desk,
        out: Path,
        say: Callable[[str], None],
        views: Sequence[View],
        *,
        readme: bool = False,
    ) -> None:
        """Pictures come to lie in `out`; with `readme` the few that the README shows."""
        self._desk, self._out, self._say = desk, out, say
        self._views, self._readme = list(views), readme
        self._window = desk.window
        self._number = 0
        self._window.library.reader.extras.hurry()
        self._writer = ThreadPoolExecutor(1)
        self._written: list[Future[str]] = []
        self._look(self._views[0])

    def end(self) -> None:
        """Wait until every picture is written; raises E_TOUR for one that cannot be."""
        self._writer.shutdown()
        for name in filter(None, (one.result() for one in self._written)):
            raise failed(f"The picture {name} cannot be written.")

    def scene(
        self,
        name: str,
        told: str,
        show: Callable[[], None] | None = None,
        back: Callable[[], None] | None = None,
    ) -> None:
        """Picture what is shown now in every view; `told` is what was done to get here.

        `show` brings up, for each picture anew, what depends on the size or does not outlive a
        change of it, such as a menu; `back` puts it away where it does not go by itself.
        """
        self._number += 1
        self.settle()
        for view in self._views:
            called = readme_name(name, view) if self._readme else self._name(name, view)
            if not called:
                continue
            self._look(view)
            if show is not None:
                show()
                self.settle()
            picture, path = self._picture().toImage(), self._out / f"{called}.png"
            write = _write_small if self._readme else _write
            self._written.append(self._writer.submit(write, picture, path))
            self._put_away()
            if back is not None:
                back()
        self._views.reverse()  # to begin with the look there is saves a third of the time
        self._say(f"{self._number:02} {told}")

    def type(self, words: str) -> None:
        """Type words in place of what stands in the field."""
        self._window.field.setFocus()
        self._window.field.clear()
        QTest.keyClicks(self._window.field, words)
        self.settle()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, on: QWidget | None = None) -> None:
        """Press a key where the focus is, or on a widget."""
        focus: QWidget | None = self._window.focusWidget()
        QTest.keyClick(on or focus or self._window, key, held)
        self.settle()

    def read(self, title: str) -> None:
        """Search for a title, and have its page shown."""
        self._window.field.setText(title)
        self.settle()
        page = self._window.library
        hits = page.results.hits
        rows = [row for row in range(hits.rowCount()) if hits.index(row).data() == title]
        if not rows:
            raise failed(f"The record “{title}” is not found.")
        page.results.list.select(rows[0])
        self.settle()

    def settle(self) -> None:
        """Until nothing is on its way from the background."""
        QApplication.processEvents()
        page, reader = self._window.library, self._window.library.reader
        self.until(
            lambda: (
                not (page.waiting or reader.loading or reader.extras.busy)
                and not reader.compare.waiting
                and not getattr(self._window.rooms.page(), "waiting", False)
            )
        )

    def until(self, reached: Callable[[], object]) -> None:
        """Until something is so; raises E_TOUR if it never is."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not reached():
            if time.monotonic() > end:
                raise failed("The window did not get as far as it should within a minute.")
            QApplication.processEvents()
            time.sleep(0.005)
        QApplication.processEvents()

    @property
    def total(self) -> int:
        """How many results there are."""
        results = self._window.library.results.hits.results
        return results.total if results else 0

    @property
    def title(self) -> str:
        """What is read."""
        hit = self._window.library.reader.hit
        return hit.row.title if hit else ""

    def _name(self, scene: str, view: View) -> str:
        return f"{self._number:02}-{scene}-{view.name}"

    def _look(self, view: View) -> None:
        self._window.resize(*view.size)
        self._desk.theme.set_look(view.scheme, view.text / 100)
        self.settle()

    def _picture(self) -> QPixmap:
        """The window, and over it what belongs to it and stands in windows of its own."""
        picture = self._window.grab()
        painter = QPainter(picture)
        corner = self._window.mapToGlobal(QPoint(0, 0))
        for one in QApplication.topLevelWidgets():
            if one is not self._window and one.isVisible() and one.width() > 1:
                painter.drawPixmap(one.mapToGlobal(QPoint(0, 0)) - corner, one.grab())
        painter.end()
        return picture

    def _put_away(self) -> None:
        """Menus and tool tips go, as they do when a person goes on."""
        for one in QApplication.topLevelWidgets():
            if one is not self._window and one.isVisible():
                one.close()
        QApplication.processEvents()


def _write(picture: QImage, path: Path) -> str:
    """Write a picture; the name of one that cannot be written."""
    return "" if picture.save(str(path), quality=QUICKLY) else path.name


def _write_small(picture: QImage, path: Path) -> str:
    """The same, in a third of the bytes."""
    return "" if with_few_colours(picture).save(str(path), quality=0) else path.name


def failed(message: str) -> CairnError:
    """The tour does not get on."""
    return CairnError("E_TOUR", message, "Run `cairn doctor`, and try again in another folder.")
