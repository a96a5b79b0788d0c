"""The system's trace is read as it is written: what lies outside, and every socket."""

from pathlib import Path

from tests.campaigns.open_calls import allowed, forbidden, may_open

TRACE = r"""
11 openat(AT_FDCWD</stand>, "/etc/passwd", O_RDONLY) = 3</etc/passwd>
11 openat(AT_FDCWD</stand>, "/hand/.begin", O_RDONLY) = -1 ENOENT (No such file or directory)
11 openat(AT_FDCWD</stand>, "/hand/a.md", O_RDONLY|O_CLOEXEC) = 3</hand/a.md>
11 openat(4</hand>, "b.md", O_RDONLY) = 5</hand/b.md>
11 openat(4</other>, "c.md", O_RDONLY <unfinished ...>
12 openat(AT_FDCWD</stand>, "relative.png", O_RDONLY) = 6</stand/relative.png>
12 openat(AT_FDCWD</stand>, "/handy/d.md", O_RDONLY) = 3</handy/d.md>
12 openat(AT_FDCWD</stand>, "/nowhere", O_RDONLY) = -1 ENOENT (No such file or directory)
12 openat(AT_FDCWD</stand>, "/secret", O_RDONLY) = -1 EACCES (Permission denied)
12 openat(AT_FDCWD</stand>, "/stand", O_RDONLY|O_CLOEXEC|O_DIRECTORY) = 3</stand>
12 execve("/usr/bin/true", ["true"], 0x1 /* 3 vars */) = 0
12 socket(AF_INET, SOCK_STREAM, IPPROTO_TCP) = 3<TCP:[1]>
12 connect(3<TCP:[1]>, {sa_family=AF_INET, sin_port=htons(80)}, 16) = 0
12 --- SIGCHLD {si_signo=SIGCHLD} ---
11 openat(AT_FDCWD</stand>, "/hand/.end", O_RDONLY) = -1 ENOENT (No such file or directory)
11 openat(AT_FDCWD</stand>, "/etc/passwd", O_RDONLY) = 3</etc/passwd>
"""


def test_what_lies_outside_is_found_and_nothing_else() -> None:
    found = forbidden(TRACE.splitlines(), "/.begin", "/.end", ["/hand"], ["/stand"])
    assert [one[:27] for one in found] == [
        "openat /other/c.md",
        "openat /stand/relative.png",
        "openat /handy/d.md",
        "openat /secret",
        "socket(AF_INET, SOCK_STREAM",
        "connect(3<TCP:[1]>, {sa_fam",
    ]


def test_what_is_allowed_is_ours_pythons_and_the_systems(tmp_path: Path) -> None:
    folders = allowed(tmp_path)
    assert may_open(str(tmp_path / "a" / "b.md"), folders)
    assert may_open(__file__, folders)
    assert may_open("/usr/share/fonts/x.ttf", folders)
    for path in ("/etc/passwd", "/etc/hostname", str(tmp_path) + "x/b.md", "/usr/share/fontsx"):
        assert not may_open(path, folders)
