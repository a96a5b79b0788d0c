"""Strings that a person reads and no translator sees: found in the code of the window."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.translations.sentences import parsed

PROSE = re.compile(r"[A-Za-z]{2,}[,;:]? [a-z]{2,}|^[A-Z][a-z]{2,}[.…!?]$")
NOT_PROSE = re.compile(r"[<>{}=;]|://|^[a-z-]+: |^--|\\")
SHOWN = re.compile(
    r"^(set(Text|ToolTip|Title|WindowTitle|PlaceholderText|AccessibleName|AccessibleDescription"
    r"|StatusTip|Label|LabelText|InformativeText|HeaderData)"
    r"|addAction|addMenu|addItem|addRow|addTab|drawText"
    r"|QLabel|QPushButton|QCheckBox|QRadioButton|QAction|QGroupBox|QMenu|say)$"
)
NAMES = {"Cairn", "Ctrl", "Markdown", "cairn"}
ELSEWHERE = {"CairnError", "setObjectName", "setProperty", "property", "_failed"}
QUIET_FILES = re.compile(r"tour(_\w+)?\.py|start_trace\.py")
"""Files that speak at the terminal only."""


def loose(desk: Path) -> list[str]:
    """``file:line: text`` for every string of the window that is not translated."""
    found = []
    trees = {
        file.name: parsed(file)
        for file in sorted(desk.rglob("*.py"))
        if QUIET_FILES.fullmatch(file.name) is None
    }
    classes = {
        node.name: node
        for tree in trees.values()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    for name, tree in trees.items():
        seen = [*_in(tree), *_lost(tree, classes)]
        found += [f"{name}:{line}: {what}" for line, what in sorted(seen)]
    return found


def _lost(tree: ast.Module, classes: dict[str, ast.ClassDef]) -> Iterator[tuple[int, str]]:
    """Classes whose base says something with self.tr: Qt looks under the name of the class."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.ClassDef):
            continue
        for base in node.bases:
            above = classes.get(_name(base))
            if above is not None and any(
                isinstance(one, ast.Call) and _name(one.func) == "tr" for one in ast.walk(above)
            ):
                yield node.lineno, f"{above.name} says self.tr, which {node.name} does not find"


def _in(tree: ast.Module) -> Iterator[tuple[int, str]]:
    todo: list[tuple[ast.AST, str]] = [(tree, "")]
    while todo:
        node, call = todo.pop()
        if isinstance(node, ast.Call):
            call = _name(node.func)
            if call in ("tr", "translate") and not _of_a_string(node):
                yield from _badly(node, call)
                after = 2 if call == "tr" else 3  # behind the words and what tells them apart
                todo += [(argument, "") for argument in node.args[after:]]
                continue
            if call in ELSEWHERE:
                continue
        elif isinstance(node, ast.Raise | ast.Assert):
            continue
        elif isinstance(node, ast.Constant) and _is_read(node.value, call):
            yield node.lineno, str(node.value)
        todo += [(child, _passed(node, call)) for child in _children(node)]


def _passed(node: ast.AST, call: str) -> str:
    """The call that a child is an argument of; a lambda or a subscript is none."""
    return "" if isinstance(node, ast.Lambda | ast.Subscript | ast.Compare) else call


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """All but docstrings, annotations and constants of a module, which are no sentences.

    A sentence in a constant would be put into words before a language is loaded; the walk through
    the window in a made-up language finds those.
    """
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
            continue
        if isinstance(node, ast.Module) and isinstance(child, ast.Assign | ast.AnnAssign):
            continue
        if isinstance(node, ast.arg | ast.AnnAssign) and child is node.annotation:
            continue
        if isinstance(node, ast.FunctionDef) and child is node.returns:
            continue
        yield child


def _badly(node: ast.Call, call: str) -> Iterator[tuple[int, str]]:
    """A call of translation that the extraction would miss, or file under another name."""
    at = 0 if call == "tr" else 1
    # sentences of other rooms are collected where they are made
    if at and isinstance(node.args[0], ast.Constant) and node.args[0].value == "sentences":
        return
    if len(node.args) <= at or not all(_is_text(one) for one in node.args[: at + 1]):
        yield node.lineno, f"{call}() of something that is no string in the code"
    if call == "tr" and not (
        isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "self"
    ):
        yield node.lineno, "tr() of another object; use self.tr or translate with a context"


def _of_a_string(node: ast.Call) -> bool:
    """Whether this is `str.translate`, which takes a table."""
    return _name(node.func) == "translate" and len(node.args) == 1


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _is_read(text: object, call: str) -> bool:
    if not isinstance(text, str):
        return False
    words = set(re.findall(r"[A-Za-z]{2,}", text))
    if SHOWN.match(call):
        return bool(words - NAMES) and not NOT_PROSE.search(text)
    return bool(PROSE.search(text)) and not NOT_PROSE.search(text)


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""
