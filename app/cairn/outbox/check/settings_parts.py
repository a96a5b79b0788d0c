"""Parts of settings that are objects of their own: the sandbox, servers, marketplaces."""

import re
from collections.abc import Iterator
from typing import Any

Said = tuple[str, str]
"""The key to blame, and what is wrong with it."""

_FLAGS = ("enabled", "autoAllowBashIfSandboxed", "allowUnsandboxedCommands", "failIfUnavailable")
_INSIDE = (
    ("filesystem", ("allowWrite", "denyWrite", "denyRead", "allowRead"), ()),
    ("network", ("allowedDomains", "deniedDomains", "allowUnixSockets"), ("allowLocalBinding",)),
)
_BY = ("serverName", "serverCommand", "serverUrl")
_NAME = re.compile(r"[A-Za-z0-9_-]+")


def sandbox(value: dict[str, Any]) -> Iterator[Said]:
    """What is wrong under ``sandbox``."""
    for key in _FLAGS:
        if not isinstance(value.get(key, True), bool):
            yield key, f"{key} is neither true nor false."
    if not texts(value.get("excludedCommands", [])):
        yield "excludedCommands", "excludedCommands is no list of texts."
    for part, lists, flags in _INSIDE:
        inside = value.get(part, {})
        if not isinstance(inside, dict):
            yield part, f"{part} is no object."
            continue
        for key in lists:
            if key == "allowUnixSockets" and isinstance(inside.get(key), bool):
                continue
            if not texts(inside.get(key, [])):
                yield key, f"{key} is no list of texts."
        for key in flags:
            if not isinstance(inside.get(key, True), bool):
                yield key, f"{key} is neither true nor false."
    if not isinstance(value.get("credentials", {}), dict):
        yield "credentials", "credentials is no object."


def listed_servers(value: dict[str, Any]) -> Iterator[Said]:
    """What is wrong with the lists of servers that are allowed or denied."""
    for key in ("allowedMcpServers", "deniedMcpServers"):
        entries = value.get(key, [])
        if not isinstance(entries, list):
            yield key, f"{key} is no list."
            continue
        for entry in entries:
            by = [name for name in _BY if isinstance(entry, dict) and name in entry]
            if len(by) != 1 or len(entry) != 1:
                yield key, f"An entry of {key} has not just one of {', '.join(_BY)}."
            elif by[0] == "serverCommand" and not (entry[by[0]] and texts(entry[by[0]])):
                yield key, f"A serverCommand of {key} is no list of texts."
            elif by[0] != "serverCommand" and not _text(entry[by[0]]):
                yield key, f"A {by[0]} of {key} is no text."
            elif key[0] == "a" and by[0] == "serverName" and not _NAME.fullmatch(entry[by[0]]):
                yield key, f"A serverName of {key} has other letters than it may have."


def marketplaces(value: dict[str, Any]) -> Iterator[Said]:
    """What is wrong with the places from which plugins come."""
    for key in ("strictKnownMarketplaces", "blockedMarketplaces"):
        entries = value.get(key, [])
        if not isinstance(entries, list) or not all(
            isinstance(one, dict) and _text(one.get("source")) for one in entries
        ):
            yield key, f"{key} is no list of sources."
    known = value.get("extraKnownMarketplaces", {})
    if not isinstance(known, dict) or not all(
        isinstance(one, dict) and "source" in one for one in known.values()
    ):
        yield "extraKnownMarketplaces", "extraKnownMarketplaces names no source for one of them."


def texts(value: object) -> bool:
    """Whether it is a list of texts, none of them empty."""
    return isinstance(value, list) and all(_text(one) for one in value)


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
