"""A record made of what was seen: what stands in the journal, and beside it what may leave."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cairn.desk import labels
from cairn.desk.choice import Choice
from cairn.desk.flow import Flow
from cairn.desk.journal_door import JournalDoor
from cairn.desk.leaving_text import LeavingText
from cairn.desk.names_note import NamesNote
from cairn.desk.overlay import Overlay
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.journal.names import Names
    from cairn.outbox.draft import Draft

KEPT_MS = 1_000
"""From the first letter that is not kept yet until it is."""

KINDS = ("gotcha", "recipe", "pattern")
"""What can be made of a session, each by its key from 1 on."""


class PromoteSheet(Overlay):
    """Kind, title and text of a draft; what is typed is kept, names in it become roles.

    Signals:
        kept: the Draft, once the person is done with it.
    """

    kept = Signal(object)

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        door: JournalDoor,
        draft: "Draft",
        make: "Callable[[str], Draft] | None" = None,
    ) -> None:
        """`make` begins it anew as another kind; None for a draft that is kept already."""
        super().__init__(window, theme, 1080, 860)
        self._door, self._draft, self._make = door, draft, make
        self._typed: dict[str, Draft] = {}
        self._edited = False
        self._names: Names | None = None
        self._named = 0
        title = self.tr("Make a record of it") if make else self.tr("Draft of a record")
        self.setAccessibleName(title)
        self.kind = Choice(self.tr("Kind"), [(one, labels.kind(one)) for one in KINDS])
        self.sides = LeavingText(theme)
        self._note = NamesNote()
        self._keep = QPushButton(self.tr("Keep the draft"))
        self._keep.setProperty("lead", True)
        self._close = QPushButton(self.tr("Close"))
        self._timer = QTimer(self, singleShot=True, interval=KEPT_MS)
        self._lay_out(title)
        self.kind.chosen.connect(self._turn)
        self.kind.decided.connect(lambda _: self.sides.title.setFocus())
        self.sides.edited.connect(self._changed)
        self._timer.timeout.connect(lambda: self._save(last=False))
        self._keep.clicked.connect(self.keep)
        self._close.clicked.connect(lambda: self.end())
        self._show(draft)

    def keep(self) -> None:
        """Keep it as a draft, and be done with it."""
        title, _ = self.sides.leaving
        if not title:
            self._note.warn(self.tr("A record needs a title."))
            self.sides.title.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._edited = True
        self.end()

    def end(self, *, give_back: bool = True) -> None:
        """What was typed is kept before this goes."""
        if self.isVisible() and self._edited:
            if not self._save(last=True):
                return
            self.kept.emit(self._draft)
        super().end(give_back=give_back)

    def take_focus(self) -> None:
        chosen = [one for one in self.kind.buttons() if one.isChecked()]
        (chosen or self.kind.buttons())[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, title: str) -> None:
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(voiced(title, "title"))
        head.addWidget(
            voiced(self.tr("1 gotcha, 2 recipe, 3 pattern; Ctrl+Enter keeps it."), "muted")
        )
        row = Flow()
        for button in (self._keep, self._close):
            button.setAutoDefault(True)
            row.addWidget(button)
        self.column.setContentsMargins(32, 20, 32, 20)
        self.column.setSpacing(12)
        self.column.addLayout(head)
        self.column.addWidget(self.kind)
        self.column.addWidget(self.sides, 1)
        self.column.addWidget(self._note)
        self.column.addLayout(row)

    def _show(self, draft: "Draft") -> None:
        from cairn.outbox.retold import body_of

        journal = self._door.journal
        self._draft = draft
        self.kind.choose(draft.kind)
        if journal is None:
            return
        champion = journal.settings.load().champion
        names = self._names = journal.promotions.names(champion, draft.sessions)
        title, text = journal.promotions.written(draft.sessions, draft.kind, draft.met)
        whole = f"{title}\n\n{text}".strip()
        named = [(one.start, one.end) for one in names.find(whole)]
        self._named = len(named)
        self.sides.put_written(whole, named)
        body = body_of(draft)
        as_made = names.replaced(text, str) == body
        self.sides.put(draft.title, body, _roles(text, names) if as_made else ())
        self._note.tell(self._names, self._named, self.sides.leaving)

    def _turn(self, kind: str) -> None:
        """Another kind: what was typed for it before, else as it begins."""
        before, self._typed[self._draft.kind] = self._draft.id, self._now()
        if self._make is None:
            self._draft = self._now(kind)
            self._changed()
            return
        from dataclasses import replace

        try:
            draft = self._typed.get(kind) or self._make(kind)
        except CairnError as error:
            self._note.warn(told(error))
            return
        self._show(replace(draft, id=before))

    def _changed(self) -> None:
        self._edited = True
        self._note.tell(self._names, self._named, self.sides.leaving)
        if not self._timer.isActive():
            self._timer.start()

    def _now(self, kind: str = "") -> "Draft":
        """The draft as it stands in the fields."""
        from cairn.outbox.retold import retold

        return retold(self._draft, kind or self._draft.kind, *self.sides.leaving)

    def _save(self, *, last: bool) -> bool:
        """Keep what is typed; names become roles once the person is done."""
        self._timer.stop()
        try:
            draft, drafts = self._now(), self._door.workspace.drafts
            if last and self._names is not None:
                from cairn.outbox.retold import retold

                title, body = (self._names.replaced(one, str) for one in self.sides.leaving)
                draft = retold(draft, draft.kind, title, body)
            if draft.id and not last:
                self._draft = drafts.type(draft.id, draft.text)
            else:
                self._draft = drafts.save(draft)
        except CairnError as error:
            self._note.warn(told(error))
            return False
        return True


def _roles(text: str, names: "Names") -> list[tuple[int, int]]:
    """Where roles stand in what becomes of `text`."""
    found, grown = [], 0
    for one in names.find(text):
        start = one.start + grown
        grown += len(one.whose) - (one.end - one.start)
        found.append((start, start + len(one.whose)))
    return found
