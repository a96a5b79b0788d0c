"""In which program a record's file is opened."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from cairn.desk import editor
from cairn.desk.editor import command
from cairn.desk.editor_section import EditorSection
from cairn.library.settings import SettingsFile
from cairn.places import Places
from tests.desk.driving import driven, only, write

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture(autouse=True)
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Editors that note what they were given; nothing else is installed, nothing is set."""
    bin = tmp_path / "bin"
    for name in ("code", "vim", "gvim", "emacs", "mine"):
        path = write(bin, name, f'#!/bin/sh\nprintf "%s\\n" "{name}" "$@" > "{tmp_path}/told"\n')
        path.chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join((str(bin), "/bin", "/usr/bin")))
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    return bin


@pytest.mark.skipif(sys.platform == "win32", reason="the programs are shell scripts")
@pytest.mark.parametrize(
    ("chosen", "visual", "shell", "wanted"),
    [
        ("", "", "", []),
        ("", "code --wait", "vim", ["code", "--wait"]),
        ("", "vim", "gvim -f", ["gvim", "-f"]),  # a terminal is not there
        ("", "emacs -nw", "", []),
        ("", "emacs", "", ["emacs"]),
        ("", "subl", "gvim", ["gvim"]),  # not installed
        ("mine --new", "code", "gvim", ["mine", "--new"]),
        ("vim", "", "", ["vim"]),  # whoever sets it knows
        ("gone", "code", "", ["code"]),
        ("'unclosed", "", "", []),
        ('mine "a b"', "", "", ["mine", "a b"]),
    ],
)
def test_what_is_set_counts_first_then_the_shells_if_it_has_a_window(
    chosen: str, visual: str, shell: str, wanted: list[str]
) -> None:
    assert command(chosen, {"VISUAL": visual, "EDITOR": shell}) == wanted


@pytest.mark.skipif(sys.platform == "win32", reason="the programs are shell scripts")
def test_the_file_is_handed_to_it_as_it_is(home: Places, tmp_path: Path) -> None:
    write(tmp_path / "hand", "a $(touch x);b.md", "# Heron\n\nstands\n")
    with driven(only(home, tmp_path / "hand")) as here:
        page = here.desk.rooms.settings().show_part("editor")
        assert isinstance(page, EditorSection)
        assert "the desktop has" in page.told
        page.program.setText("nowhere")
        assert "not found" in page.told
        page.program.setText("mine -n")
        assert page.told == "This program is used."
        page.program.editingFinished.emit()
        assert SettingsFile(home.config).load().editor == "mine -n"
        here.window.go_to("library")
        here.read("Heron")
        here.reader.deeds.edit(here.reader.shown)
        here.until(lambda: (tmp_path / "told").exists() and (tmp_path / "told").stat().st_size)
        here.until(lambda: (tmp_path / "told").read_text().count("\n") == 3)
        told = (tmp_path / "told").read_text().splitlines()
        assert told[:2] == ["mine", "-n"]
        assert told[2].endswith("a $(touch x);b.md")
        assert "Opened a $(touch x);b.md" in here.window.status.text


def test_otherwise_the_desktop_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def opens(url: QUrl) -> bool:
        asked.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", opens)
    file = write(tmp_path, "a.md", "a")
    assert editor.open_file(file, "")
    assert asked == [str(file)]
