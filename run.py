"""One command for everything: sets Cairn up beside this file, then opens, tests or measures it."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - run by whatever python3 the machine has
    sys.exit("Cairn needs Python 3.11 or newer; this is {}.{}.".format(*sys.version_info))

import contextlib
import ctypes
import hashlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
UNFINISHED = VENV / "unfinished"
RUN_LOCK = ROOT / "packaging" / "requirements.lock"
TEST_LOCK = ROOT / "packaging" / "requirements-dev.lock"
VERSION = "{}.{}".format(*sys.version_info)

USAGE = """\
python3 run.py                 set up what is needed (once), then open the window
python3 run.py test            every check, then every test
python3 run.py cairn ...       the command line: 'python3 run.py cairn --help'
python3 run.py bench ...       measure: 'python3 run.py bench --help'
python3 run.py prove ...       whole campaigns of faults: 'python3 run.py prove list'
python3 run.py translate       take new strings of the window into the files of translation
"""

TERMINAL_COMMANDS = (
    "search", "show", "library", "session", "person", "owed", "prep", "wanted", "evidence",
    "journal", "draft", "export", "outbox", "inbox", "harvest", "scan", "lint", "doctor", "--help",
    "-h", "--version",
)  # fmt: skip
"""First words of a command line that needs nothing of Qt."""

LONGEST = "test_every_page.py"
"""The tests of the desk that take longest by far: they go with the larger half."""

TOOLS = {
    "bench": "tests.benchmarks",
    "prove": "tests.campaigns",
    "translate": "tests.translations",
}
"""Verbs that are modules of their own."""

OFFSCREEN_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
"""What importing Qt needs of a Linux system: file → Debian package."""

X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-render.so.0": "libxcb-render0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What a window on an X display needs besides."""


def main(arguments: list[str]) -> int:
    """Run one verb; returns the exit code."""
    verb, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if verb == "":
        return open_window()
    if verb == "test":
        return test()
    if verb == "cairn":
        set_up(tests=False)
        if not rest or rest[0] not in TERMINAL_COMMANDS:
            need_libraries(window=has_display())
        return become("cairn", rest)
    if verb in TOOLS:
        set_up(tests=True)
        need_libraries(window=False)
        compile_all()
        return become(TOOLS[verb], rest)
    print(USAGE, end="", file=sys.stdout if verb in ("help", "-h", "--help") else sys.stderr)
    return 0 if verb in ("help", "-h", "--help") else 2


def open_window() -> int:
    """The window, or pictures of it where nothing can show one."""
    set_up(tests=False)
    need_libraries(window=has_display())
    if has_display():
        return become("cairn", [])
    print("There is no display here, so pictures of the window go to the folder tour/ instead.")
    return become("cairn", ["tour", str(ROOT / "tour")], {"QT_QPA_PLATFORM": "offscreen"})


def has_display() -> bool:
    """Whether a window can be shown; only on Linux may there be none."""
    known = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in known)


def become(module: str, arguments: list[str], extra: dict[str, str] | None = None) -> int:
    """Go on as the environment's Python running `module`, in the caller's folder."""
    # -P: a folder named like one of our packages in the caller's folder must not shadow it.
    command = [str(PYTHON), "-P", "-m", module, *arguments]
    environ = environment(extra)
    sys.stdout.flush()
    if os.name == "posix":
        os.execve(command[0], command, environ)
    with contextlib.suppress(KeyboardInterrupt):
        return subprocess.run(command, env=environ, check=False).returncode
    return 130


def environment(extra: dict[str, str] | None = None, *first: Path) -> dict[str, str]:
    """This process's variables with our source roots ahead on the path of modules."""
    paths = [str(path) for path in (*first, ROOT / "app", ROOT)]
    if os.environ.get("PYTHONPATH"):
        paths.append(os.environ["PYTHONPATH"])
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), **(extra or {})}


# Tests


