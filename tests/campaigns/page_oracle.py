"""Judges a rendered page by its tokens: is there anything in it that could act, load or hide?"""

import re
from html.parser import HTMLParser

_FREE = frozenset(
    {"p", "br", "b", "i", "s", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"}
    | {"pre", "code", "span", "small", "h1", "h2", "h3", "h4", "h5", "h6"}
)
_ATTRIBUTES = {
    "a": {"href", "name", "title"},
    "img": {"src", "alt"},
    "table": {"border", "cellspacing", "cellpadding", "width", "bgcolor", "style"},
    "td": {"width", "bgcolor", "align", "colspan", "style"},
    "th": {"bgcolor", "align"},
    "ol": {"start", "style"},
    "ul": {"style"},
    "li": {"class"},
    **{tag: {"style"} for tag in ("p", "pre", "code", "span")},
}
_VOID = frozenset({"br", "img"})
_STYLE = re.compile(r"[a-z0-9 :;,'#%.-]*", re.IGNORECASE)
_WORD = re.compile(r"[a-z0-9#%]*", re.IGNORECASE)
_INSIDE = re.compile(r"(?!/)[A-Za-z0-9_.~/%-]+(?:#[A-Za-z0-9_.~%-]*)?|#[A-Za-z0-9_.~%-]+")
_OTHERS = (
    re.compile(r"https://[A-Za-z0-9_.\[\]:-]+(?:[/?#][!-~]*)?"),
    re.compile(r"mailto:[\w.%+-]+@[A-Za-z0-9.-]+(?:\?subject=[\w%.+-]*)?", re.ASCII),
    re.compile(r"record:[A-Za-z0-9._-]+(?:#[A-Za-z0-9_.~%-]*)?"),
    re.compile(r"cairn-(?:code|more):\d+"),
)
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e01ef]"
)


def faults(page: str) -> list[str]:
    """What is wrong with the HTML in `page`, nothing if it can only be read."""
    oracle = _Oracle()
    oracle.feed(page)
    oracle.close()
    if oracle.open:
        oracle.found.append(f"left open: {oracle.open[-1]}")
    if hidden := _HIDDEN.search(page):
        oracle.found.append(f"hidden character U+{ord(hidden[0]):04X}")
    return oracle.found


class _Oracle(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _FREE and tag not in _ATTRIBUTES:
            self.found.append(f"tag {tag}")
        if tag not in _VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name not in _ATTRIBUTES.get(tag, set()):
                self.found.append(f"attribute {name} of {tag}")
            self._judge(name, value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.found.append(f"end of {tag} out of turn")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"comment {data[:40]!r}")

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"declaration {decl[:40]!r}")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"instruction {data[:40]!r}")

    def unknown_decl(self, data: str) -> None:
        self.found.append(f"section {data[:40]!r}")

    def _judge(self, name: str, value: str) -> None:
        if name == "href":
            good = _is_inside(value) or any(form.fullmatch(value) for form in _OTHERS)
        elif name == "src":
            good = value.startswith("cairn-image:") and _is_inside(value[len("cairn-image:") :])
        elif name == "style":
            good = _STYLE.fullmatch(value) is not None and "url" not in value.lower()
        elif name in ("title", "alt", "name"):
            good = True  # words that nothing follows or loads
        else:
            good = _WORD.fullmatch(value) is not None
        if not good:
            self.found.append(f"{name} {value[:80]!r}")


def _is_inside(address: str) -> bool:
    path = address.partition("#")[0]
    return _INSIDE.fullmatch(address) is not None and ".." not in path.split("/")
