"""One walk through everything the window has, found by itself, in a made-up language."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDragLeaveEvent,
    QKeySequence,
)
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

import cairn.desk
from cairn.desk.action import Action
from cairn.desk.overlay import Overlay
from cairn.places import Places
from tests.desk import walking
from tests.desk.driving import Driven, driven
from tests.desk.inbox_walk import in_the_inbox
from tests.desk.journal_walk import in_the_journal
from tests.desk.keeping_walk import in_keeping
from tests.desk.made_up import RECORDS, furnished, outside, words_of_the_library
from tests.desk.news_walk import in_the_news, with_more, with_two_texts
from tests.desk.outbox_walk import in_the_outbox
from tests.desk.people_walk import with_people
from tests.desk.recovery_walk import in_recovery

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "does not support raise", "does not support grabbing"
)

SIZE = (1280, 800)

WIDE = 2200
"""So wide, at 100 %, that everything stands beside everything else."""

MOST_PAGES = 12
"""Rows of a list that are chosen one after the other."""

ENDS = ("quit", "close")
"""Last part of the ids of actions after which there is no window to look at."""

TYPED = ("", "velmar", "velmr", "zzyzx", '"dorrun velmar"', "kind:", "quorl ostrel nowhere")

PASTED = "quorl vork\nostrel velmar quorl\nnettik nowhere dorrun\n"

QT_SAYS = {"Copy", "Select All", "Copy Link Location", "Cut", "Paste", "Delete", "Undo", "Redo"}
"""Entries of menus that are Qt's own; it translates them itself."""

QT_SHOWS = (QFileDialog, QPrintDialog)
"""Dialogs that are Qt's own, or the desktop's."""

KEYS = {"ctrl", "alt", "shift", "esc", "tab", "enter", "return", "del", "pgup", "pgdown", "home",
        "end", "left", "right", "up", "down", "ins", "backspace", "space", "kind", "tag", "source",
        "layer", "status", "use", "trust", "owner", "toml", "spine", "md", "notes",
        "claude"}  # fmt: skip
"""Words of the keyboard, of the query language and of files, which no language translates."""


DAYS = {
    QLocale().standaloneMonthName(month, form).lower()
    for month in range(1, 13)
    for form in (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat)
} | {
    QLocale().standaloneDayName(day, form).lower()
    for day in range(1, 8)
    for form in (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat)
}
"""Names in dates, which come from the system's language."""


