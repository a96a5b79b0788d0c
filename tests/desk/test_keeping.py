"""What keeps a journal in the window: backups by themselves and back again, old notes, out, in."""

import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton

from cairn.desk import notifier
from cairn.desk.column_sheet import ColumnSheet
from cairn.desk.handover_sheet import HandoverSheet
from cairn.desk.journal_section import JournalSection
from cairn.desk.overlay import Overlay
from cairn.desk.read_sheet import ReadSheet
from cairn.flows.known_names import known_names
from cairn.journal.entry import NewAction, SessionEntry
from cairn.journal.schema import JOURNAL
from cairn.places import Places
from cairn.store.backups import backups
from cairn.store.quarantine import quarantined
from cairn.store.store import Store
from cairn.workspace import Workspace
from tests.desk.driving import Driven, driven, stocked
from tests.desk.journal_home import ANA, BO, CTRL, HABIT, enter, journal, kept, some

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "does not support raise")

Key = Qt.Key


def section(here: Driven) -> JournalSection:
    """The settings of the journal, all of it read."""
    part = here.desk.rooms.settings().show_part("journal")
    assert isinstance(part, JournalSection)
    idle(here)
    return part


def idle(here: Driven) -> None:
    """Until no worker is at it."""
    here.settle()
    here.until(lambda: not here.desk.tasks.busy())


def numbers(here: Driven) -> list[int]:
    """The backups there are, the newest first."""
    folder = here.desk.workspace.backup_folder
    return [one.number for one in backups(folder)] if folder.is_dir() else []


def sheet(here: Driven) -> Overlay:
    """What stands over the window."""
    [found] = [one for one in here.window.findChildren(Overlay) if one.isVisible()]
    return found


def press(over: Overlay, words: str) -> None:
    """Press the button that says `words`, by the keyboard."""
    [button] = [one for one in over.findChildren(QPushButton) if one.text() == words]
    button.setFocus()
    QTest.keyClick(button, Key.Key_Return)


def type_name(here: Driven, path: Path) -> None:
    """Answer the dialog for a file."""
    dialog = here.window.findChild(QFileDialog)
    assert dialog is not None
    name = dialog.findChild(QLineEdit)
    assert name is not None
    name.setText(str(path))
    QTest.keyClick(name, Key.Key_Return)
    here.settle()


