"""What the journal can be looked at by: the timeline, what is owed, drafts; then every person."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QListView

from cairn.desk import labels
from cairn.desk.theme import Theme
from cairn.desk.view_delegate import COUNT, HEADING, ICON, ViewDelegate

Index = QModelIndex | QPersistentModelIndex

TIMELINE, OWED, DRAFTS, WANTED, TRASH = "timeline", "owed", "drafts", "wanted", "trash"
TEMPLATES = "templates"

PERSON = "person:"
"""What the id of a person's view begins with."""

PAUSE_SECONDS = 1.0
"""Letters typed with less between them are one word."""

_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class View:
    """One way to look at the journal; one without an id is but a heading."""

    id: str
    text: str
    icon: str = ""
    count: int = 0


class _Views(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.views: list[View] = []

    def show_views(self, views: Sequence[View]) -> None:
        self.beginResetModel()
        self.views = list(views)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.views)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and not self.views[index.row()].id:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if not index.isValid():
            return None
        view = self.views[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{view.text}, {labels.number(view.count)}" if view.count else view.text
        return {
            int(Qt.ItemDataRole.DisplayRole): view.text,
            ICON: view.icon,
            COUNT: labels.number(view.count) if view.count else "",
            HEADING: not view.id,
        }.get(role)


class JournalViews(QListView):
    """One view is chosen; typing goes to the person of whom a name begins so.

    Attributes:
        called: gives the ids of people of whom a name begins with some letters.

    Signals:
        picked: the id of the view.
    """

    picked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._model = _Views()
        self._delegate = ViewDelegate(theme)
        self._typed, self._typed_at = "", 0.0
        self._known: tuple[dict[str, int], list[tuple[str, str]]] | None = None
        self.called: Callable[[str], Collection[str]] = lambda _: ()
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Views of the journal"))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)  # thousands are laid out at once
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def here(self) -> str:
        """The id of the view that is chosen."""
        row = self.currentIndex().row()
        return self._model.views[row].id if 0 <= row < len(self._model.views) else ""

    def show_views(self, counts: dict[str, int], people: Sequence[tuple[str, str]]) -> None:
        """Show how much is in each view, and these people (id and name); what is chosen stays."""
        here = self.here or TIMELINE
        known = (counts, list(people))
        if known == self._known:
            return
        self._known = known
        views = [
            View(TIMELINE, self.tr("Timeline"), "journal-timeline"),
            View(OWED, self.tr("Owed"), "journal-owed", counts.get(OWED, 0)),
            View(DRAFTS, self.tr("Drafts"), "journal-drafts", counts.get(DRAFTS, 0)),
            View(WANTED, self.tr("Most wanted"), "journal-wanted", counts.get(WANTED, 0)),
            View(TEMPLATES, self.tr("Templates"), "kind-template"),
            View(TRASH, self.tr("Trash"), "journal-trash"),
        ]
        if people:
            views.append(View("", self.tr("People")))
        views += [View(PERSON + id, name, "person") for id, name in people]
        self.blockSignals(True)
        self._model.show_views(views)
        self._choose(here)
        self.blockSignals(False)
        if self.here != here:
            self._choose(TIMELINE)

    def choose(self, id: str) -> None:
        """Choose a view, as if by hand."""
        self._choose(id)

    def keyboardSearch(self, search: str) -> None:
        from cairn.journal.names import folded

        now = monotonic()
        same = now - self._typed_at < PAUSE_SECONDS
        self._typed, self._typed_at = (self._typed + search if same else search), now
        wanted = folded(self._typed)
        if not wanted:
            return
        views, people = self._model.views, {PERSON + id for id in self.called(wanted)}
        row = self.currentIndex().row()
        start = row if same and len(self._typed) > len(search) else row + 1
        for number in range(len(views)):
            at = (start + number) % len(views)
            view = views[at]
            if view.id in people or (view.icon != "person" and _begins(view, wanted)):
                self.setCurrentIndex(self._model.index(at))
                return

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.here:
            self.picked.emit(self.here)

    def _choose(self, id: str) -> None:
        for row, view in enumerate(self._model.views):
            if view.id == id:
                self.setCurrentIndex(self._model.index(row))
                return


def _begins(view: View, wanted: str) -> bool:
    """Whether a word of what leads to the view begins with these folded letters."""
    from cairn.journal.names import folded

    name = folded(view.text)
    return bool(view.id) and any(one.startswith(wanted) for one in (name, *name.split()[1:]))
