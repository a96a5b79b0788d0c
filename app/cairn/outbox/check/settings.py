"""Settings as Claude Code takes them: a file with one wrong value is refused whole."""

import re
from collections.abc import Iterator
from typing import Any

from cairn.outbox.check.json_file import line_of, read, unfilled
from cairn.outbox.check.said import better, wrong
from cairn.outbox.check.settings_parts import Said, listed_servers, marketplaces, sandbox, texts
from cairn.outbox.settings_keys import (
    EVENTS,
    HANDLERS,
    KEYS,
    MANAGED,
    MODES,
    PERMISSIONS,
    RULE_LISTS,
    managed_parts,
)
from cairn.records.problem import Problem

SETTINGS = "C_SETTINGS"
"""Code of everything that is said of settings alone."""

_RULE = re.compile(r"[A-Za-z*][A-Za-z0-9_*-]*(?:\([^\n]+\))?")
_NOT_CONSULTED = re.compile(r"(?:Write|NotebookEdit|Glob)\(")
_OF_A_SERVER = re.compile(r"mcp__[A-Za-z0-9-]+(?:_[A-Za-z0-9-]+)*__")
_HALF_ROOTED = re.compile(r"(?:Read|Edit)\(/(?:home|Users|etc|var|tmp|opt|mnt)/")


def check(path: str, text: str) -> Iterator[Problem]:
    """Values that would be refused, and rules that look as if they did something."""
    value = read(path, text)
    if isinstance(value, Problem):
        yield value
        return
    for key, message in _wrong(value):
        action = "Write it as the documentation of settings says."
        yield wrong(path, line_of(text, key), SETTINGS, message, action)
    for key, message in _idle(value, path):
        yield better(path, line_of(text, key), SETTINGS, message, "See that it is meant so.")
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
    yield from sandbox(value.get("sandbox", {}))
    yield from listed_servers(value)
    yield from marketplaces(value)
    days = value.get("cleanupPeriodDays", 1)
    if isinstance(days, bool) or not isinstance(days, int | float) or days < 0:
        yield "cleanupPeriodDays", "cleanupPeriodDays is no number of days."
    for key in ("claudeMdExcludes", "companyAnnouncements", "availableModels"):
        if key in value and not texts(value[key]):
            yield key, f"{key} is no list of texts."


def _permissions(value: dict[str, Any]) -> Iterator[Said]:
    for key in value:
        if key not in PERMISSIONS:
            yield key, f"permissions has no key {key!r}."
    for key in (*RULE_LISTS, "additionalDirectories"):
        if key in value and not texts(value[key]):
            yield key, f"{key} is no list of texts."
    for key in RULE_LISTS:
        rules = value.get(key, [])
        for rule in rules if texts(rules) else ():
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
        if not texts(hook.get("args", [])):
            yield event, f"A hook under {event} has args that are no list of texts."
        for key in ("async", "asyncRewake"):
            if not isinstance(hook.get(key, False), bool):
                yield event, f"A hook under {event} has an {key} that is neither true nor false."


def _idle(value: dict[str, Any], path: str) -> Iterator[Said]:
    """What is taken, and does not do what it looks like."""
    for key in value:
        if key in MANAGED and not path.startswith("floor/"):
            yield key, f"{key} counts in managed settings alone."
        elif key not in KEYS and key not in MANAGED and key != "$schema":
            yield key, f"{key} is not known here."
    for key in managed_parts(value) if not path.startswith("floor/") else ():
        yield key, f"{key} counts in managed settings alone."
    plugins = value.get("enabledPlugins", {})
    for name in plugins if isinstance(plugins, dict) else ():
        if "@" not in name:
            yield name, "A plugin is named with its marketplace, as plugin@marketplace."
    permissions = value.get("permissions", {})
    for key in RULE_LISTS:
        rules = permissions.get(key, []) if isinstance(permissions, dict) else []
        for rule in rules if texts(rules) else ():
            if _NOT_CONSULTED.match(rule):
                yield key, "A path is not looked up under Write, NotebookEdit or Glob: use Edit."
            elif _HALF_ROOTED.match(rule):
                yield key, "A path from the root of the file system begins with two slashes."
            elif key == "allow" and "*" in rule.partition("(")[0] and not _OF_A_SERVER.match(rule):
                yield key, "Under allow a tool has no * in its name, but behind mcp__SERVER__."
