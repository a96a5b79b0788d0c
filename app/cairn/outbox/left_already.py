"""What left before anybody knew that it must not: told with what to do, and never rewritten."""

from dataclasses import dataclass

from cairn.gate.decisions import Decisions
from cairn.gate.finding import IN_NAME, Finding
from cairn.gate.gate import Gate
from cairn.outbox.draft import Draft, Sent

_MASK = "•••"
_BRANCH = "branch"
_CHANGE = "Have the key or password changed first: whoever fetched it has it. "


@dataclass(frozen=True, slots=True)
class LeftAlready:
    """Once that a draft left with something in it that the gate would stop today.

    Attributes:
        found: every place of it in what was sent.
        path: of the file; without what was found in its name.
    """

    sent: Sent
    found: tuple[Finding, ...]
    path: str

    @property
    def advice(self) -> str:
        """What to do, in order; somebody else has to do most of it."""
        first = _CHANGE if any(one.kind == "secret" for one in self.found) else ""
        if self.sent.vehicle != _BRANCH:
            place = self.sent.place or self.sent.target
            return (
                f"{first}Take it out at {place}, and tell whoever was given it to throw"
                " it away. A corrected draft can be sent at any time."
            )
        commit = f" (commit {self.sent.commit[:12]})" if self.sent.commit else ""
        return (
            f"{first}Ask whoever keeps {self.sent.target} to delete the branch it came"
            f" on{commit}; where it was merged, to take it out of the history as well, which only"
            " they can do. Then sync: what they take back waits for your word. Cairn rewrites"
            " nothing that was pushed. A corrected draft can be sent at any time."
        )

    def as_dict(self) -> dict[str, object]:
        """For a script; nothing of the words."""
        return {
            "at": self.sent.at,
            "vehicle": self.sent.vehicle,
            "target": self.sent.target,
            "commit": self.sent.commit,
            "path": self.path,
            "findings": [one.as_dict() | {"path": self._place(one)} for one in self.found],
            "advice": self.advice,
        }

    def _place(self, finding: Finding) -> str:
        """Where it stands: a file beside a skill is not the skill's own."""
        return finding.path if self.path not in ("", _MASK) else self.path


def left_already(draft: Draft, gate: Gate) -> list[LeftAlready]:
    """What the gate finds in the texts that were sent of `draft`, the latest last.

    What was kept with a reason is left out; what is replaced from now on is not: it left before.
    """
    decisions = Decisions.from_dict(draft.decisions)
    told = []
    for sent in draft.sent:
        home = sent.path or draft.id
        folder = home.rpartition("/")[0]
        found = gate.read(
            {home: sent.text} | {f"{folder}/{one.path}": one.text for one in sent.files}
        )
        kept = set(decisions.settle(found).kept)
        stops = tuple(one for one in found if one.blocks and one not in kept)
        if stops:
            masked = any(one.line == IN_NAME for one in stops)
            told.append(LeftAlready(sent, stops, _MASK if masked else sent.path))
    return told
