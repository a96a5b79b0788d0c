"""Settings and servers of a checkout: what a machine keeps to, as guardrails and connectors."""

import json
import shlex
from collections.abc import Iterator, Mapping
from typing import Any

from cairn.outbox.harvest.checkout import Checkout
from cairn.outbox.harvest.fences import as_json, fenced, spoken
from cairn.outbox.harvest.found import Candidate
from cairn.outbox.harvest.local import Surroundings
from cairn.outbox.parts import filled_body
from cairn.records.record import Kind

SETTINGS, MCP = ".claude/settings.json", ".mcp.json"

_OWN = (".claude/settings.local.json",)
_PROJECT = ("${CLAUDE_PROJECT_DIR}", "$CLAUDE_PROJECT_DIR")
_MOST_LINES = 200
_SHELLS = {"sh": "bash", "bash": "bash", "py": "python", "js": "javascript", "ts": "typescript"}


def from_settings(checkout: Checkout, around: Surroundings) -> Iterator[Candidate]:
    """Permissions, hooks and the sandbox; values of the environment stay where they are."""
    for path in _OWN:
        if checkout.has(path):
            checkout.skip(path, "it is for one person alone")
    raw = checkout.text(SETTINGS)
    value = _object(checkout, SETTINGS, raw)
    if raw is None or value is None:
        return
    yield from _permissions(value.get("permissions"), raw, around)
    hooks = value.get("hooks")
    for event, groups in (hooks if isinstance(hooks, dict) else {}).items():
        if isinstance(groups, list) and groups:
            yield _hook(checkout, str(event), groups, raw)
    if isinstance(value.get("sandbox"), dict):
        enforced = as_json({"sandbox": value["sandbox"]})
        parts = {"How it is enforced": enforced}
        yield _guardrail("Commands run in a sandbox", parts, SETTINGS, _line(raw, "sandbox"))
    if value.get("env"):
        checkout.skip(f"{SETTINGS} env", "values of the environment stay where they are")


def from_servers(checkout: Checkout) -> Iterator[Candidate]:
    """Every server of ``.mcp.json``, its values put behind names."""
    raw = checkout.text(MCP)
    value = _object(checkout, MCP, raw)
    servers = value.get("mcpServers") if value is not None else None
    if raw is None or not isinstance(servers, dict):
        return
    for name, entry in servers.items():
        if not isinstance(entry, dict):
            continue
        shown = {key: _masked(one) if key in ("env", "headers") else one
                 for key, one in entry.items()}  # fmt: skip
        where = entry.get("url") or " ".join(_texts([entry.get("command"), *_list(entry, "args")]))
        parts = {
            "What it reaches": f"`{where}`" if where and "`" not in str(where) else "",
            "Configuration": as_json({"mcpServers": {name: shown}}),
        }
        needs = ["data", "vetting"] if parts["What it reaches"] else ["what", "data", "vetting"]
        yield Candidate(
            Kind.CONNECTOR.value,
            f"{spoken(str(name))} over MCP",
            filled_body(Kind.CONNECTOR, parts),
            MCP,
            _line(raw, str(name)),
            more={"needs": needs},
            local=_of_its_own(checkout, [entry.get("command"), *_list(entry, "args")]),
            runs="command" in entry,
        )


def _permissions(value: object, raw: str, around: Surroundings) -> Iterator[Candidate]:
    if not isinstance(value, dict):
        return
    kept = {key: value[key] for key in ("deny", "ask", "defaultMode",
            "disableBypassPermissionsMode", "disableAutoMode") if value.get(key)}  # fmt: skip
    rules = [*_list(value, "deny"), *_list(value, "ask")]
    if kept:
        told = "\n".join(
            f"- {said}: {', '.join(f'`{rule}`' for rule in _texts(_list(value, key)))}"
            for key, said in (("deny", "Never"), ("ask", "Only when asked first"))
            if value.get(key)
        )
        parts = {"Rule": told, "How it is enforced": as_json({"permissions": kept})}
        line = min(_line(raw, key) for key in kept)
        local = around.of_text("\n".join(_texts(rules))) if len(rules) > 1 else ""
        yield _guardrail("What the agent may not do", parts, SETTINGS, line, local)
    if allowed := _texts(_list(value, "allow")):
        parts = {"How it is enforced": as_json({"permissions": {"allow": allowed}})}
        yield _guardrail(
            "What the agent may do without asking",
            parts,
            SETTINGS,
            _line(raw, "allow"),
            "what may run without asking is for each repository to say",
        )