class Walk:
    """Goes through the window and writes down what is wrong.

    Attributes:
        findings: what is wrong, and where.
        seen: the classes of everything that was visible at some time.
    """

    def __init__(self, here: Driven, scale: float, places: set[str]) -> None:
        """`places` are words that stand in the paths of folders."""
        self.here, self.scale = here, scale
        self.findings: dict[str, str] = {}
        self.seen: set[str] = set()
        self._known = words_of_the_library() | KEYS | DAYS | places
        self._signs: set[str] = set()
        self._known_states: set[frozenset[str]] = set()
        self._turned: set[str] = set()
        self._place = ""
        self._looking = False

    # What is looked for

    def look(self, place: str) -> None:
        """Look at every window that is open now."""
        self._place = place
        self._looking = True
        if not waits():
            self.here.window.activateWindow()
            self.here.until(self.here.window.isActiveWindow)
        self._calm()
        for top in QApplication.topLevelWidgets():
            if top.isVisible() and not isinstance(top, QT_SHOWS):
                self.seen |= {
                    name
                    for one in (top, *top.findChildren(QWidget))
                    if one.isVisible()
                    for name in _our_classes(type(one))
                }
                over = [one for one in top.findChildren(Overlay) if one.isVisible()]
                self._look_at(over[-1] if over else top)
        self._looking = False

    def _calm(self) -> None:
        """Until nothing is told on the way: it changes between a picture and its words."""
        QApplication.processEvents()
        while not waits() and self.here.desk.reading:
            self.here.until(lambda: not self.here.desk.reading)

    def _look_at(self, top: QWidget) -> None:
        state = frozenset(f"{walking.called(one)} {one.isEnabled()}" for one in walking.shown(top))
        if state in self._known_states:
            return  # seen from another side
        self._known_states.add(state)
        self._note(walking.unnamed(top))
        self._note(walking.clipped(top))
        self._note(walking.guessing(top))
        self._note(self._untranslated(top))
        if self.scale == 1.0:
            for scheme in self._schemes():
                self.here.desk.theme.pin(scheme)
                self._calm()
                self._note(f"{one} ({scheme})" for one in walking.faint(top))
        if not isinstance(top, QMenu) and QApplication.activeModalWidget() in (None, top):
            self._note(walking.without_sign(top, self._signs))
            self._note(walking.unreachable(top))

    def _schemes(self) -> list[str]:
        """Both, that in force first: styling a whole window anew is what takes time."""
        return sorted(("light", "dark"), key=lambda one: one != self.here.desk.theme.scheme)

    def _untranslated(self, top: QWidget) -> Iterator[str]:
        for whose, text in walking.words(top):
            left = [
                word
                for word in re.findall(r"[^\W\d_]{2,}", outside(text))
                if word.lower() not in self._known
            ]
            if whose.startswith("CompletionList"):
                continue  # what it completes is written as in a file
            if text.split("\t")[0].replace("&", "") in QT_SAYS and whose.startswith("QMenu"):
                continue
            if "title: Velmar" in text:  # versions side by side, with what is written before them
                left = [word for word in left if word not in " ".join(RECORDS.values())]
            if left and not re.fullmatch(r"F\d+|[A-Z]", text):
                yield f"{whose} says {' '.join(left)!r} in {text[:80]!r}"

    def _note(self, found: "Iterator[str]") -> None:
        for one in found:
            self.findings.setdefault(one, self._place)

    # Where it is looked

    def walk(self) -> None:
        """Every state, every action, every menu."""
        self.here.until(lambda: not self.here.desk.tasks.busy())  # the journal was checked, say
        self.here.window.status.say("")
        self.here.desk.journal.care.care.stop()  # what is due is told when the walk says so
        self.states()
        for id in [action.id for action in self.actions()]:
            self.do(id)
        self.menus()
        for room in [room.id for room in self.here.window.rooms.all()]:
            self.room(room)
        in_the_journal(self)
        with_people(self)
        in_recovery(self)
        in_keeping(self)
        in_the_outbox(self)
        in_the_inbox(self)
        in_the_news(self)
        with_two_texts(self)
        with_more(self)

    def room(self, id: str) -> None:
        """What can be done in a room, from its page."""
        page = self.here.window.rooms.enter(id)
        for action in [one.id for one in getattr(page, "actions", list)() if is_ours(one)]:
            self.fresh()
            self.here.window.rooms.enter(id)
            self.here.settle()
            if self.here.window.registry.run(action):
                self.here.settle()
                self.look(f"{id}: {action}")
                self._turn_pages(f"{id}: {action}")

    def states(self) -> None:
        """What typing and fate bring about."""
        for words in TYPED:
            self.here.type(words)
            self.look(f"typed {words!r}")
        self.here.read("Velmar tarnok")
        window = self.here.window
        window.status.progress("hand", 3, 10, lambda: None)
        window.notice.say("Velmar tarnok.", "dorrun", lambda: None)
        self.here.reader.page.anchorClicked.emit(QUrl("https://vork.invalid/"))
        self.look("all bars")
        window.status.settled()
        window.notice.hide()
        QApplication.clipboard().setText(PASTED)
        window.field.clear()
        QTest.keySequence(window.field, QKeySequence(QKeySequence.StandardKey.Paste))
        self.here.settle()
        self.look("pasted")
        self.here.read("Velmar tarnok")
        window.resize(round(WIDE * self.scale), SIZE[1])
        self.here.page.panes.open_reader()
        self.here.settle()
        self.look("wide")
        window.resize(*SIZE)
        self._drag()
        self.fresh()

    def _drag(self) -> None:
        """A folder is held over the window."""
        window, data = self.here.window, QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(self.here.desk.workspace.places.data))])
        where, copy = window.rect().center(), Qt.DropAction.CopyAction
        held = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(window, QDragEnterEvent(where, copy, data, *held))
        self.seen |= {name for one in window.children() for name in _our_classes(type(one))}
        QApplication.sendEvent(window, QDragLeaveEvent())

    def actions(self) -> list[Action]:
        """What can be done, as the palette lists it."""
        return [
            action for action in self.here.window.registry.all() if not action.id.endswith(ENDS)
        ]

    def do(self, id: str) -> None:
        """One action, from a page that is being read, and a look at what it brought."""
        self.fresh()
        action = next((one for one in self.actions() if one.id == id), None)
        if action is None or not action.enabled():
            return
        with_modal = QTimer(interval=30)
        with_modal.timeout.connect(lambda: self._look_at_modal(id))
        with_modal.start()
        action.run()
        self.here.settle()
        with_modal.stop()
        self.look(id)
        self._turn_pages(id)
        self._open_menus(id)

    def _turn_pages(self, place: str) -> None:
        """A short list may turn the page beside it."""
        for view in walking.shown(self.here.window):
            name = walking.called(view)
            if not isinstance(view, QAbstractItemView) or name in self._turned:
                continue
            if not view.isVisible():
                continue  # another list has turned the page; it comes again
            self._turned.add(name)
            for index in walking.rows(view)[:MOST_PAGES]:
                if view.isVisible():
                    view.setCurrentIndex(index)
                    self.here.settle()
                    self.look(f"{place}, {name} row {index.row()}")

    def menus(self) -> None:
        """The menu of the context-menu key, wherever there is one."""
        self.fresh()
        for one in walking.shown(self.here.window):
            if one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.isVisible():
                self._context_menu(one)

    def _context_menu(self, one: QWidget) -> None:
        with_modal = QTimer(interval=30)
        place = f"menu of {walking.called(one)}"
        with_modal.timeout.connect(lambda: self._look_at_modal(place))
        with_modal.start()
        middle = one.rect().center()
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Keyboard, middle, one.mapToGlobal(middle)
        )
        QApplication.sendEvent(one, event)
        QApplication.processEvents()
        with_modal.stop()
        if QApplication.activePopupWidget() is not None:
            self.look(place)
        self._close_what_is_open()

    def _open_menus(self, place: str) -> None:
        for one in walking.shown(self.here.window):
            menu = one.menu() if isinstance(one, QPushButton | QToolButton) else None
            if menu is None or not one.isVisible() or walking.called(one) in self._turned:
                continue
            self._turned.add(walking.called(one))
            if one.isEnabled():
                menu.popup(one.mapToGlobal(QPoint(0, one.height())))
                QApplication.processEvents()
                self.look(f"{place}, menu of {walking.called(one)}")
                menu.close()

    def _look_at_modal(self, place: str) -> None:
        """What waits for an answer is looked at while it waits, and closed."""
        if self._looking or not waits():
            return
        self.look(place)
        self._close_what_is_open()

    def fresh(self) -> None:
        """Back to a page that is being read, nothing else open."""
        self._close_what_is_open()
        window = self.here.window
        for _ in range(4):
            QTest.keyClick(walking.focus_in(window), Qt.Key.Key_Escape)
        window.registry.run("room.library")
        at_scale(self.here, self.scale)
        if not window.isVisible():
            window.show()
        window.resize(*SIZE)
        window.activateWindow()
        self.here.until(window.isActiveWindow)
        self.here.read("Velmar tarnok")
        self.here.page.panes.open_reader()
        self.here.settle()

    def _close_what_is_open(self) -> None:
        for one in QApplication.topLevelWidgets():
            if one.isVisible() and one is not self.here.window:
                one.close()
        QApplication.processEvents()


