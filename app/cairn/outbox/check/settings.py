"""Settings as Claude Code takes them: a file with one wrong value is refused whole."""

import re
from collections.abc import Iterator
from typing import Any

from cairn.outbox.check.json_file import line_of, read, unfilled
from cairn.outbox.check.said import better, wrong
from cairn.outbox.settings_keys import (
    EVENTS,
    HANDLERS,
    KEYS,
    MANAGED,
    MODES,
    PERMISSIONS,
    RULE_LISTS,
)
from cairn.records.problem import Problem

_RULE = re.compile(r"[A-Za-z*][A-Za-z0-9_*-]*(?:\([^\n]+\))?")
_NOT_CONSULTED = re.compile(r"(?:Write|NotebookEdit|Glob)\(")
_HALF_ROOTED = re.compile(r"(?:Read|Edit)\(/(?:home|Users|etc|var|tmp|opt|mnt)/")

Said = tuple[str, str]
"""The key to blame, and what is wrong with it."""


def check(path: str, text: str) -> Iterator[Problem]:
    """Values that would be refused, and rules that look as if they did something."""
    value = read(path, text)
    if isinstance(value, Problem):
        yield value
        return
    for key, message in _wrong(value):
        action = "Write it as the documentation of settings says."
        yield wrong(path, line_of(text, key), "C_SETTINGS", message, action)
    for key, message in _idle(value, path):
        yield better(path, line_of(text, key), "C_SETTINGS", message, "See that it is meant so.")
    yield from unfilled(path, text)


def _wrong(value: dict[str, Any]) -> Iterator[Said]:
    if "mcpServers" in value:
        yield "mcpServers", "Servers do not stand in settings but in .mcp.json."
    for key in ("permissions", "sandbox", "hooks", "env", "enabledPlugins"):
        if key in value and not isinstance(value[key], dict):
            yield key, f"{key} is no object."
            return
    yield from _permissions(value.get("permissions", {}))
    for name, said in value.get("env", {}).items():
        if not isinstance(said, str):
            yield name, f"The variable {name} is no text."
    yield from _hooks(value.get("hooks", {}))
    yield from _sandbox(value.get("sandbox", {}))
    for key in ("claudeMdExcludes", "companyAnnouncements", "availableModels"):
        if key in value and not _texts(value[key]):
            yield key, f"{key} is no list of texts."


def _permissions(value: dict[str, Any]) -> Iterator[Said]:
    for key in value:
        if key not in PERMISSIONS:
            yield key, f"permissions has no key {key!r}."
    for key in (*RULE_LISTS, "additionalDirectories"):
        if key in value and not _texts(value[key]):
            yield key, f"{key} is no list of texts."
    for key in RULE_LISTS:
        rules = value.get(key, [])
        for rule in rules if _texts(rules) else ():
            if not _RULE.fullmatch(rule):
                yield key, f"A rule under {key} is written neither as Tool nor as Tool(what)."
    if "defaultMode" in value and value["defaultMode"] not in MODES:
        yield "defaultMode", "That defaultMode is not known."
    for key in ("disableBypassPermissionsMode", "disableAutoMode"):
        if value.get(key, "disable") != "disable":
            yield key, f"{key} can only be 'disable'."


def _hooks(value: dict[str, Any]) -> Iterator[Said]:
    for event, groups in value.items():
        if event not in EVENTS:
            yield event, f"No event is called {event!r}."
        elif not isinstance(groups, list):
            yield event, f"Under {event} stands no list."
        else:
            for group in groups:
                yield from _group(event, group)


def _group(event: str, group: Any) -> Iterator[Said]:
    if not isinstance(group, dict) or not isinstance(group.get("hooks"), list):
        yield event, f"A group under {event} has no list of hooks."
        return
    if not isinstance(group.get("matcher", ""), str):
        yield event, f"A matcher under {event} is no text."
    for hook in group["hooks"]:
        kind = hook.get("type") if isinstance(hook, dict) else None
        if kind not in HANDLERS:
            yield event, f"A hook under {event} has a type that is not known."
            continue
        needed = HANDLERS[kind]
        if not isinstance(hook.get(needed), str) or not hook[needed].strip():
            yield event, f"A hook under {event} has no {needed}."
        seconds = hook.get("timeout", 1)
        if isinstance(seconds, bool) or not isinstance(seconds, int | float) or seconds <= 0:
            yield event, f"A hook under {event} has a timeout that is no number of seconds."


def _sandbox(value: dict[str, Any]) -> Iterator[Said]:
    flags = ("enabled", "autoAllowBashIfSandboxed", "allowUnsandboxedCommands", "failIfUnavailable")
    for key in flags:
        if not isinstance(value.get(key, True), bool):
            yield key, f"{key} is neither true nor false."
    if not _texts(value.get("excludedCommands", [])):
        yield "excludedCommands", "excludedCommands is no list of texts."
    for part, lists in (
        ("filesystem", ("allowWrite", "denyWrite", "denyRead", "allowRead")),
        ("network", ("allowedDomains", "deniedDomains", "allowUnixSockets")),
    ):
        inside = value.get(part, {})
        if not isinstance(inside, dict):
            yield part, f"{part} is no object."
            continue
        for key in lists:
            if key == "allowUnixSockets" and isinstance(inside.get(key), bool):
                continue
            if not _texts(inside.get(key, [])):
                yield key, f"{key} is no list of texts."


def _idle(value: dict[str, Any], path: str) -> Iterator[Said]:
    """What is taken, and does not do what it looks like."""
    for key in value:
        if key in MANAGED and not path.startswith("floor/"):
            yield key, f"{key} counts in managed settings alone."
        elif key not in KEYS and key not in MANAGED and key != "$schema":
            yield key, f"{key} is not known here."
    permissions = value.get("permissions", {})
    for key in RULE_LISTS:
        rules = permissions.get(key, []) if isinstance(permissions, dict) else []
        for rule in rules if _texts(rules) else ():
            if _NOT_CONSULTED.match(rule):
                yield key, "A path is not looked up under Write, NotebookEdit or Glob: use Edit."
            elif _HALF_ROOTED.match(rule):
                yield key, "A path from the root of the file system begins with two slashes."


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) and one.strip() for one in value)
