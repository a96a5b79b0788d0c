"""What the gate found: where, of what kind and how grave, never the words themselves."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["block", "look"]

IN_NAME = 0
"""`Finding.line` of what stands in the path itself."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One place that must not leave as it is, or that somebody should look at.

    Attributes:
        path: the text it stands in, as the caller named it; empty for a single text.
        line: from 1; `IN_NAME` where it stands in the path itself.
        column: from 1, in characters.
        length: in characters; line ends count as one.
        kind: ``secret``, ``person``, ``team``, ``email``, ``phone``, ``iban``, ``card``, ``host``,
            ``ip``, ``home``, ``ticket``, ``repository``, ``word`` or ``invisible``.
        detector: which rule found it, such as ``anthropic-key`` or ``full-name``.
        severity: ``block`` stops what leaves until it is answered, ``look`` does not.
        advice: one sentence on what to do.
        shown: a mask that tells findings apart and gives nothing away.
        instead: what may stand there in its place; empty where only taking out will do.
        mark: keyed hash of kind and words, the same for the same words; see `Decisions`.
        kept: why it stands there by design; empty for everything else.
    """

    path: str
    line: int
    column: int
    length: int
    kind: str
    detector: str
    severity: Severity
    advice: str
    shown: str = ""
    instead: str = ""
    mark: str = ""
    kept: str = ""

    @property
    def blocks(self) -> bool:
        """Whether it stops what leaves as long as nothing is decided."""
        return self.severity == "block" and not self.kept

    def as_dict(self) -> dict[str, str | int]:
        """What a script is told: where and what, nothing of the words."""
        return {
            "path": self.path,
            "line": self.line,
            "column": self.column,
            "kind": self.kind,
            "detector": self.detector,
            "severity": self.severity,
        }


def blocking(findings: Iterable[Finding]) -> list[Finding]:
    """Those that stop what leaves."""
    return [finding for finding in findings if finding.blocks]
