"""The one command, without a network: what it decides, not what pip does."""

import ast
import importlib.util
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[1] / "run.py"


class Setup:
    """A copy of the script's module whose `.venv` and pip are made up.

    Attributes:
        installed: names of the lock files that were installed.
        trouble: what the next installs answer.
        made: how often `.venv` was made.
    """

    def __init__(self, module: ModuleType, root: Path, patch: pytest.MonkeyPatch) -> None:
        self.module = module
        self.installed: list[str] = []
        self.trouble = ""
        self.made = 0
        self.usable = False
        venv = root / ".venv"
        for name, value in {
            "ROOT": root,
            "VENV": venv,
            "PYTHON": venv / "python",
            "UNFINISHED": venv / "unfinished",
            "RUN_LOCK": root / "run.lock",
            "TEST_LOCK": root / "test.lock",
            "install": self._install,
            "make_venv": self._make_venv,
            "is_usable": lambda: self.usable,
        }.items():
            patch.setattr(module, name, value)
        for name in ("run.lock", "test.lock"):
            (root / name).write_text(f"what {name} says")

    def _install(self, lock: Path) -> str:
        self.installed.append(lock.name)
        return self.trouble

    def _make_venv(self) -> None:
        venv: Path = self.module.VENV
        venv.mkdir(exist_ok=True)
        for path in venv.iterdir():
            path.unlink()
        (venv / "python").touch()
        self.made += 1
        self.usable = True


