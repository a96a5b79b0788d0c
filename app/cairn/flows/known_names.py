"""Whom the gate is to know: everybody in the journal, and the hashes of those who were erased."""

from cairn.errors import CairnError
from cairn.gate.known import Known, Someone
from cairn.gate.people.erased import Erased
from cairn.journal.journal import Journal
from cairn.journal.opening import file_of, open_journal
from cairn.journal.schema import PROMOTION
from cairn.places import Places


def known_at(places: Places) -> tuple[Known, int]:
    """Whom the journal of a home knows, and how many rows of it cannot be read.

    It is only read, and not made where there is none. Raises what `Store.open` raises: an answer
    that leaves people out would look like one that found nobody.
    """
    try:
        journal = open_journal(places, reading=True)
    except CairnError as error:
        if error.code == "E_DB_NOT_READY" and not file_of(places).exists():
            return Known(), 0
        raise
    try:
        return known_names(journal), len(journal.store.left_out)
    finally:
        journal.close()


def known_names(journal: Journal) -> Known:
    """People (archived ones too), teams, the champion's own name, and who mentored otherwise.

    Of the last those of sessions that a draft was made of.
    """
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
    drafts = journal.store.rows(PROMOTION)
    behind = dict.fromkeys(id for row in drafts for id in row.values.get("sessions", ()))
    champions = dict.fromkeys((preferences.champion, *journal.promotions.champions(behind)))
    people += [Someone(name, role="the champion") for name in champions if name]
    sealed = journal.sealed()
    return Known(
        people=tuple(people),
        teams=tuple(one.name for one in journal.teams.all(archived=True)),
        erased=Erased(sealed.key, sealed.digests, sealed.longest),
    )
