"""Workers are tested on real processes that die, hang, babble and hoard."""

import errno
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cairn.errors import CairnError
from cairn.worker import worker as worker_module
from cairn.worker.trouble import lacks_memory
from cairn.worker.worker import Answer, Worker

CHILD = Path(__file__).with_name("child_jobs.py")
APP = Path(__file__).parents[2] / "app"
ENV = {"PYTHONPATH": str(APP)}

Make = Callable[..., Worker]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """Makes workers that are stopped, and whose threads are gone, after the test."""
    made: list[Worker] = []

    def make(*flags: str, env: dict[str, str] | None = None, **options: Any) -> Worker:
        command = [sys.executable, str(CHILD), *flags]
        options.setdefault("log", tmp_path / "worker.log")
        made.append(Worker(command, name="test", env={**ENV, **(env or {})}, **options))
        return made[-1]

    yield make
    for worker in made:
        worker.stop()
    assert not [t.name for t in threading.enumerate() if t.name.startswith("test ")]


class Calls:
    """Collects what comes back from a worker."""

    def __init__(self) -> None:
        self.answers: list[Answer] = []
        self.progress: list[dict[str, Any]] = []
        self.events: list[dict[str, Any]] = []

    def done(self, answer: Answer) -> None:
        self.answers.append(answer)

    def wait(self, until: Callable[[], object], seconds: float = 20.0) -> None:
        end = time.monotonic() + seconds
        while not until():
            assert time.monotonic() < end, (self.answers, self.progress, self.events)
            time.sleep(0.005)

    def codes(self) -> list[str]:
        return [answer.error.code if answer.error else "" for answer in self.answers]


def error_of(worker: Worker, job: str, args: dict[str, object], **options: Any) -> CairnError:
    with pytest.raises(CairnError) as caught:
        worker.ask(job, args, **options)
    return caught.value


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")
    return not status.exists() or status.read_text().rsplit(")", 1)[1].split()[0] != "Z"


def test_a_value_goes_there_and_back(make: Make) -> None:
    value: dict[str, object] = {"text": "⚠ \udcff\x00 line\u2028two", "list": [1, None, {"a": 0.5}]}
    assert make().ask("echo", value) == value


def test_one_process_serves_many_calls_in_their_order(make: Make) -> None:
    worker, calls = make(), Calls()
    worker.start()
    first = worker.pid
    numbers = [worker.call("echo", {"n": n}, done=calls.done) for n in range(200)]
    calls.wait(lambda: len(calls.answers) == 200)
    assert numbers == sorted(set(numbers))
    assert [answer.value for answer in calls.answers] == [{"n": n} for n in range(200)]
    assert worker.ask("pid", {})["pid"] == worker.pid == first


def test_a_job_that_is_run_ahead_does_not_wait_for_the_one_that_runs(make: Make) -> None:
    worker, calls = make(), Calls()
    worker.call("held", {"seconds": 20}, done=calls.done)
    worker.call("free", {"n": 1}, done=calls.done)
    calls.wait(lambda: len(calls.answers) == 2)
    assert [one.value for one in calls.answers] == [
        {"freed": True}, {"thread": "MainThread", "echo": {"n": 1}}
    ]  # fmt: skip


def test_ten_megabytes_go_there_and_back(make: Make) -> None:
    text = "a cairn\n" * 1_300_000
    assert make().ask("echo", {"text": text}) == {"text": text}


def test_an_error_of_ours_arrives_whole(make: Make) -> None:
    error = error_of(make(), "fail", {"line": 12})
    assert error.as_dict() == {
        "code": "E_TEST",
        "message": "It failed.",
        "action": "Do something else.",
        "line": 12,
    }


@pytest.mark.parametrize(
    ("job", "trace"), [("bug", "ZeroDivisionError"), ("unsayable", "TypeError")]
)
def test_a_bug_is_answered_and_its_traceback_goes_to_the_log(
    make: Make, tmp_path: Path, job: str, trace: str
) -> None:
    worker = make()
    assert error_of(worker, job, {"zero": 0}).code == "E_BUG"
    assert trace in (tmp_path / "worker.log").read_text()
    assert worker.ask("echo", {"still": "here"}) == {"still": "here"}


def test_an_unknown_job_is_told(make: Make) -> None:
    assert error_of(make(), "nonsense", {}).code == "E_NO_JOB"


