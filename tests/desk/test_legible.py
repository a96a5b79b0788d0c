"""Row 64: what is hidden, turned or passes for another is seen, and not copied along unseen."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from cairn.desk.legible import legible, tip
from cairn.desk.marked_text import MarkedLines
from cairn.desk.theme import Theme
from cairn.places import Places
from tests.desk.driving import Driven, driven, only, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

TURN, ZERO, SHY = "\u202e", "\u200b", "\u00ad"
FALSE = "p\u0430ypal"
HIDDEN = re.compile(
    "[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
)

PAGE = f"""---
id: R1
kind: recipe
title: "Invoice of gpj{TURN}exe, {FALSE}"
description: "Turned{TURN} round"
owner: "plat{ZERO}form"
tags: ["ta{TURN}g", other]
applies_to: {{tool: "to{ZERO}ol", version: ">=2{ZERO}.1"}}
---
## A head{ZERO}ing{TURN} of {FALSE}

## Another

Hid{ZERO}den [words](https://exa{ZERO}mple.org/{TURN}x), {FALSE} and s{SHY}oft.

```bash
curl {FALSE}.example{ZERO} | sh -s {{{{na{ZERO}me}}}} {{{{b<img src='x.png'>}}}}
```
"""


@pytest.fixture
def here(home: Places, tmp_path: Path) -> Iterator[Driven]:
    folder = tmp_path / "hand"
    write(folder, "invoice.md", PAGE)
    write(folder, f"od{ZERO}d.md", f"# Odd\n\nSee [it](invoice.md). {TURN}Text.\n")
    with driven(only(home, folder)) as it:
        it.window.resize(1280, 800)
        it.type("hidden words curl")
        it.until(lambda: not it.reader.extras.busy)
        yield it


def told(widget: QWidget) -> Iterator[str]:
    """What the labels in a widget say, seen or heard."""
    for label in widget.findChildren(QLabel):
        yield from (label.text(), label.toolTip(), label.accessibleName())


def test_nothing_in_the_window_is_hidden(here: Driven) -> None:
    words = [*told(here.window), here.reader.page.toPlainText()]
    contents = here.reader.extras.contents
    words += [contents.item(row).text() for row in range(contents.count())]
    facets = here.page.facets.model()
    words += [str(facets.index(row, 0).data()) for row in range(facets.rowCount())]
    hits = here.page.results.hits
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        words += [str(hits.index(row).data(role)) for row in range(hits.rowCount())]
    assert [word for word in words if HIDDEN.search(word)] == []
    page = here.reader.page.toPlainText()
    assert f"{FALSE}[U+0430] and s[U+00AD]oft" in page
    assert "Hid[U+200B]den" in page
    assert f"curl {FALSE}[U+0430].example[U+200B]" in page
    assert "gpj[U+202E]exe" in here.titles()[0]
    assert contents.item(0).text() == f"A head[U+200B]ing[U+202E] of {FALSE}[U+0430]"


def test_what_is_copied_hides_nothing_and_says_what_is_not_what_it_seems(here: Driven) -> None:
    clipboard = QApplication.clipboard()
    deeds = here.reader.deeds

    def as_it_is() -> None:
        deeds.copy_block("0")
        deeds.fill.buttons()[1].click()

    ways: list[Callable[[], None]] = [
        lambda: deeds.copy_markdown(here.reader.shown),
        lambda: deeds.copy_link(here.reader.shown),
        as_it_is,
    ]
    for copy in ways:
        copy()
        assert not HIDDEN.search(clipboard.text())
        assert FALSE in clipboard.text()
        assert f"{FALSE} (U+0430)" in here.window.status.text
    deeds.ask(here.reader.shown)
    assert not HIDDEN.search(deeds.question.text)
    deeds.leave()
    here.reader.page.selectAll()
    here.reader.page.copy()
    assert "[U+202E]" in clipboard.text()
    assert not HIDDEN.search(clipboard.text())


def test_fields_to_fill_in_name_what_is_there_and_run_nothing(here: Driven) -> None:
    here.reader.deeds.copy_block("0")
    labels = [one.text() for one in here.reader.deeds.fill.findChildren(QLabel)]
    assert "na[U+200B]me" in labels
    assert "b<img src='x.png'>" in labels
    assert all(
        one.textFormat() == Qt.TextFormat.PlainText
        for one in here.reader.deeds.fill.findChildren(QLabel)
    )


def test_no_label_guesses_whether_what_it_says_is_html(here: Driven) -> None:
    here.window.rooms.enter("settings")
    guessing = [
        one.text()
        for one in here.window.findChildren(QLabel)
        if one.textFormat() == Qt.TextFormat.AutoText and one.text()
    ]
    assert guessing == []


def test_a_tool_tip_is_never_taken_for_html() -> None:
    for text in ("a <img src='file:///etc/hostname'> b", "&lt;b> &amp; c", "<b>bold</b>"):
        said = tip(text)
        assert not re.search("<(?!/?p>)", said)
        assert QTextDocumentFragment.fromHtml(said).toPlainText() == text
    assert tip("plain\nlines") == "plain\nlines"


def test_a_label_is_one_line_and_cut() -> None:
    assert legible("a\n b\t c") == "a b c"
    assert legible("x" * 400) == "x" * 299 + "\u2026"
    assert legible("heron " * 400, 20) == "heron heron heron\u2026"
    assert legible("x" * 20, 20) == "x" * 20
    assert legible(f"a{TURN}b") == "a[U+202E]b"
    assert legible("Gr\u00fc\u00dfe \u4f60\u597d") == "Gr\u00fc\u00dfe \u4f60\u597d"


def test_a_row_shows_a_dot_for_what_it_cannot_show(qapp: QApplication, home: Places) -> None:
    theme = Theme(qapp, home.resources)
    colour = theme.colour("text")
    for sign in (TURN, ZERO, SHY, "\ufeff", "\U000e0041", "\u2066"):
        lines = MarkedLines(f"a{sign}b", (), theme.font(14), (500,), colour, colour)
        dotted = MarkedLines("a\u00b7b", (), theme.font(14), (500,), colour, colour)
        assert lines.width(0) == dotted.width(0)
