"""A rule as Claude Code takes it: globs under ``paths`` and nothing else, and a text behind it."""

from collections.abc import Iterator

from cairn.errors import CairnError
from cairn.outbox.check.said import better, wrong
from cairn.outbox.render.prose import imports
from cairn.records import frontmatter
from cairn.records.problem import Problem

MAX_LINES = 200
"""What is read at every start must be short."""

MAX_PATTERNS = 1000
"""As many patterns as its braces may spell out."""


def check(path: str, text: str) -> Iterator[Problem]:
    """What would load otherwise than it looks."""
    try:
        parts = frontmatter.split(text)
        front = frontmatter.load(parts.front or "")
    except CairnError as error:
        yield wrong(path, error.line or 1, error.code, error.message, error.action)
        return
    for key, line in front.lines.items():
        if key != "paths":
            message = f"'{key}' is not read in a rule."
            yield wrong(path, line, "C_RULE_KEY", message, "Leave only 'paths' there.")
    line = front.lines.get("paths", 1)
    globs = front.values.get("paths")
    if parts.front is not None and (not isinstance(globs, list) or not globs):
        message = "Under 'paths' stands no list of globs; it loads always."
        yield wrong(path, line, "C_RULE_PATHS", message, "Write a list, or no front matter.")
        return
    for glob in globs or ():
        if not isinstance(glob, str) or not is_glob(glob):
            action = "Write it from the project's root: src/**/*.ts"
            yield wrong(path, line, "C_RULE_PATHS", "A glob of it matches nothing.", action)
    yield from loaded(path, parts.body, parts.body_line)


def is_glob(glob: str) -> bool:
    """Whether a glob may match something below a project's root."""
    rooted = glob.startswith(("/", "~", "\\")) or ".." in glob.split("/")
    spelled = 1
    for part in glob.split("{")[1:]:
        inside, closed, _ = part.partition("}")
        if not closed:
            return False
        spelled *= inside.count(",") + 1
    closing = glob.count("{") == glob.count("}") and glob.count("[") == glob.count("]")
    return bool(glob.strip()) and not rooted and closing and spelled <= MAX_PATTERNS


def loaded(path: str, body: str, line: int) -> Iterator[Problem]:
    """What holds for every text that is loaded by itself."""
    if not body.strip():
        yield wrong(path, line, "C_EMPTY", "It says nothing.", "Write what holds.")
    for name in imports(body):
        message = f"@{name[:60]} would be loaded with it."
        yield wrong(path, line, "C_IMPORT", message, "Set it in backticks.")
    if body.count("\n") >= MAX_LINES:
        message = f"It has {MAX_LINES} lines or more."
        yield better(path, line, "C_LONG", message, "Keep what is needed every time.")
