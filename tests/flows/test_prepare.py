"""Tests of prep with a library beside it: what changed since, and what may come up."""

import os
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

from cairn.cli.intake import Intake
from cairn.flows.prepare import prepared
from cairn.journal.entry import SessionEntry
from cairn.journal.person import Team
from cairn.journal.session import Used
from cairn.library.arrivals import Arrivals
from cairn.library.news import UPDATED, News
from cairn.library.refresh import Refreshed
from cairn.library.rows import Rows
from cairn.library.source import GIT
from cairn.places import Places
from cairn.workspace import Workspace
from tests.cli.terminal import GOTCHA, RECIPE

ID = "01J9Z8M3Q4T5V6W7X8Y9Z0A1B3"


def _library(home: Places, folder: Path) -> Rows:
    folder.mkdir()
    (folder / "recipe.md").write_text(RECIPE)
    fits = GOTCHA.replace("tags:", "applies_to: {stack: [node]}\ntags:")
    (folder / "gotcha.md").write_text(fits)
    with Workspace(home) as workspace:
        sources = workspace.sources
        sources.add(folder, "notes")
        with Intake.opened(home, sources, lambda _: None) as intake:
            intake.take_in([sources.get("notes")])
        return Rows(home.cache / "catalog.db", sources.all())


def test_what_changed_since_and_what_fits_the_team(home: Places, tmp_path: Path) -> None:
    rows = _library(home, tmp_path / "notes")
    with Workspace(home) as workspace:
        journal = workspace.journal
        team = journal.teams.save(Team(name="Web", stack=("node",)))
        last = date.today() - timedelta(10)
        entry = SessionEntry(("Ana",), last, team=team.id, used=(Used(ID, "old title"),))
        ana = journal.log(entry).session.mentees[0]
        sources = workspace.sources.all()
        found = prepared(journal, ana, rows, sources)
        assert [one.title for one in found.changed] == ["Tighten every flange in one go"]
        assert [one.title for one in found.likely] == ["Zorbex refuses the second flange"]
        old = (last - timedelta(5)).toordinal() - date(1970, 1, 1).toordinal()
        os.utime(tmp_path / "notes" / "recipe.md", (old * 86400, old * 86400))
        assert prepared(journal, ana, rows, sources).changed == ()
        (tmp_path / "notes" / "recipe.md").unlink()
        assert prepared(journal, ana, rows, sources).changed == ()
        assert prepared(journal, ana, None, ()).used == found.used
        arrivals = Arrivals(home.data)  # as if it came from a repository, by a sync
        sources = [replace(one, kind=GIT) for one in sources]
        assert prepared(journal, ana, rows, sources, arrivals).changed == ()
        news = News(UPDATED, ID, "recipe", "Tighten every flange in one go", "", "recipe.md")
        arrivals.add(Refreshed("notes", 2, 0, 1, 0, 0, 0.1, news=(news,)), "a", "b")
        assert prepared(journal, ana, rows, sources, arrivals).changed == found.changed
    rows.close()


def test_without_a_team_nothing_is_likely(home: Places, tmp_path: Path) -> None:
    rows = _library(home, tmp_path / "notes")
    with Workspace(home) as workspace:
        ana = workspace.journal.log(SessionEntry(("Ana",))).session.mentees[0]
        assert prepared(workspace.journal, ana, rows, workspace.sources.all()).likely == ()
    rows.close()
