"""A draft as a rule of Claude Code: it lies in ``.claude/rules`` and loads where globs match."""

from cairn.errors import CairnError
from cairn.outbox.ground import Ground
from cairn.outbox.render.essence import of_rule
from cairn.outbox.render.manuscript import Manuscript
from cairn.outbox.render.prose import importing_nothing
from cairn.outbox.render.yaml import front
from cairn.outbox.safe_path import is_safe_path

_BY_STACK = {
    "c": "**/*.{c,h}",
    "cpp": "**/*.{cpp,cc,hpp,h}",
    "csharp": "**/*.cs",
    "css": "**/*.{css,scss}",
    "docker": "**/Dockerfile*",
    "dotnet": "**/*.cs",
    "go": "**/*.go",
    "java": "**/*.java",
    "javascript": "**/*.{js,jsx}",
    "kotlin": "**/*.{kt,kts}",
    "php": "**/*.php",
    "python": "**/*.py",
    "react": "**/*.{jsx,tsx}",
    "ruby": "**/*.rb",
    "rust": "**/*.rs",
    "scala": "**/*.scala",
    "shell": "**/*.sh",
    "sql": "**/*.sql",
    "swift": "**/*.swift",
    "terraform": "**/*.tf",
    "typescript": "**/*.{ts,tsx}",
}
_MOST_NAMES = 100


def files(one: Manuscript, ground: Ground) -> dict[str, bytes]:
    """The rule's file."""
    paths = _paths(one)
    head = front({"paths": paths}) + "\n" if paths else ""
    title = importing_nothing(one.record.title)
    text = f"{head}# {title}\n\n{of_rule(one)}\n\n{_mark(one.id)}\n"
    return {_path(one, ground): text.encode()}


def _path(one: Manuscript, ground: Ground) -> str:
    for number in range(1, _MOST_NAMES):
        name = one.slug if number == 1 else f"{one.slug}-{number}"
        path = f".claude/rules/{name}.md"
        if not is_safe_path(path):
            continue
        there = ground.read(path)
        if there is None or _mark(one.id).encode() in there:
            return path
    raise CairnError(
        "E_TARGET", "Every name for it is taken there.", "Give the draft another title."
    )


def _mark(id: str) -> str:
    """By which a rule is known again; comments are not loaded."""
    return f"<!-- record: {id} -->"


def _paths(one: Manuscript) -> list[str]:
    """Its own globs, otherwise those of the stack it is for; none loads it at every start."""
    said = one.record.front.get("paths")
    listed = said.split(",") if isinstance(said, str) else said
    given = listed if isinstance(listed, list) else []
    globs = [glob.strip() for glob in given if isinstance(glob, str) and glob.strip()]
    if globs:
        return list(dict.fromkeys(globs))
    known = [_BY_STACK.get(stack.casefold(), "") for stack in one.record.applies_to.stack]
    return [] if not all(known) else list(dict.fromkeys(known))
