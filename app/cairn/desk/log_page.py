"""Logging a session: the form, what is kept of it while one types, and the moment it is kept."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from cairn.desk import tab_order
from cairn.desk.draft_keeper import DraftKeeper
from cairn.desk.flow import Flow
from cairn.desk.journal_door import JournalDoor
from cairn.desk.log_form import LogForm
from cairn.desk.notice import Notice
from cairn.desk.page_view import side_margin
from cairn.desk.section import voiced
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
        self._from_last = False
        workspace = door.workspace
        self.form = LogForm(
            theme,
            lambda: door.journal,
            lambda: workspace.library,
            lambda: door.today,
            self.tr("Log a session"),
        )
        self.keeper = DraftKeeper(lambda: door.journal, self.form.entry)
        self.notice = Notice(theme)
        self._save = QPushButton(self.tr("Keep the session"))
        self._save.setProperty("lead", True)
        self._later = QPushButton(self.tr("Later"))
        self._again = QPushButton(self.tr("As last time, yesterday"))
        self._new = QPushButton(self.tr("Another one instead"))
        self._hint = voiced("", "small")
        self._lay_out()
        self.form.edited.connect(self._edited)
        self.form.rearranged.connect(lambda: tab_order.settle(self))
        self.form.people.edited.connect(self._fill_from_last)
        self.keeper.kept.connect(self._told_kept)
        self.keeper.failed.connect(self._failed)
        self._save.clicked.connect(self.save)
        self._later.clicked.connect(self.leave)
        self._again.clicked.connect(lambda: self.begin_from_last())
        self._new.clicked.connect(self.begin_anew)
        theme.changed.connect(self._fit)

    @property
    def has_something(self) -> bool:
        """Whether something stands in the form that was not logged."""
        return bool(self.keeper.id) or self.form.entry() != self._blank

    def begin(self) -> None:
        """Go on where one was, else begin a new one."""
        if not self.has_something:
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

    def begin_from_last(self, person: str = "") -> None:
        """One of yesterday as the last one with `person` was, else with whoever is chosen."""
        journal = self._door.journal
        people = self.form.people.people
        person = person or (people[0] if people else "")
        if journal is None or not any(one.id == person for one in journal.people.all()):
            something = self.has_something
            self._from_last = True  # as soon as somebody is chosen
            self.form.day.put(self._door.today - timedelta(1))
            if not something:  # a day alone is no draft
                self._blank = self.form.entry()
                self.keeper.begin(None, self._blank)
            self.take_focus()
            return
        self._from_last = False
        entry = journal.sessions.like_last(person, self._door.today - timedelta(1))
        if self.keeper.id or not people:
            self.begin_anew(entry)
        else:
            self.form.show_entry(entry)
        self.form.habit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.habit.selectAll()
        self.keeper.edited()

    def save(self) -> None:
        """Log it; once this is said, it is on the disk."""
        journal, form = self._door.journal, self.form
        form.people.take_pending()
        if journal is None:
            return
        if not form.people.people:
            self._refuse(self.tr("A session needs somebody it was with."), form.people.field)
        elif not form.day.sound:
            self._refuse(self.tr("The day is no day."), form.day.field)
        elif any(one.status.value == "dropped" and not one.reason for one in form.carried.closings):
            self._refuse(self.tr("What is dropped needs a reason."), form.carried)
        elif form.used.field.text().strip():
            self._refuse(
                self.tr("Which record is meant? Choose one, or clear the line."), form.used.field
            )
        else:
            try:
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
                self.said.emit(self.tr("The draft is kept. Ctrl+N goes on with it."))
            self.left.emit()

    def take_focus(self) -> None:
        """Type who it was with, or where nothing stands yet."""
        where = self.form.habit if self.form.people.people else self.form.people.field
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """Where F6 stops."""
        return [self.form.people.field, self.form.seen, self._save]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        from cairn.journal.entry import SessionEntry

        self._blank = SessionEntry()
        self.keeper.begin(None, self._blank)
        self.form.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        foot = QFrame()
        foot.setObjectName("links")
        self._foot = QVBoxLayout(foot)
        self._foot.setSpacing(6)
        row = Flow()
        for button in (self._save, self._later, self._again, self._new):
            row.addWidget(button)
        self._foot.addLayout(row)
        self._foot.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.notice, self.form, foot):
            column.addWidget(widget, 1 if widget is self.form else 0)
        self._hint.setText(
            self.tr("Ctrl+Enter keeps it; Esc leaves it as a draft. It stays on this machine.")
        )
        self._fit()

    def _show(self, draft: "Draft | None", entry: "SessionEntry") -> None:
        self._from_last = False
        self.notice.clear(_FAULT)
        self.form.show_entry(entry)
        self.form.used.offer(draft.offered if draft is not None else ())
        self._blank = self.form.entry()
        self.keeper.begin(draft, self._blank)
        self._new.setVisible(draft is not None)
        self.take_focus()

    def _edited(self) -> None:
        self.notice.clear(_FAULT)
        self.keeper.edited()

    def _fill_from_last(self) -> None:
        if self._from_last and self.form.known_people():
            self.begin_from_last()

    def _kept(self, logged: "Logged") -> None:
        from cairn.journal.entry import SessionEntry

        self.keeper.begin(None, self._blank)
        self._show(None, SessionEntry())
        self.saved.emit(logged)

    def _told_kept(self) -> None:
        self._new.show()

    def _refuse(self, why: str, where: QWidget) -> None:
        self.notice.say(why, key=_FAULT)
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: CairnError) -> None:
        self.notice.say(told(error), self.tr("Try again"), self.save, key=_FAULT)

    def _fit(self) -> None:
        bar = self.form.verticalScrollBar().sizeHint().width()
        side = side_margin(self._theme, self.width() - bar)
        self._foot.setContentsMargins(side, 12, side, 12)
