"""The child's side: takes calls from its standard input and runs them one after another."""

import os
import signal
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from cairn.bugs import report
from cairn.errors import CairnError
from cairn.worker import trouble, wire

GRACE_SECONDS = 2.0
"""How long a job may go on after the parent is gone, to notice that it was cancelled."""


class Call:
    """What a job is given: its arguments, and ways to speak while it runs.

    Every method may be used from any thread, `emit` and `later` also after the job returned.

    Attributes:
        args: as the parent sent them.
    """

    def __init__(self, server: "_Server", number: int | None, job: str, args: wire.Message) -> None:
        self._server = server
        self._number = number
        self._job = job
        self.args = args

    def progress(self, value: wire.Message) -> None:
        """Tell the parent how far this job is; for a job put in by `later`, as an event."""
        if self._number is None:
            self.emit({"job": self._job, "progress": value})
        else:
            self._server.send({"call": self._number, "progress": value})

    def cancelled(self) -> bool:
        """Whether nobody waits for this job any more: ask often, then return or raise."""
        return self._server.cancelled(self._number)

    def emit(self, event: wire.Message) -> None:
        """Tell the parent something that it did not ask for."""
        self._server.send({"event": event})

    def later(self, job: str, args: wire.Message) -> None:
        """Put a job behind everything the parent has asked for.

        The same job with the same arguments stands in the queue once. Its result is dropped; its
        progress and its error come as events ``{"job": NAME, "progress"|"error": {}}``.
        """
        self._server.put_later(job, args)


Job = Callable[[Call], dict[str, Any]]
"""A job: takes its `Call`, returns what JSON can say; a `CairnError` it raises is its answer."""


class Ahead:
    """A job that is run the moment it is asked for as well, beside the one that runs then.

    It must be quick, and do no harm when its turn comes and it is run once more; that answers.
    """

    def __init__(self, job: Job) -> None:
        self._job = job

    def __call__(self, call: Call) -> dict[str, Any]:
        """Run it."""
        return self._job(call)


def serve(jobs: Mapping[str, Job]) -> None:
    """Answer calls until standard input closes; to be the last thing a child process does.

    Standard output is kept for the wire: what anything else prints goes to standard error. An
    exception that is no `CairnError` answers E_BUG; what `bugs.report` says goes to standard error.

    ``CAIRN_WORKER_MEMORY_MB`` bounds the address space where the system can (a job that needs
    more answers E_MEMORY); ``CAIRN_WORKER_NICE`` is added to the process's niceness.
    """
    # Jobs run one at a time: a math library's own threads, made at import, only cost memory, and
    # under a limit on it the library ends the process where a job would have failed.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    _limit_memory(os.environ.get("CAIRN_WORKER_MEMORY_MB", ""))
    _yield_processor(os.environ.get("CAIRN_WORKER_NICE", ""))
    # Ctrl-C in a terminal reaches the whole group; when to end is the parent's to say. A handler,
    # unlike SIG_IGN, is not passed on to the processes that a job starts.
    signal.signal(signal.SIGINT, lambda *_: None)
    source, sink = _take_pipes()
    server = _Server(jobs, sink)
    threading.Thread(target=server.listen, args=(source,), name="calls", daemon=True).start()
    server.run()


@dataclass(slots=True)
class _Waiting:
    """What is still to be run; the parent's calls go first.

    Attributes:
        known: numbers of the calls that wait or run.
        cancelled: numbers among `known` that nobody wants any more.
        queued: the encoded forms of `own`, to keep each once.
    """

    calls: deque[tuple[int, str, wire.Message]] = field(default_factory=deque)
    own: deque[tuple[str, wire.Message, bytes]] = field(default_factory=deque)
    known: set[int] = field(default_factory=set)
    cancelled: set[int] = field(default_factory=set)
    queued: set[bytes] = field(default_factory=set)


