"""A whole checkout harvested, and compared with what the library and the drafts have."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from cairn.outbox.draft import Draft
from cairn.outbox.harvest.agentic import from_agents, from_commands, from_skills
from cairn.outbox.harvest.checkout import Checkout
from cairn.outbox.harvest.found import Candidate, Harvest
from cairn.outbox.harvest.local import Surroundings, surroundings
from cairn.outbox.harvest.prose import from_memories, from_rules
from cairn.outbox.harvest.pull_request import from_pull_requests
from cairn.outbox.harvest.servers import from_servers
from cairn.outbox.harvest.settings import from_settings
from cairn.outbox.similar import Nearest

MOST = 1_000
"""Candidates that are told; a checkout that has more is not read by anybody."""


def harvest(root: Path) -> Harvest:
    """What the checkout at `root` tells its agent, as candidates in the order of their numbers.

    Only reads, and nothing outside of `root`; the same checkout gives the same numbers. Raises
    E_FOLDER.
    """
    checkout = Checkout(root)
    found: list[Candidate] = []
    seen: set[str] = set()
    for one in _all(checkout, surroundings(checkout)):
        said = " ".join((one.file or one.body).split())
        if said in seen:
            continue
        seen.add(said)
        if len(found) == MOST:
            checkout.skip(one.path, f"there are more than {MOST} candidates; the rest is left out")
            break
        found.append(replace(one, number=len(found) + 1))
    return Harvest(str(root), tuple(found), tuple(checkout.skipped))


def compared(found: Harvest, nearest: Nearest | None, drafts: Iterable[Draft]) -> Harvest:
    """`found` with what the library has like each, and the draft that was made of it before."""
    born: dict[tuple[str, str], str] = {}
    for draft in drafts:
        if draft.born.startswith("harvest:"):
            born.setdefault((draft.born.rpartition(":")[0], draft.title), draft.id)
    marked = [
        replace(one, draft=born.get((one.born.rpartition(":")[0], one.title), ""))
        for one in found.candidates
    ]
    if nearest is not None:
        marked = [measured(one, nearest) for one in marked]
    return replace(found, candidates=tuple(marked))


def measured(one: Candidate, nearest: Nearest) -> Candidate:
    """`one` with what the library has like it; some hundredths of a second in a large one."""
    return replace(one, similar=tuple(nearest.to_text(one.title, one.body)))


def _all(checkout: Checkout, around: Surroundings) -> Iterator[Candidate]:
    yield from from_memories(checkout, around)
    yield from from_rules(checkout, around)
    yield from from_skills(checkout, around)
    yield from from_commands(checkout, around)
    yield from from_agents(checkout, around)
    yield from from_settings(checkout, around)
    yield from from_servers(checkout)
    yield from from_pull_requests(checkout, around)
