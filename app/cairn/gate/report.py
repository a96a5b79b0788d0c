"""The scrub report: what was looked for and how much of it was found, in numbers alone."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from cairn.gate.decisions import Settled
from cairn.gate.finding import Finding

_LABELS = {
    "secret": "secrets", "person": "people", "team": "teams", "email": "e-mail addresses",
    "phone": "telephone numbers", "iban": "bank accounts", "card": "payment cards",
    "host": "internal hosts", "ip": "IP addresses", "home": "home paths", "ticket": "ticket ids",
    "repository": "repository names", "word": "denied words", "invisible": "invisible text",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """One kind of finding.

    Attributes:
        replaced, kept, shown: how many were replaced, kept with a reason or by design, and left as
            no more than worth a look.
    """

    kind: str
    replaced: int
    kept: int
    shown: int


@dataclass(frozen=True, slots=True)
class ScrubReport:
    """What travels along: no path, no word, no reason.

    Attributes:
        texts: how many were read.
        lines: one for each kind, those of which nothing was found included.
    """

    texts: int
    lines: tuple[Line, ...]

    def as_dict(self) -> dict[str, object]:
        """For a program."""
        return {
            "texts": self.texts,
            "kinds": {
                line.kind: {"replaced": line.replaced, "kept": line.kept, "shown": line.shown}
                for line in self.lines
            },
        }

    def as_json(self) -> str:
        """The same bytes for the same counts."""
        return json.dumps(self.as_dict(), indent=2) + "\n"

    def as_markdown(self) -> str:
        """A table of what was found, and a sentence on what was not."""
        found = [line for line in self.lines if line.replaced or line.kept or line.shown]
        clean = [_LABELS[line.kind] for line in self.lines if line not in found]
        texts = f"{self.texts} text{'' if self.texts == 1 else 's'}"
        parts = [f"Read before it left: {texts}, names of files included."]
        if found:
            rows = [
                f"| {_LABELS[line.kind]} | {line.replaced} | {line.kept} | {line.shown} |"
                for line in found
            ]
            head = ["| found | replaced | kept | looked at |", "| --- | ---: | ---: | ---: |"]
            parts.append("\n".join([*head, *rows]))
        parts.append(f"Nothing found: {', '.join(clean)}." if clean else "")
        return "\n\n".join(part for part in parts if part) + "\n"


def scrub_report(settled: Settled, texts: int) -> ScrubReport:
    """The report on `texts` texts; what is still open must be answered first (ValueError)."""
    if settled.open:
        raise ValueError("something is still open")
    replaced, kept, shown = (
        _counts(found) for found in (settled.replace, settled.kept, settled.shown)
    )
    lines = tuple(Line(kind, replaced[kind], kept[kind], shown[kind]) for kind in _LABELS)
    return ScrubReport(texts, lines)


def _counts(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.kind for finding in findings)
