"""Where a repository may lie: addresses that are taken, and what is refused before git sees it."""

import ipaddress
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, quote, unquote, urlsplit

from cairn.errors import CairnError

SCHEMES = ("https", "ssh", "file", "http")
"""``http`` only to this machine itself, ``file`` for a folder that the person named."""

LONGEST = 2_000

_HOST = r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?"
_USER = r"[A-Za-z0-9_](?:[A-Za-z0-9._+-]*)"
_SHORT = re.compile(rf"(?:{_USER}@)?{_HOST}:(?![/:-])(?P<path>[^\s:][^\s]*)")
"""The short form of ssh, ``git@host:team/spine.git``; its path begins at the home there."""

_BEGINS = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://")
_HIDDEN = re.compile(r"%(?:[01][0-9A-Fa-f]|7[Ff])")


@dataclass(frozen=True, slots=True)
class Address:
    """An address that may be handed to git.

    Attributes:
        text: as git gets it; never a password in it.
        scheme: one of `SCHEMES`.
        name: what the repository is called there: the last part of its path, without ``.git``.
        folder: the folder it names, for ``file``.
    """

    text: str
    scheme: str
    name: str
    folder: Path | None = None


def looks_like_address(text: str) -> bool:
    """Whether a person who typed `text` means a repository rather than a folder."""
    return "://" in text or "::" in text or _SHORT.fullmatch(text) is not None


def address_of(text: str) -> Address:
    """The address that `text` is.

    Allowed is what is named here; whatever else git may understand is not. Raises E_GIT_ADDRESS.
    """
    text = text.strip()
    if len(text) > LONGEST or not text.isprintable() or _HIDDEN.search(text):
        raise _refused("It holds characters that no address should, or too many of them.")
    if short := _SHORT.fullmatch(text):
        if len(text.partition(":")[0]) < 2:
            raise _refused("It looks like a drive of Windows.")
        return Address(text, "ssh", _name(short["path"]))
    begins = _BEGINS.match(text)
    if begins is None:
        raise _refused("It names no way to get there.")
    scheme = begins["scheme"]
    if scheme not in SCHEMES:
        raise _refused(f"Cairn does not go by {scheme}.")
    return _local(text) if scheme == "file" else _remote(text, scheme)


def _local(text: str) -> Address:
    path = text.removeprefix("file://")
    if "?" in path or "#" in path or "\\" in path:
        raise _refused("A folder is written with %3F, %23 and %5C for what stands for more.")
    folder = Path(unquote(path))
    if not path.startswith("/") or "\0" in unquote(path) or ".." in folder.parts:
        raise _refused("A folder is named from the root on: file:///home/…")
    return Address(f"file://{quote(str(folder))}", "file", _name(folder.name), folder)


def _remote(text: str, scheme: str) -> Address:
    if " " in text or "?" in text or "#" in text or "\\" in text:
        raise _refused("It holds characters that no address should, or too many of them.")
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError as error:
        raise _refused("It makes no sense.") from error
    if parts.password is not None or (parts.username and scheme == "https" and _secret(parts)):
        raise _refused("An address must not hold a password; git's own keeper of them is asked.")
    if parts.username is not None and not re.fullmatch(_USER, parts.username):
        raise _refused("It names a user that there cannot be.")
    if not re.fullmatch(_HOST, host) and not _is_number(host):
        raise _refused("It names no host.")
    if len(parts.path.strip("/")) == 0 or parts.path.startswith("/-"):
        raise _refused("It names no repository.")
    if scheme == "http" and not _is_here(host):
        raise _refused("Without encryption Cairn only talks to this machine itself; use https.")
    return Address(text, scheme, _name(parts.path))


def _secret(parts: SplitResult) -> bool:
    """Whether the user's name is a token, as hosts let one write it."""
    return len(parts.username or "") > 30


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_here(host: str) -> bool:
    return host == "localhost" or (_is_number(host) and ipaddress.ip_address(host).is_loopback)


def _name(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2].removesuffix(".git") or "repository"


def _refused(why: str) -> CairnError:
    return CairnError(
        "E_GIT_ADDRESS",
        f"This is no address that Cairn takes. {why}",
        "Use https://…, ssh://…, git@host:path, or file:///… for a folder.",
    )