def test_progress_comes_before_the_answer_and_a_cancel_ends_the_job(make: Make) -> None:
    worker, calls = make(), Calls()
    number = worker.call("count", {}, done=calls.done, progress=calls.progress.append)
    calls.wait(lambda: len(calls.progress) >= 3)
    worker.cancel(number)
    calls.wait(lambda: calls.answers)
    value = calls.answers[0].value
    assert value is not None
    assert value["cancelled"]
    assert [p["done"] for p in calls.progress] == list(range(value["steps"]))


def test_a_call_cancelled_before_its_turn_is_not_run(make: Make) -> None:
    worker, calls, other = make(), Calls(), Calls()
    running = worker.call("count", {}, done=other.done, progress=other.progress.append)
    waiting = worker.call("die", {}, done=calls.done)
    other.wait(lambda: other.progress)
    worker.cancel(waiting)
    worker.cancel(running)
    worker.cancel(9999)
    calls.wait(lambda: calls.answers)
    assert calls.codes() == ["E_CANCELLED"]


def test_a_death_answers_the_call_and_the_next_call_gets_a_new_process(make: Make) -> None:
    calls = Calls()
    worker = make(on_event=calls.events.append)
    before = worker.ask("pid", {})["pid"]
    assert error_of(worker, "die", {"code": 9}).code == "E_WORKER_DIED"
    calls.wait(lambda: calls.events)
    assert calls.events == [{"died": 9}]
    assert worker.ask("pid", {})["pid"] != before


def test_calls_that_waited_behind_a_death_are_run_by_the_next_process(make: Make) -> None:
    worker, calls = make(), Calls()
    worker.call("die", {}, done=calls.done)
    for n in range(3):
        worker.call("echo", {"n": n}, done=calls.done)
    calls.wait(lambda: len(calls.answers) == 4)
    assert calls.codes() == ["E_WORKER_DIED", "", "", ""]
    assert [answer.value for answer in calls.answers[1:]] == [{"n": n} for n in range(3)]


def test_a_killed_process_answers_like_a_dead_one(make: Make) -> None:
    worker, calls = make(), Calls()
    worker.call("count", {}, done=calls.done, progress=calls.progress.append)
    worker.call("echo", {}, done=calls.done)
    calls.wait(lambda: calls.progress)
    worker.kill()
    calls.wait(lambda: len(calls.answers) == 2)
    assert calls.codes() == ["E_WORKER_DIED", "E_WORKER_DIED"]
    assert worker.ask("echo", {"n": 1}) == {"n": 1}


def test_a_process_killed_from_outside_is_replaced(make: Make) -> None:
    worker = make()
    pid = worker.ask("pid", {})["pid"]
    os.kill(pid, 9)
    assert worker.ask("pid", {})["pid"] != pid


def test_a_job_over_its_deadline_is_killed_and_those_behind_it_still_run(make: Make) -> None:
    worker, calls = make(), Calls()
    worker.start()
    began = time.monotonic()
    worker.call("hang", {"seconds": 60}, done=calls.done, deadline=0.2)
    worker.call("echo", {"n": 1}, done=calls.done, deadline=0.2)
    calls.wait(lambda: len(calls.answers) == 2)
    assert calls.codes() == ["E_WORKER_TIMEOUT", ""]
    assert time.monotonic() - began < 15


def test_ten_deadlines_in_a_row_do_not_count_as_a_broken_worker(make: Make) -> None:
    worker = make()
    codes = {error_of(worker, "hang", {"seconds": 60}, deadline=0.01).code for _ in range(10)}
    assert codes == {"E_WORKER_TIMEOUT"}


def test_a_call_in_time_is_not_killed_by_its_deadline_afterwards(make: Make) -> None:
    worker = make()
    pid = worker.ask("pid", {}, deadline=0.3)["pid"]
    time.sleep(0.5)
    assert worker.ask("pid", {})["pid"] == pid


def test_five_deaths_in_a_minute_are_enough_until_started_again(make: Make) -> None:
    worker = make()
    codes = [error_of(worker, "die", {}).code for _ in range(6)]
    assert codes == ["E_WORKER_DIED"] * 5 + ["E_WORKER_BROKEN"]
    assert error_of(worker, "echo", {}).code == "E_WORKER_BROKEN"
    worker.start()
    assert worker.ask("echo", {"n": 1}) == {"n": 1}


