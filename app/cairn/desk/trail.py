"""The way from one record to another: along a link, or back to where one was."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal

from cairn.desk.page_foot import KEY_SCHEME
from cairn.desk.reader import Reader
from cairn.desk.results_pane import ResultsPane
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.library.library import Library
    from cairn.library.results import Hit


class Trail(QObject):
    """Has the reader read a record that the results need not list.

    Signals:
        said: something for the status line.
        troubled: a CairnError that keeps the library from answering.
        moved: a link was followed.
    """

    said = Signal(str)
    troubled = Signal(object)
    moved = Signal()

    def __init__(self, results: ResultsPane, reader: Reader) -> None:
        super().__init__(reader)
        self._results, self._reader = results, reader
        self._library: Library | None = None
        reader.followed.connect(self._follow)

    def use(self, library: "Library") -> None:
        """Records are those of this library."""
        self._library = library

    def is_at(self, record: tuple[str, str] | None) -> bool:
        """Whether the record of this source and path is the one that is read."""
        now = self._reader.hit
        return now is not None and record == (now.row.source, now.row.path)

    def return_to(self, record: tuple[str, str] | None) -> None:
        """Read the record of that source and path, such as one that a link had led to."""
        library = self._library
        if library is None or record is None or self.is_at(record):
            return
        try:
            row = library.at(*record)
        except CairnError:
            return  # the search before this has told it
        if row is not None and not self._results.choose(row.id):
            self._reader.read(library.hit(row))

    def _follow(self, url: QUrl, hit: "Hit") -> None:
        if self._library is None:
            return
        try:
            if url.scheme() == KEY_SCHEME:
                target = self._library.get(int(url.path()))
            else:
                target = self._library.target(url.toString(), hit.row)
        except CairnError as error:
            self.troubled.emit(error)
            return
        if target is not None:
            self._reader.read(self._library.hit(target))
            self.moved.emit()
        else:
            self.said.emit(self.tr("{} is not in the library").format(url.toString()))
