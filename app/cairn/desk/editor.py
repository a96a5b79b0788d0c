"""Which program opens a record's file: the one that is set, that of the shell, the desktop's."""

import os
import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePath

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

_NAMES = """
atom bbedit brackets charm clion codium code code-insiders cursor emacs emacsclient featherpad
gedit geany gnome-text-editor goland gvim idea kate kwrite lapce leafpad lite-xl macvim mate
mousepad mvim neovide notepad notepad++ nvim-qt phpstorm pluma pulsar pycharm rider rubymine
rustrover sublime_text subl textmate typora vscodium webstorm windsurf xed zed zeditor
"""

WITH_A_WINDOW = frozenset(_NAMES.split())
"""Editors that open a window; any other that the shell names may wait in a terminal for ever."""

_IN_A_TERMINAL = {"-nw", "--no-window-system", "-t", "-tty", "--tty"}


def command(chosen: str, environment: Mapping[str, str]) -> list[str]:
    """Program and arguments that open a file named behind them; empty for the desktop's own.

    What is `chosen` in the settings counts before ``$VISUAL`` and ``$EDITOR``; those only where
    they name a program with a window. A program that is not there does not count.
    """
    for said, any_program in (
        (chosen, True),
        (environment.get("VISUAL", ""), False),
        (environment.get("EDITOR", ""), False),
    ):
        words = _words(said)
        if words and (any_program or _has_window(words)) and shutil.which(words[0]):
            return words
    return []


def open_file(file: Path, chosen: str) -> bool:
    """Open `file`; says whether a program was found. No shell is asked."""
    words = command(chosen, os.environ)
    if words:
        started, _ = QProcess.startDetached(words[0], [*words[1:], str(file)])
        return bool(started)
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def _has_window(words: list[str]) -> bool:
    name = PurePath(words[0]).name.lower().removesuffix(".exe").removesuffix(".cmd")
    return name in WITH_A_WINDOW and not _IN_A_TERMINAL & set(words[1:])


def _words(said: str) -> list[str]:
    try:
        return [word.strip('"') for word in shlex.split(said, posix=os.sep == "/")]
    except ValueError:
        return []  # a quote that does not end