def test() -> int:
    """Every check, the cheap ones first, until one fails; then all tests, on two cores."""
    set_up(tests=True)
    need_libraries(window=False)
    checks = {
        "lint": ["-m", "ruff", "check"],
        "format": ["-m", "ruff", "format", "--check"],
        "imports": ["-c", "from importlinter.cli import lint_imports_command as c; c()"],
        "types": ["-m", "mypy"],
        "translations": ["-m", "tests.translations", "check"],
    }
    for name, command in checks.items():
        code = step(name, command, environment())
        if code:
            return code
    compile_all()
    keep = {"PYTHONDONTWRITEBYTECODE": ""}  # pytest has bytecode of its own, of tests
    # A package that refuses to be imported stands in front of the real one, in children too.
    blocked = environment(keep, ROOT / "tests" / "blocked")
    headless = ["-m", "pytest", "-p", "no:pytest-qt", "--ignore=tests/desk"]
    offscreen = environment(keep | {"QT_QPA_PLATFORM": "offscreen"})
    most, others = desk_tests()
    with beside("most tests of the desk", ["-m", "pytest", *most], offscreen) as desk:
        code = step("tests without Qt", headless, blocked)
        code = step("other tests of the desk", ["-m", "pytest", *others], offscreen) or code
        return desk() or code


def desk_tests() -> tuple[list[str], list[str]]:
    """The tests of the desk, parted so that both cores have as much to do: they are most of all."""
    found = sorted(path.name for path in (ROOT / "tests" / "desk").glob("test_*.py"))
    files = ["tests/desk/" + name for name in found if name != LONGEST]
    others = files[3::4]
    return ["tests/desk/" + LONGEST] + [one for one in files if one not in others], others


def step(name: str, arguments: list[str], environ: dict[str, str]) -> int:
    """Run one check in the checkout and say how long it took; quiet checks speak on failure."""
    loud = "pytest" in arguments
    print(f"{name} ...", end="\n" if loud else " ", flush=True)
    began = time.monotonic()
    done = subprocess.run(
        [str(PYTHON), *arguments],
        cwd=ROOT,
        env=environ,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=None if loud else subprocess.PIPE,
        stderr=None if loud else subprocess.STDOUT,
        text=True,
    )
    no_tests = loud and done.returncode == 5  # pytest's word for "nothing was collected"
    code = 0 if no_tests else done.returncode
    word = "no tests" if no_tests else "failed" if code else "ok"
    print(f"{name}: {word}, " if loud else f"{word}, ", end="")
    print(f"{time.monotonic() - began:.1f} s", flush=True)
    if code and not loud:
        print(done.stdout, end="", flush=True)
    return code


@contextlib.contextmanager
def beside(name: str, arguments: list[str], environ: dict[str, str]) -> Iterator[Callable[[], int]]:
    """A step on another core; what is given waits for it, says what it said and gives its code."""
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
        began = time.monotonic()
        running = subprocess.Popen(
            [str(PYTHON), *arguments],
            cwd=ROOT,
            env=environ,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        )

        def finish() -> int:
            code = running.wait()
            took = time.monotonic() - began
            said.seek(0)
            print(f"{name} ...\n{said.read()}", end="")
            print(f"{name}: {'failed' if code else 'ok'}, {took:.1f} s", flush=True)
            return code

        try:
            yield finish
        finally:
            running.kill()
            running.wait()


# Setting up


def set_up(*, tests: bool) -> None:
    """Make `.venv` hold what the lock file says; does nothing if an earlier run did."""
    needed = RUN_LOCK if not tests else TEST_LOCK
    if is_done(needed):
        return
    with turn():
        if is_done(needed):  # another process did it while this one waited
            return
        began = time.monotonic()
        print("Setting Cairn up (once, a minute or two) ...", end=" ", flush=True)
        if UNFINISHED.exists() or not is_usable():
            make_venv()
        UNFINISHED.touch()
        trouble = install(needed)
        if not trouble:
            for lock in (RUN_LOCK, needed):  # the lock for tests holds the other's packages too
                stamp_of(lock).write_text(mark_of(lock), encoding="ascii")
        UNFINISHED.unlink()
        if trouble:
            sys.exit(f"\nThe packages cannot be installed; is there a network?\n{trouble}")
        print(f"done in {time.monotonic() - began:.0f} s.", flush=True)


def stamp_of(lock: Path) -> Path:
    """The file that says that `lock` was installed to its end."""
    return VENV / f"{lock.stem}.stamp"


