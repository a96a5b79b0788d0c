"""Sources are added, arranged, paused, renamed, lost and found from the settings."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget

from cairn.desk.settings_page import SettingsPage
from cairn.desk.sources_section import SourcesSection
from cairn.places import Places
from tests.desk.driving import Driven, driven, stocked, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def settings(here: Driven) -> SettingsPage:
    """The settings, entered by their key."""
    here.key(Qt.Key.Key_Comma, CTRL)
    page = here.window.rooms.page()
    assert isinstance(page, SettingsPage)
    return page


def sources(here: Driven) -> SourcesSection:
    """The settings of the sources."""
    return settings(here).sources


def names(section: SourcesSection) -> list[str]:
    """The sources as they are listed."""
    model = section.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def spoken(section: SourcesSection, name: str) -> str:
    """What a screen reader says of a source."""
    index = section.list.model().index(names(section).index(name), 0)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def press(widget: QWidget, words: str) -> None:
    """Press the button that says `words`."""
    buttons = widget.findChildren(QPushButton)
    [button] = [one for one in buttons if one.text() == words and one.isVisibleTo(widget)]
    assert button.isEnabled()
    button.click()


def herons(folder: Path, count: int = 3) -> Path:
    """A folder of a few notes."""
    for number in range(count):
        write(folder, f"note-{number}.md", f"# Heron {number}\n\nA heron of {folder.name}.\n")
    return folder


def add(here: Driven, folder: Path) -> SourcesSection:
    """Add a folder and wait until it is read, and can be found in the window."""
    section = sources(here)
    section.add(folder)
    here.until(lambda: "record" in spoken(section, section.form.name))
    here.until(lambda: "Up to date" in spoken(section, section.form.name))
    here.until(lambda: here.library.state().lagging == 0)
    return section


def test_a_folder_is_added_and_found_without_a_mouse(home: Places, tmp_path: Path) -> None:
    folder = herons(tmp_path / "field notes")
    with driven(stocked(home)) as here:
        here.key(Qt.Key.Key_O, CTRL)
        dialog = here.window.findChild(QFileDialog)
        assert dialog is not None
        name = dialog.findChild(QLineEdit)
        assert name is not None
        name.setText(str(folder))
        here.key(Qt.Key.Key_Return, widget=name)
        section = sources(here)
        here.until(lambda: "field-notes" in names(section))
        here.until(lambda: "3 record" in spoken(section, "field-notes"))
        here.key(Qt.Key.Key_Escape)
        here.type("heron")
        assert len(here.titles()) == 3


def test_what_is_skipped_is_listed_with_the_reason(home: Places, tmp_path: Path) -> None:
    folder = herons(tmp_path / "hand")
    write(folder, "zero.md", b"\0")
    with driven(stocked(home)) as here:
        section = add(here, folder)
        assert "1 file" in spoken(section, "hand")
        assert section.form.skipped.isVisible()
        section.form.skipped.setFocus()
        here.key(Qt.Key.Key_C, CTRL)
        assert QApplication.clipboard().text().startswith("zero.md: ")


def test_what_stands_in_front_is_arranged_by_keys(home: Places, tmp_path: Path) -> None:
    same = "---\nid: 01JH8Z3V6N4M9Q2T5W7X8Y1A2B\nkind: recipe\n---\n# Heron of {}\n\nheron\n"
    for name in ("one", "two"):
        write(tmp_path / name, "a.md", same.format(name))
    with driven(stocked(home)) as here:
        add(here, tmp_path / "one")
        section = add(here, tmp_path / "two")
        assert names(section) == ["one", "two", "starter"]
        here.field.setText("heron")
        assert here.titles() == ["Heron of one"]
        section.choose("two")
        here.key(Qt.Key.Key_Up, ALT)
        assert names(section) == ["two", "one", "starter"]
        assert here.titles() == ["Heron of two"]
        assert section.form.name == "two"
        here.key(Qt.Key.Key_Up, ALT)
        assert names(section) == ["two", "one", "starter"]
        section.form.layers.choose("shared")
        section.form.layers.chosen.emit("shared")
        assert names(section) == ["one", "two", "starter"]
        assert here.titles() == ["Heron of one"]


def test_a_paused_source_is_left_out_until_it_is_resumed(home: Places, tmp_path: Path) -> None:
    with driven(stocked(home)) as here:
        section = add(here, herons(tmp_path / "hand"))
        here.field.setText("heron")
        assert len(here.titles()) == 3
        press(section, "Pause")
        assert here.titles() == []
        assert "Paused" in spoken(section, "hand")
        press(section, "Resume")
        assert len(here.titles()) == 3


def test_a_removed_source_can_be_put_back(home: Places, tmp_path: Path) -> None:
    folder = herons(tmp_path / "hand")
    with driven(stocked(home)) as here:
        section = add(here, folder)
        here.field.setText("heron")
        section.list.setFocus()
        here.key(Qt.Key.Key_Delete)
        assert names(section) == ["starter"]
        assert here.titles() == []
        assert "Its folder was not touched." in section.notice.text
        here.until(lambda: not here.desk.tasks.busy())
        press(section.notice, "Put it back")
        assert names(section) == ["hand", "starter"]
        here.until(lambda: len(here.titles()) == 3)
        assert (folder / "note-0.md").is_file()


def test_a_removed_source_that_was_forgotten_already_is_no_fault(
    home: Places, tmp_path: Path
) -> None:
    with driven(stocked(home)) as here:
        section = add(here, herons(tmp_path / "hand"))
        here.until(lambda: not here.desk.tasks.busy())
        keeper = settings(here).keeper
        keeper.removed.connect(lambda _: here.desk.tasks.refresh(lambda _: None))
        section.list.setFocus()
        here.key(Qt.Key.Key_Delete)
        here.until(lambda: not here.desk.tasks.busy())
        here.settle()
        assert "Its folder was not touched." in section.notice.text


def test_the_starter_is_neither_renamed_nor_removed(home: Places) -> None:
    with driven(stocked(home)) as here:
        section = sources(here)
        section.choose("starter")
        here.key(Qt.Key.Key_Delete)
        here.key(Qt.Key.Key_F2)
        assert names(section) == ["starter"]
        assert not section.form.name_field.isVisible()
        press(section, "Pause")
        assert "Paused" in spoken(section, "starter")


def test_a_source_is_renamed_and_keeps_its_records(home: Places, tmp_path: Path) -> None:
    with driven(stocked(home)) as here:
        section = add(here, herons(tmp_path / "hand"))
        section.list.setFocus()
        here.key(Qt.Key.Key_F2)
        assert here.focus() is section.form.name_field
        section.form.name_field.setText("No such name!")
        here.key(Qt.Key.Key_Return)
        assert "cannot be the name" in section.notice.text
        assert names(section) == ["hand", "starter"]
        section.form.name_field.setText("field")
        here.key(Qt.Key.Key_Return)
        assert names(section) == ["field", "starter"]
        here.until(lambda: "3 record" in spoken(section, "field"))
        here.type("heron source:field")
        assert len(here.titles()) == 3


def test_a_folder_that_vanishes_is_told_and_can_be_found_again(
    home: Places, tmp_path: Path
) -> None:
    folder = herons(tmp_path / "hand")
    with driven(stocked(home)) as here:
        section = add(here, folder)
        here.until(lambda: here.desk.watching and not here.desk.tasks.busy())
        moved = folder.rename(tmp_path / "elsewhere")
        here.until(lambda: "hand" in here.window.notice.text)
        here.until(lambda: "Folder is gone" in spoken(section, "hand"))
        here.field.setText("heron")
        assert len(here.titles()) == 3
        press(section, "Show where it is now…")
        dialog = here.window.findChild(QFileDialog)
        assert dialog is not None
        dialog.selectFile(str(moved))
        dialog.accept()
        here.until(lambda: "Up to date" in spoken(section, "hand"))
        here.until(lambda: not here.window.notice.text)
        assert here.desk.workspace.sources.get("hand").folder == moved


def test_a_folder_that_comes_back_is_not_told_any_more(home: Places, tmp_path: Path) -> None:
    folder = herons(tmp_path / "hand")
    with driven(stocked(home)) as here:
        section = add(here, folder)
        here.until(lambda: here.desk.watching and not here.desk.tasks.busy())
        shutil.move(folder, tmp_path / "away")
        here.until(lambda: "hand" in here.window.notice.text)
        shutil.move(tmp_path / "away", folder)
        here.until(lambda: not here.window.notice.text)
        here.until(lambda: "Up to date" in spoken(section, "hand"))


def test_a_missing_source_that_is_removed_is_not_told_any_more(
    home: Places, tmp_path: Path
) -> None:
    folder = herons(tmp_path / "hand")
    with driven(stocked(home)) as here:
        section = add(here, folder)
        folder.rename(tmp_path / "away")
        section.form.read()
        here.until(lambda: "hand" in here.window.notice.text)
        section.form.remove()
        assert not here.window.notice.text
        here.until(lambda: not here.desk.tasks.busy())


def drop(here: Driven, widget: QWidget, *paths: Path) -> bool:
    """Drag paths over a widget and let go; whether they were taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    QApplication.sendEvent(widget, enter)
    here.window.repaint()
    event = QDropEvent(QPointF(5, 5), copy, data, left, none)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def test_a_folder_dropped_on_the_window_or_the_field_is_added(home: Places, tmp_path: Path) -> None:
    one, two = herons(tmp_path / "one"), herons(tmp_path / "two")
    with driven(stocked(home)) as here:
        assert drop(here, here.window, one)
        section = sources(here)
        assert names(section) == ["one", "starter"]
        assert drop(here, here.field, two)
        assert here.field.text() == ""
        assert names(section) == ["one", "two", "starter"]
        here.until(lambda: "3 record" in spoken(section, "two"))
        assert drop(here, here.window, one)
        assert "already" in section.notice.text
        here.until(lambda: not here.desk.tasks.busy())


