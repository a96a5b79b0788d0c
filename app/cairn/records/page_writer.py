"""Markdown tokens to the HTML that `QTextBrowser` shows well, and to no other HTML."""

import html
from collections.abc import Callable, Sequence

from markdown_it.token import Token

from cairn.invisible import reveal
from cairn.records import addresses
from cairn.records.colours import PageColours
from cairn.records.highlight import Highlighter, shown_words
from cairn.records.markdown import MAX_NESTING
from cairn.records.outline import CodeBlock, Slugs, plain_text
from cairn.records.parts import MAX_COLUMNS

MAX_DEPTH = 12
"""Quotes, lists and emphasis deeper than this are shown at this depth: Qt lays out no deeper."""

MAX_BARS = 5
"""Quotes and callouts within each other: each is a table, and Qt's time doubles with every one."""

MAX_HTML = 1_500_000
"""How much HTML one page may be, in characters; the window lays out a million in 0.3 s."""

MAX_NAMED = 600
"""Headings of a page that a link can lead to: Qt compares each name with all before it."""

_NESTING = frozenset(
    f"{name}_open"
    for name in ("blockquote", "alert", "bullet_list", "ordered_list", "em", "strong", "s")
)

_BARS = ("blockquote", "alert")

MONO = "font-family:'JetBrains Mono','SF Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace"

# One long line that is not wrapped would widen the whole page.
_PRE = f"white-space:pre-wrap; margin-top:0px; margin-bottom:0px; line-height:130%; {MONO}"
_PLAIN_TABLE = 'border="0" cellspacing="0" width="100%"'