def is_ours(action: object) -> bool:
    """Whether it is one of our actions, and not one of Qt's."""
    return isinstance(action, Action) and not action.id.endswith(ENDS)


def waits() -> bool:
    """Whether a dialog or a menu wants an answer."""
    return bool(QApplication.activeModalWidget() or QApplication.activePopupWidget())


def at_scale(here: Driven, scale: float) -> None:
    """Text at this size."""
    if here.desk.theme.scale != scale:
        here.desk.theme.scale = scale
        here.desk.theme._apply()


def _our_classes(kind: type) -> Iterator[str]:
    for one in kind.__mro__:
        if one.__module__.startswith("cairn.desk"):
            yield one.__name__


def every_widget() -> set[str]:
    """Names of all classes of the window that are widgets."""
    found = set()
    for module in pkgutil.iter_modules(cairn.desk.__path__):
        if module.name.startswith("tour"):
            continue
        for _, thing in inspect.getmembers(importlib.import_module(f"cairn.desk.{module.name}")):
            if inspect.isclass(thing) and issubclass(thing, QWidget):
                found |= set(_our_classes(thing))
    return found


@pytest.fixture
def outside_world(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that an action does leaves the window."""
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    # It comes when the page is there, which may be after the walk went on.
    monkeypatch.setattr(QPrintDialog, "exec", lambda *_: 0)
    for name in ("getExistingDirectory", "getOpenFileName", "getSaveFileName"):
        answer: object = "" if name == "getExistingDirectory" else ("", "")
        monkeypatch.setattr(QFileDialog, name, lambda *_, answer=answer, **__: answer)


@pytest.mark.usefixtures("outside_world")
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_wrong_anywhere(home: Places, tmp_path: Path, scale: float) -> None:
    with driven(furnished(home, tmp_path)) as here:
        here.window.resize(*SIZE)
        at_scale(here, scale)
        folders = f"{tmp_path} {Path.home()} {home.content}".lower()
        walk = Walk(here, scale, set(re.findall(r"[^\W\d_]+", folders)))
        walk.walk()
        never = sorted(every_widget() - walk.seen)
        assert [f"{one} — at {place}" for one, place in sorted(walk.findings.items())] == []
        assert never == [], "no way leads to these, or none that the walk knows"
