"""What git said on its standard error: progress, and what went wrong in our words."""

import re
from dataclasses import dataclass

from cairn.errors import CairnError

_ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # colours, the cursor
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\|$)"  # titles, links, and what else has an end
    r"|\x1b[ -/]*[0-~]?",
    re.DOTALL,
)
_PROGRESS = re.compile(r"(?:remote: )?([A-Z][A-Za-z ]+):\s+\d+% \((\d+)/(\d+)\)")

_QUOTED = re.compile(r"(?<!\w)'[^'\n]*'")
"""Addresses, paths and names, whose words mean nothing."""

_OF_REMOTE = re.compile(r"^remote: .*$|^(?:fatal: |error: )?remote error: (?s:.*)", re.MULTILINE)
"""What the other side says; it knows nothing of our own copy and our disk."""

LONGEST = 300
"""Letters of a line of git's that are shown."""

_OFFLINE = (
    "could not resolve", "couldn't resolve", "failed to connect", "couldn't connect",
    "connection refused", "connection timed out", "operation timed out", "connection reset",
    "connection closed", "network is unreachable", "no route to host", "early eof",
    "hung up unexpectedly", "operation too slow", "empty reply", "recv failure", "send failure",
    "returned error: 5", "rpc failed", "gnutls", "ssl_read", "ssl_connect", "unexpected disconnect",
)  # fmt: skip
_NO_ENTRY = (
    "authentication failed", "terminal prompts disabled", "could not read username",
    "could not read password", "permission denied", "host key verification failed",
    "returned error: 401", "returned error: 403", "access denied", "not authorized",
)  # fmt: skip
_NOT_THERE = (
    "repository not found", "does not appear to be a git repository", "returned error: 404",
    "does not exist", "not found", "no such file or directory", "is not a git command",
    "not valid: is this a git repository",
)  # fmt: skip
_NOT_ALLOWED = ("not allowed", "blocked", "dubious ownership", "credentials")
_BUSY = ("unable to create", "cannot lock ref", "another git process", "file exists")
_FULL = ("no space left", "disk quota exceeded")
_TOO_MUCH = ("out of memory",)
_MOVED = ("returned error: 30",)
_DAMAGED = (
    "not a git repository", "bad object", "corrupt", "unable to read", "missing", "inflate",
    "not a valid object", "invalid object", "could not parse", "unknown revision", "bad revision",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """How far git is: ``Receiving objects``, 450 of 1,000."""

    what: str
    done: int
    of: int


def plain(data: bytes) -> str:
    """Text of a remote without what would steer a terminal."""
    text = _ESCAPES.sub("", data.decode("utf-8", "replace"))
    return "".join(letter for letter in text if letter.isprintable() or letter in "\n\t")


def step(line: str) -> Step | None:
    """What a line of progress says."""
    found = _PROGRESS.match(line)
    return Step(found[1], int(found[2]), int(found[3])) if found else None


def failure(said: str) -> CairnError:
    """The error that fits what git said before it failed: one of the E_GIT_*, or E_DISK_FULL."""
    low = _QUOTED.sub("", said).lower()
    of_ours = _OF_REMOTE.sub("", low)

    def has(words: tuple[str, ...], low: str = low) -> bool:
        return any(word in low for word in words)

    told = _last(said)
    if has(_FULL, of_ours):
        return full()
    if has(_TOO_MUCH, of_ours):
        return too_much()
    if has(_MOVED):
        return CairnError(
            "E_GIT_MOVED",
            "The address leads elsewhere: the repository has moved, or wants a login first.",
            "Open it in a browser, and give the address that is shown there.",
        )
    if has(("couldn't find remote ref", "remote branch")):
        return CairnError(
            "E_GIT_BRANCH",
            "The repository has no such branch or tag, or nothing in it yet.",
            "Look at its page, and give the name as it stands there.",
        )
    if has(_NOT_ALLOWED, of_ours):
        return CairnError(
            "E_GIT_REFUSED", f"Git refused for safety: {told}", "Use another address."
        )
    if has(_NO_ENTRY):
        return CairnError(
            "E_GIT_ACCESS",
            "The repository wants a key or a password that git does not have here.",
            "Try once in a terminal: git ls-remote ADDRESS. Then Cairn gets in as well.",
        )
    if has(_OFFLINE):
        return offline(told)
    if has(_NOT_THERE) and not has(("not a git repository:",)):
        return CairnError(
            "E_GIT_NOT_FOUND",
            "There is no repository at the address.",
            "Check the address, and whether you may see it.",
        )
    if has(_BUSY, of_ours):
        return busy()
    if has(_DAMAGED, of_ours) and not has(("on the remote side",)):
        return damaged(told)
    return CairnError("E_GIT_FAILED", f"Git failed: {told}", "Try again; see: cairn doctor.")


def full() -> CairnError:
    """There is no room for what comes."""
    return CairnError(
        "E_DISK_FULL",
        "The disk is full; git could not go on.",
        "Free some space and try again.",
    )


def too_much() -> CairnError:
    """What comes is more than can be held."""
    return CairnError(
        "E_GIT_FAILED",
        "The repository sends more than can be held here.",
        "Ask whoever keeps it; nothing of it was taken.",
    )


def offline(told: str) -> CairnError:
    """The remote cannot be reached just now."""
    return CairnError(
        "E_GIT_OFFLINE",
        f"The repository cannot be reached: {told}",
        "Nothing is lost: Cairn tries again by itself.",
    )


def busy() -> CairnError:
    """Another process writes to the repository."""
    return CairnError(
        "E_GIT_BUSY",
        "Another process is writing to this copy of the repository.",
        "Wait until it is done, and try again.",
    )


def damaged(told: str) -> CairnError:
    """Our own copy is not what git wrote."""
    return CairnError(
        "E_GIT_DAMAGED",
        f"The copy of the repository is damaged: {told}",
        "Sync once more: it is fetched anew.",
    )


def _last(said: str) -> str:
    """The line that says why: the last fatal one, otherwise the last of all."""
    lines = [line.strip() for line in said.splitlines() if line.strip() and step(line) is None]
    lines = [line for line in lines if "could not read from remote" not in line.lower()] or lines
    fatal = [line for line in lines if line.startswith(("fatal:", "error:", "ssh:"))]
    line = (fatal or lines or ["it gave no reason"])[-1]
    told = line.removeprefix("fatal:").removeprefix("error:").strip()[:LONGEST]
    return told if told.endswith((".", "!", "?")) else f"{told}."
