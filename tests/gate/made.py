"""A gate that knows a few people, and keys that are made in the test and open nothing."""

import random
import string
from collections.abc import Iterable

from cairn.gate.finding import Finding
from cairn.gate.gate import Gate
from cairn.gate.known import Known, Someone

PEOPLE = (
    Someone("Żaneta Kowalska", "zkowal", ("z.kowalska@orders.net",), ("Zani",), "an engineer"),
    Someone("Mark Shaw", "mshaw77", ("mark.shaw@orders.net",)),
    Someone("Seán O'Brien-Lund", "sob"),
    Someone("Jenkins Oyelaran"),
    Someone("Will Page", "wpage"),
    Someone("Jürgen Müller"),
    Someone("Anna van der Berg"),
)
GATE = Gate(Known(people=PEOPLE), key=b"k" * 32)


def random_text(length: int, seed: int, letters: str = string.ascii_letters + string.digits) -> str:
    """Letters drawn anew for each seed."""
    return "".join(random.Random(seed).choices(letters, k=length))


def met(text: str, path: str = "notes.md", gate: Gate = GATE) -> list[tuple[str, str, str]]:
    """The words of each finding in `text`, its detector and severity."""
    return [
        (words(text, finding), finding.detector, finding.severity)
        for finding in gate.read({path: text})
        if finding.line
    ]


def words(text: str, finding: Finding) -> str:
    """What a finding stands for."""
    lines = text.split("\n")
    start = sum(len(line) + 1 for line in lines[: finding.line - 1]) + finding.column - 1
    return text[start : start + finding.length]


def severities(findings: Iterable[tuple[str, str, str]]) -> set[str]:
    """Those that occur."""
    return {severity for _, _, severity in findings}
