"""The strings under `self.tr` and `translate` in the code of the window.

Qt's own reader of Python misses some of them in silence: those in f-strings, and counted ones of
`translate` whose count is more than a plain number.
"""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.translations.sentences import parsed


@dataclass(frozen=True, slots=True, order=True)
class Said:
    """One string as it is asked for.

    Attributes:
        context: the class that says it, or the name given to `translate`.
        comment: tells apart what is the same in English.
        counted: whether it comes with a number.
    """

    context: str
    text: str
    comment: str
    counted: bool

    def as_code(self) -> str:
        """A call that Qt's reader understands without fail."""
        count = ", 5" if self.counted else ""
        parts = ", ".join(quoted(part) for part in (self.context, self.text, self.comment))
        return f"translate({parts}{count})\n"


def quoted(text: str) -> str:
    """A string of Python and of C++ alike."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def calls(desk: Path) -> list[Said]:
    """What the window says, each once."""
    return sorted({said for file in desk.rglob("*.py") for said in _in(parsed(file), "")})


def _in(node: ast.AST, within: str) -> Iterator[Said]:
    if isinstance(node, ast.ClassDef):
        within = node.name
    elif isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        words = [one.value if isinstance(one, ast.Constant) else None for one in node.args]
        if name == "translate" and len(words) > 1:
            yield from _said(words[0], words[1:], node)
        elif name == "tr":
            yield from _said(within, words, node)
    for child in ast.iter_child_nodes(node):
        yield from _in(child, within)


def _said(context: object, words: Sequence[object], node: ast.Call) -> Iterator[Said]:
    if isinstance(context, str) and words and isinstance(words[0], str):
        comment = words[1] if len(words) > 1 and isinstance(words[1], str) else ""
        counted = len(words) > 2 or any(one.arg == "n" for one in node.keywords)
        yield Said(context, words[0], comment, counted)