class PageWriter:
    """Writes one page.

    A stack holds what closes each open token, so that the HTML is balanced whatever the tokens
    are; what is too deep, or not to be followed, is opened and closed with nothing.
    """

    def __init__(
        self,
        colours: PageColours,
        *,
        base: str,
        blocks: Sequence[CodeBlock],
        first_line: int,
        title: str,
        before: Sequence[str] = (),
        goes_on: bool = False,
    ) -> None:
        """`blocks` are the code blocks of the whole body, of which this page may be a part that
        starts on `first_line`, behind the headings `before`; a first heading that says just
        `title` is left out, and so is the head of the code or table with which a page `goes_on`."""
        self._colours = colours
        self._base = base
        self._numbers = {block.line - first_line: n for n, block in enumerate(blocks)}
        self._title = title
        self._goes_on = goes_on
        self._slugs = Slugs()
        self._named = len(before)
        for heading in before:
            self._slugs.of(heading)
        self._highlighter = Highlighter(colours)
        self._closing: list[tuple[str, bool]] = []
        self._depth = self._bars = self._column = 0
        self._wide = False
        self._callout_kind = ""
        self._out: list[str] = []
        self._rules: dict[str, Callable[[Token], str]] = {
            "inline": self._inline,
            "fence": self._code_block,
            "code_block": self._code_block,
            "hr": lambda _: self._rule_line(),
            "text": lambda token: self._text(token.content),
            "code_inline": self._code_inline,
            "softbreak": lambda _: "\n",
            "hardbreak": lambda _: "<br>",
            "image": self._image,
        }
        self._openings: dict[str, Callable[[Token], tuple[str, str]]] = {
            "paragraph_open": self._paragraph,
            "blockquote_open": lambda _: self._beside_bar(self._colours.quiet),
            "alert_open": self._callout,
            "alert_title_open": self._callout_title,
            "bullet_list_open": lambda _: (self._list("ul"), "</ul>"),
            "ordered_list_open": self._ordered,
            "list_item_open": self._item,
            "table_open": lambda _: self._table(),
            "thead_open": lambda _: ("<thead>", "</thead>"),
            "tbody_open": lambda _: ("<tbody>", "</tbody>"),
            "tr_open": lambda _: ("<tr>", "</tr>"),
            "th_open": self._head_cell,
            "td_open": self._cell,
            "em_open": lambda _: ("<i>", "</i>"),
            "strong_open": lambda _: ("<b>", "</b>"),
            "s_open": lambda _: ("<s>", "</s>"),
            "link_open": self._link,
        }

    def write(self, tokens: Sequence[Token]) -> tuple[str, int | None]:
        """The page's HTML, without a head or a body of its own, and where it stopped.

        A page over `MAX_HTML` stops before the next block, whose line (from 0) comes with it; a
        single block far over it is cut short.
        """
        size = 0
        if self._goes_on:
            tokens = _without_head(tokens)
        for number in range(self._own_title(tokens), len(tokens)):
            token = tokens[number]
            if size > MAX_HTML and token.level == 0 and token.nesting >= 0 and token.map:
                return "".join(self._out), token.map[0]
            if size > 2 * MAX_HTML and token.nesting >= 0:
                self._pass_over(token)
                continue  # from here on things are only closed
            if self._is_beyond(token):
                continue
            if token.type == "heading_open":
                self._heading(token, tokens[number + 1])
            else:
                self._out.append(self._written(token))
            size += len(self._out[-1])
            if token.type == "table_close" and self._wide:
                self._wide = False
                self._out.append(
                    self._remark(
                        "This table is wider than a page; its further columns are left out."
                    )
                )
        if size > 2 * MAX_HTML:
            self._out.append(
                self._remark("This is more than one page can show; the rest is left out.")
            )
        if any(token.level >= MAX_NESTING - 1 for token in tokens):
            self._out.append(
                self._remark("What is nested deeper than this page can show is left out.")
            )
        return "".join(self._out), None

    def _is_beyond(self, token: Token) -> bool:
        """Whether `token` belongs to a column that is not shown."""
        if token.type in ("tr_open", "tr_close"):
            self._column = 0
        elif token.type in ("th_open", "td_open"):
            self._column += 1
        self._wide = self._wide or self._column > MAX_COLUMNS
        return self._column > MAX_COLUMNS

    def _written(self, token: Token) -> str:
        """One token's HTML, with the stack of closings kept."""
        if token.nesting == 1:
            nests, bar = token.type in _NESTING, token.type.removesuffix("_open") in _BARS
            opening = self._openings.get(token.type)
            deep = (nests and self._depth >= MAX_DEPTH) or (bar and self._bars >= MAX_BARS)
            before, after = ("", "") if opening is None or deep else opening(token)
            self._depth += nests
            self._bars += bar and bool(after)
            self._closing.append((after, nests))
            return before
        if token.nesting == -1:
            after, nests = self._closing.pop()
            self._depth -= nests
            self._bars -= bool(after) and token.type.removesuffix("_close") in _BARS
            return after
        rule = self._rules.get(token.type)
        return rule(token) if rule is not None else self._text(token.content)

    def _text(self, text: str) -> str:
        return shown_words(text, self._colours)

    def _inline(self, token: Token) -> str:
        parts: list[str] = []
        size = 0
        for child in token.children or ():
            if size > MAX_HTML and child.nesting >= 0:
                self._pass_over(child)
                continue
            parts.append(self._written(child))
            size += len(parts[-1])
        if size > MAX_HTML:
            parts.append(self._aside(" …"))
        return "".join(parts)

    def _pass_over(self, token: Token) -> None:
        """Write nothing for `token`, and nothing when it is closed."""
        if token.nesting == 1:
            self._closing.append(("", False))

    # Headings

    def _own_title(self, tokens: Sequence[Token]) -> int:
        """How many tokens to skip because they only repeat the title above the page."""
        if self._title and len(tokens) > 2 and tokens[0].type == "heading_open":
            text = plain_text(tokens[1].content)
            if text.casefold() == self._title.casefold():
                self._slugs.of(text)
                return 3
        return 0

    def _heading(self, token: Token, content: Token) -> None:
        slug = html.escape(self._slugs.of(plain_text(content.content)))
        self._named += 1
        name = f'<a name="{slug}"></a>' if self._named <= MAX_NAMED else ""
        self._out.append(f"<{token.tag}>{name}")
        self._closing.append((f"</{token.tag}>", False))

    # Blocks

    def _paragraph(self, token: Token) -> tuple[str, str]:
        if token.hidden:
            return "", ""
        return "<p>", "</p>"

    def _beside_bar(self, colour: str) -> tuple[str, str]:
        """A quote or callout: a bar 4 px wide, and the content in the cell beside it."""
        return (
            f'<table {_PLAIN_TABLE} cellpadding="0" style="margin-top:6px; margin-bottom:14px">'
            f'<tr><td width="4" bgcolor="{colour}"></td>'
            '<td style="padding-left:14px; padding-top:4px">',
            "</td></tr></table>",
        )

    def _callout(self, token: Token) -> tuple[str, str]:
        self._callout_kind = str(token.meta.get("kind", ""))
        return self._beside_bar(self._callout_colour())

    def _callout_title(self, _token: Token) -> tuple[str, str]:
        colour = self._callout_colour()
        return f'<p style="margin-bottom:4px"><b><span style="color:{colour}">', "</span></b></p>"

    def _callout_colour(self) -> str:
        colours = self._colours
        return {
            "NOTE": colours.note,
            "TIP": colours.tip,
            "IMPORTANT": colours.important,
            "WARNING": colours.warning,
            "CAUTION": colours.caution,
        }.get(self._callout_kind, colours.quiet)

    def _list(self, tag: str, start: str = "") -> str:
        return f'<{tag}{start} style="margin-top:0px; margin-bottom:10px">'

    def _ordered(self, token: Token) -> tuple[str, str]:
        start = token.attrs.get("start", 1)
        given = f' start="{start}"' if isinstance(start, int) and start > 1 else ""
        return self._list("ol", given), "</ol>"

    def _item(self, token: Token) -> tuple[str, str]:
        if not self._closing[-1][0]:
            return "<br>• ", ""  # its list is too deep to be one
        checked = token.meta.get("checked")
        kind = "" if checked is None else f' class="{"checked" if checked else "unchecked"}"'
        return f"<li{kind}>", "</li>"

    def _table(self) -> tuple[str, str]:
        return (
            '<table border="1" cellspacing="0" cellpadding="6" style="border-collapse:collapse; '
            f"border-style:solid; border-color:{self._colours.grid}; "
            'margin-top:6px; margin-bottom:14px">',
            "</table>",
        )

    def _head_cell(self, token: Token) -> tuple[str, str]:
        return f'<th bgcolor="{self._colours.raised}"{_align(token, "left")}>', "</th>"

    def _cell(self, token: Token) -> tuple[str, str]:
        return f"<td{_align(token)}>", "</td>"

    def _rule_line(self) -> str:
        return (
            f'<table {_PLAIN_TABLE} cellpadding="0" style="margin-top:12px; margin-bottom:18px">'
            f'<tr><td bgcolor="{self._colours.line}" style="font-size:1px"></td></tr></table>'
        )

    def _remark(self, text: str) -> str:
        return f'<p style="color:{self._colours.muted}">{self._text(text)}</p>'

    # Code

    def _code_block(self, token: Token) -> str:
        goes_on, self._goes_on = self._goes_on, False
        if goes_on and not token.content.strip():
            return ""  # only its end was left
        language = token.info.split(None, 1)[0] if token.info.strip() else ""
        code = self._highlighter.html(token.content.rstrip("\n"), language)
        number = self._numbers.get(token.map[0]) if token.map and token.type == "fence" else None
        copy = f'<a href="cairn-code:{number}">Copy</a>' if number is not None else ""
        head = ""
        if (copy or language) and not goes_on:
            head = (
                f'<tr><td style="padding-left:12px; padding-top:6px; color:{self._colours.muted}">'
                f"<small>{self._text(language)}</small></td>"
                f'<td align="right" style="padding-right:12px; padding-top:6px">'
                f"<small>{copy}</small></td></tr>"
            )
        return (
            f'<table {_PLAIN_TABLE} cellpadding="0" bgcolor="{self._colours.raised}" '
            f'style="margin-top:{0 if goes_on else 6}px; margin-bottom:14px">{head}'
            f'<tr><td colspan="2" style="padding:10px 12px; padding-top:{6 if head else 10}px">'
            f'<pre style="{_PRE}">{code}</pre></td></tr></table>'
        )

    def _code_inline(self, token: Token) -> str:
        code = self._highlighter.html(token.content, "")
        return f'<code style="background-color:{self._colours.inset}; {MONO}">{code}</code>'

    # Links and pictures

    def _link(self, token: Token) -> tuple[str, str]:
        address = str(token.attrs.get("href", ""))
        target = addresses.link(address, self._base)
        if target is not None:
            told = f' title="{_attribute(target)}"' if target.startswith("https:") else ""
            return f'<a href="{_attribute(target)}"{told}>', "</a>"
        if token.info == "auto":
            return "", ""  # its text is the address
        return "", self._aside(f" ({address})")

    def _image(self, token: Token) -> str:
        address = str(token.attrs.get("src", ""))
        words = "".join(child.content for child in token.children or ())
        target = addresses.picture(address, self._base)
        if target is not None:
            return f'<img src="cairn-image:{_attribute(target)}" alt="{_attribute(words)}">'
        said = f"[picture: {words}]" if words else "[picture]"
        return self._aside(f"{said} ({address})" if address else said)

    def _aside(self, text: str) -> str:
        return f'<span style="color:{self._colours.muted}">{self._text(text)}</span>'


def _without_head(tokens: Sequence[Token]) -> Sequence[Token]:
    """`tokens` without the head of the table that they begin with, if they do."""
    if not tokens or tokens[0].type != "table_open":
        return tokens
    end = next(n for n, token in enumerate(tokens) if token.type == "thead_close")
    return [tokens[0], *tokens[end + 1 :]]


def _attribute(text: str) -> str:
    return html.escape(reveal(text))


def _align(token: Token, otherwise: str = "") -> str:
    """The alignment of a column, out of the style the parser gave the cell."""
    side = str(token.attrs.get("style", "")).removeprefix("text-align:") or otherwise
    return f' align="{side}"' if side in ("left", "center", "right") else ""