def mark_of(lock: Path) -> str:
    """What stands in the stamp: another lock or another Python means another set-up."""
    return f"{hashlib.sha256(lock.read_bytes()).hexdigest()} {VERSION}"


def is_done(lock: Path) -> bool:
    """Whether an earlier run set up exactly this, to its end."""
    try:
        marked = stamp_of(lock).read_text(encoding="ascii") == mark_of(lock)
    except (OSError, UnicodeDecodeError):
        return False
    return marked and PYTHON.exists() and not UNFINISHED.exists()


def is_usable() -> bool:
    """Whether `.venv` holds a Python of this version with pip."""
    command = [str(PYTHON), "-c", "import sys, pip; print('%d.%d' % sys.version_info[:2])"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return False
    return done.stdout.strip() == VERSION


def make_venv() -> None:
    """An empty `.venv`, whatever was there before."""
    base = getattr(sys, "_base_executable", "") or sys.executable
    command = [base, "-m", "venv", "--clear", str(VENV)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, close_fds=False)
    if done.returncode and "ensurepip" in done.stdout + done.stderr:
        package = f"python{VERSION}-venv"
        if not apt_install([package]):
            sys.exit(f"\nPython comes without venv here: sudo apt-get install {package}")
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"\nThe folder {VENV} cannot be made:\n{done.stdout}{done.stderr}")


def install(lock: Path) -> str:
    """Install what the lock file names, each file checked by its hash; returns pip's complaint."""
    options = ["--quiet", "--no-input", "--disable-pip-version-check", "--no-deps"]
    options += ["--require-hashes", "--only-binary", ":all:", "--requirement", str(lock)]
    command = [str(PYTHON), "-m", "pip", "install", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False, close_fds=False)
    if done.returncode == 0:
        compile_all()
        return ""
    return "\n".join((done.stdout + done.stderr).strip().splitlines()[-20:]) or "pip failed"


def compile_all() -> None:
    """Put bytecode beside our modules, where it is not there yet.

    Python does so by itself, but not where it is told to write none, as in many containers: there
    each of the hundreds of processes of a run would compile what it imports.
    """
    command = [str(PYTHON), "-m", "compileall", "-q", "app", "tests"]
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)


@contextlib.contextmanager
def turn() -> Iterator[None]:
    """Wait until no other process sets up the same checkout."""
    with (ROOT / ".venv.lock").open("a+b") as file:
        if sys.platform == "win32":
            import msvcrt

            while True:
                with contextlib.suppress(OSError):  # it gives up after ten seconds by itself
                    file.seek(0)
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    break
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
            # Handed to pip as well: should this process be killed, the turn is pip's to the end.
            os.set_inheritable(file.fileno(), True)
        yield


# System libraries


def need_libraries(*, window: bool) -> None:
    """See to it that Qt finds what it needs of a Linux system, or say what is missing and leave."""
    if not sys.platform.startswith("linux"):
        return
    wanted = {
        **OFFSCREEN_LIBRARIES,
        **(X11_LIBRARIES if window and os.environ.get("DISPLAY") else {}),
    }
    absent = [name for name in wanted if not is_loadable(name)]
    if not absent:
        return
    packages = sorted({wanted[name] for name in absent})
    if apt_install(packages) and all(is_loadable(name) for name in absent):
        return
    if shutil.which("apt-get"):
        sys.exit(f"Qt misses system libraries: sudo apt-get install {' '.join(packages)}")
    sys.exit(f"Qt misses system libraries; install those that hold {' '.join(absent)}")


def is_loadable(library: str) -> bool:
    """Whether the system's loader finds it."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages where we may; whether that went well."""
    if not shutil.which("apt-get") or os.name != "posix" or os.geteuid() != 0:
        return False
    print(f"Installing system packages: {' '.join(packages)} ...", flush=True)
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # A source that cannot be refreshed need not be the one that is wanted: only the second counts.
    subprocess.run(["apt-get", "-qq", "update"], env=environ, capture_output=True, check=False)
    command = ["apt-get", "-qq", "-y", "install", "--no-install-recommends", *packages]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stderr.strip(), file=sys.stderr)
    return done.returncode == 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
