"""Markdown that tries to act, to load or to hide: every page made of it can only be read."""

import random
import time
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

from cairn.records.render import plain, render
from tests.campaigns.page_oracle import faults
from tests.campaigns.report import Report

NAME = "hostile_markdown"
COUNT = 100_000

_SCHEMES = (
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\tscript:alert(1)",
    "java\rscript:alert(1)",
    "\x01javascript:alert(1)",
    "java\x00script:alert(1)",
    "java\u200bscript:alert(1)",
    "java\u00adscript:alert(1)",
    " javascript:alert(1)",
    "javascript\u202e:alert(1)",
    "javascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "javascript&#x3A;alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A&#x61&#x76&#x61script:alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "java&#0;script:alert(1)",
    "java%0ascript:alert(1)",
    "javascript%3Aalert(1)",
    "javascript://%0aalert(1)",
    "javascript:%22onclick=%22alert(1)",
    "vbscript:msgbox(1)",
    "livescript:x",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD4=",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
    "data:,x",
    "file:///etc/passwd",
    "file:etc/passwd",
    "FILE://localhost/etc/passwd",
    "file:////host/share",
    "file%3A///etc/passwd",
    "http://plain.example/",
    "ftp://host.example/",
    "smb://host/share",
    "ws://host.example",
    "//host.example/x",
    "///etc/passwd",
    "/etc/passwd",
    "\\\\host\\share\\x.png",
    "\\/host/x",
    "/\\host/x",
    "%5c%5chost%5cshare",
    "C:\\Windows\\x.png",
    "c:/windows/x.png",
    "c%3a/windows",
    "../../../etc/passwd",
    "..%2f..%2fetc%2fpasswd",
    "a/../../x.md",
    "%2e%2e/%2e%2e/x.png",
    "..\\..\\x.md",
    "x.md%00.png",
    "x.md:stream",
    "blob:https://x.example/1",
    "filesystem:https://x.example/1",
    "about:blank",
    "view-source:https://x.example",
    "jar:file:///x!/y",
    "qrc:/x.png",
    "image:x",
    "cairn-code:0",
    "cairn-more:0",
    "cairn-image:../x.png",
    "record:../x",
    "record:a b",
    'record:x"onclick="alert(1)',
    "https://",
    "https:///x",
    "https:x.example",
    "https:/\\x.example",
    "https://good.example@evil.example/",
    "https://x.example\\@evil.example/",
    "https://x.example/\u202egpj.exe",
    'https://x.example/"onmouseover="alert(1)',
    "https://x.example/'><script>alert(1)</script>",
    "https://x.example/%22%3E%3Cscript%3E",
    "https://xn--.example/",
    "https://\u0440\u0430ypal.example/",
    "https://[::1]/",
    "https://[x]/",
    "https://x.example:99999999/",
    "https://x.example/pixel.gif",
    "mailto:a@b.example?attach=/etc/passwd",
    "mailto:a@b.example?subject=x&body=y",
    "mailto:javascript:alert(1)",
    "tel:1",
    "ms-settings:x",
    '#"><script>alert(1)</script>',
    "#%22onclick",
    "?x=javascript:alert(1)",
    "x.svg",
    "img/x.png",
    "img/x.png#javascript:alert(1)",
    'img/x.png"onerror="alert(1)',
)

_FORMS = (
    "[x](@)",
    "[x](<@>)",
    '[x](@ "@")',
    "[@](@)",
    "<@>",
    "![x](@)",
    "![@](<@>)",
    "![![x](@)](@)",
    "[![x](@)](@)",
    "[x]\n\n[x]: @",
    "[x]\n\n[x]: <@> '@'",
    "![x]\n\n[x]: @",
    "[[@]]",
    "[[x#@]]",
    "[[x|@]]",
    "![[@]]",
    "text @ text",
    "www.@",
    "`@`",
    "``` @\n@\n```",
    "~~~ html\n@\n~~~",
    "    @",
    '<a href="@">x</a>',
    "<img src='@'>",
    "<a href=@ onclick=@>x",
    "| @ |\n|---|\n| [x](@) |",
    "# @",
    "[x](@)\n===",
    "> [!NOTE]\n> [x](@)",
    "> [!@]\n> @",
    "- [ ] [x](@)",
    "[^1]\n\n[^1]: @",
    "*[x](@)*",
    "\\[x](@)",
    "[x](\\@)",
    "[x](&#x28;@)",
    "{{@}}",
)

_TAGS = (
    "script", "SCRIPT", "scr\x00ipt", "style", "iframe", "img", "svg", "svg/onload=alert(1)",
    "math", "object", "embed", "form", "input", "button", "video", "audio", "source", "body",
    "html", "head", "meta", "link", "base", "details", "marquee", "template", "textarea", "title",
    "xmp", "noscript", "plaintext", "a", "div", "table", "td", "isindex", "applet", "frameset", "x",
    "!--", "![CDATA[", "?xml", "!DOCTYPE", "/p", "/td", "/table", "/pre",
)  # fmt: skip

