"""The sentences that rooms without Qt say to a person, found in their code as templates."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOMS = ("bugs.py", "errors.py", "files.py", "places.py", "workspace.py")
FOLDERS = (
    "git", "library", "journal", "records", "search", "store", "worker", "jobs", "gate", "outbox",
    "desk",
)  # fmt: skip

SAYING = {
    "CairnError": (1, 2),
    "Skipped": (1,),
    "_guardrail": (4,),
    "skip": (1,),
    "_error": (0, 2),
    "_refused": (0,),
    "_remark": (0,),
    "_more": (1,),
    "Damage": (2,),
    "Problem": (4, 5),
    "error": (2, 3),
    "warning": (2, 3),
    "damaged": (1,),
    "lost": (1,),
    "nonsense": (0,),
    "refused": (0,),
}
"""Calls whose arguments of these numbers a person may read in the window."""

REASONS = {
    "bring.py": {"ValueError": (0,)},
    "fate.py": {"Fate": (1,)},
    "bring_csv.py": {"ValueError": (0,)},
    "skill_folder.py": {"ValueError": (0,), "_stays": (1,)},
}
"""Files in which more calls say something: why a row cannot come in, or a file not go along."""

TELLING = (
    "reason", "unusable", "_why_read_only", "_lacking", "of_heading", "of_text", "of_file",
    "of_its_own", "too_short",
    "_why_not_entered", "_why_not_read", "why_not_entered", "why_not_read", "why_not_taken",
)  # fmt: skip
"""Functions that return such a sentence."""

TOLD = ("problem",)
"""Attributes that hold such a sentence, and arguments of that name."""

SHARING = (
    "_wrong", "_permissions", "_hooks", "_group", "_idle", "sandbox", "listed_servers",
    "marketplaces",
)  # fmt: skip
"""Functions that yield what is to blame, and such a sentence."""

LISTED = ("DESCRIBED", "BUILT_IN", "_ASKED")
"""Constants that are lists of such sentences."""

LEAST = 5
"""Letters a template must have outside its fields, or it would fit anything."""


def collect(app: Path) -> list[str]:
    """Every template under the package `app`, fields as ``{0}``, ``{1}``; sorted, each once."""
    files = [app / room for room in ROOMS]
    for folder in FOLDERS:
        files += sorted((app / folder).rglob("*.py"))
    found: set[str] = set()
    for file in files:
        found.update(_in(parsed(file), SAYING | REASONS.get(file.name, {})))
    return sorted(text for text in found if _letters(text) >= LEAST)


def parsed(file: Path) -> ast.Module:
    """The code of a file; leaves with its name where it is none."""
    try:
        return ast.parse(file.read_text(encoding="utf-8"))
    except SyntaxError as error:
        raise SystemExit(f"{file}:{error.lineno}: {error.msg}") from error


def _letters(template: str) -> int:
    return sum(character.isalpha() for character in template)


def _in(tree: ast.Module, saying: dict[str, tuple[int, ...]]) -> Iterator[str]:
    constants = _assigned(tree.body)
    for listed in tree.body:
        if isinstance(listed, ast.AnnAssign) and getattr(listed.target, "id", "") in LISTED:
            for one in ast.walk(listed):
                text = one.value if isinstance(one, ast.Constant) else None
                if isinstance(text, str) and text[:1].isupper():
                    yield text
    for scope in ast.walk(tree):
        if isinstance(scope, ast.FunctionDef):
            names = {**constants, **_assigned([n for n in ast.walk(scope) if n is not scope])}
            for node in ast.walk(scope):
                for said in _said(node, scope.name, saying):
                    for one in _values(said, names):
                        yield from _template(one)


def _assigned(nodes: "list[ast.stmt] | list[ast.AST]") -> dict[str, list[ast.expr]]:
    """What each plain name is set to."""
    found: dict[str, list[ast.expr]] = {}
    for node in nodes:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            found.setdefault(node.targets[0].id, []).append(node.value)
    return found


def _said(node: ast.AST, function: str, saying: dict[str, tuple[int, ...]]) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call):
        name = node.func.attr if isinstance(node.func, ast.Attribute) else ""
        name = node.func.id if isinstance(node.func, ast.Name) else name
        yield from (node.args[n] for n in saying.get(name, ()) if n < len(node.args))
        yield from (one.value for one in node.keywords if one.arg in TOLD)
    elif isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant) and key.value == "what":
                yield value
    elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Attribute):
        if node.targets[0].attr in TOLD:
            yield node.value
    elif isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple):
        if function in SHARING:
            yield node.value.elts[1]
    elif isinstance(node, ast.Return) and node.value is not None and function in TELLING:
        yield node.value


def _values(node: ast.expr, names: dict[str, list[ast.expr]]) -> Iterator[ast.expr]:
    """What an expression may be: both sides of a condition, all that a name is set to."""
    if isinstance(node, ast.IfExp):
        yield from _values(node.body, names)
        yield from _values(node.orelse, names)
    elif isinstance(node, ast.Name):
        for value in names.get(node.id, []):
            if not isinstance(value, ast.Name):
                yield from _values(value, names)
    else:
        yield node


def _template(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value.strip()
    elif isinstance(node, ast.JoinedStr):
        text, field = "", 0
        for part in node.values:
            if isinstance(part, ast.Constant):
                text += str(part.value)
            else:
                text += f"{{{field}}}"
                field += 1
        yield text.strip()