def _hook(checkout: Checkout, event: str, groups: list[Any], raw: str) -> Candidate:
    told, shown, commands = [], [], []
    for group in groups:
        if not isinstance(group, dict):
            continue
        matcher = str(group.get("matcher") or "")
        for hook in _list(group, "hooks"):
            said = hook.get("command") or hook.get("prompt") or hook.get("url") if isinstance(
                hook, dict) else ""  # fmt: skip
            if isinstance(said, str) and said:
                on = f" on `{matcher}`" if matcher and "`" not in matcher else ""
                told.append(f"At `{event}`{on}:\n\n{fenced(said)}")
                commands.append(said)
    for path in dict.fromkeys(path for said in commands for path in _scripts(checkout, said)):
        text = checkout.text(path)
        if text is not None and text.count("\n") <= _MOST_LINES:
            language = _SHELLS.get(path.rpartition(".")[2], "text")
            shown.append(f"`{path}`:\n\n{fenced(text, language)}")
    matchers = [str(one.get("matcher")) for one in groups
                if isinstance(one, dict) and one.get("matcher")]  # fmt: skip
    on = f" on {', '.join(matchers)}" if matchers else ""
    enforced = "\n\n".join([as_json({"hooks": {event: groups}}), *shown])
    parts = {"Rule": "\n\n".join(told), "How it is enforced": enforced}
    title = f"A hook at {event}{on}"
    local = _of_its_own(checkout, [word for said in commands for word in _words(said)])
    return _guardrail(title[:90], parts, SETTINGS, _line(raw, event), local, runs=True)


def _guardrail(
    title: str, parts: Mapping[str, str], path: str, line: int, local: str = "", *,
    runs: bool = False,
) -> Candidate:  # fmt: skip
    needs = ["why", "escape"] if parts.get("Rule") else ["rule", "why", "escape"]
    body = filled_body(Kind.GUARDRAIL, parts)
    return Candidate(Kind.GUARDRAIL.value, title, body, path, line, more={"needs": needs},
                     local=local, runs=runs)  # fmt: skip


def _scripts(checkout: Checkout, command: str) -> Iterator[str]:
    """Files of the checkout that a command names."""
    for word in _words(command):
        path = _bare(word)
        if path and not path.startswith(("/", "~", "-", "..")) and checkout.is_file(path):
            yield path


def _of_its_own(checkout: Checkout, words: list[Any]) -> str:
    """Why what runs is of this checkout; scripts of ``.claude`` go along, others do not."""
    for word in _texts(words):
        path = _bare(word)
        if (
            "/" in path
            and not path.startswith((".claude/", "/", "~", "-"))
            and checkout.is_file(path)
        ):
            return "it runs a file of this repository"
    return ""


def _bare(word: str) -> str:
    for name in _PROJECT:
        word = word.replace(name, "")
    return word.strip("\"'").lstrip("/") if word != "/" else ""


def _words(command: str) -> list[str]:
    try:
        return shlex.split(command)
    except ValueError:
        return command.split()


def _masked(value: object) -> object:
    """Values as the names of variables, which say nothing."""
    if not isinstance(value, dict):
        return value
    return {
        key: one if isinstance(one, str) and one.startswith("${") else
        f"${{{str(key).upper().replace('-', '_')}}}"
        for key, one in value.items()
    }  # fmt: skip


def _object(checkout: Checkout, path: str, raw: str | None) -> dict[str, Any] | None:
    if raw is None:
        return None
    try:
        value = json.loads(raw)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        checkout.skip(path, "it is no JSON object")
        return None
    return value


def _line(raw: str, key: str) -> int:
    """The first line on which a key stands."""
    at = raw.find(json.dumps(key))
    return raw.count("\n", 0, at) + 1 if at >= 0 else 1


def _list(value: Mapping[str, Any], key: str) -> list[Any]:
    found = value.get(key)
    return found if isinstance(found, list) else []


def _texts(values: list[Any]) -> list[str]:
    return [one for one in values if isinstance(one, str)]
