"""A commit of ours put where others can see it: one new branch, never over anything of theirs."""

import re
from dataclasses import dataclass
from pathlib import Path

from cairn.errors import CairnError
from cairn.git import said
from cairn.git.address import Address
from cairn.git.names import is_ours
from cairn.git.process import REMOTE_SECONDS
from cairn.git.repository import Cancelled, Heard, Repository, at_either

NEW, SAME, MOVED, REFUSED = "new", "same", "moved", "refused"

SAYS_NO = ("E_GIT_ACCESS", "E_GIT_REFUSED", "E_GIT_NOT_FOUND", "E_GIT_MOVED", "E_GIT_FAILED")
"""Codes of errors by which a remote, rather than our own copy or the way there, says no."""
_RACE = (
    "fetch first", "non-fast-forward", "stale info", "already exists", "cannot lock",
    "failed to lock", "failed to update ref", "incorrect old value", "needs force",
)  # fmt: skip
_HOOKS = frozenset({
    "pre-receive", "update", "post-receive", "post-update", "reference-transaction",
    "proc-receive", "push-to-checkout",
})  # fmt: skip
_MOST_CONFIG = 1_000_000
_RECEIVE = (
    "--receive-pack=git -c core.hooksPath=/dev/null -c core.fsmonitor=false"
    " -c core.alternateRefsCommand= -c receive.autogc=false -c gc.auto=0 receive-pack"
)
"""The other end, where that is on this machine: no settings of the repository run anything."""

_LINE = re.compile(r"(?P<flag>[ +\-*=!])\t[^\t]*\t(?P<summary>.*)")
_WEB = re.compile(r"https://[^\s\"'<>]+")


@dataclass(frozen=True, slots=True)
class Pushed:
    """What the remote made of it.

    Attributes:
        outcome: `NEW`, `SAME` (it was there already), `MOVED` (something else came first: fetch,
            and try again) or `REFUSED`.
        why: what it said when it refused; text of others, without what steers a terminal.
        pages: web addresses that it named, as many hosts do after a push.
    """

    outcome: str
    why: str = ""
    pages: tuple[str, ...] = ()


def push(
    repository: Repository,
    address: Address,
    commit: str,
    branch: str,
    *,
    heard: Heard = lambda _: None,
    cancelled: Cancelled = lambda: False,
    stall: float = REMOTE_SECONDS,
) -> Pushed:
    """Let the remote's `branch`, one of ours, lead to `commit`; it is never forced to.

    Raises E_GIT_NAME for a branch that is not ours, E_GIT_OFFLINE, E_GIT_TIMEOUT (then nobody knows
    whether it arrived; a fetch tells), E_CANCELLED, and what is wrong with our own copy.
    """
    if not is_ours(branch):
        raise CairnError(
            "E_GIT_NAME", f"{branch[:80]!r} is not a branch of ours.", "Report this as a bug."
        )
    if address.folder is not None:
        if not address.folder.is_dir():
            raise said.offline("its folder is not there")
        if why := _not_ours(address.folder):
            return Pushed(REFUSED, why)
    words = [
        "push", "--porcelain", "--progress", "--no-verify", "--no-force", "--no-follow-tags",
        "--no-signed", "--no-recurse-submodules", "--no-mirror", "--no-prune",
        *([_RECEIVE] if address.folder is not None else []), "--",
    ]  # fmt: skip

    def pushed(text: str) -> tuple[int, bytes, str]:
        answer = repository.write(
            [*words, text, f"{commit}:refs/heads/{branch}"],
            scheme=address.scheme, heard=heard, cancelled=cancelled, stall=stall, fine=range(256),
        )  # fmt: skip
        if answer[0] and (error := said.failure(answer[2])).code == "E_GIT_MOVED":
            raise error
        return answer

    code, out, told = at_either(address, pushed)
    pages = tuple(dict.fromkeys(_WEB.findall(told)))
    for line in said.plain(out).splitlines():
        if found := _LINE.fullmatch(line):
            return _judged(found["flag"], found["summary"], pages)
    if code == 0:
        return Pushed(SAME, "", pages)
    error = said.failure(told)
    if error.code not in SAYS_NO:
        raise error
    return Pushed(REFUSED, error.message, pages)


def _not_ours(folder: Path) -> str:
    """Why nothing is pushed into a repository in a folder of this machine; empty if it may be.

    Git would run its hooks here, as us; and a checkout is somebody's own.
    """
    if (folder / ".git").exists():
        return "It is a checkout, and nobody writes into those but their owners."
    hooks: set[str] = set()
    try:
        config = (folder / "config").read_bytes()[:_MOST_CONFIG].lower()
        if (folder / "hooks").is_dir():
            hooks = {one.name for one in (folder / "hooks").iterdir()}
    except OSError:
        return "It cannot be looked into."
    if hooks & _HOOKS or b"hookspath" in config:
        return "It runs programs of its own when something arrives, and Cairn starts none."
    return ""


def _judged(flag: str, summary: str, pages: tuple[str, ...]) -> Pushed:
    if flag == "=":
        return Pushed(SAME, "", pages)
    if flag != "!":
        return Pushed(NEW, "", pages)
    why = summary.strip()[: said.LONGEST]
    moved = any(word in why for word in _RACE)
    return Pushed(MOVED if moved else REFUSED, why, pages)
