"""A process with everything imported, which forks one child per task: a quick way to be killed.

The children speak JSON lines on the nursery's standard output; ``{"pid"}`` comes first and
``{"over": status}`` last. A child ends without any of Python's own cleaning up.
"""

import contextlib
import importlib
import json
import os
import resource
import select
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

_ROOT = Path(__file__).parents[2]


class Nursery:
    """The parent's side; one task at a time.

    Attributes:
        pid: of the child that runs or ran last.
    """

    def __init__(self, module: str) -> None:
        """Start the process; `module` has the tasks as functions of one mapping."""
        paths = os.pathsep.join((str(_ROOT / "app"), str(_ROOT)))
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.campaigns.nursery", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": paths},
        )
        self._rest = b""
        self.pid = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()
        self._process.wait(30)

    def begin(self, task: str, args: Mapping[str, object]) -> None:
        """Have a child run `task`; what it says comes by `say`."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps({"task": task, "args": dict(args)}).encode() + b"\n")
        self._process.stdin.flush()
        while "pid" not in (first := self.said(60) or {}):
            assert "over" not in first
        self.pid = first["pid"]

    def said(self, seconds: float) -> dict[str, Any] | None:
        """The next thing the child said; None if nothing comes in time."""
        assert self._process.stdout is not None
        until = time.monotonic() + seconds
        while b"\n" not in self._rest:
            left = max(0.0, until - time.monotonic())
            if not select.select([self._process.stdout], [], [], left)[0]:
                return None
            data = os.read(self._process.stdout.fileno(), 65536)
            if not data:
                raise EOFError("the nursery is gone")
            self._rest += data
        line, _, self._rest = self._rest.partition(b"\n")
        value = json.loads(line)
        assert isinstance(value, dict)
        return value

    def rest(self, seconds: float) -> Iterator[dict[str, Any]]:
        """What the child says until it is over, that included; killed after so many seconds."""
        until = time.monotonic() + seconds
        while True:
            value = self.said(max(0.0, until - time.monotonic()))
            if value is None:
                self.kill()
                until += 30
                continue
            yield value
            if "over" in value:
                return

    def kill(self) -> None:
        """SIGKILL to the child; `rest` tells when it is gone."""
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)


def say(value: Mapping[str, object]) -> None:
    """In a child: one line to the parent, whole or not at all."""
    os.write(1, json.dumps(value).encode() + b"\n")


def limit_memory(megabytes: int) -> None:
    """In a child: what asks for more than this fails instead of taking the machine along."""
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))


def _serve(module: str) -> None:
    tasks = importlib.import_module(module)
    for line in sys.stdin.buffer:
        wanted = json.loads(line)
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                say({"pid": os.getpid()})
                getattr(tasks, wanted["task"])(wanted["args"])
                code = 0
            except BaseException:  # noqa: BLE001 - the child ends here, whatever it was
                say({"failed": traceback.format_exc()[-1500:]})
            finally:
                os._exit(code)
        _, status = os.waitpid(pid, 0)
        say({"over": os.waitstatus_to_exitcode(status)})


if __name__ == "__main__":
    _serve(sys.argv[1])
