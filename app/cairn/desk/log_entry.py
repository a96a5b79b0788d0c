"""What stands in the log form as an entry, and an entry put into the form."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from cairn.desk.log_form import LogForm
    from cairn.journal.entry import SessionEntry
    from cairn.journal.journal import Journal
    from cairn.journal.template import Template

translate = QCoreApplication.translate


def read(form: "LogForm", base: "SessionEntry | None") -> "SessionEntry":
    """What stands in `form`; what it has no field for is as in `base`."""
    from cairn.journal.entry import SessionEntry
    from cairn.journal.session import Form

    pending = (form.people.pending,) if form.people.pending else ()
    return replace(
        base or SessionEntry(),
        people=(*form.people.people, *pending),
        on_day=form.day.day,
        at=form.at.text().strip(),
        minutes=int(form.minutes.text() or 0),
        champion=form.champion.text().strip(),
        team=form.team.text().strip(),
        form=Form(form.form.value or "pairing"),
        aim=form.aim.text().strip(),
        asked=form.asked.text(),
        seen=form.seen.text(),
        habit=form.habit.text().strip(),
        shared=form.shared.text(),
        private=form.private.text(),
        tool_version=form.version.text().strip(),
        used=form.used.used,
        sightings=form.sighted.sightings,
        actions=form.agreed.actions_agreed,
        closings=form.carried.closings,
        ladder=form.ladder.changes,
        agenda=form.agenda.ticks,
        template=form.template.id,
    )


def put(form: "LogForm", entry: "SessionEntry", journal: "Journal | None") -> None:
    """Let `entry` stand in `form`."""
    every = journal.people.all(archived=True) if journal is not None else []
    known = {one.id: one.name for one in every}
    form.people.put((one, known.get(one, one)) for one in entry.people)
    form.day.put(entry.on_day)
    team = journal.teams.get(entry.team) if journal is not None else None
    lines = (
        (form.habit, entry.habit),
        (form.aim, entry.aim),
        (form.at, entry.at),
        (form.minutes, str(entry.minutes or "")),
        (form.team, team.name if team is not None else entry.team),
        (form.version, entry.tool_version),
        (form.champion, entry.champion),
    )
    for line, text in lines:
        line.setText(text)
    for area, text in (
        (form.seen, entry.seen),
        (form.shared, entry.shared),
        (form.private, entry.private),
        (form.asked, entry.asked),
    ):
        area.put(text)
    own = journal.settings.load().champion if journal is not None else ""
    form.champion.setPlaceholderText(own or translate("log_entry", "You"))
    form.form.choose(entry.form.value)
    form.used.put(entry.used)
    form.sighted.put(entry.sightings)
    form.follow_people()
    form.agreed.put(entry.actions)
    form.carried.put(entry.closings)
    form.ladder.put(entry.ladder)
    form.template.put(entry.template)
    form.agenda.put(entry.agenda)
    form.filled = None


def fill_in(form: "LogForm", template: "Template | None") -> None:
    """What `template` says, where nothing stands yet or what was filled in before."""
    from cairn.journal.session import Tick
    from cairn.journal.template import Template

    before, now = form.filled or Template(), template or Template()
    if form.aim.text().strip() in ("", before.aim):
        form.aim.setText(now.aim)
    if form.minutes.text() in ("", str(before.minutes)):
        form.minutes.setText(str(now.minutes or ""))
    if template is not None:
        form.form.choose(now.form.value)
    if not any(one.done for one in form.agenda.ticks):
        form.agenda.put([Tick(text) for text in now.agenda])
    form.filled = template
