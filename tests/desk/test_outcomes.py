"""How it went with a record: said by keys, kept, told above its page, and due where it failed."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from cairn.desk.journal_views import WANTED
from cairn.places import Places
from tests.desk.driving import Driven, driven, only, stocked, write
from tests.desk.journal_home import enter, journal, kept, leads, some

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


RECORD = """\
---
id: 01JD3V0000000000000000VELM
kind: recipe
title: Scope a task
description: One at a time.
status: accepted
owner: payments
last_reviewed_on: {day}
review_in: 6 months
---

# Scope a task

Cut it first.
"""


def trust(here: Driven) -> str:
    """The line of trust above the page."""
    labels = here.reader.sheet.header.findChildren(QLabel)
    [line] = [one.text() for one in labels if one.accessibleName() == "Trust"]
    return line.replace("&nbsp;", " ")


def reads_fresh(here: Driven) -> str:
    """Read a record that is fresh; its id."""
    here.type("scope a task")
    here.key(Key.Key_Return)
    hit = here.reader.shown
    assert hit is not None
    assert hit.trust.value == "fresh"
    return hit.row.id


def say(here: Driven, key: Key, why: str) -> None:
    """Say how it went, with keys alone."""
    here.key(key, ALT)
    focus = here.focus()
    assert focus is here.reader.deeds.outcome.why
    QTest.keyClicks(focus, why)
    here.key(Key.Key_Return)


def test_what_worked_is_kept_and_told_above_the_page(home: Places) -> None:
    with driven(stocked(home)) as here:
        record = reads_fresh(here)
        say(here, Key.Key_1, "with two services")
        [kept_] = journal(here).outcomes.all()
        assert (kept_.record, kept_.result.value, kept_.why) == (
            record, "worked", "with two services"
        )  # fmt: skip
        here.until(lambda: "worked 1 time" in trust(here))
        assert here.focus() is here.reader.page


def test_what_failed_after_its_review_is_due(home: Places, tmp_path: Path) -> None:
    folder = tmp_path / "hand"
    write(folder, "scope.md", RECORD.format(day=date.today() - timedelta(20)))
    with driven(only(home, folder)) as here:
        record = reads_fresh(here)
        say(here, Key.Key_3, "it never ends")
        here.until(lambda: here.reader.shown and here.reader.shown.trust.value == "due")
        assert "failed on" in trust(here)
        here.type("trust:due")
        hits = here.page.results.hits
        assert hits.row_of(record) >= 0
    with driven(home) as here:  # and at the next start
        here.type("scope a task")
        here.until(lambda: here.reader.shown and here.reader.shown.trust.value == "due")
        assert journal(here).outcomes.failures() == {record: date.today()}


def test_escape_keeps_nothing(home: Places) -> None:
    with driven(stocked(home)) as here:
        reads_fresh(here)
        here.key(Key.Key_2, ALT)
        here.key(Key.Key_Escape)
        assert not here.reader.deeds.outcome.isVisible()
        assert not here.desk.workspace.journal_file.exists()


def test_what_is_missing_comes_to_the_most_wanted(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        here.type("zzyzx qqxqq")
        assert here.window.registry.run("search.missing")
        here.until(lambda: "missing" in here.window.status.text)
        page = enter(here)
        page.panes.views.choose(WANTED)
        here.until(lambda: leads(page) == ["zzyzx qqxqq"])
