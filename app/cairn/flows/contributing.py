"""The gate of a home, as what leaves for a shared layer meets it."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from cairn.errors import CairnError
from cairn.flows.known_names import known_names
from cairn.gate.gate import Gate
from cairn.gate.known import Known
from cairn.journal.journal import Journal
from cairn.library.source import Source
from cairn.library.sources import Sources
from cairn.outbox.gate_key import gate_key
from cairn.outbox.ground import SPINE, in_folder
from cairn.outbox.spine import Spine, read_spine
from cairn.outbox.way import Way, meant_for, way_to
from cairn.places import Places


def gate_for(places: Places, journal: Journal, way: Way) -> Gate:
    """The gate as what goes that `way` meets it; a team's own layer may name that team."""
    own = journal.settings.load().team
    teams = (own,) if own and way.stays_in_team else ()
    return gate_of(places, journal, way.ground.spine, teams)


def gate_towards(places: Places, journal: Journal, source: Source | None) -> Gate:
    """The gate as what goes to `source` meets it; None is nobody in particular.

    Of a source that cannot be read now no words are known; nothing leaves for it before it can.
    """
    try:
        return gate_for(places, journal, _towards(source))
    except CairnError as error:
        if source is None or error.code == "E_GATE_BLIND":
            raise
        return gate_for(places, journal, _towards(None))


def gate_of(places: Places, journal: Journal, spine: Spine, own_teams: Iterable[str] = ()) -> Gate:
    """The gate that knows everybody in `journal` and the words of `spine`.

    `own_teams` may be named: those whose own layer it leaves for. Raises E_GATE_BLIND where a part
    of the journal cannot be read: whoever stands there would not be found.
    """
    known = known_names(journal)
    if journal.store.left_out:
        raise CairnError(
            "E_GATE_BLIND",
            "A part of the journal cannot be read; names in it would not be found.",
            "See what is damaged with: cairn journal check.",
        )
    return Gate(with_words_of(known, spine, own_teams), key=gate_key(places.data))


def spines_of(places: Places, paths: Iterable[Path]) -> dict[Path, Spine]:
    """What holds for files: the layers that they lie in, otherwise the one drafts are meant for.

    By the file that says it, as far as it is one.
    """
    found = {}
    for path in paths:
        whole = path.resolve()
        for folder in (whole, *whole.parents):
            if (folder / SPINE).is_file():
                found[folder / SPINE] = read_spine(in_folder(folder)(SPINE))
                break
    if found:
        return found
    try:
        return {Path(): _towards(meant_for(Sources(places).all(), ())).ground.spine}
    except CairnError:  # it was not fetched yet: no words of it are known
        return {}


def _towards(source: Source | None) -> Way:
    """Some way to `source`, for what it says of itself."""
    return way_to("patch:", source, (), Path())


def with_words_of(known: Known, spine: Spine, own_teams: Iterable[str] = ()) -> Known:
    """`known`, and what `spine` lists; names of teams only where it does not let them out."""
    own = {name.casefold() for name in own_teams}
    named = () if spine.names_teams else known.teams
    return replace(
        known,
        teams=tuple(name for name in named if name.casefold() not in own),
        hosts=(*known.hosts, *spine.hosts),
        repositories=(*known.repositories, *spine.repositories),
        tickets=(*known.tickets, *spine.tickets),
        deny=(*known.deny, *spine.deny),
        allow=(*known.allow, *spine.allow),
    )