def test_the_worker_is_tried_again_when_the_deaths_are_long_ago(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = make()
    for _ in range(5):
        error_of(worker, "die", {})
    monkeypatch.setattr(worker_module, "DEATHS_SECONDS", 0.0)
    assert worker.ask("echo", {"n": 1}) == {"n": 1}


def test_a_child_that_dies_at_its_start_is_given_up(make: Make) -> None:
    assert error_of(make("--die-at-start"), "echo", {}).code == "E_WORKER_BROKEN"


def test_a_child_that_hangs_at_its_start_is_given_up(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker_module, "START_SECONDS", 0.2)
    assert error_of(make("--hang-at-start"), "echo", {}).code == "E_WORKER_START"


def test_a_program_that_is_not_there_is_told() -> None:
    worker = Worker([str(APP / "no such program")], name="test", on_event=None, env=None)
    assert error_of(worker, "echo", {}).code == "E_WORKER_START"
    with pytest.raises(CairnError, match="E_WORKER_START"):
        worker.start()
    worker.stop()


def test_what_jobs_print_does_not_reach_the_wire(make: Make, tmp_path: Path) -> None:
    calls = Calls()
    worker = make(on_event=calls.events.append)
    assert worker.ask("chatter", {}) == {"stdin": ""}
    assert worker.ask("echo", {"n": 1}) == {"n": 1}
    assert not calls.events
    log = (tmp_path / "worker.log").read_text()
    assert all(f"stray {what}" in log for what in ("bytes", "process"))


def test_garbage_before_the_first_message_is_told_as_noise(make: Make) -> None:
    calls = Calls()
    worker = make("--garbage-at-start", on_event=calls.events.append)
    assert worker.ask("echo", {"n": 1}) == {"n": 1}
    assert calls.events == [{"noise": "a banner without newline"}]


@pytest.mark.parametrize(
    "text",
    [
        "\xff\xfe\x00 binary\n",
        "[1, 2]\n",
        '{"call": "x", "result": 3}\n',
        '{"call": 99, "result": {}}\n',
        '{"call": [1]}\n',
        "[" * 100_000 + "\n",
        '{"cut": ',
        "\n\n\n",
    ],
)
def test_garbage_on_the_wire_costs_nothing_but_itself(make: Make, text: str) -> None:
    worker = make(on_event=Calls().events.append)
    calls = Calls()
    worker.call("breach", {"text": text}, done=calls.done)
    if not text.endswith("\n"):  # swallows the line it is glued to: the answer
        time.sleep(0.2)
        worker.kill()
        calls.wait(lambda: calls.answers)
        assert calls.codes() == ["E_WORKER_DIED"]
    assert worker.ask("echo", {"n": 1}) == {"n": 1}


def test_a_child_that_closes_its_output_is_ended(make: Make) -> None:
    worker = make()
    pid = worker.ask("pid", {})["pid"]
    assert error_of(worker, "close_output", {}).code == "E_WORKER_DIED"
    assert not is_alive(pid)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds the address space")
def test_a_job_that_needs_too_much_memory_fails_alone(make: Make) -> None:
    worker = make(env={"CAIRN_WORKER_MEMORY_MB": "256"})
    pid = worker.ask("pid", {})["pid"]
    assert worker.ask("hoard", {"megabytes": 10}) == {"size": 10 * 1024 * 1024}
    assert error_of(worker, "hoard", {"megabytes": 2000}).code == "E_MEMORY"
    assert worker.ask("pid", {})["pid"] == pid


def test_a_library_that_cannot_be_loaded_for_lack_of_memory_is_that_lack() -> None:
    why = ImportError("libx.so: failed to map segment from shared object")
    assert lacks_memory(why)
    with pytest.raises(ImportError) as caught:
        raise ImportError("X cannot be imported") from why
    assert lacks_memory(caught.value)
    assert lacks_memory(OSError(errno.ENOMEM, "no room"))
    assert not lacks_memory(ImportError("libx.so: no such file"))


@pytest.mark.skipif(sys.platform == "win32", reason="niceness is a POSIX matter")
def test_a_worker_can_be_told_to_yield_the_processor(make: Make) -> None:
    plain = make().ask("pid", {})["nice"]
    assert make(env={"CAIRN_WORKER_NICE": "5"}).ask("pid", {})["nice"] == min(plain + 5, 19)


def test_work_put_later_runs_once_behind_the_calls_and_tells_by_events(make: Make) -> None:
    calls = Calls()
    worker = make(on_event=calls.events.append)
    worker.ask("plan", {})
    worker.ask("echo", {})
    calls.wait(lambda: len(calls.events) == 5)
    error = calls.events[4].pop("error")
    assert error["code"] == "E_TEST"
    assert calls.events == [
        {"job": "say", "progress": {"saying": "a"}},
        {"said": "a"},
        {"job": "say", "progress": {"saying": "b"}},
        {"said": "b"},
        {"job": "fail"},
    ]


def test_a_job_may_speak_and_plan_after_its_answer(make: Make) -> None:
    calls = Calls()
    make(on_event=calls.events.append).ask("watch", {})
    calls.wait(lambda: {"said": "from a thread"} in calls.events)
    assert {"seen": 1} in calls.events


@pytest.mark.parametrize("job", ["count", "hang"])
def test_the_child_dies_when_its_input_closes(job: str) -> None:
    with subprocess.Popen(
        [sys.executable, str(CHILD)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, **ENV},
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(b'{"call":1,"job":"%s","args":{"seconds":60}}\n' % job.encode())
        process.stdin.flush()
        while b"begun" not in process.stdout.readline():
            pass
        process.stdin.close()
        process.stdout.read()
        process.wait(15)


def test_the_child_dies_with_a_parent_that_was_killed(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(
        "import sys, time\n"
        "from cairn.worker.worker import Worker\n"
        f"worker = Worker([sys.executable, {str(CHILD)!r}], name='test')\n"
        "print(worker.ask('pid', {})['pid'], flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, env={**os.environ, **ENV}
    ) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        assert is_alive(child)
        parent.kill()
    Calls().wait(lambda: not is_alive(child))


def test_stop_is_polite_to_a_job_that_listens(make: Make) -> None:
    worker, calls = make(), Calls()
    worker.call("count", {}, done=calls.done, progress=calls.progress.append)
    calls.wait(lambda: calls.progress)
    worker.stop()
    (answer,) = calls.answers
    assert answer.value is not None
    assert answer.value["cancelled"]
    assert error_of(worker, "echo", {}).code == "E_WORKER_STOPPED"
    worker.start()
    assert worker.ask("echo", {"n": 1}) == {"n": 1}


def test_stop_kills_a_job_that_does_not_listen(make: Make) -> None:
    worker, calls = make(), Calls()
    pid = worker.ask("pid", {})["pid"]
    worker.call("hang", {"seconds": 60}, done=calls.done)
    worker.call("echo", {}, done=calls.done)
    began = time.monotonic()
    worker.stop(grace=0.1)
    assert time.monotonic() - began < 5
    assert calls.codes() == ["E_WORKER_STOPPED", "E_WORKER_STOPPED"]
    assert not is_alive(pid)
    worker.stop()


def test_a_caller_does_not_wait_for_a_child_that_does_not_read(make: Make) -> None:
    worker, calls = make(), Calls()
    worker.ask("echo", {})
    os.kill(worker.pid or 0, 19)  # SIGSTOP: not even the listening thread reads
    began = time.monotonic()
    worker.call("echo", {"text": "x" * 5_000_000}, done=calls.done)
    assert time.monotonic() - began < 1
    worker.kill()
    calls.wait(lambda: calls.answers)
    assert calls.codes() == ["E_WORKER_DIED"]


def test_a_callback_that_raises_is_told_and_costs_no_other_call(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", told.append)
    worker = make()

    def done(answer: Answer) -> None:
        raise ValueError(answer)

    worker.call("echo", {}, done=done)
    worker.call("die", {}, done=done)
    assert worker.ask("echo", {"n": 1}) == {"n": 1}
    assert [args.exc_type for args in told] == [ValueError, ValueError]


def test_a_log_that_grew_long_starts_anew(make: Make, tmp_path: Path) -> None:
    log = tmp_path / "worker.log"
    log.write_bytes(b"x" * 1_000_001)
    make().ask("echo", {})
    assert log.stat().st_size == 0
    assert (tmp_path / "worker.old").stat().st_size == 1_000_001


def test_importing_the_worker_stays_cheap() -> None:
    code = (
        "import sys, cairn.worker.worker, cairn.worker.serve\n"
        "heavy = {'numpy', 'whoosh', 'sqlite3', 'yaml', 'asyncio', 'logging', 'PySide6'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], env={**os.environ, **ENV}, check=True)
