"""What is done with a page: copied, filled in, asked about, edited, put on paper."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from cairn.desk.action import Action
from cairn.places import Places
from tests.desk.driving import Driven, driven, only, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "This plugin does not support")

CTRL = Qt.KeyboardModifier.ControlModifier

PAGE = """---
id: R1
kind: recipe
title: Deploy [a] service
owner: platform
applies_to: {tool: claude-code, version: ">=2.1"}
last_reviewed_on: 2026-11-01
---
## Steps

```bash
echo nothing to fill
```

Some words.

```bash
deploy {{service}} --team {{team}} ${{ not_ours }}
undo {{ service }}
```

Hid\u200bden: `a\u202eb`
"""


@pytest.fixture
def here(home: Places, tmp_path: Path) -> Iterator[Driven]:
    folder = tmp_path / "hand"
    write(folder, "deploy.md", PAGE)
    write(folder, "other.md", "# Other\n\n```\nping {{service}}\n```\n")
    write(folder, "network/teams/platform.md", "---\ntitle: Platform\nchannel: '#help'\n---\nx\n")
    with driven(only(home, folder)) as it:
        it.window.resize(1280, 800)
        it.read("Deploy [a] service")
        yield it


def copied() -> str:
    return QApplication.clipboard().text()


def do(here: Driven, id: str) -> None:
    """Do an action of the page."""
    [action] = [one for one in here.reader.actions() if one.id == id]
    assert action.enabled()
    action.run()


def test_a_block_without_placeholders_is_copied_at_once(here: Driven) -> None:
    here.reader.deeds.copy_block("0")
    assert copied() == "echo nothing to fill\n"
    assert not here.reader.deeds.fill.isVisible()
    assert "Copied one line" in here.window.status.text


def test_placeholders_are_filled_by_keys_and_remembered(here: Driven) -> None:
    fill = here.reader.deeds.fill
    here.reader.deeds.copy_block("1")
    assert [field.accessibleName() for field in fill.fields] == ["service", "team"]
    assert here.focus() is fill.fields[0]
    QTest.keyClicks(fill.fields[0], "pay")
    here.key(Qt.Key.Key_Return)
    assert here.focus() is fill.fields[1]
    here.key(Qt.Key.Key_Return)
    assert copied() == "deploy pay --team {{team}} ${{ not_ours }}\nundo pay\n"
    assert not fill.isVisible()
    assert here.focus() is here.reader.page
    here.read("Other")
    here.reader.deeds.copy_block("0")
    assert fill.fields[0].text() == "pay"
    assert fill.fields[0].selectedText() == "pay"
    here.key(Qt.Key.Key_Escape)
    assert not fill.isVisible()


def test_a_block_can_be_copied_as_it_is(here: Driven) -> None:
    here.reader.deeds.copy_block("1")
    here.reader.deeds.fill.buttons()[1].click()
    assert copied().startswith("deploy {{service}} --team {{team}}")


def test_going_on_leaves_the_strip(here: Driven) -> None:
    here.reader.deeds.copy_block("1")
    assert here.reader.deeds.fill.isVisible()
    here.read("Other")
    assert not here.reader.deeds.fill.isVisible()


def test_the_block_at_the_caret_is_copied(here: Driven) -> None:
    do(here, "page.copy-code")
    assert copied() == "echo nothing to fill\n"
    page = here.reader.page
    page.setFocus()
    page.setTextCursor(page.document().find("undo"))
    do(here, "page.copy-code")
    assert [field.accessibleName() for field in here.reader.deeds.fill.fields] == [
        "service",
        "team",
    ]


def test_copies_hold_no_letter_that_cannot_be_seen(here: Driven) -> None:
    do(here, "page.copy-markdown")
    assert copied().startswith("# Deploy [a] service\n\n## Steps\n")
    assert "Hidden: `ab`" in copied()
    do(here, "page.copy-link")
    assert copied() == r"[Deploy \[a\] service](record:R1)"


def test_a_question_names_record_search_versions_and_channel(here: Driven) -> None:
    here.desk.door.installed("2.1.300")
    here.type("deploy service")
    do(here, "page.ask")
    bar = here.reader.deeds.question
    assert bar.isVisible()
    for said in ("record:R1", "Searched for: deploy service", "claude-code 2.1.300 here", ">=2.1"):
        assert said in bar.text
    assert "#help" in bar._lead.text()
    QTest.keyClicks(here.focus() or bar, "turning it off")
    assert "What I tried: turning it off\n" in bar.text
    here.key(Qt.Key.Key_Return, CTRL)
    assert "What I tried: turning it off\n" in copied()
    assert not bar.isVisible()


def test_a_pasted_failure_does_not_go_into_a_question(here: Driven) -> None:
    here.reader.deeds.results = here.library.search("deploy service\nsecret-token-123 team\n" * 4)
    do(here, "page.ask")
    assert "secret-token-123 team\nsecret" not in here.reader.deeds.question.text
    assert here.reader.deeds.question.text.count("secret-token-123") <= 1


def test_the_file_is_opened_where_the_desktop_says(
    here: Driven, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def take(url: object) -> bool:
        opened.append(url.toLocalFile())  # type: ignore[attr-defined]
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    do(here, "page.edit")
    assert len(opened) == 1
    assert opened[0].endswith("/hand/deploy.md")
    Path(opened[0]).unlink()
    do(here, "page.edit")
    assert len(opened) == 1


def test_a_page_becomes_a_pdf(
    here: Driven, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here.desk.theme.pin("dark")
    here.settle()
    out = tmp_path / "page.pdf"
    asked: list[str] = []

    def choose(_parent: object, _title: str, name: str, kinds: str) -> tuple[str, str]:
        asked.append(name)
        return str(out), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    do(here, "page.pdf")
    here.until(lambda: "Saved" in here.window.status.text)
    assert asked == ["Deploy a service.pdf"]
    assert out.read_bytes().startswith(b"%PDF-")
    assert out.stat().st_size > 5_000
    out.unlink()
    out.mkdir()
    do(here, "page.pdf")
    here.until(lambda: "cannot be written" in here.window.status.text)
    here.desk.theme.pin("light")
    here.settle()


def test_nothing_can_be_done_without_a_page(here: Driven) -> None:
    here.type("zzyzx")
    actions = here.reader.actions()
    assert all(isinstance(action, Action) for action in actions)
    assert len({action.id for action in actions}) == len(actions)
    assert not any(action.enabled() for action in actions)
