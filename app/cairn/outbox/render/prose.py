"""Markdown moved to where it is read by something else: links, imports and commands made harmless.

Code stays as it is, but where a reader would run it.
"""

import re
from collections.abc import Callable

from cairn.gate.markup import code
from cairn.records.links import WIKILINK, wikilink_address

_LINK = re.compile(
    r"(?P<image>!?)\[(?P<label>[^\[\]\n]{0,300})\]"
    r"\([ \t]{0,9}<?(?P<address>[^\s<>()]{0,1000})>?(?:[ \t]+\"[^\"\n]{0,300}\")?[ \t]{0,9}\)"
)
_RECORD = re.compile(r"<record:[^<>\s]{1,200}>")
_LEADS = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_IMPORT = re.compile(r"(?<![\w`@/.])@(?=[\w~./])(?P<path>[^\s`\"')\]]{1,300})")
_HEADING = re.compile(r"^#{1,5}(?=[ \t])", re.MULTILINE)
_RUN = re.compile(r"!(?=`)")
_RUN_BLOCK = re.compile(r"^([ \t>]*(?:`{3,}|~{3,}))!", re.MULTILINE)


def with_paths(text: str) -> str:
    """`text` with ``[[wikilinks]]`` written as relative links; for a record."""
    return _outside_code(text, WIKILINK, _as_link)


def standing_alone(text: str) -> str:
    """`text` with links that lead nowhere from elsewhere reduced to their words."""
    text = _outside_code(text, WIKILINK, lambda found: found["label"] or found["name"] or found[0])
    text = _outside_code(text, _LINK, _label)
    return _outside_code(text, _RECORD, lambda _: "")


def importing_nothing(text: str) -> str:
    """`text` with every ``@path`` set in code, where it is not an import."""
    return _outside_code(text, _IMPORT, lambda found: f"`{found[0]}`")


def one_level_down(text: str) -> str:
    """`text` with its headings a level below what they were."""
    return _outside_code(text, _HEADING, lambda found: f"#{found[0]}")


def running_nothing(text: str) -> str:
    """`text` without the marks that let a skill run a command when it is loaded."""
    return _RUN_BLOCK.sub(r"\1", _RUN.sub("! ", text))


def runs(text: str) -> bool:
    """Whether a skill of this text runs a command when it is loaded."""
    return bool(_RUN.search(text) or _RUN_BLOCK.search(text))


def imports(text: str) -> list[str]:
    """The ``@path`` imports in `text`."""
    marks = code(text)
    return [found["path"] for found in _IMPORT.finditer(text) if not marks[found.start()]]


def _as_link(found: "re.Match[str]") -> str:
    name = (found["name"] or "").strip()
    if not name:
        return found[0]
    return f"[{found['label'] or name}]({wikilink_address(name, found['part'] or '')})"


def _label(found: "re.Match[str]") -> str:
    return found[0] if _LEADS.match(found["address"]) else found["label"]


def _outside_code(
    text: str, pattern: "re.Pattern[str]", change: "Callable[[re.Match[str]], str]"
) -> str:
    """`text` with every match of `pattern` that does not begin in code changed."""
    if not pattern.search(text):
        return text
    marks = code(text)
    return pattern.sub(lambda found: found[0] if marks[found.start()] else change(found), text)
