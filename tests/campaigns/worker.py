"""Workers killed, cancelled, overdue and dying by themselves: every call is answered once."""

import contextlib
import os
import random
import sys
import threading
import time
from pathlib import Path

from cairn.worker.worker import Answer, Worker
from tests.campaigns.report import Report

NAME = "worker"
COUNT = 1000

_ROOT = Path(__file__).parents[2]
_CHILD = _ROOT / "tests" / "worker" / "child_jobs.py"
_STEPS = 25
_PATIENCE_SECONDS = 60.0

# What a call of each kind may be answered with besides its own value; a death of the process
# hits every call that runs, and after five of them in a minute no new process is tried.
_ALWAYS = {"E_WORKER_DIED", "E_WORKER_BROKEN"}
_FATES = {
    "echo": _ALWAYS,
    "die": _ALWAYS,
    "fail": _ALWAYS | {"E_TEST"},
    "hang": _ALWAYS | {"E_WORKER_TIMEOUT"},
    "count": _ALWAYS | {"E_CANCELLED"},
}


def campaign(count: int, seed: int, scratch: Path) -> Report:
    """Each case is a worker of its own that lives through a drawn list of misfortunes."""
    draw = random.Random(seed)
    broken: list[str] = []
    codes: dict[str, int] = {}
    for number in range(count):
        case = _Case(random.Random(draw.random()), scratch / f"{number}.log")
        broken += [f"case {number}: {fault}" for fault in case.run()]
        for code in case.codes():
            codes[code or "answered"] = codes.get(code or "answered", 0) + 1
    bad = len({line.split(":")[0] for line in broken})
    return Report(NAME, count, count - bad, tuple(broken), {"calls": dict(sorted(codes.items()))})


class _Case:
    """One worker's life, and what it owes for each call."""

    def __init__(self, draw: random.Random, log: Path) -> None:
        self._draw = draw
        self._log = log
        env = {"PYTHONPATH": str(_ROOT / "app")}
        self._worker = Worker([sys.executable, str(_CHILD)], name="proven", env=env, log=log)
        self._asked: dict[int, tuple[str, dict[str, object]]] = {}
        self._counting: list[int] = []
        self._answers: list[tuple[int, Answer]] = []
        self._changed = threading.Condition()

    def codes(self) -> list[str]:
        """Of all answers, "" for a value."""
        return [answer.error.code if answer.error else "" for _, answer in self._answers]

    def run(self) -> list[str]:
        """The life itself; returns what was not as it must be."""
        for step in range(_STEPS):
            self._step(step)
        for call in self._counting:
            self._worker.cancel(call)
        with self._changed:
            self._changed.wait_for(
                lambda: len(self._answers) >= len(self._asked), _PATIENCE_SECONDS
            )
        pid = self._worker.pid
        self._worker.stop()
        return [*self._faults(), *self._left(pid)]

    def _step(self, step: int) -> None:
        job = self._draw.choices(
            ["echo", "fail", "die", "hang", "count", "kill", "shot", "rest"],
            [40, 10, 3, 6, 8, 4, 3, 10],
        )[0]
        if job == "kill":
            self._worker.kill()
        elif job == "shot":
            if (pid := self._worker.pid) is not None:
                _shoot(pid)
        elif job == "rest":
            time.sleep(self._draw.random() * 0.02)
        else:
            args: dict[str, object] = {"step": step, "line": step, "seconds": 60}
            deadline = self._draw.choice([0.001, 0.02]) if job == "hang" else None
            call = self._call(step, job, args, deadline)
            if job == "count":  # 10 s long unless cancelled: soon for some, at the end for others
                self._counting.append(call)
            if self._draw.random() < (0.5 if job == "count" else 0.05):
                self._worker.cancel(call)

    def _call(self, step: int, job: str, args: dict[str, object], deadline: float | None) -> int:
        def done(answer: Answer) -> None:
            with self._changed:
                self._answers.append((step, answer))
                self._changed.notify_all()

        self._asked[step] = (job, args)
        return self._worker.call(job, args, done=done, deadline=deadline)

    def _faults(self) -> list[str]:
        faults = []
        answered = [step for step, _ in self._answers]
        for step, (job, _) in self._asked.items():
            if answered.count(step) != 1:
                faults.append(f"{job} of step {step} was answered {answered.count(step)} times")
        for step, answer in self._answers:
            job, args = self._asked[step]
            if answer.error is not None:
                may = _FATES[job] | {"E_CANCELLED"}
                if answer.error.code not in may:
                    faults.append(f"{job} of step {step} was answered {answer.error.code}")
            elif job == "echo" and answer.value != args:
                faults.append(f"echo of step {step} came back as {answer.value}")
            elif job not in ("echo", "count"):
                faults.append(f"{job} of step {step} came back with a value")
        return faults

    def _left(self, pid: int | None) -> list[str]:
        names = [t.name for t in threading.enumerate() if t.name.startswith("proven")]
        left = [f"thread {name} is left" for name in names]
        if pid is not None and _is_alive(pid):
            left.append("the process is left")
        return left


def _shoot(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):  # dead already, which is as good
        os.kill(pid, 9)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
