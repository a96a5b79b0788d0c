"""Markdown to tokens: CommonMark with GitHub's tables, tasks, alerts and bare addresses."""

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.gfm_autolink import gfm_autolink_plugin

from cairn.records.links import WIKILINK, wikilink_address

MAX_NESTING = 100
"""Levels the parser goes down; what lies deeper it leaves out."""

_OPTIONS = {
    "html": False,  # the preset says so too; nothing may turn it on
    "tasklists": True,
    "alerts": True,
    "strikethrough_single_tilde": True,
    "maxNesting": MAX_NESTING,
}


def parser() -> MarkdownIt:
    """A parser that knows no HTML; whether an address may be followed is judged by the renderer."""
    markdown = MarkdownIt("js-default", _OPTIONS)
    markdown.use(gfm_autolink_plugin)
    markdown.inline.ruler.before("link", "wikilink", _wikilink)
    # Links of every scheme become tokens, so that the renderer can show what it does not follow.
    markdown.validateLink = _any_address  # type: ignore[assignment,method-assign]
    return markdown


def _any_address(_url: str) -> bool:
    return True


def tokens(body: str) -> list[Token]:
    """The block tokens of `body`."""
    return parser().parse(body)


def _wikilink(state: StateInline, silent: bool) -> bool:
    """``[[Name#Heading|label]]`` as a link to ``Name.md``."""
    match = WIKILINK.match(state.src, state.pos, state.posMax)
    if match is None or not (match["name"].strip() or match["part"]):
        return False
    if not silent:
        token = state.push("link_open", "a", 1)
        token.attrs = {"href": wikilink_address(match["name"], match["part"] or "")}
        token.info = "wiki"
        label = match["label"] or " > ".join(filter(None, (match["name"], match["part"])))
        state.push("text", "", 0).content = label.strip()
        state.push("link_close", "a", -1)
    state.pos = match.end()
    return True