_ATTRIBUTE = (
    "",
    " onerror=alert(1)",
    " src=x onerror=alert(1)",
    '/onload="alert(1)"',
    "\nonload\n=\nalert(1)",
    "\tonclick='alert(1)'",
    " href=javascript:alert(1)",
    " src=//host.example/x",
    " style=background:url(//host.example/x)",
    " http-equiv=refresh content='0;url=//host.example'",
    " srcdoc='<script>alert(1)</script>'",
    ' x="><script>alert(1)</script>',
    " autofocus onfocus=alert(1)",
    " rel=stylesheet href=//host.example/x.css",
)

_ENDS = (">", "/>", ">alert(1)</script>", " ", "\n>", "&gt;", ">\n\n", "-->", "]]>")

_WRAPS: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    lambda text: "".join(f"> {line}\n" for line in text.split("\n")),
    lambda text: "- " + text.replace("\n", "\n  "),
    lambda text: "1. " + text.replace("\n", "\n   "),
    lambda text: f"| a | b |\n|---|:-:|\n| {text} | {text} |",
    lambda text: f"**{text}**",
    lambda text: f"## {text}",
    lambda text: f"> [!WARNING]\n> {text}",
    lambda text: f"[{text}](https://x.example)",
    lambda text: f"![{text}](img/a.png)",
    lambda text: f"```{text}\n{text}\n```",
    lambda text: f"`{text}`",
    lambda text: f"<{text}>",
    lambda text: f"- [x] ~~{text}~~",
    lambda text: ">" * 30 + text,
    lambda text: f"&lt;{text}&gt;",
)

_NOISE = (
    "\x00", "\x0b", "\x0c", "\x1b[31m", "\u202e", "\u2028", "\u200b", "\ufeff", "\ud800",
    "\U000e0041", "<", ">", '"', "'", "&", "&#", "&#x", ";", "[", "]", "(", ")", "!", "`", "```",
    "~~", "**", "_", "|", "\\", "\n", "\n\n", "    ", "\t", "> ", "- ", "# ", "---\n", "{{", "}}",
    "[[", "]]", "$", "</p>", "</td></tr></table>", "<script>", "javascript:", "file:", "http://",
    "//", ":", "%",
)  # fmt: skip


def base_cases() -> Iterator[str]:
    """The hostile strings before mutation, always the same, each once."""
    for form, scheme in product(_FORMS, _SCHEMES):
        yield form.replace("@", scheme)
    for tag, attribute, end in product(_TAGS, _ATTRIBUTE, _ENDS):
        yield f"<{tag}{attribute}{end}"
    for number, (form, scheme) in enumerate(product(_FORMS, _SCHEMES)):
        yield _WRAPS[number % len(_WRAPS)](form.replace("@", scheme))


def campaign(count: int, seed: int, scratch: Path) -> Report:
    """The base cases in an order drawn by `seed`, then mutations of them up to `count`.

    What does not hold is left in `scratch` as ``N.md``.
    """
    draw = random.Random(seed)
    cases = list(dict.fromkeys(base_cases()))
    draw.shuffle(cases)
    broken: list[str] = []
    slowest, began = 0.0, time.perf_counter()
    for number in range(count):
        body = cases[number] if number < len(cases) else mutated(draw, cases)
        start = time.perf_counter()
        found = _tried(body, dark=number % 2 == 1)
        slowest = max(slowest, time.perf_counter() - start)
        if found:
            file = scratch / f"{number}.md"
            file.write_text(body, encoding="utf-8", errors="surrogatepass")
            broken.append(f"case {number} ({body[:80]!r}): {'; '.join(found[:3])}")
    seconds = time.perf_counter() - began
    figures = {
        "base cases": len(cases),
        "mutated": max(0, count - len(cases)),
        "seconds": round(seconds, 1),
        "pages a second": round(count / seconds),
        "slowest ms": round(slowest * 1000, 1),
    }
    return Report(NAME, count, count - len(broken), tuple(broken), figures)


def _tried(body: str, *, dark: bool) -> list[str]:
    """What is wrong with the pages made of `body`."""
    return faults(render(body, dark=dark, base="guides/deep/page.md")) + faults(plain(body))


def mutated(draw: random.Random, cases: list[str]) -> str:
    """Pieces of base cases put together, wrapped, and strewn with noise."""
    text = draw.choice(cases)
    for _ in range(draw.randrange(3)):
        other = draw.choice(cases)
        cut, start = draw.randrange(len(text) + 1), draw.randrange(len(other) + 1)
        text = draw.choice((text[:cut] + other[start:], f"{text}\n\n{other}", text + other))
    for _ in range(draw.randrange(3)):
        text = draw.choice(_WRAPS)(text)
    for _ in range(draw.randrange(5)):
        at = draw.randrange(len(text) + 1)
        keep = at + draw.choice((0, 0, 0, 1, 2))
        text = text[:at] + draw.choice(_NOISE) + text[keep:]
    return text
