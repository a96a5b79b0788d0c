"""Where a measured window is shown: an X server of its own if there is one, else off-screen."""

import contextlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

SIZE = "1440x900x24"

_PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Display:
    """A place for windows.

    Attributes:
        name: what it is, for whoever reads the figures.
        environ: the variables that make Qt show its windows there.
    """

    name: str
    environ: Mapping[str, str]


OFFSCREEN = Display("off-screen, without an X server", {"QT_QPA_PLATFORM": "offscreen"})


@contextlib.contextmanager
def display() -> Iterator[Display]:
    """A display that nothing else is shown on; ended after the block."""
    with contextlib.ExitStack() as stack:
        server = shutil.which("Xvfb")
        number = stack.enter_context(_server(server)) if server else ""
        shown = Display(
            f"Xvfb, {SIZE}",
            {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}", "WAYLAND_DISPLAY": ""},
        )
        yield shown if number and _shows(shown) else OFFSCREEN


@contextlib.contextmanager
def _server(program: str) -> Iterator[str]:
    """A running X server's number, which it chooses itself; empty if it does not start."""
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp"]
    running = subprocess.Popen(
        command, pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield told.readline().strip()  # empty where the server ended at once
    finally:
        running.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            running.wait(_PATIENCE)
        running.kill()
        running.wait()


def _shows(shown: Display) -> bool:
    """Whether Qt has what it needs to show a window there."""
    script = Path(__file__).with_name("bare_window.py")
    told = {"CAIRN_TRACE_START": "quit", "CAIRN_TRACE_T0": repr(time.time())}
    try:
        done = subprocess.run(
            [sys.executable, str(script)],
            env={**os.environ, **shown.environ, **told},
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0
