"""The form in which a session is logged: one column, from whom it was with to the ladder."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from cairn.desk import journal_words as words
from cairn.desk import log_entry
from cairn.desk.agenda_field import AgendaField
from cairn.desk.agreed_field import AgreedField
from cairn.desk.area_field import AreaField
from cairn.desk.carried_field import CarriedField
from cairn.desk.choice import Choice
from cairn.desk.day_field import DayField
from cairn.desk.ladder_field import LadderField
from cairn.desk.log_layout import lay_out
from cairn.desk.offer_field import OfferField
from cairn.desk.offer_list import Offered
from cairn.desk.people_field import PeopleField
from cairn.desk.private_text import PrivateText
from cairn.desk.record_offers import finder
from cairn.desk.section import Section
from cairn.desk.sighted_field import SightedField
from cairn.desk.team_offers import team_finder
from cairn.desk.template_field import TemplateField
from cairn.desk.theme import Theme
from cairn.desk.used_field import UsedField

if TYPE_CHECKING:
    from cairn.journal.entry import SessionEntry
    from cairn.journal.journal import Journal
    from cairn.journal.person import Person
    from cairn.journal.template import Template
    from cairn.library.library import Library

LONGEST_LINE = 1_000

AROUND = 72
"""Pixels at 100 % that are seen above and below the field one is in."""


class LogForm(Section):
    """Fields for a `SessionEntry`; nothing but the people is needed.

    Attributes:
        filled: the template that was filled in last, while the same session is in the form.

    Signals:
        edited: something is different than before.
        rearranged: fields came or went; Tab has to go through them anew.
    """

    edited = Signal()
    rearranged = Signal()

    def __init__(
        self,
        theme: Theme,
        journal: "Callable[[], Journal | None]",
        library: "Callable[[], Library]",
        today: Callable[[], date],
    ) -> None:
        super().__init__(theme, "")
        self._journal, self._library, self._today = journal, library, today
        self._base: SessionEntry | None = None
        self._followed: tuple[str, ...] = ()
        self.filled: Template | None = None
        self.people = PeopleField(theme, journal)
        self.day = DayField(today)
        self.habit = self._line(self.tr("The habit worth changing"))
        self.used = UsedField(theme, finder(library))
        self.sighted = SightedField(theme, finder(library, "gotcha"))
        self.agreed = AgreedField(theme, today, self.known_people)
        self.carried = CarriedField(theme)
        self.seen = AreaField(theme, self.tr("What was seen"))
        self.shared = AreaField(theme, self.tr("Notes to share"))
        self.private = PrivateText(theme, self.tr("Private notes"))
        self.aim = self._line(self.tr("Aim"))
        self.asked = AreaField(theme, self.tr("What the agent was asked"))
        self.form = Choice(self.tr("Form"), [(one, words.form(one)) for one in words.FORMS])
        self.minutes = self._line(self.tr("Minutes"))
        self.minutes.setValidator(QIntValidator(0, 24 * 60, self.minutes))
        self.at = self._line(self.tr("Began at"))
        self.at.setPlaceholderText(self.tr("Such as 9:30"))
        self.version = self._line(self.tr("Version of the tool"))
        self.champion = self._line(self.tr("Who mentored"))
        self.template = TemplateField(
            theme, self.tr("Template"), self.tr("Without a template"), journal
        )
        self.agenda = AgendaField(theme)
        self.team = OfferField(theme, self.tr("Team"), team_finder(journal), tab_takes=True)
        self.ladder = LadderField(theme)
        self._titles = lay_out(self)
        self.turn(changes=False)
        self._listen()

    def entry(self) -> "SessionEntry":
        """What stands in the form; what it has no field for is as it was put in."""
        return log_entry.read(self, self._base)

    def show_entry(self, entry: "SessionEntry", *, is_new: bool = False) -> None:
        """Let this stand in the form; one that `is_new` was held with the tool as it is now."""
        self._base = entry
        log_entry.put(self, entry, self._journal())
        if is_new and not entry.tool_version:
            self.version.setText(self._library().installed or "")
        self.verticalScrollBar().setValue(0)

    def turn(self, *, changes: bool) -> None:
        """Say whether a session is logged, or one that is kept is changed."""
        self.retitle(self.tr("Change a session") if changes else self.tr("Log a session"))
        self._titles.carried.setText(
            self.tr("Still open") if changes else self.tr("Still open from before")
        )

    def known_people(self) -> "list[Person]":
        """Those chosen who are in the journal."""
        journal = self._journal()
        if journal is None:
            return []
        every = {one.id: one for one in journal.people.all(archived=True)}
        return [every[id] for id in self.people.people if id in every]

    def follow_people(self) -> None:
        """Others are chosen: what is open with them, and whose ladder."""
        journal = self._journal()
        self._followed = self.people.people
        known = self.known_people()
        actions = journal.actions.open_with(*(one.id for one in known)) if journal and known else []
        names = {one.id: one.name for one in known}
        whose = [(one, names.get(one.owner, "")) for one in actions]
        self.carried.show_actions(whose, self._today())
        self.ladder.show_people(known)
        self._titles.carried.setVisible(bool(actions))
        self._titles.ladder.setVisible(not self.ladder.isHidden())
        teams = {one.team for one in known}
        team = journal.teams.get(teams.pop()) if journal and len(teams) == 1 else None
        self.team.setPlaceholderText(team.name if team else "")
        self.rearranged.emit()

    def _line(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setProperty("form", True)
        field.setMaxLength(LONGEST_LINE)
        field.setAccessibleName(name)
        return field

    def _listen(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._show_focused)
        self.people.edited.connect(self._people_edited)
        self.people.done.connect(lambda: self.day.field.setFocus())
        self.team.taken.connect(self._team_taken)
        for part in (
            self.people, self.day, self.used, self.sighted, self.agreed, self.carried,
            self.seen, self.shared, self.private, self.asked, self.ladder, self.agenda,
        ):  # fmt: skip
            part.edited.connect(self.edited)
        for rows in (self.used, self.sighted, self.agreed, self.carried, self.ladder, self.agenda):
            rows.rearranged.connect(self.rearranged)
        for line in (
            self.habit, self.aim, self.minutes, self.team, self.at, self.version, self.champion,
        ):  # fmt: skip
            line.textEdited.connect(lambda _: self.edited.emit())
        self.form.chosen.connect(lambda _: self.edited.emit())
        self.template.activated.connect(lambda _: self._fill_in())
        self.agenda.rearranged.connect(
            lambda: self._titles.agenda.setVisible(not self.agenda.isHidden())
        )

    def _fill_in(self) -> None:
        """What the chosen template says, where nothing stands yet, or what another one said."""
        log_entry.fill_in(self, self.template.template)
        self.edited.emit()

    def _team_taken(self, offer: Offered) -> None:
        self.team.setText(offer.text)
        self.edited.emit()

    def _show_focused(self, _: QWidget | None, now: QWidget | None) -> None:
        """What has the focus is seen, by whatever way it came there."""
        if now is not None and self.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, self._theme.px(AROUND))

    def _people_edited(self) -> None:
        if self.people.people != self._followed:
            self.follow_people()
