"""Text that nobody sees: characters without a shape, and letters that pose as others."""

from collections.abc import Iterator

from cairn import invisible, lookalikes
from cairn.gate.hit import Hit
from cairn.gate.page import Page


def hidden(page: Page) -> Iterator[Hit]:
    """Invisible characters, each row of them once, and words that mix alphabets."""
    if page.text.isascii() and page.text.replace("\n", "").replace("\t", "").isprintable():
        return
    start = end = -1
    names: list[str] = []
    for at, name in [*invisible.find(page.text), (-2, "")]:
        if at == end:
            end, names = at + 1, [*names, name]
            continue
        if names and page.text[start:end] != "\r":
            yield Hit(start, end, "invisible", "invisible", "block", " ".join(names[:8]))
        start, end, names = at, at + 1, [name]
    for start, end in lookalikes.find(page.text):
        yield Hit(
            start, end, "invisible", "look-alike", "look", lookalikes.named(page.text[start:end])
        )