class _Server:
    """The queue between the thread that listens and the one that works."""

    def __init__(self, jobs: Mapping[str, Job], sink: BinaryIO) -> None:
        self._jobs = jobs
        self._sink = sink
        self._writing = threading.Lock()
        self._changed = threading.Condition()
        self._waiting = _Waiting()
        self._closing = False

    def listen(self, source: BinaryIO) -> None:
        """Take calls and cancels until the parent is gone, then see to it that we go too."""
        try:
            for line in source:
                message = wire.decode(line)
                if message is not None:
                    self._take(message)
        except (OSError, MemoryError):
            traceback.print_exc()  # deaf from here on, so the process goes as well
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        time.sleep(GRACE_SECONDS)
        os._exit(1)  # a job does not end, or a thread of its making keeps the process alive

    def run(self) -> None:
        """Run what waits, on the calling thread, until the parent is gone."""
        self.send({"ready": os.getpid()})
        while (task := self._next()) is not None:
            number, job, args = task
            if number is None:
                self._run_own(job, args)
                continue
            self._run_call(number, job, args)
            with self._changed:
                self._waiting.known.discard(number)
                self._waiting.cancelled.discard(number)

    def send(self, message: wire.Message) -> None:
        """Write one line; raises like `wire.encode` before a byte of it is written."""
        line = wire.encode(message)
        with self._writing:
            try:
                self._sink.write(line)
                self._sink.flush()
            except OSError:
                self._closing = True  # nobody reads: the listening thread meets the same end

    def cancelled(self, number: int | None) -> bool:
        with self._changed:
            return self._closing or number in self._waiting.cancelled

    def put_later(self, job: str, args: wire.Message) -> None:
        form = wire.encode({"job": job, "args": args})
        with self._changed:
            if form not in self._waiting.queued:
                self._waiting.queued.add(form)
                self._waiting.own.append((job, args, form))
                self._changed.notify_all()

    def _take(self, message: wire.Message) -> None:
        with self._changed:
            waiting = self._waiting
            if message.get("cancel") in waiting.known:
                waiting.cancelled.add(message["cancel"])
            elif isinstance(message.get("call"), int):
                args = message.get("args")
                job = (message["call"], str(message.get("job")), dict(args) if args else {})
                waiting.known.add(message["call"])
                waiting.calls.append(job)
                self._changed.notify_all()
        name = str(message.get("job"))
        if isinstance(message.get("call"), int) and isinstance(self._jobs.get(name), Ahead):
            self._answer(Call(self, message["call"], name, dict(message.get("args") or {})))

    def _next(self) -> tuple[int | None, str, wire.Message] | None:
        with self._changed:
            waiting = self._waiting
            self._changed.wait_for(lambda: self._closing or waiting.calls or waiting.own)
            if self._closing:
                return None
            if waiting.calls:
                return waiting.calls.popleft()
            job, args, form = waiting.own.popleft()
            waiting.queued.discard(form)
            return None, job, args

    def _run_call(self, number: int, job: str, args: wire.Message) -> None:
        if self.cancelled(number):
            self.send({"call": number, "error": trouble.cancelled().as_dict()})
            return
        self.send({"call": number, "begun": True})
        answer = self._answer(Call(self, number, job, args))
        try:
            self.send({"call": number, **answer})
        except (TypeError, ValueError) as error:
            self.send({"call": number, "error": _bug(job, error)})

    def _run_own(self, job: str, args: wire.Message) -> None:
        answer = self._answer(Call(self, None, job, args))
        if "error" in answer:
            self.send({"event": {"job": job, "error": answer["error"]}})

    def _answer(self, call: Call) -> wire.Message:
        name = call._job
        try:
            return {"result": self._job(name)(call)}
        except CairnError as error:
            return {"error": error.as_dict()}
        except Exception as error:  # noqa: BLE001 - one bad job must not cost the others
            if trouble.lacks_memory(error):
                return {"error": trouble.out_of_memory().as_dict()}
            return {"error": _bug(name, error)}

    def _job(self, name: str) -> Job:
        if name not in self._jobs:
            raise CairnError("E_NO_JOB", f"There is no job {name!r} here.", "Report this as a bug.")
        return self._jobs[name]


def _bug(job: str, error: Exception) -> dict[str, str | int | None]:
    sys.stderr.write(report(error))  # not its message: it may quote what somebody wrote
    kind = type(error).__name__
    message = f"The job {job!r} failed with a {kind}, which is a bug."
    return CairnError("E_BUG", message, "Report it with what the log says.").as_dict()


def _take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Private copies of standard input and output, not inherited by processes that jobs start."""
    source = os.fdopen(os.dup(0), "rb")
    sink = os.fdopen(os.dup(1), "wb")
    sink.write(b"\n")  # ends whatever an import may have printed, so that the wire starts clean
    with Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    return source, sink


def _limit_memory(megabytes: str) -> None:
    if not megabytes.isdecimal() or sys.platform in ("win32", "darwin"):
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    wanted = int(megabytes) * 1024 * 1024
    if most != resource.RLIM_INFINITY:
        wanted = min(wanted, most)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, most))


def _yield_processor(steps: str) -> None:
    if steps.isdecimal() and sys.platform != "win32":
        os.nice(int(steps))
