"""Where a sentence begins: there a role in place of a name has a capital, as the name had."""

import re

_MARKS = re.compile(
    r"[ \t]*(?:(?:title|description):[ \t]*['\"]?"
    r"|(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})[ \t]+|\[[ xX]\][ \t]+|\|[ \t]*|>[ \t]*)*)"
)
"""What may stand before the first word of a line: a key, marks of lists and the like."""

_OPEN = re.compile(r"[\"'\u00ab\u00bb\u2018-\u201f\u2039\u203a(\[*_~]*")
"""What may stand between that and the word."""

_CLOSE = r"[\"'\u00ab\u00bb\u2018-\u201f\u2039\u203a)\]*_~]*\Z"
_ENDED = re.compile(rf"[.!?…]{_CLOSE}")
_CELL = re.compile(r"\|[ \t]*\Z")
_SHORT = re.compile(
    r"(?:\b(?:e\. ?g|i\. ?e|z\. ?B|d\. ?h|u\. ?a|o\. ?ä|vs|etc|usw|bzw|ca|cf|vgl|approx|Dr|Mr|Mrs"
    rf"|Ms|Nr|No|Fr|Hr|St)\.|\.{{2,}}|…){_CLOSE}",
    re.IGNORECASE,
)
"""A full stop after which a sentence may go on."""

_FENCE = re.compile(r"^[ \t]*(?:`{3,}|~{3,})", re.MULTILINE)
_LONGEST = 400
"""Characters before a place that are looked at."""


def fitted(text: str, start: int, role: str) -> str:
    """`role` as it stands in place of what begins at `start` of `text`."""
    if not role[:1].islower() or role[1:2].isupper() or "@" in role or not begins(text, start):
        return role
    return role[:1].upper() + role[1:]


def begins(text: str, start: int) -> bool:
    """Whether a sentence, a heading, an item or a cell begins at `start`; never in code."""
    line = text.rfind("\n", 0, start) + 1
    before = text[max(line, start - _LONGEST) : start]
    if before.count("`") % 2 or len(_FENCE.findall(text, 0, start)) % 2:
        return False
    said = before
    while said and _OPEN.fullmatch(said[-1]):
        said = said[:-1]
    marks = _MARKS.match(before)
    if marks is not None and _OPEN.fullmatch(before, marks.end()):
        return bool(marks[0].strip(" \t>")) or _goes_on(text, line)
    if _CELL.search(said):
        return True
    spaced = said.rstrip()
    return spaced != said and _ends(spaced)


def _goes_on(text: str, line: int) -> bool:
    """Whether what is before the line at `line` was ended, so that another sentence begins."""
    above = text[text.rfind("\n", 0, max(0, line - 1)) + 1 : max(0, line - 1)].strip(" \t>")
    plain = above[-_LONGEST:]
    if not plain or plain.startswith(("#", "|", "```", "~~~", "---", "===")):
        return True
    return plain.endswith(":") or _ends(plain)


def _ends(said: str) -> bool:
    return _ENDED.search(said) is not None and _SHORT.search(said) is None
