"""The text of a piece in the parts of its kind."""

import re

from cairn.outbox.harvest.clauses import CHECK, DO, SEEN, WHY, mostly, told_apart
from cairn.outbox.harvest.lists import BULLET, items
from cairn.outbox.harvest.sections import Piece
from cairn.outbox.parts import PARTS, filled_body
from cairn.records.outline import CodeBlock, outline
from cairn.records.record import Kind

TASK = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[[ xX]\][ \t]+\S", re.MULTILINE)
FAILING = re.compile(
    r"\b(?:error|exception|traceback|fail(?:ed|ure|s)?|panic|denied|not found)\b", re.IGNORECASE
)
OUTPUT = frozenset(
    {"", "text", "txt", "plain", "plaintext", "log", "output", "none", "terminal", "traceback",
     "stacktrace"}
)  # fmt: skip
"""Languages of blocks that show what something said; a program that raises is no failure."""

SHELL = frozenset({"sh", "bash", "zsh", "console", "shell", "powershell", "fish"})

_MAIN = {
    Kind.RECIPE: "Steps",
    Kind.PATTERN: "Practice",
    Kind.GUARDRAIL: "Rule",
    Kind.TERM: "Definition",
}
_LABELS = {
    "Symptom": ("symptom", "symptoms", "problem", "error", "issue"),
    "Cause": ("cause", "root cause", "why", "reason"),
    "Fix": ("fix", "solution", "workaround", "resolution", "instead"),
    "Verify": ("verify", "validation", "verification", "check", "test"),
}
_LABEL = re.compile(
    r"[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__)?("
    + "|".join(word for words in _LABELS.values() for word in words)
    + r")(?:\*\*|__)?[ \t]*:(?:\*\*|__)?[ \t]*",
    re.IGNORECASE,
)


def body_of(piece: Piece, kind: Kind) -> str:
    """Its text in the parts that the kind has; parts it says nothing of stay empty."""
    text = piece.text.strip("\n")
    if kind is Kind.CHECKLIST:
        return _tasks(text) + "\n"
    if kind is Kind.GOTCHA:
        return filled_body(kind, labelled(text) or _gotcha(text))
    if kind is Kind.GUARDRAIL and (parts := _rule(text)):
        return filled_body(kind, parts)
    main = _MAIN.get(kind)
    return filled_body(kind, {main: _lowered(text)}) if main else text + "\n"


def needs(body: str, kind: Kind) -> list[str]:
    """Parts of `body` in which nothing stands, by their first words."""
    empty = []
    for name in PARTS.get(kind, ()):
        said = body.partition(f"## {name}\n")[2].partition("\n## ")[0].strip()
        if said in ("", "```text\n```"):
            empty.append(name.lower() if name.startswith("When") else name.split()[0].lower())
    return empty


def labelled(text: str) -> dict[str, str]:
    """Parts that a text names itself, as ``**Cause**: …``; nothing where it names fewer than two.

    What stands before the first of them goes with the fix.
    """
    parts: dict[str, list[str]] = {}
    here = "Fix"
    for line in text.split("\n"):
        label = _LABEL.match(line)
        if label is not None:
            here = next(part for part, words in _LABELS.items() if label[1].casefold() in words)
            line = line[label.end() :]
        parts.setdefault(here, []).append(line)
    found = {name: "\n".join(lines).strip("\n") for name, lines in parts.items()}
    return found if sum(bool(one) for one in found.values()) >= 2 else {}


def _gotcha(text: str) -> dict[str, str]:
    """A failing output is the symptom; sentences that can be told apart stand where they belong."""
    symptom = next((block for block in outline(text).code if _is_symptom(block)), None)
    if symptom is None:
        return told_apart(text) or {mostly(text): _lowered(text)}
    lines = text.split("\n")
    end = symptom.line + symptom.text.count("\n") + 1
    shown = "\n".join(lines[symptom.line - 1 : end])
    rest = "\n".join([*lines[: symptom.line - 1], *lines[end:]]).strip("\n")
    return {"Symptom": shown, "Fix": _lowered(rest)}


def _rule(text: str) -> dict[str, str]:
    """What is never done, and why, where a few sentences say both."""
    parts = told_apart(text)
    why = " ".join(parts[name] for name in (WHY, SEEN) if name in parts)
    return {"Rule": parts[DO], "Why": why} if why and DO in parts and CHECK not in parts else {}


def _is_symptom(block: CodeBlock) -> bool:
    return block.language.casefold() in OUTPUT and bool(FAILING.search(block.text))


def _lowered(text: str) -> str:
    """`text` with its headings below those of the parts."""
    lines = text.split("\n")
    for heading in outline(text).headings:
        line = lines[heading.line - 1]
        if line.lstrip().startswith("#") and heading.level < 3:
            lines[heading.line - 1] = "#" * (3 - heading.level) + line.lstrip()
    return "\n".join(lines)


def _tasks(text: str) -> str:
    """Items of the outermost lists as items to tick."""
    if TASK.search(text):
        return text
    lines = text.split("\n")
    for number, _ in items(text):
        lines[number - 1] = BULLET.sub("- [ ] ", lines[number - 1])
    return "\n".join(lines)
