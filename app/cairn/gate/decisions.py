"""What was decided about findings of one draft, remembered by mark and never by words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from cairn.errors import CairnError
from cairn.gate.finding import Finding

Answer = Literal["replace", "keep"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One answer.

    Attributes:
        instead: what replaces the words, where they are replaced.
        reason: why they are kept, as typed; for the local history alone.
    """

    answer: Answer
    instead: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Settled:
    """Findings, by what became of them.

    Attributes:
        open: blocking and not answered: nothing may leave.
        shown: to look at, not answered; they stop nothing.
        replace: finding to what replaces it.
        kept: those that stay, by a decision or by design.
    """

    open: tuple[Finding, ...]
    shown: tuple[Finding, ...]
    replace: Mapping[Finding, str]
    kept: tuple[Finding, ...]

    @property
    def may_leave(self) -> bool:
        """Whether nothing stands in the way."""
        return not self.open


@dataclass(frozen=True, slots=True)
class Decisions:
    """Mark of words to decision, for one draft."""

    by_mark: Mapping[str, Decision] = field(default_factory=dict)

    def replacing(self, finding: Finding, instead: str | None = None) -> "Decisions":
        """With these words replaced from now on, as suggested if nothing else is said."""
        chosen = finding.instead if instead is None else instead
        return self._with(finding, Decision("replace", instead=chosen))

    def keeping(self, finding: Finding, reason: str) -> "Decisions":
        """With these words kept. Raises E_REASON if no reason was typed."""
        if not reason.strip():
            raise CairnError(
                "E_REASON", "Something is kept without a reason.", "Say why it may leave."
            )
        return self._with(finding, Decision("keep", reason=reason.strip()))

    def without(self, finding: Finding) -> "Decisions":
        """With these words open again."""
        left = {mark: said for mark, said in self.by_mark.items() if mark != finding.mark}
        return replace(self, by_mark=left)

    def settle(self, findings: Iterable[Finding]) -> Settled:
        """What remains to be answered of `findings`, and what was."""
        still_open: list[Finding] = []
        shown: list[Finding] = []
        kept: list[Finding] = []
        replaced: dict[Finding, str] = {}
        for finding in findings:
            decision = self.by_mark.get(finding.mark)
            if decision is not None and decision.answer == "replace":
                replaced[finding] = decision.instead
            elif decision is not None or finding.kept:
                kept.append(finding)
            else:
                (still_open if finding.blocks else shown).append(finding)
        return Settled(tuple(still_open), tuple(shown), replaced, tuple(kept))

    def as_dict(self) -> dict[str, dict[str, str]]:
        """For the draft's own store."""
        return {
            mark: {"answer": said.answer, "instead": said.instead, "reason": said.reason}
            for mark, said in self.by_mark.items()
        }

    @classmethod
    def from_dict(cls, value: Mapping[str, Mapping[str, str]]) -> "Decisions":
        """The inverse of `as_dict`; an answer that is unknown is left open."""
        known: dict[str, Decision] = {}
        for mark, said in value.items():
            instead, reason = said.get("instead", ""), said.get("reason", "")
            if said.get("answer") == "replace":
                known[mark] = Decision("replace", instead, reason)
            elif said.get("answer") == "keep":
                known[mark] = Decision("keep", instead, reason)
        return cls(known)

    def _with(self, finding: Finding, decision: Decision) -> "Decisions":
        return replace(self, by_mark={**self.by_mark, finding.mark: decision})
