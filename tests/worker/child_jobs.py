"""A child process whose jobs misbehave in every way the tests ask for."""

import os
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from cairn.errors import CairnError
from cairn.worker.serve import Ahead, Call, Job, serve


def echo(call: Call) -> dict[str, Any]:
    return call.args


def pid(call: Call) -> dict[str, Any]:  # noqa: ARG001
    return {"pid": os.getpid(), "nice": os.nice(0) if hasattr(os, "nice") else 0}


def fail(call: Call) -> dict[str, Any]:
    raise CairnError("E_TEST", "It failed.", "Do something else.", line=call.args["line"])


def bug(call: Call) -> dict[str, Any]:
    return {"value": 1 // call.args["zero"]}


def unsayable(call: Call) -> dict[str, Any]:  # noqa: ARG001
    return {"value": object()}


def die(call: Call) -> dict[str, Any]:
    os._exit(call.args.get("code", 7))


def count(call: Call) -> dict[str, Any]:
    """Until cancelled, or 1,000 steps of 10 ms."""
    for step in range(1000):
        if call.cancelled():
            return {"steps": step, "cancelled": True}
        call.progress({"done": step})
        time.sleep(0.01)
    return {"steps": 1000, "cancelled": False}


def hang(call: Call) -> dict[str, Any]:
    """Deaf to cancels."""
    time.sleep(call.args["seconds"])
    return {}


_FREED = threading.Event()


def held(call: Call) -> dict[str, Any]:
    """Until something that came later frees it."""
    return {"freed": _FREED.wait(call.args["seconds"])}


def free(call: Call) -> dict[str, Any]:
    _FREED.set()
    return {"thread": threading.current_thread().name, "echo": call.args}


def chatter(call: Call) -> dict[str, Any]:  # noqa: ARG001
    """Print on every way to standard output, also through a process of its own."""
    print("stray print")
    os.write(1, b"stray bytes without newline")
    os.system("echo stray process")
    return {"stdin": os.read(0, 10).decode()}


def breach(call: Call) -> dict[str, Any]:
    """Write onto the wire itself, as only a broken child could."""
    with call._server._writing:
        call._server._sink.write(call.args["text"].encode("latin-1"))
        call._server._sink.flush()
    return {"said": True}


def close_output(call: Call) -> dict[str, Any]:
    """Live on without a voice."""
    os.close(call._server._sink.fileno())
    time.sleep(30)
    return {}


def hoard(call: Call) -> dict[str, Any]:
    return {"size": len(bytearray(call.args["megabytes"] * 1024 * 1024))}


def plan(call: Call) -> dict[str, Any]:
    """Put work behind this job: the same twice, then another, then one that fails."""
    for args in ({"text": "a"}, {"text": "a"}, {"text": "b"}):
        call.later("say", args)
    call.later("fail", {"line": 3})
    return {}


def say(call: Call) -> dict[str, Any]:
    call.progress({"saying": call.args["text"]})
    call.emit({"said": call.args["text"]})
    return {}


def watch(call: Call) -> dict[str, Any]:
    """Go on speaking from another thread after the answer."""

    def later() -> None:
        call.emit({"seen": 1})
        call.later("say", {"text": "from a thread"})

    threading.Timer(0.05, later).start()
    return {}


_PLAIN: tuple[Callable[[Call], dict[str, Any]], ...] = (
    *(echo, pid, fail, bug, unsayable, die, count, hang, chatter),
    *(breach, close_output, hoard, plan, say, watch, held),
)
JOBS: dict[str, Job] = {job.__name__: job for job in _PLAIN}
JOBS["free"] = Ahead(free)


if __name__ == "__main__":
    if "--die-at-start" in sys.argv:
        sys.exit(3)
    if "--garbage-at-start" in sys.argv:
        sys.stdout.write("a banner without newline")
        sys.stdout.flush()
    if "--hang-at-start" in sys.argv:
        time.sleep(60)
    serve(JOBS)
