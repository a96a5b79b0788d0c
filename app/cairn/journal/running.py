"""A session that is going on: it gathers what is used and thought meanwhile."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from cairn.errors import CairnError
from cairn.journal.draft import Draft, Offered
from cairn.journal.drafts import Drafts
from cairn.journal.entry import SessionEntry
from cairn.journal.preferences import Preferences
from cairn.journal.session import Result, Tick, Used
from cairn.journal.template import Template

MOST_OFFERED = 30
"""Records that are offered; the oldest go first."""


class Running:
    """The one session that may be going on in a journal; each step is kept at once."""

    def __init__(self, drafts: Drafts, now: Callable[[], datetime]) -> None:
        self._drafts, self._now = drafts, now

    def now(self) -> Draft | None:
        """The session that is going on."""
        return next((one for one in self._drafts.all() if one.running), None)

    def start(
        self,
        people: tuple[str, ...],
        preferences: Preferences,
        template: Template | None = None,
    ) -> Draft:
        """Begin a session with `people` (names or ids); raises E_SESSION_RUNNING."""
        if self.now() is not None:
            raise CairnError(
                "E_SESSION_RUNNING",
                "A session is running already.",
                "Log it or throw it away, then start the next one.",
            )
        began = self._now().astimezone()
        entry = SessionEntry(people, began.date(), began.strftime("%H:%M"))
        if template is not None:
            agenda = tuple(Tick(text) for text in template.agenda)
            entry = replace(
                entry,
                form=template.form,
                aim=template.aim,
                agenda=agenda,
                template=template.id,
            )
        started = began.isoformat(timespec="seconds")
        return self._drafts.save(
            Draft(entry=entry, started_at=started, running=True, beside=preferences.beside)
        )

    def side_by_side(self, beside: bool) -> Draft:
        """Say whether the mentee sees the screen."""
        return self._drafts.save(replace(self._needed(), beside=beside))

    def met(self, record: str, title: str, *, copied: bool = False) -> Draft | None:
        """A record was opened or copied; it is offered as *used*. None if nothing is running."""
        draft = self.now()
        if draft is None or any(one.record == record for one in draft.entry.used):
            return draft
        before = next((one for one in draft.offered if one.record == record), None)
        if before is not None and before.copied >= copied:
            return draft
        others = [one for one in draft.offered if one.record != record]
        offered = (*others, Offered(record, title, copied))[-MOST_OFFERED:]
        return self._drafts.save(replace(draft, offered=offered))

    def used(self, record: str, result: Result, why: str = "") -> Draft:
        """Take an offered record into the session, with how it went."""
        draft = self._needed()
        title = next((one.title for one in draft.offered if one.record == record), "")
        others = tuple(one for one in draft.entry.used if one.record != record)
        entry = replace(draft.entry, used=(*others, Used(record, title, result, why)))
        left = tuple(one for one in draft.offered if one.record != record)
        return self._drafts.save(replace(draft, entry=entry, offered=left))

    def think(self, thought: str) -> Draft:
        """Take down a line without leaving the page; it goes into what was seen."""
        draft = self._needed()
        line = " ".join(thought.split())
        if not line:
            return draft
        seen = f"{draft.entry.seen}\n- {line}".lstrip("\n")
        entry = replace(draft.entry, seen=seen)
        return self._drafts.save(replace(draft, entry=entry, thoughts=(*draft.thoughts, line)))

    def tick(self, point: int, done: bool) -> Draft:
        """Say whether a point of the agenda, from 0 on, is done."""
        draft = self._needed()
        agenda = tuple(
            replace(one, done=done) if number == point else one
            for number, one in enumerate(draft.entry.agenda)
        )
        return self._drafts.save(replace(draft, entry=replace(draft.entry, agenda=agenda)))

    def stop(self) -> Draft:
        """End it: the draft has the minutes it took, and waits to be logged."""
        return self._drafts.save(self.ended(self._needed()))

    def ended(self, draft: Draft) -> Draft:
        """`draft` as it would be if the session ended now; nothing is kept."""
        entry = draft.entry
        if not entry.minutes:
            entry = replace(entry, minutes=self._minutes(draft))
        return replace(draft, entry=entry, running=False, beside=False)

    def _minutes(self, draft: Draft) -> int:
        try:
            began = datetime.fromisoformat(draft.started_at)
        except ValueError:
            return 0
        passed = (self._now().astimezone() - began).total_seconds() / 60
        return round(passed) if 0 < passed <= 12 * 60 else 0

    def _needed(self) -> Draft:
        draft = self.now()
        if draft is None:
            raise CairnError(
                "E_NO_SESSION", "No session is running.", "Start one: cairn session start NAME."
            )
        return draft