def test_what_is_changed_is_backed_up_within_ten_minutes_and_not_twice(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        care = here.desk.journal.care.care
        ahead = 0.0
        care._clock = lambda: time.monotonic() + ahead

        def look() -> list[int]:
            care.look()
            idle(here)
            return numbers(here)

        assert look() == [1]
        assert look() == [1]  # what time has come for
        ahead += 3600
        assert look() == [1]  # nothing changed
        journal(here).log(SessionEntry((BO,), date.today()))
        assert look() == [2, 1]
        journal(here).log(SessionEntry((BO,), date.today()))
        ahead += 300
        assert look() == [2, 1]
        ahead += 270  # the next look would be too late
        assert look() == [3, 2, 1]


def test_who_keeps_it_is_typed_and_counts_once_it_is_left(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        you = section(here).you
        for field, words in ((you.name, "Dee  Keeper"), (you.team, "Payments")):
            field.setFocus()
            QTest.keyClicks(field, words)
        here.key(Key.Key_Return, widget=you.team)
        preferences = journal(here).settings.load()
        assert (preferences.champion, preferences.team) == ("Dee Keeper", "Payments")
        assert "Dee Keeper" in {one.name for one in known_names(journal(here)).people}
        page = enter(here)
        page.log()
        assert page.log_page.form.champion.placeholderText() == "Dee Keeper"


def test_private_notes_go_by_themselves_but_not_under_somebody_s_hands(home: Places) -> None:
    old = SessionEntry((ANA,), date.today() - timedelta(100), private="kestrel", habit=HABIT)
    with driven(kept(stocked(home), old, *some())) as here:
        journal(here).settings.change(private_days=30)
        here.key(Key.Key_N, CTRL)
        care = here.desk.journal.care.care
        for _ in range(2):
            care.look()
            idle(here)
        assert journal(here).private_due()
        here.key(Key.Key_Escape)
        care.look()
        idle(here)
        assert "Private notes of 1 session were taken away" in here.window.status.text
        private = {one.private for one in journal(here).timeline().sessions}
        assert private == {"", "kestrel: tired of the move"}


def test_a_backup_is_shown_and_brought_back_by_keys_alone(home: Places) -> None:
    with driven(kept(stocked(home), *some())) as here:
        part = section(here)
        here.key(Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
        here.until(lambda: part.backups.list.picks)
        later = journal(here).log(SessionEntry(("Cy Muster",), date.today())).session
        here.desk.journal.door.tell()
        idle(here)
        part.backups.list.setFocus()
        here.key(Key.Key_Return)
        idle(here)
        over = sheet(here)
        assert isinstance(over, ReadSheet)
        assert "Cy Muster" in over.page.toPlainText()
        here.key(Key.Key_Return)  # what leads is to keep it as it is
        assert journal(here).sessions.get(later.id) == later
        here.key(Key.Key_N, CTRL)
        part.backups.look()
        assert "being written" in part.notice._text.text()
        here.key(Key.Key_Escape)
        part = section(here)
        part.backups.look()
        idle(here)
        press(sheet(here), "Bring it back")
        idle(here)
        assert len(journal(here).timeline().sessions) == 3
        assert "The backup is back" in here.window.status.text
        assert quarantined(here.desk.workspace.journal_file)
        page = enter(here)
        assert page.panes.timeline.list.lines.rowCount() == 3


def test_a_damaged_journal_is_brought_back_from_its_settings_too(home: Places) -> None:
    with Workspace(kept(stocked(home), *some())) as workspace:
        workspace.journal.store.backup()
        file = workspace.journal_file
    file.write_bytes(b"no journal" * 500)
    with driven(home) as here:
        part = section(here)
        assert "damaged" in part.notice.text
        part.backups.look()
        idle(here)
        press(sheet(here), "Bring it back")
        idle(here)
        assert len(journal(here).timeline().sessions) == 3
        assert not part.notice.text
        assert not here.window.notice.text


def test_old_private_notes_go_when_it_is_said_and_trash_comes_back(home: Places) -> None:
    old = SessionEntry((ANA,), date.today() - timedelta(100), private="kestrel", habit=HABIT)
    with driven(kept(stocked(home), old, *some())) as here:
        thrown = journal(here).timeline().sessions[0]
        journal(here).sessions.trash(thrown.id)
        part = section(here)
        part.private.days.buttons()[0].setFocus()
        here.key(Key.Key_3)
        idle(here)
        assert journal(here).settings.load().private_days == 90
        assert part.private.forget_button.isVisible()
        part.private.forget_button.setFocus()
        here.key(Key.Key_Space)
        press(sheet(here), "Take them away")
        idle(here)
        private = [one.private for one in journal(here).timeline().sessions]
        assert sorted(private) == ["", "", "kestrel: tired of the move"]
        assert not part.private.forget_button.isVisible()
        assert "1" in part.trash.count.text()
        part.trash.list.setFocus()
        here.key(Key.Key_Return)
        assert journal(here).sessions.get(thrown.id).habit == thrown.habit
        assert not part.trash.list.isVisible()


def test_the_journal_goes_out_and_a_table_comes_in(home: Places, tmp_path: Path) -> None:
    table = tmp_path / "sheet.csv"
    table.write_text("Colleague;Wann\nDee Muster;2026-03-02\nDee Muster;soon\n")
    with driven(kept(stocked(home), *some())) as here:
        part = section(here)
        part.takeout.save_json()
        type_name(here, tmp_path / "all.json")
        idle(here)
        assert HABIT in (tmp_path / "all.json").read_text()
        part.takeout.bring_file()
        type_name(here, table)
        idle(here)
        columns = sheet(here)
        assert isinstance(columns, ColumnSheet)
        assert not columns.bring.isVisible()
        box = columns.boxes["Wann"]
        box.setFocus()
        QTest.keyClicks(box, "Day")
        box.activated.emit(box.currentIndex())
        idle(here)
        assert "'soon' is no day" in columns._bad.text()
        press(columns, columns.bring.text())
        idle(here)
        assert "Dee Muster" in {one.name for one in journal(here).people.all()}
        part.takeout.hand_over()
        over = sheet(here)
        assert isinstance(over, HandoverSheet)
        assert not over.save.isEnabled()
        [tick] = [one for one in over.people.values() if one.accessibleName() == ANA]
        tick.setFocus()
        QTest.keyClick(tick, Key.Key_Space)
        idle(here)
        assert HABIT in over.page.toPlainText()
        assert BO not in over.page.toPlainText()
        over.save.click()
        type_name(here, tmp_path / "team.json")
        given = (tmp_path / "team.json").read_text()
        assert HABIT in given
        assert BO not in given
        assert "kestrel" not in given


def test_what_is_due_is_whispered_and_never_seen_by_a_mentee(
    home: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    notified: list[str] = []
    monkeypatch.setattr(notifier, "possible", lambda: True)
    monkeypatch.setattr(notifier.Notifier, "notify", lambda _, text: notified.append(text))
    due = SessionEntry((ANA,), date.today(), actions=(NewAction("call Zibeth", date.today()),))
    with driven(kept(stocked(home), due)) as here:
        rooms = here.desk.journal.care
        rooms.reminder.look()
        status = here.window.status

        def said() -> str:
            return status.standing_text

        assert said() == "1 action is due."
        assert not notified  # off unless it is switched on
        running = here.desk.journal.running.session
        running.start((ANA,))
        assert not said()
        journal(here).settings.change(notify=True)
        rooms.reminder.look()
        assert not said()
        section = here.desk.rooms.settings().show_part("journal")
        assert isinstance(section, JournalSection)
        section.chores.failed.emit("Zibeth is lost.")
        assert not section.notice.isVisible()
        running.turn_beside(False)
        assert section.notice.text == "Zibeth is lost."
        section.notice.clear()
        running.turn_beside(True)
        running.turn_beside(False)
        assert not section.notice.isVisible()  # it has nothing to say
        assert not section.going.isVisible()
        rooms.reminder.look()
        assert said() == "1 action is due."
        assert len(notified) == 1
        assert "Zibeth" not in notified[0]
        assert ANA not in notified[0]
        rooms.reminder._notify()
        assert len(notified) == 1  # one a day, however often the window is opened
        running.stop()
        status.button.click()
        QApplication.processEvents()
        assert here.window.rooms.here == "journal"
        assert not said()
        journal(here).settings.change(reminders=False)
        rooms.reminder._told = None
        rooms.reminder.look()
        assert not said()


def test_a_journal_of_a_former_cairn_is_made_ready_beside_the_window(home: Places) -> None:
    former = replace(JOURNAL, version=1, migrations=())
    with Workspace(home) as workspace:
        file, folder = workspace.journal_file, workspace.backup_folder
    Store.open(file, former, backups=folder).close()
    with driven(stocked(home)) as here:
        door = here.desk.journal.door
        here.until(lambda: door.away)
        assert "made ready for this version" in here.window.status.text
        here.key(Key.Key_2, CTRL)
        here.until(lambda: door.journal is not None)
        idle(here)
        assert "made ready" not in here.window.status.text
        assert numbers(here) == [1]
        assert enter(here).panes.isVisible()