def test_a_file_dropped_on_the_window_is_no_folder(home: Places, tmp_path: Path) -> None:
    file = write(tmp_path, "note.md", "# Heron\n")
    with driven(stocked(home)) as here:
        drop(here, here.window, file)
        drop(here, here.window, file, tmp_path)
        assert names(sources(here)) == ["starter"]


def test_a_checkout_is_chosen_recognised_and_let_go(home: Places, tmp_path: Path) -> None:
    write(tmp_path / "work", "pyproject.toml", "[project]\nname = 'x'\n")
    with driven(stocked(home)) as here:
        section = settings(here).show_part("checkout")
        section.choose(tmp_path / "work")  # type: ignore[attr-defined]
        here.until(lambda: "python" in here.library.checkout.stack)
        assert here.desk.workspace.settings.load().checkout == str(tmp_path / "work")
        press(section, "Work on none")
        assert here.library.checkout.stack == frozenset()
        assert here.desk.workspace.settings.load().checkout == ""


def test_how_it_looks_counts_at_once_and_is_kept(home: Places) -> None:
    with driven(stocked(home)) as here:
        section = settings(here).show_part("look")
        for choice, value in (("scheme", "dark"), ("contrast", "high"), ("language", "de")):
            buttons = getattr(section, choice).buttons()
            wanted = {"dark": "Dark", "high": "High", "de": "Deutsch"}[value]
            next(button for button in buttons if button.text() == wanted).click()
        assert here.desk.theme.roles.dark
        press(section, "+")
        assert here.desk.theme.scale > 1
        kept = here.desk.workspace.settings.load()
        assert (kept.theme, kept.contrast, kept.language) == ("dark", "high", "de")


def test_escape_and_a_search_lead_back_to_the_library(home: Places) -> None:
    with driven(stocked(home)) as here:
        settings(here)
        here.key(Qt.Key.Key_Escape)
        assert here.window.rooms.here == "library"
        assert here.focus() is here.field
        page = settings(here)
        assert here.focus() is page.list
        here.key(Qt.Key.Key_L, CTRL)
        here.key(Qt.Key.Key_H)
        assert here.window.rooms.here == "library"
