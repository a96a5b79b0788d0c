"""The gate of a home, as what leaves for a shared layer meets it."""

from collections.abc import Iterable
from dataclasses import replace

from cairn.errors import CairnError
from cairn.flows.known_names import known_names
from cairn.gate.gate import Gate
from cairn.gate.known import Known
from cairn.journal.journal import Journal
from cairn.outbox.gate_key import gate_key
from cairn.outbox.spine import Spine
from cairn.outbox.way import Way
from cairn.places import Places


def gate_for(places: Places, journal: Journal, way: Way) -> Gate:
    """The gate as what goes that `way` meets it; a team's own layer may name that team."""
    own = journal.settings.load().team
    is_own = way.source is not None and way.source.layer == "team"
    return gate_of(places, journal, way.ground.spine, (own,) if own and is_own else ())


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
