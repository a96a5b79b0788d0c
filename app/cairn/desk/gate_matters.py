"""What the gate found, the same words once: one answer holds for all their places."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cairn.gate.finding import Finding
    from cairn.outbox.passing import Verdict

BLOCKS, LOOK, REPLACED, KEPT, DESIGN = "blocks", "look", "replaced", "kept", "design"


@dataclass(frozen=True, slots=True)
class Matter:
    """The same words in however many places.

    Attributes:
        state: ``blocks``, ``look``, ``replaced``, ``kept`` or ``design``.
        instead: what takes their place, if they are replaced.
        late: they stand only in what comes of the draft, after other words were replaced.
    """

    findings: tuple["Finding", ...]
    state: str
    instead: str = ""
    late: bool = False

    @property
    def id(self) -> str:
        """Stable while the words are the same."""
        first = self.findings[0]
        return first.mark or f"{first.path}:{first.line}:{first.column}"

    @property
    def first(self) -> "Finding":
        """Where it stands first."""
        return self.findings[0]


def matters(verdict: "Verdict", decisions: Mapping[str, Mapping[str, str]]) -> list[Matter]:
    """Everything the gate found and nothing twice, what blocks or blocked first.

    What one of several drafts keeps, and another one says as well, still blocks.
    """
    still = {one.mark for one in verdict.settled.open}
    decisions = {
        mark: said
        for mark, said in decisions.items()
        if said.get("answer") != "keep" or mark not in still
    }
    found = _gathered(verdict.found, decisions, late=False)
    known = {one.id for one in found}
    rest = (*verdict.settled.open, *verdict.settled.shown)
    found += [one for one in _gathered(rest, decisions, late=True) if one.id not in known]
    return sorted(found, key=lambda one: one.first.severity != "block" or one.state == DESIGN)


def _gathered(
    findings: "Iterable[Finding]", decisions: Mapping[str, Mapping[str, str]], *, late: bool
) -> list[Matter]:
    same: dict[str, list[Finding]] = {}
    for one in findings:
        same.setdefault(f"{one.mark or id(one)} {bool(one.kept)}", []).append(one)
    gathered = []
    for places in same.values():
        first = places[0]
        said = decisions.get(first.mark, {})
        answer = said.get("answer", "")
        state = (
            REPLACED
            if answer == "replace"
            else KEPT
            if answer == "keep"
            else DESIGN
            if first.kept
            else BLOCKS
            if first.blocks
            else LOOK
        )
        gathered.append(Matter(tuple(places), state, said.get("instead", ""), late))
    return gathered
