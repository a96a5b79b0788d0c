"""The settings of the journal: kept safe, kept no longer than wanted, taken along."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from cairn.desk import sentences
from cairn.desk.action import Action
from cairn.desk.backup_part import BackupPart
from cairn.desk.going_bar import GoingBar
from cairn.desk.journal_door import JournalDoor
from cairn.desk.notice import Notice
from cairn.desk.private_part import PrivatePart
from cairn.desk.reminder_part import ReminderPart
from cairn.desk.section import Section, voiced
from cairn.desk.takeout_part import TakeoutPart
from cairn.desk.theme import Theme
from cairn.desk.trash_part import TrashPart
from cairn.desk.you_part import YouPart

_STATE = "journal-state"


class JournalSection(Section):
    """Everything that takes long is done beside the window; what goes on is said above.

    Attributes:
        beside: whether somebody else sees the screen; then nothing is shown or done.

    Signals:
        said: something for the status line.
    """

    said = Signal(str)

    def __init__(self, theme: Theme, door: JournalDoor) -> None:
        super().__init__(
            theme,
            self.tr("Journal"),
            self.tr("It lies on this machine alone. What is set here counts at once."),
        )
        self._door = door
        self.chores = door.chores
        self.notice = Notice(theme)
        self.going = GoingBar()
        self.beside = False
        self._rests = voiced(
            self.tr("It rests while somebody else sees the screen: others are named here."), "muted"
        )
        self._nothing = voiced(
            self.tr("Nothing is logged yet. What was kept elsewhere can be brought in."), "muted"
        )
        self.you = YouPart(door)
        self.backups = BackupPart(theme, door, self.chores)
        self.trash = TrashPart(theme, door)
        self.private = PrivatePart(theme, door, self.chores)
        self.reminders = ReminderPart(door, self.chores)
        self.takeout = TakeoutPart(theme, door, self.chores)
        self._lay_out()
        for part in (
            self.you, self.backups, self.trash, self.private, self.reminders, self.takeout,
        ):  # fmt: skip
            part.said.connect(self.said)
        self.takeout.told.connect(lambda text: self.notice.say(text))
        self.chores.failed.connect(lambda text: self.notice.say(text))
        self.chores.turned.connect(self._turn)
        door.changed.connect(self.show_again)
        self._turn()

    def actions(self) -> Sequence[Action]:  # type: ignore[override] # not Qt's own
        """What can be done here."""
        room, takeout = self.tr("Journal"), self.takeout

        def there() -> bool:
            return self._door.journal is not None and not self.chores.going and not self.beside

        return (
            Action("journal.backup", self.tr("Back up the journal now"), self.backups.back_up,
                   ("Ctrl+Shift+S",), room, there),
            Action("journal.restore", self.tr("Bring the chosen backup back…"), self.backups.look,
                   (), room, there),
            Action("journal.put-back", self.tr("Take the chosen item out of the trash"),
                   self.trash.put_back, (), room, there),
            Action("journal.save-json", self.tr("Save the journal as JSON…"), takeout.save_json,
                   (), room, there),
            Action("journal.save-tables", self.tr("Save the journal as tables…"),
                   takeout.save_tables, (), room, there),
            Action("journal.bring-in", self.tr("Bring a file into the journal…"),
                   takeout.bring_file, (), room,
                   lambda: not self.chores.going and not self.beside),
            Action("journal.hand-over", self.tr("Hand over a team…"), takeout.hand_over,
                   (), room, there),
            Action("journal.calendar", self.tr("Save a calendar file of what is owed…"),
                   self.reminders.save_calendar, (), room, there),
        )  # fmt: skip

    def stops(self) -> list[QWidget]:
        """Where F6 stops."""
        return [one for one in (self.backups.list, self.trash.list) if one.isVisible()]

    def show_again(self) -> None:
        """Show how everything stands; a home in which nothing was logged gets no journal."""
        if not self.isVisible() or self.beside:
            return
        problem, journal = self._door.problem, self._door.journal
        if problem is not None:
            self.notice.say(sentences.said(problem.message), key=_STATE)
        elif journal is not None and journal.store.read_only:
            self.notice.say(
                self.tr("The journal is only read: {}").format(
                    sentences.said(journal.store.read_only)
                ),
                key=_STATE,
            )
        else:
            self.notice.clear(_STATE)
        self._nothing.setVisible(journal is None and problem is None)
        self.backups.read()
        for part in (self.you, self.trash, self.private, self.reminders, self.takeout):
            part.show_again()

    def show_beside(self, beside: bool) -> None:
        """Say whether somebody else sees the screen."""
        if beside == self.beside:
            return
        self.beside = beside
        speaking = (self.notice, self.going)  # shown only while they say something
        for number in range(1, self.column.count()):  # below the heading
            item = self.column.itemAt(number)
            widget = item.widget() if item is not None else None
            if widget is not None and widget not in speaking:
                widget.setVisible(beside == (widget is self._rests))
        self.notice.hush(beside)
        self._turn()
        if not beside:
            self.show_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._door.open_if_kept()
        self.show_again()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.notice.clear()

    def _turn(self) -> None:
        chores = self.chores
        if not chores.going or self.beside:
            self.going.end()
            return
        if self.going.isHidden():
            self.going.begin(chores.words, chores.cancel if chores.stops else None)
        self.going.show_step(chores.words, chores.percent)

    def _lay_out(self) -> None:
        self.column.addWidget(self._rests)
        self._rests.hide()
        self.column.addWidget(self.notice)
        self.column.addWidget(self._nothing)
        self.column.addWidget(self.going)
        self.field(self.tr("You"), self.you)
        self.field(
            self.tr("Backups"),
            self.backups,
            self.tr(
                "At most ten minutes after a change, each proved by reading it again. The last ones"
                " of 12 days, 10 weeks and 9 months are kept."
            ),
        )
        self.field(self.tr("Trash"), self.trash)
        self.field(
            self.tr("Private notes"),
            self.private,
            self.tr("How long they are kept; then they go, out of history and backups too."),
        )
        self.field(self.tr("Take it with you"), self.takeout)
        self.field(self.tr("What is due"), self.reminders)
        self.column.addStretch(1)
