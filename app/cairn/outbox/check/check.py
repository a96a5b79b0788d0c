"""The checker of a form, over every file of a rendering that is new or changed."""

from collections.abc import Callable, Iterator, Mapping

from cairn.outbox.check import claude_md, mcp, record, rule, settings, skill
from cairn.outbox.companion import goes_with
from cairn.outbox.rendering import Form, Rendering
from cairn.records.problem import Problem

Checker = Callable[[str, str], Iterator[Problem]]
"""Path and text of a file to what is wrong with it; lines are those of the file."""

_CHECKERS: Mapping[Form, Checker] = {
    Form.RECORD: record.check,
    Form.SKILL: skill.check,
    Form.RULE: rule.check,
    Form.CLAUDE_MD: claude_md.check,
    Form.SETTINGS: settings.check,
    Form.MCP: mcp.check,
}


def check(rendering: Rendering) -> list[Problem]:
    """What its reader would not take (errors), and what could be better (warnings)."""
    found: list[Problem] = []
    for path in rendering.changed:
        beside = goes_with(path, rendering.files)
        checker = _text_alone if beside else _CHECKERS[rendering.form]
        if rendering.form is Form.RECORD and path.endswith("/SKILL.md"):
            checker = skill.check
        try:
            text = rendering.files[path].decode("utf-8-sig")
        except UnicodeDecodeError:
            message = "The file is no UTF-8 text."
            found.append(Problem(path, 1, "error", "C_TEXT", message, "Save it as UTF-8."))
            continue
        found += checker(path, text.replace("\r\n", "\n"))
    return found


def is_valid(rendering: Rendering) -> bool:
    """Whether its reader takes all of it."""
    return all(problem.severity != "error" for problem in check(rendering))


def _text_alone(_: str, __: str) -> Iterator[Problem]:
    """What goes along with a skill is read by nobody but by the skill: text, and nothing more."""
    yield from ()
