"""Logging a session: the form, what is kept of it while one types, and the moment it is kept."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cairn.desk import kept_sessions, tab_order
from cairn.desk.draft_keeper import DraftKeeper
from cairn.desk.journal_door import JournalDoor
from cairn.desk.like_last import LikeLast
from cairn.desk.log_check import missing
from cairn.desk.log_foot import LogFoot
from cairn.desk.log_form import LogForm
from cairn.desk.notice import Notice
from cairn.desk.page_view import side_margin
from cairn.desk.sentences import told
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.journal.draft import Draft
    from cairn.journal.entry import SessionEntry
    from cairn.journal.log import Logged

_FAULT = "fault"


class LogPage(QWidget):
    """A draft is never lost by leaving; it is gone when the session is kept.

    Attributes:
        form, foot: the fields, and what can be done with them.
        keeper: keeps the draft.

    Signals:
        saved: the Logged session; it is on the disk.
        left: the person goes back; what was typed is a draft.
        said: something for the status line.
    """

    saved = Signal(object)
    left = Signal()
    said = Signal(str)

    def __init__(self, theme: Theme, door: JournalDoor) -> None:
        super().__init__()
        self._theme, self._door = theme, door
        self._last = LikeLast(door)
        workspace = door.workspace
        self.form = LogForm(
            theme, lambda: door.journal, lambda: workspace.library, lambda: door.today
        )
        self.keeper = DraftKeeper(lambda: door.journal, self.form.entry)
        self.notice = Notice(theme)
        self.foot = LogFoot()
        self._lay_out()
        self.form.edited.connect(self._edited)
        self.form.rearranged.connect(lambda: tab_order.settle(self))
        self.form.people.edited.connect(self._fill_from_last)
        self.keeper.kept.connect(self._turn)
        self.keeper.failed.connect(self._failed)
        self.foot.save.clicked.connect(self.save)
        self.foot.later.clicked.connect(self.leave)
        self.foot.again.clicked.connect(lambda: self.begin_from_last())
        self.foot.another.clicked.connect(self.begin_anew)
        self.foot.back.clicked.connect(self.leave_as_it_was)
        theme.changed.connect(self._fit)

    @property
    def has_something(self) -> bool:
        """Whether something stands in the form that was not logged."""
        return bool(self.keeper.id) or self.form.entry() != self._blank

    @property
    def changes(self) -> str:
        """The id of the kept session that is changed in the form; empty for a new one."""
        return self.keeper.draft.session if self.keeper.draft is not None else ""

    def begin(self) -> None:
        """Go on where one was, else begin a new one."""
        if self.changes or not self.has_something:
            self.begin_anew()
        self.take_focus()

    def begin_anew(self, entry: "SessionEntry | None" = None) -> None:
        """A new session; what stood in the form stays a draft."""
        from cairn.journal.entry import SessionEntry

        self.keeper.keep()
        self._show(None, entry or SessionEntry())

    def begin_for(self, people: Sequence[str]) -> None:
        """A new session with these (ids)."""
        from cairn.journal.entry import SessionEntry

        self.begin_anew(SessionEntry(tuple(people)))
        self.keeper.edited()

    def begin_with(self, draft: "Draft") -> None:
        """Go on writing on a draft."""
        if draft.id != self.keeper.id:
            self.keeper.keep()
            self._show(draft, draft.entry)
        self.take_focus()

    def begin_change(self, session: str) -> None:
        """Change a session that is kept (an id), or go on changing it."""
        journal = self._door.journal
        if journal is None:
            return
        draft = kept_sessions.change_of(journal, session)
        if draft.id:
            self.begin_with(draft)
            return
        self.keeper.keep()
        self._show(draft, draft.entry)

    def begin_from_last(self, person: str = "") -> None:
        """One of yesterday as the last one with `person` was, else with whoever is chosen."""
        if self.changes:
            self.begin_anew()
        people = self.form.people.people
        entry = self._last.entry(person or (people[0] if people else ""))
        if entry is None:
            something = self.has_something
            self.form.day.put(self._last.day)
            if not something:  # a day alone is no draft
                self._blank = self.form.entry()
                self.keeper.begin(None, self._blank)
            self.take_focus()
            return
        if self.keeper.id or not people:
            self.begin_anew(entry)
        else:
            self.form.show_entry(entry, is_new=True)
        self.form.habit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.habit.selectAll()
        self.keeper.edited()

    def save(self) -> None:
        """Log it; once this is said, it is on the disk."""
        journal, form = self._door.journal, self.form
        form.people.take_pending()
        if journal is None:
            return
        lacks = missing(form)
        if lacks is not None:
            self.notice.say(lacks[0], key=_FAULT)
            lacks[1].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            if self.changes:
                logged = journal.change(self.changes, form.entry(), self.keeper.id)
            else:
                logged = journal.log(form.entry(), self.keeper.id)
        except CairnError as error:
            self._failed(error)
        else:
            self._kept(logged)

    def leave(self) -> None:
        """Go back; what was typed is kept as a draft."""
        self.form.people.field.close_list()
        if self.keeper.keep():
            if self.keeper.id:
                self.said.emit(
                    self.tr("The change is kept as a draft.")
                    if self.changes
                    else self.tr("The draft is kept. Ctrl+N goes on with it.")
                )
            self.left.emit()

    def leave_as_it_was(self) -> None:
        """Go back; the session that was to be changed stays as it is kept."""
        journal, draft = self._door.journal, self.keeper.id
        self.forget()
        if journal is not None and draft:
            try:
                journal.drafts.discard(draft)
            except CairnError as error:
                self.said.emit(told(error))
        self.left.emit()

    def forget(self) -> None:
        """Nothing stands in the form any more; a draft that was kept of it is not touched."""
        from cairn.journal.entry import SessionEntry

        self.keeper.begin(None, self._blank)
        self._show(None, SessionEntry())

    def take_focus(self) -> None:
        """Type who it was with, or where nothing stands yet."""
        where = self.form.habit if self.form.people.people else self.form.people.field
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """Where F6 stops."""
        return [self.form.people.field, self.form.seen, self.foot.save]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        from cairn.journal.entry import SessionEntry

        self._blank = SessionEntry()
        self.keeper.begin(None, self._blank)
        self.form.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.notice, self.form, self.foot):
            column.addWidget(widget, 1 if widget is self.form else 0)
        self._turn()
        self._fit()

    def _show(self, draft: "Draft | None", entry: "SessionEntry") -> None:
        self._last.waits = False
        self.notice.clear(_FAULT)
        self.form.show_entry(entry, is_new=draft is None or not draft.session)
        self.form.used.offer(draft.offered if draft is not None else ())
        self._blank = self.form.entry()
        if draft is not None and not draft.id:
            draft = replace(draft, entry=self._blank)
        self.keeper.begin(draft, self._blank)
        self._turn()
        self.take_focus()

    def _turn(self) -> None:
        """Say whether a session is logged or changed, and offer what goes with it."""
        changes = bool(self.changes)
        self.form.turn(changes=changes)
        self.foot.show_for(changes=changes, draft=bool(self.keeper.id))

    def _edited(self) -> None:
        self.notice.clear(_FAULT)
        self.keeper.edited()

    def _fill_from_last(self) -> None:
        if self._last.waits and self.form.known_people():
            self.begin_from_last()

    def _kept(self, logged: "Logged") -> None:
        self.forget()
        self.saved.emit(logged)

    def _failed(self, error: CairnError) -> None:
        self.notice.say(told(error), self.tr("Try again"), self.save, key=_FAULT)

    def _fit(self) -> None:
        bar = self.form.verticalScrollBar().sizeHint().width()
        self.foot.fit(side_margin(self._theme, self.width() - bar))
