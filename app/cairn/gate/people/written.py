"""Whether one name standing alone is written as a name: by capital, place and company."""

import re

from cairn.gate.finding import Severity
from cairn.gate.page import Page
from cairn.gate.people import around
from cairn.gate.people.ordinary import Usual

_SPAN = 48
"""Letters around a name that are read."""


def judge(page: Page, start: int, end: int, how: Usual) -> Severity | None:
    """How grave it is that ``page.text[start:end]``, a name of one word, stands there.

    None where it is a word like any other. A name that is nothing else needs no more than to be
    met; one that is a word must be written as a name; one that is a tool must be met in company
    that only a person keeps.
    """
    before, after = page.text[max(0, start - _SPAN) : start], page.text[end : end + _SPAN]
    written = page.text[start:end]
    small = written == written.lower() != written.upper()
    if page.in_blank(start, end):
        return "look" if how is Usual.NAME and not small else None
    if _mentions(before):
        scope = how is Usual.TOOL and after[:1] == "/"  # a package, @vue/cli
        return "look" if scope else "block"
    if around.IN_HOME.search(before):
        return "block"
    code = page.in_code(start) and not _is_comment(page, start)
    if how is Usual.NAME:
        if len(written) <= 4 and written.isupper() and written.isascii():
            return "look"  # as likely an abbreviation
        return "look" if small and code else "block"
    if around.LABEL.search(before):
        return "look" if small and how is Usual.TOOL else "block"
    if small or around.CONTRACTION.match(after) or (len(written) > 1 and written.isupper()):
        return None
    if code and not page.in_name:
        return "block" if _is_person(before, after) else None
    if _is_person(before, after):
        return "block"
    return _of_word(page, before, after) if how is Usual.WORD else _of_tool(before, after)


def _mentions(before: str) -> bool:
    return before.endswith("@") and not before[-2:-1].isalnum()


def _is_person(before: str, after: str) -> bool:
    """Whether only a person is spoken to, or speaks, like this."""
    return bool(around.ADDRESSED.search(before) or around.SPEAKS.match(after))


def _of_word(page: Page, before: str, after: str) -> Severity | None:
    """A capital where the sentence asks for none makes a name of a word."""
    if around.POSSESSIVE.match(after):
        return "block"
    if around.DETERMINER.search(before) or re.search(r"[-/.\\&+#]$", before):
        return None
    if around.STARTS.search(before):
        if around.ACTS.match(after) or around.AND_SOMEBODY.match(after):
            return "block"
        certain = around.ENDS.match(after) or around.DEED.match(after) or around.LISTED.match(after)
        return "look" if certain else None
    if around.GLUED.match(after):
        return None
    if page.in_name or around.in_company(before) or around.CAPITAL_NEXT.match(after):
        return "look"  # part of a heading or of the name of a thing, or somebody's
    return "block"


def _of_tool(before: str, after: str) -> Severity | None:
    """Even a capital is no evidence; what is said of tools is left out, the rest is shown."""
    if around.STARTS.search(before):
        alone = around.ENDS.match(after) and "|" in before[-4:]
        people = (around.POSSESSIVE, around.AND_I, around.DEED)
        return "look" if alone or any(one.match(after) for one in people) else None
    if around.DETERMINER.search(before) or around.in_company(before):
        return None
    if around.OF_TOOL.match(after):
        return None
    return "look" if around.POSSESSIVE.match(after) or not around.USED.search(before) else None


def _is_comment(page: Page, at: int) -> bool:
    start, _ = page.line_of(at)
    return bool(around.COMMENT.search(page.text[start:at]))
