"""What happens at a real terminal: colour, and Ctrl+C."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping

import pytest

from tests.cli.terminal import Terminal

if sys.platform == "win32":
    pytest.skip("pseudo-terminals of POSIX", allow_module_level=True)

import pty


def seen(cairn: Terminal, *words: str, env: Mapping[str, str]) -> str:
    """What `cairn` writes to a terminal of 60 columns."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "cairn", *words],
        stdin=subprocess.DEVNULL,
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env=cairn.environ({"TERM": "xterm-256color", "COLUMNS": "60", **env}),
    ) as process:
        os.close(theirs)
        parts = []
        try:
            while part := os.read(ours, 65536):
                parts.append(part)
        except OSError:  # the other end was closed
            pass
        os.close(ours)
    assert process.returncode == 0
    return b"".join(parts).decode()


def test_hits_are_coloured_at_a_terminal(filled: Terminal) -> None:
    shown = seen(filled, "search", "zorbex", env={})
    assert "\x1b[1;33mZorbex\x1b[0m refuses the second flange" in shown


def test_no_color_is_honoured(filled: Terminal) -> None:
    shown = seen(filled, "search", "zorbex", env={"NO_COLOR": "1"})
    assert "\x1b[1;4mZorbex\x1b[0m refuses" in shown
    assert "\x1b[1;33m" not in shown


def test_a_dumb_terminal_gets_plain_text(filled: Terminal) -> None:
    assert "\x1b" not in seen(filled, "search", "zorbex", env={"TERM": "dumb"})


def _hears_ctrl_c() -> None:
    """As in a shell: tests that run in its background pass on that Ctrl+C is not for them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_ctrl_c_ends_quietly(filled: Terminal) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "cairn", "search", "-"],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=filled.environ(),
        preexec_fn=_hears_ctrl_c,
    ) as process:
        assert process.stderr is not None
        assert process.stdout is not None
        assert b"Ctrl+D" in process.stderr.readline()
        process.send_signal(signal.SIGINT)
        rest = process.stderr.read()
        assert (process.wait(20), rest, process.stdout.read()) == (130, b"", b"")
    os.close(ours)
    os.close(theirs)
