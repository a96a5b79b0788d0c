"""Repositories are added by address, synced, answered and removed from the settings."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from cairn.desk import source_words
from cairn.desk.source_keeper import Listed
from cairn.desk.source_sync import SourceSync
from cairn.desk.source_syncing import FETCHED, SourceSyncing
from cairn.desk.tasks import Tasks
from cairn.library.rows import SourceState
from cairn.places import Places
from cairn.workspace import Workspace
from tests.desk.driving import Driven, driven, stocked
from tests.desk.test_settings import names, press, sources, spoken
from tests.git.remote import Remote
from tests.git.serving import serving

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

NOTE = "# Heron {}\n\nA heron of the spine.\n"


@pytest.fixture
def remote(tmp_path: Path) -> Remote:
    """A spine with three notes."""
    files = {f"recipes/{n}.md": NOTE.format(n) for n in range(3)}
    return Remote(tmp_path / "remotes" / "spine.git", {"spine.toml": 'name = "x"\n', **files})


def add(here: Driven, url: str) -> None:
    """Add a repository as a person does, and wait until it is read."""
    section = sources(here)
    press(section, "Add a repository…")
    assert here.window.focusWidget() is section.address.address
    section.address.address.setText(url)
    here.key(Qt.Key.Key_Return, widget=section.address.address)
    here.until(lambda: "spine" in names(section))
    here.until(lambda: "Up to date" in spoken(section, "spine"))
    here.until(lambda: here.library.state().lagging == 0)
    assert not section.address.isVisible()


def sync(here: Driven) -> None:
    """Sync by hand, as soon as nothing else is done with the repository."""
    form = sources(here).form
    here.until(lambda: any(one.text() == "Sync now" for one in form.findChildren(QPushButton)))
    press(form, "Sync now")


def said(part: SourceSync) -> str:
    """What is read of it."""
    labels = part.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_a_repository_is_added_by_its_address_and_found(home: Places, remote: Remote) -> None:
    with driven(stocked(home)) as here:
        add(here, remote.url)
        section = sources(here)
        assert "3 record" in spoken(section, "spine")
        assert "Shared" in spoken(section, "spine")
        here.key(Qt.Key.Key_Escape)
        here.type("heron")
        assert len(here.titles()) == 3
        here.read("Heron 0")
        here.window.registry.run("page.edit")
        assert "comes from a repository" in here.window.status.text


def test_what_a_sync_brings_is_told_and_shown(home: Places, remote: Remote) -> None:
    with driven(stocked(home)) as here:
        add(here, remote.url)
        section = sources(here)
        section.choose("spine")
        remote.commit({"recipes/9.md": NOTE.format(9), "recipes/0.md": NOTE.format("nought")})
        sync(here)
        here.until(lambda: "Heron 9" in said(section.form.sync))
        assert "New: Heron 9" in said(section.form.sync)
        assert "Updated: Heron nought" in said(section.form.sync)
        here.until(lambda: "4 record" in spoken(section, "spine"))


@pytest.mark.parametrize(("answer", "left"), [("Take the new state", 1), ("Keep what I have", 3)])
def test_a_rewritten_repository_asks(home: Places, remote: Remote, answer: str, left: int) -> None:
    with driven(stocked(home)) as here:
        add(here, remote.url)
        section = sources(here)
        section.choose("spine")
        remote.commit({"recipes/0.md": None, "recipes/1.md": None}, onto=None)
        sync(here)
        here.until(lambda: "Waits for your word" in spoken(section, "spine"))
        assert "written anew. 2 of 3 files would be gone." in said(section.form.sync)
        assert "3 record" in spoken(section, "spine")
        press(section.form.sync, answer)
        here.until(lambda: "Up to date" in spoken(section, "spine"))
        here.until(lambda: f"{left} record" in spoken(section, "spine"))


def test_what_is_wrong_with_an_address_is_said(home: Places, tmp_path: Path) -> None:
    with driven(stocked(home)) as here:
        section = sources(here)
        section.address.ask()
        section.address.address.setText("ext::sh -c id")
        here.key(Qt.Key.Key_Return, widget=section.address.address)
        assert "no address that Cairn takes" in section.notice.text
        assert section.address.isVisible()
        here.key(Qt.Key.Key_Escape, widget=section.address.address)
        assert not section.address.isVisible()
        assert section.isVisible()
        section.add_address(f"file://{tmp_path}/nothing.git", "")
        here.until(lambda: "Cannot be fetched" in spoken(section, "nothing"))
        here.until(lambda: "no repository at the address" in section.notice.text)
        section.choose("nothing")
        press(section.form, "Remove")
        assert "The repository was not touched." in section.notice.text
        assert names(section) == ["starter"]


def test_a_remote_that_is_away_is_quiet(home: Places, remote: Remote) -> None:
    with serving(remote.folder.parent) as server, driven(stocked(home)) as here:
        add(here, server.url(remote.folder))
        section = sources(here)
        section.choose("spine")
        server.mood = "failing"
        sync(here)
        here.until(lambda: "Offline" in spoken(section, "spine"))
        assert here.window.notice.text == ""
        server.mood = "well"
        sync(here)
        here.until(lambda: "Up to date" in spoken(section, "spine"))


def test_a_fetch_that_hangs_is_stopped(home: Places, remote: Remote) -> None:
    with serving(remote.folder.parent) as server, driven(stocked(home)) as here:
        server.mood = "stalling"
        section = sources(here)
        section.add_address(server.url(remote.folder), "")
        here.until(lambda: bool(server.asked))
        assert "Fetching" in spoken(section, "spine")
        press(section.form, "Stop")
        here.until(lambda: "Not fetched yet" in spoken(section, "spine"))


def test_it_is_not_up_to_date_before_it_was_read(home: Places, tmp_path: Path) -> None:
    with Workspace(home) as workspace:
        tasks = Tasks(workspace)
        syncing = SourceSyncing(tasks)

        def synced(outcome: str, *, again: bool = False) -> int | None:
            tasks.synced.emit({"synced": "spine", "outcome": outcome, "again": again})
            return syncing.percent("spine")

        assert synced("first") == FETCHED
        assert synced("same") == FETCHED  # nothing more came, and it is still to be read
        tasks.fetching.emit({"fetching": "spine", "done": 1, "of": 2})
        assert synced("same", again=True) == 50  # one more was asked for
        assert synced("same") == FETCHED
        tasks.source_read.emit({"read": "spine", "problem": "", "gone": False})
        assert syncing.percent("spine") is None
        folder = tmp_path / "notes"
        folder.mkdir()
        source = workspace.sources.add(folder)
    state = SourceState(source.name, folder, source.layer, False, 0, 0, "", "")
    assert source_words.facts(Listed(source, state)) == ""
    assert source_words.standing(Listed(source, state))[0] == "Not read yet"
