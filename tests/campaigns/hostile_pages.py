"""A folder of records that are hostile in text, title, tags and names; beside it what they want."""

import contextlib
import json
import os
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.campaigns.hostile_markdown import base_cases, mutated
from tests.fixtures.pathological import pathological

LARGEST = 7_900_000
"""Bytes of the page that is one line; no larger file is read at all."""

_MARKUP = (
    "<img src='file:{0}'>",
    "<img src='{0}'>",
    "<a href='file:{0}'>x</a>",
    "&lt;img src='{0}'&gt;",
    "<table background='{0}'><tr><td>x",
    "<style>p {{ background: url(file:{0}) }}</style>",
    "<link rel=stylesheet href='file:{0}'>",
    "<img src='http://127.0.0.1:9/x.png'>",
    "<img src='//127.0.0.1/share/x.png'>",
    "\\\\127.0.0.1\\share\\x.png",
    "![x]({0})",
    "[x](file:{0})",
    "[[{0}]]",
    "{{{{<img src='file:{0}'>}}}}",
    "x\u202e\u200b<img src='{0}'>",
    "x <img src='file:{0}'>" + " and so on" * 60,
    "a" * 10_000 + "<img src='file:{0}'>",
)
"""Where `{0}` is a picture outside of the folder."""


def write_pages(count: int, draw: random.Random, folder: Path) -> list[str]:
    """Write `count` hostile records into `folder`, drawn; gives their paths.

    Beside the folder lies ``outside.png``, which every second one of them tries to show; links in
    the folder lead to it.
    """
    folder.mkdir()
    outside = folder.parent / "outside.png"
    outside.write_bytes(b"\x89PNG\r\n\x1a\nnobody may open this")
    (folder / "img").mkdir()
    with contextlib.suppress(OSError):  # not everybody may make links everywhere
        (folder / "img" / "x.png").symlink_to(outside)
    (folder / "x.svg").write_text(f'<svg><image href="file:{outside}"/></svg>', encoding="utf-8")
    paths = []
    for number, body in enumerate(_bodies(count, draw)):
        front = _front(number, draw, str(outside)) if number % 2 else ""
        wanted = draw.choice(_MARKUP).format(outside)
        head = f"## {wanted}\n\n" if number % 3 else ""
        odd = os.name != "nt" and number % 7 == 0
        path = f"page-{number}{' <img src=outside.png>' if odd else ''}.md"
        (folder / path).write_text(_text(f"{front}{head}{body}\n\n{wanted}\n"), encoding="utf-8")
        paths.append(path)
    return paths


def _bodies(count: int, draw: random.Random) -> Iterator[str]:
    """One in ten takes its time, as far as there are such; the others act, load or hide."""
    slow = [text for _, text in pathological()]
    slow.append("heron " * (LARGEST // 6))
    chosen = draw.sample(slow, min(len(slow), count // 10))
    at = dict(zip(draw.sample(range(count), len(chosen)), chosen, strict=True))
    cases = list(dict.fromkeys(base_cases()))
    draw.shuffle(cases)
    for number in range(count):
        if number in at:
            yield at[number]
        elif number < len(cases):
            yield f"# Page {number}\n\n## {cases[number]}\n\n{cases[number]}\n\n## Another\n"
        else:
            yield mutated(draw, cases)


def _front(number: int, draw: random.Random, outside: str) -> str:
    def word() -> str:
        return json.dumps(draw.choice(_MARKUP).format(outside))

    kinds: Sequence[str] = ("recipe", "gotcha", "term", "template", "note")
    return (
        f"---\nid: hostile-{number}\nkind: {draw.choice(kinds)}\ntitle: {word()}\n"
        f"description: {word()}\nowner: {word()}\ntags: [{word()}, {word()}]\naliases: [{word()}]\n"
        f"applies_to: {{tool: {word()}, version: {word()}}}\nlast_reviewed_on: 2026-01-01\n---\n"
    )


def _text(text: str) -> str:
    """What can be written as UTF-8 and is read as text."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")
