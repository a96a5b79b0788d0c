"""A commit of ours put where others can see it: one new branch, never over anything of theirs."""

import re
from dataclasses import dataclass

from cairn.errors import CairnError
from cairn.git import said
from cairn.git.address import Address
from cairn.git.names import is_ours
from cairn.git.process import REMOTE_SECONDS
from cairn.git.repository import Cancelled, Heard, Repository

NEW, SAME, MOVED, REFUSED = "new", "same", "moved", "refused"

SAYS_NO = ("E_GIT_ACCESS", "E_GIT_REFUSED", "E_GIT_NOT_FOUND", "E_GIT_FAILED")
"""Codes of errors by which a remote, rather than our own copy or the way there, says no."""
_RACE = (
    "fetch first", "non-fast-forward", "stale info", "already exists", "cannot lock",
    "failed to lock", "failed to update ref", "incorrect old value", "needs force",
)  # fmt: skip
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
    words = [
        "push", "--porcelain", "--progress", "--no-verify", "--no-force", "--no-follow-tags",
        "--no-signed", "--no-recurse-submodules", "--no-mirror", "--no-prune",
        "--", address.text, f"{commit}:refs/heads/{branch}",
    ]  # fmt: skip
    if address.folder is not None and not address.folder.is_dir():
        raise said.offline("its folder is not there")
    code, out, told = repository.write(
        words,
        scheme=address.scheme,
        heard=heard,
        cancelled=cancelled,
        stall=stall,
        fine=range(256),
    )
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


def _judged(flag: str, summary: str, pages: tuple[str, ...]) -> Pushed:
    if flag == "=":
        return Pushed(SAME, "", pages)
    if flag != "!":
        return Pushed(NEW, "", pages)
    why = summary.strip()[: said.LONGEST]
    moved = any(word in why for word in _RACE)
    return Pushed(MOVED if moved else REFUSED, why, pages)
