"""A process that is called like a function, and that may be killed at any moment."""

import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from cairn.errors import CairnError
from cairn.worker import trouble, wire
from cairn.worker.child import Child

_T = TypeVar("_T")

START_SECONDS = 30.0
"""How long a new process may take until it says that it is ready."""

DEATHS = 5
DEATHS_SECONDS = 60.0
"""After so many unforeseen deaths within this time no new process is tried."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a call: exactly one of the two is not None."""

    value: wire.Message | None
    error: CairnError | None


@dataclass(slots=True, eq=False)
class _Pending:
    """A call without an answer yet.

    Attributes:
        begun: the job runs, so its effects may be there; it must not be run a second time.
        timer: ends the process when the job has run for longer than its deadline.
        error: what to answer should the process end.
    """

    line: bytes
    done: Callable[[Answer], None]
    progress: Callable[[wire.Message], None] | None
    deadline: float | None
    begun: bool = False
    timer: threading.Timer | None = None
    error: CairnError | None = None


class Worker:
    """A child process that runs one job after another; every method may be called on any thread.

    A dead process is replaced on the next call. Calls whose job had begun are answered
    E_WORKER_DIED (E_WORKER_TIMEOUT over the deadline); those that still waited for their turn go
    to the next process. After `DEATHS` unforeseen deaths within `DEATHS_SECONDS` calls are
    answered E_WORKER_BROKEN until that time is over or `start` is called.

    Callbacks come on the worker's reader thread; when no process can be started, on the
    caller's. What they raise goes to `threading.excepthook`.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        name: str,
        on_event: Callable[[wire.Message], None] | None = None,
        env: Mapping[str, str] | None = None,
        log: Path | None = None,
    ) -> None:
        """Nothing is started yet.

        Args:
            command: program and arguments, run without a shell; its main is `cairn.worker.serve`.
            on_event: gets what jobs `emit`; also ``{"died": exit code}`` when the process ends
                without being asked to and ``{"noise": text}`` for a line that is no message.
            env: set on top of this process's own environment.
            log: file for the child's standard error; without it the child shares ours.
        """
        self._command = tuple(command)
        self._name = name
        self._on_event = on_event or (lambda _: None)
        self._env = dict(env or {})
        self._log = log
        self._lock = threading.Lock()
        self._child: Child | None = None
        self._lives: list[Child] = []
        self._starting: threading.Timer | None = None
        self._pending: dict[int, _Pending] = {}
        self._last = 0
        self._deaths: deque[float] = deque(maxlen=DEATHS)
        self._doomed: set[Child] = set()
        self._stopped = False

    @property
    def pid(self) -> int | None:
        """Of the process that runs now, if one does."""
        child = self._child
        return child.pid if child else None

    def start(self) -> None:
        """Start the process ahead of the first call and forget earlier deaths.

        Raises:
            CairnError: E_WORKER_START, no process can be made.
        """
        with self._lock:
            self._stopped = False
            self._deaths.clear()
            self._ensure()

    def call(
        self,
        job: str,
        args: Mapping[str, object],
        *,
        done: Callable[[Answer], None],
        progress: Callable[[wire.Message], None] | None = None,
        deadline: float | None = None,
    ) -> int:
        """Ask for a job and return the call's number; `done` is called exactly once.

        The deadline, in seconds, runs from when the job begins, not while it waits for others or
        for the process to start.
        """
        with self._lock:
            self._last += 1
            number = self._last
            line = wire.encode({"call": number, "job": job, "args": dict(args)})
            try:
                child = self._ensure()
            except CairnError as error:
                refused = error
            else:
                self._pending[number] = _Pending(line, done, progress, deadline)
                child.send(line)
                return number
        done(Answer(None, refused))
        return number

    def cancel(self, call_id: int) -> None:
        """Ask a job to end soon; its answer still comes (E_CANCELLED if it had not begun)."""
        with self._lock:
            pending = self._pending.get(call_id)
            if pending and self._child:
                # Should the process die now, nobody wants this call in the next one.
                pending.error = trouble.cancelled()
                self._child.send(wire.encode({"cancel": call_id}))

    def ask(
        self,
        job: str,
        args: Mapping[str, object],
        deadline: float | None = None,
        *,
        progress: Callable[[wire.Message], None] | None = None,
    ) -> wire.Message:
        """`call` and wait for the value; not from a callback.

        Raises:
            CairnError: the job's own error, or one of E_WORKER_*, E_BUG, E_MEMORY.
        """
        answered = threading.Event()
        answers: list[Answer] = []

        def done(answer: Answer) -> None:
            answers.append(answer)
            answered.set()

        number = self.call(job, args, done=done, progress=progress, deadline=deadline)
        try:
            while not answered.wait(0.5):
                continue  # in turns, because Windows does not hear Ctrl-C in an endless wait
        except BaseException:
            self.cancel(number)  # Ctrl-C while waiting: the job need not go on
            raise
        if answers[0].error is not None:
            raise answers[0].error
        return answers[0].value or {}

    def kill(self) -> None:
        """End the process at once; every call is answered E_WORKER_DIED, the next starts anew."""
        with self._lock:
            for pending in self._pending.values():
                pending.error = pending.error or trouble.died(self._name)
            self._doom(self._child)

    def stop(self, grace: float = 3.0) -> None:
        """End for good: ask, then after `grace` seconds kill; returns when all threads are done.

        Calls without an answer, and any made later, get E_WORKER_STOPPED; `start` undoes it.
        """
        child, lives = self._dismiss()
        if child is not None and not child.wait(grace):
            child.kill()
        for life in lives:
            life.join()

    def ask_to_stop(self) -> None:
        """Begin what `stop` ends, so that several workers end at the same time."""
        self._dismiss()

    def _dismiss(self) -> tuple[Child | None, list[Child]]:
        """The process, asked to end, and all of which a thread may still run."""
        with self._lock:
            self._stopped = True
            for pending in self._pending.values():
                pending.error = pending.error or trouble.stopped(self._name)
            child, lives = self._child, list(self._lives)
            if child is not None:
                self._doomed.add(child)
        if child is not None:
            child.close()
        return child, lives

    # What a Child tells, on its reader thread.

    def heard(self, child: Child, message: wire.Message) -> None:
        """Sort one message to the call it belongs to."""
        if "event" in message:
            _tell(self._on_event, message["event"])
            return
        with self._lock:
            if "ready" in message:
                self._ready(child)
                return
            number = message.get("call")
            if not isinstance(number, int) or number not in self._pending:
                return
            pending = self._pending[number]
            if "begun" in message:
                self._begin(child, pending)
                return
            if "progress" not in message:
                del self._pending[number]
                _cancel(pending.timer)
        if "progress" not in message:
            _tell(pending.done, _answer(message))
        elif pending.progress:
            _tell(pending.progress, message["progress"])

    def noise(self, child: Child, line: bytes) -> None:  # noqa: ARG002 - one listener, one child
        """Pass on the start of a line that something else wrote to the wire."""
        _tell(self._on_event, {"noise": line[:200].decode("utf-8", "replace").strip()})

    def ended(self, child: Child, code: int) -> None:
        """Answer what was lost with the process, and give the rest to a new one."""
        with self._lock:
            _cancel(self._starting)
            foreseen = child in self._doomed
            self._doomed.discard(child)
            self._child = None
            if not foreseen:
                self._deaths.append(time.monotonic())
            answers = self._give_up()
            try:
                if self._pending:
                    self._resend(self._ensure())
            except CairnError as refused:
                answers += [(pending, refused) for pending in self._pending.values()]
                self._pending.clear()
        if not foreseen:
            _tell(self._on_event, {"died": code})
        for pending, error in answers:
            _tell(pending.done, Answer(None, error))

    # From here on: with the lock held.

    def _ensure(self) -> Child:
        if self._stopped:
            raise trouble.stopped(self._name)
        if self._child is None:
            first = self._deaths[0] if len(self._deaths) == DEATHS else None
            if first is not None and time.monotonic() - first < DEATHS_SECONDS:
                raise trouble.broken(self._name, DEATHS)
            self._child = Child(self._command, self, name=self._name, env=self._env, log=self._log)
            self._lives = [life for life in self._lives if not life.is_over()] + [self._child]
            self._starting = _timer(START_SECONDS, self._never_ready, self._child)
        return self._child

    def _ready(self, child: Child) -> None:
        if child is self._child:
            _cancel(self._starting)

    def _begin(self, child: Child, pending: _Pending) -> None:
        pending.begun = True
        if pending.deadline is not None:
            pending.timer = _timer(pending.deadline, self._overdue, child, pending)

    def _give_up(self) -> list[tuple[_Pending, CairnError]]:
        """Take out the calls that end with the process, each with its answer."""
        lost = {n: p for n, p in self._pending.items() if p.begun or p.error or self._stopped}
        for number, pending in lost.items():
            del self._pending[number]
            _cancel(pending.timer)
        return [(p, p.error or trouble.died(self._name)) for p in lost.values()]

    def _resend(self, child: Child) -> None:
        for pending in self._pending.values():
            child.send(pending.line)

    def _doom(self, child: Child | None) -> None:
        if child is not None:
            self._doomed.add(child)
            child.kill()

    # Timers, each on a thread of its own.

    def _never_ready(self, child: Child) -> None:
        with self._lock:
            if child is self._child:
                for pending in self._pending.values():
                    pending.error = pending.error or trouble.not_started("it hangs at its start")
                child.kill()

    def _overdue(self, child: Child, pending: _Pending) -> None:
        with self._lock:
            if child is self._child and pending in self._pending.values():
                pending.error = trouble.overdue(pending.deadline or 0.0)
                self._doom(child)


def _answer(message: wire.Message) -> Answer:
    result, error = message.get("result"), message.get("error")
    if isinstance(result, dict):
        return Answer(result, None)
    return Answer(None, CairnError.from_dict(error if isinstance(error, dict) else {}))


def _tell(callback: Callable[[_T], None], value: _T) -> None:
    try:
        callback(value)
    except Exception:  # noqa: BLE001 - a callback's bug is told, and the next line still read
        told = (*sys.exc_info(), threading.current_thread())
        threading.excepthook(threading.ExceptHookArgs(told))


def _timer(seconds: float, then: Callable[..., None], *args: object) -> threading.Timer:
    timer = threading.Timer(seconds, then, args)
    timer.daemon = True
    timer.start()
    return timer


def _cancel(timer: threading.Timer | None) -> None:
    if timer is not None:
        timer.cancel()