@pytest.fixture
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("run_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def setup(script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Setup:
    return Setup(script, tmp_path, monkeypatch)


def test_any_python_3_can_read_it_so_that_an_old_one_is_told_politely() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_it_needs_nothing_but_the_standard_library() -> None:
    tree = ast.parse(SCRIPT.read_text(encoding="utf-8"))
    names = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    names |= {n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


def test_the_second_start_sets_nothing_up(setup: Setup, capsys: pytest.CaptureFixture[str]) -> None:
    setup.module.set_up(tests=False)
    assert (setup.made, setup.installed) == (1, ["run.lock"])
    assert len(capsys.readouterr().out.splitlines()) == 1
    setup.module.set_up(tests=False)
    assert (setup.made, setup.installed) == (1, ["run.lock"])
    assert capsys.readouterr().out == ""


def test_a_set_up_for_tests_is_one_for_the_window_too(setup: Setup) -> None:
    setup.module.set_up(tests=True)
    setup.module.set_up(tests=False)
    assert setup.installed == ["test.lock"]


def test_another_lock_is_installed_into_the_same_environment(setup: Setup) -> None:
    setup.module.set_up(tests=False)
    setup.module.RUN_LOCK.write_text("another version")
    setup.module.set_up(tests=False)
    assert (setup.made, setup.installed) == (1, ["run.lock", "run.lock"])


def test_another_python_sets_up_anew(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    setup.module.set_up(tests=False)
    monkeypatch.setattr(setup.module, "VERSION", "3.99")
    setup.usable = False
    setup.module.set_up(tests=False)
    assert setup.made == 2


def test_an_interrupted_set_up_is_redone_from_nothing(
    setup: Setup, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(lock: Path) -> str:
        raise KeyboardInterrupt(lock)

    with monkeypatch.context() as patch:
        patch.setattr(setup.module, "install", interrupted)
        with pytest.raises(KeyboardInterrupt):
            setup.module.set_up(tests=False)
    setup.module.set_up(tests=False)
    assert (setup.made, setup.installed) == (2, ["run.lock"])


def test_what_pip_says_is_shown_when_it_fails_and_the_next_start_tries_again(setup: Setup) -> None:
    setup.trouble = "no such package"
    with pytest.raises(SystemExit, match="no such package"):
        setup.module.set_up(tests=False)
    setup.trouble = ""
    setup.module.set_up(tests=False)
    assert (setup.made, setup.installed) == (1, ["run.lock", "run.lock"])


def test_two_starts_at_once_set_up_once(setup: Setup, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second looks before the first is done, waits for its turn, and looks again."""
    started = threading.Event()

    def slow(lock: Path) -> str:
        started.set()
        time.sleep(0.3)
        return setup._install(lock)

    monkeypatch.setattr(setup.module, "install", slow)
    first = threading.Thread(target=setup.module.set_up, kwargs={"tests": False})
    first.start()
    assert started.wait(10)
    setup.module.set_up(tests=False)
    first.join(10)
    assert setup.installed == ["run.lock"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may be without a display")
def test_without_a_display_there_is_a_tour(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    became: list[list[str]] = []

    def become(_module: str, words: list[str], *_: object) -> int:
        became.append(words)
        return 0

    monkeypatch.setattr(script, "set_up", lambda **_: None)
    monkeypatch.setattr(script, "need_libraries", lambda **_: None)
    monkeypatch.setattr(script, "become", become)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert script.main([]) == 0
    assert became == [["tour", str(SCRIPT.parent / "tour")]]
    assert "no display" in capsys.readouterr().out
    monkeypatch.setenv("DISPLAY", ":0")
    script.main([])
    assert became[1:] == [[]]


@pytest.mark.skipif(sys.platform != "linux", reason="only on Linux are Qt's libraries not its own")
def test_missing_libraries_are_named_in_one_line(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    absent = {"libEGL.so.1", "libxcb-cursor.so.0"}
    monkeypatch.setattr(script, "is_loadable", lambda name: name not in absent)
    monkeypatch.setattr(script, "apt_install", lambda _: False)
    monkeypatch.setattr(script.shutil, "which", lambda _: "/usr/bin/apt-get")
    monkeypatch.setenv("DISPLAY", ":0")
    with pytest.raises(SystemExit, match=r"^[^\n]*apt-get install libegl1$"):
        script.need_libraries(window=False)
    with pytest.raises(SystemExit, match=r"^[^\n]*apt-get install libegl1 libxcb-cursor0$"):
        script.need_libraries(window=True)


@pytest.mark.skipif(os.name != "posix", reason="apt is a matter of Debian")
def test_packages_are_installed_by_root_only(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[list[str]] = []

    def run(command: list[str], **_: object) -> "subprocess.CompletedProcess[str]":
        ran.append(command)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(script.shutil, "which", lambda _: "/usr/bin/apt-get")
    monkeypatch.setattr(script.subprocess, "run", run)
    monkeypatch.setattr(script.os, "geteuid", lambda: 1000)
    assert not script.apt_install(["libegl1"])
    assert not ran
    monkeypatch.setattr(script.os, "geteuid", lambda: 0)
    assert script.apt_install(["libegl1"])
    assert [command[2] for command in ran] == ["update", "-y"]
    assert ran[1][-1] == "libegl1"


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["-c", "print('all well')"], 0, "some check ... ok, "),
        (["-c", "import sys; print('a reason'); sys.exit(3)"], 3, "a reason"),
        (["-m", "pytest", "-p", "no:cacheprovider", "-q", "."], 0, "some check: no tests, "),
    ],
)
def test_a_step_says_how_it_went(
    setup: Setup,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    code: int,
    told: str,
) -> None:
    monkeypatch.setattr(setup.module, "PYTHON", Path(sys.executable))
    environ = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    assert setup.module.step("some check", arguments, environ) == code
    assert told in capfd.readouterr().out


def test_every_test_of_the_desk_is_in_one_part(script: ModuleType) -> None:
    most, others = script.desk_tests()
    there = [f"tests/desk/{one.name}" for one in (SCRIPT.parent / "tests/desk").glob("test_*.py")]
    assert sorted([*most, *others]) == sorted(there)
    assert len(most) > len(others) > 0


def test_an_unknown_verb_shows_how_it_is_used(
    script: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert script.main(["nonsense"]) == 2
    assert "python3 run.py test" in capsys.readouterr().err
    assert script.main(["--help"]) == 0
    assert "python3 run.py test" in capsys.readouterr().out
