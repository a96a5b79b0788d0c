"""Two texts of one record and the one they come from: said by keys, and nothing is lost."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from cairn.outbox.begin import from_row
from cairn.outbox.draft import Draft, Purpose
from cairn.places import Places
from tests.desk.driving import Driven, driven, stocked
from tests.git.remote import Remote

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CTRL = Qt.KeyboardModifier.ControlModifier
IDS = [f"01J9Z8M3Q4T5V6W7X8Y9Z0C00{n}" for n in range(2)]


def record(number: int, first: str = "One.", last: str = "Three.") -> str:
    head = f"id: {IDS[number]}\nkind: recipe\ntitle: Heron {number}"
    return f"---\n{head}\n---\n{first}\n\nTwo.\n\n{last}\n"


@pytest.fixture
def remote(tmp_path: Path) -> Remote:
    """A spine of two records."""
    files = {f"recipes/{n}.md": record(n) for n in range(2)}
    return Remote(tmp_path / "remotes" / "spine.git", {"spine.toml": 'name = "x"\n', **files})


def clashing(here: Driven, remote: Remote) -> list[Draft]:
    """Two drafts of mine, whose records others change meanwhile."""
    here.desk.rooms.settings().keeper.add_address(remote.url, "")
    synced = here.desk.news.syncing.percent
    here.until(lambda: any(one.records == 2 for one in here.library.state().sources))
    here.until(lambda: synced("spine") is None and not here.desk.tasks.busy())
    workspace = here.desk.workspace
    here.desk.journal.door.open()
    drafts = []
    for id in IDS:
        (row,) = here.library.find(id)
        made = workspace.drafts.save(
            from_row(workspace.sources, row, Purpose.CHANGE, date.today())
        )  # fmt: skip
        drafts.append(workspace.drafts.type(made.id, made.text.replace("One.", "Mine.")))
    remote.commit(
        {"recipes/0.md": record(0, last="Theirs."), "recipes/1.md": record(1, first="Theirs.")}
    )  # fmt: skip
    here.desk.news.syncing.sync("spine")
    here.until(lambda: "you use 2 of them" in here.window.status.text)
    here.desk.journal.door.tell()
    return drafts


def test_which_text_holds_is_said_by_keys(home: Places, remote: Remote) -> None:
    with driven(stocked(home)) as here:
        fits, meets = clashing(here, remote)
        here.window.resize(1280, 800)
        page = here.desk.outbox.page()
        here.until(lambda: page.differs(fits.id) and page.differs(meets.id))
        page.board.choose(fits.id)
        here.key(Qt.Key.Key_Return)
        here.until(lambda: page.settling and not page.waiting)
        said = page.settle_page.page.toPlainText()
        assert all(words in said for words in ("Mine.", "One.", "Theirs.", "What both come from"))
        here.key(Qt.Key.Key_3)
        assert "do not touch" in page.settle_page._hint.text()
        assert here.focus() is page.settle_page.text
        here.key(Qt.Key.Key_Return, CTRL)
        assert page.on_board
        drafts = here.desk.workspace.drafts
        kept = drafts.get(fits.id)
        assert "Mine.\n\nTwo.\n\nTheirs." in kept.text
        assert kept.base is not None
        assert "Theirs." in kept.base.text
        assert any("Three." in past.draft.text for past in drafts.history(fits.id))
        here.until(lambda: not page.waiting and not page.differs(fits.id))
        page.settle(meets.id)
        here.until(lambda: not page.waiting)
        here.key(Qt.Key.Key_3)
        assert "In 1 place both changes touch" in page.settle_page._hint.text()
        assert "Mine." in page.settle_page.text.text()
        page.settle_page.choose("theirs")
        drafts.type(meets.id, drafts.get(meets.id).text + "More.\n")
        page.settle_page.settle()
        here.until(lambda: not page.waiting)
        assert "not what was shown any more" in here.window.status.text
        here.key(Qt.Key.Key_2)
        here.key(Qt.Key.Key_Return, CTRL)
        assert page.on_board
        assert "Theirs.\n\nTwo.\n\nThree." in drafts.get(meets.id).text
        assert any("More." in past.draft.text for past in drafts.history(meets.id))
        page.notice._button.click()
        assert drafts.trashed()[0].id == meets.id
