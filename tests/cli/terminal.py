"""`python -m cairn` run as a person would, and a small folder for it to take in."""

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from unittest.mock import patch

from cairn.cli.doors import Doors
from cairn.cli.main import run

_APP = Path(__file__).parents[2] / "app"

GOTCHA = """---
id: 01J9Z8M3Q4T5V6W7X8Y9Z0A1B2
kind: gotcha
title: Zorbex refuses the second flange
description: A flange is counted from nought.
status: accepted
tags: [zorbex, flanges]
last_reviewed_on: 2026-11-01
review_in: 3 months
---
## Symptom
```text
zorbex: error: flange 2 out of range (have 2)
```
## Cause
Flanges are counted from nought.
## Fix
```bash
zorbex --flange 1 --service {{service}}
```
## Verify
Run it again.
"""
RECIPE = """---
id: 01J9Z8M3Q4T5V6W7X8Y9Z0A1B3
kind: recipe
title: Tighten every flange in one go
description: One pass over all flanges.
tags: [flanges]
---
## When to use
When a zorbex rattles.
## Steps
1. `zorbex tighten --all`
## Verify
It is quiet.
"""
NOTE = "# Widgets\n\nA widget is not a flange, whatever the label says.\n"


class Terminal:
    """`python -m cairn` as a whole process, in a home of its own.

    Attributes:
        home: what CAIRN_HOME names.
    """

    def __init__(self, home: Path) -> None:
        self.home = home

    def environ(self, changed: Mapping[str, str] | None = None) -> dict[str, str]:
        """This process's environment without anything that would change how Cairn writes."""
        plain = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "COLUMNS")}
        paths = os.pathsep.join(filter(None, (str(_APP), plain.get("PYTHONPATH"))))
        plain |= {"CAIRN_HOME": str(self.home), "PYTHONPATH": paths, "PYTHONUTF8": "1"}
        return plain | dict(changed or {})

    def __call__(
        self,
        *words: str | Path,
        paste: bytes = b"",
        env: Mapping[str, str] | None = None,
        before: Callable[[], None] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """Run it and wait; `paste` is its standard input, `before` runs in the child first."""
        done = subprocess.run(
            [sys.executable, "-W", "error", "-m", "cairn", *map(str, words)],
            input=paste,
            capture_output=True,
            env=self.environ(env),
            timeout=120,
            check=False,
            preexec_fn=before,
        )
        return subprocess.CompletedProcess(
            done.args, done.returncode, done.stdout.decode(), done.stderr.decode()
        )


class Inside(Terminal):
    """The same commands run in this process: for tests that need many, and no process of its own.

    Nothing of a command's own may survive it, so each opens the home anew.
    """

    def __call__(
        self,
        *words: str | Path,
        paste: bytes = b"",
        env: Mapping[str, str] | None = None,
        before: Callable[[], None] | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """Run it; what only a process can have is refused."""
        assert before is None
        out, err = io.StringIO(), io.StringIO()
        with (
            patch.dict(os.environ, self.environ(env), clear=True),
            patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(paste), encoding="utf-8")),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            code = run([str(word) for word in words], Doors(_no_window))
        return subprocess.CompletedProcess(words, code, out.getvalue(), err.getvalue())


def _no_window(*_: object) -> None:
    raise AssertionError("nobody asked for the window")


def write_folder(folder: Path) -> Path:
    """A folder with two records, a note, and a file that is no text."""
    for name, text in (
        ("gotchas/second-flange.md", GOTCHA),
        ("recipes/tighten-every-flange.md", RECIPE),
        ("wiki/widgets.md", NOTE),
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (folder / "wiki" / "blob.md").write_bytes(b"text\0binary")
    return folder
