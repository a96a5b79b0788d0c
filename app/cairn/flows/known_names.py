"""Whom the gate is to know: everybody in the journal, and the hashes of those who were erased."""

from cairn.gate.known import Known, Someone
from cairn.gate.people.erased import Erased
from cairn.journal.journal import Journal


def known_names(journal: Journal) -> Known:
    """People (archived ones too), teams, and the champion's own name."""
    people = [
        Someone(
            one.name,
            one.handle,
            tuple(said for said in one.spellings if "@" in said),
            tuple(said for said in one.spellings if "@" not in said),
        )
        for one in journal.people.all(archived=True)
    ]
    preferences = journal.settings.load()
    if preferences.champion:
        people.append(Someone(preferences.champion, role="the champion"))
    sealed = journal.sealed()
    return Known(
        people=tuple(people),
        teams=tuple(one.name for one in journal.teams.all(archived=True)),
        erased=Erased(sealed.key, sealed.digests, sealed.longest),
    )
