"""Markdown to tokens: CommonMark, GitHub's tables, tasks and alerts, wikilinks, bare addresses."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from cairn.records.links import WIKILINK, wikilink_address

MAX_NESTING = 100
"""Levels the parser goes down; what lies deeper it leaves out."""

MAX_BRACKETS = 2_000
"""Time to find links grows with the square of the brackets; a text with more is left as written."""

_OPTIONS = {
    "html": False,  # the preset says so too; nothing may turn it on
    "tasklists": True,
    "alerts": True,
    "strikethrough_single_tilde": True,
    "maxNesting": MAX_NESTING,
}
_BARE = re.compile(r"https://[^\s<>\"`\\|^{}\x00-\x1f]{1,2000}")


def parser() -> MarkdownIt:
    """A parser that knows no HTML; whether an address may be followed is judged by the renderer."""
    markdown = MarkdownIt("js-default", _OPTIONS)
    markdown.core.ruler.before("inline", "crowded", _leave_crowded)
    markdown.inline.ruler.before("link", "wikilink", _wikilink)
    markdown.inline.ruler.before("autolink", "bare_address", _bare_address)
    # Links of every scheme become tokens, so that the renderer can show what it does not follow.
    markdown.validateLink = _any_address  # type: ignore[assignment,method-assign]
    return markdown


def tokens(body: str) -> list[Token]:
    """The block tokens of `body`."""
    return parser().parse(body)


def _any_address(_url: str) -> bool:
    return True


def _leave_crowded(state: StateCore) -> None:
    """Make text with more than `MAX_BRACKETS` a plain text token, which is not read further."""
    for token in state.tokens:
        if token.type == "inline" and token.content.count("[") > MAX_BRACKETS:
            token.type = "text"


def _wikilink(state: StateInline, silent: bool) -> bool:
    """``[[Name#Heading|label]]`` as a link to ``Name.md``."""
    match = WIKILINK.match(state.src, state.pos, state.posMax)
    if match is None or not (match["name"].strip() or match["part"]):
        return False
    if not silent:
        address = wikilink_address(match["name"], match["part"] or "")
        label = match["label"] or " > ".join(filter(None, (match["name"], match["part"])))
        _push_link(state, address, label.strip(), "wiki")
    state.pos = match.end()
    return True


def _bare_address(state: StateInline, silent: bool) -> bool:
    """``https://…`` in running text; the parser stops at its colon, the scheme behind it."""
    start = state.pos - 5
    if start < 0 or state.linkLevel or not state.pending.endswith("https"):
        return False
    if start > 0 and state.src[start - 1].isalnum():
        return False
    match = _BARE.match(state.src, start, state.posMax)
    address = _without_punctuation(match[0]) if match is not None else ""
    if len(address) <= len("https://"):
        return False
    if not silent:
        state.pending = state.pending[:-5]
        _push_link(state, state.md.normalizeLink(address), address, "auto")
    state.pos = start + len(address)
    return True


def _without_punctuation(address: str) -> str:
    """`address` without the marks that end a sentence or close a bracket around it."""
    while address:
        last = address[-1]
        closes = last == ")" and address.count(")") > address.count("(")
        if not closes and last not in "?!.,:;*_~'\"]":
            break
        address = address[:-1]
    return address


def _push_link(state: StateInline, address: str, label: str, info: str) -> None:
    token = state.push("link_open", "a", 1)
    token.attrs = {"href": address}
    token.info = info
    state.push("text", "", 0).content = label
    state.push("link_close", "a", -1)
