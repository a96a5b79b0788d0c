"""What differs between two texts, and a text in full, in the terminal: nothing in it is hidden."""

from difflib import unified_diff

from cairn.cli.paper import Paper, harmless
from cairn.invisible import reveal


def differs(before: str, after: str, paper: Paper) -> list[str]:
    """Lines that went and came, with two around them."""
    lines = []
    for line in unified_diff(_lines(before), _lines(after), lineterm="", n=2):
        if line.startswith(("---", "+++", "@@")):
            continue
        style = paper.good if line.startswith("+") else paper.bad
        lines.append(style(harmless(line)) if line.startswith(("+", "-")) else harmless(line))
    return lines


def whole(text: str) -> list[str]:
    """Every line of it."""
    return [harmless(line) for line in _lines(text)]


def _lines(text: str) -> list[str]:
    return [reveal(line) for line in text.splitlines()]
