"""Settings of a checkout: what a machine keeps to, as guardrails."""

from collections.abc import Iterator, Mapping
from typing import Any

from cairn.outbox.harvest.agentic import PLUGIN
from cairn.outbox.harvest.checkout import Checkout
from cairn.outbox.harvest.entries import (
    line_of,
    list_in,
    masked,
    object_in,
    of_its_own,
    scripts,
    texts,
    words_of,
)
from cairn.outbox.harvest.fences import as_json, fenced
from cairn.outbox.harvest.found import Candidate
from cairn.outbox.harvest.local import Surroundings
from cairn.outbox.parts import filled_body
from cairn.records.record import Kind

SETTINGS, OWN = ".claude/settings.json", ".claude/settings.local.json"
HOOKS = "hooks/hooks.json"
"""Where a plugin has its hooks."""

_MOST_LINES = 200
_SHELLS = {"sh": "bash", "bash": "bash", "py": "python", "js": "javascript", "ts": "typescript"}


def from_settings(checkout: Checkout, around: Surroundings) -> Iterator[Candidate]:
    """Permissions, hooks and the sandbox; values of the environment stay where they are."""
    if checkout.has(OWN):
        checkout.skip(OWN, "it is for one person alone")
    for path in (SETTINGS, *((HOOKS,) if checkout.has(PLUGIN) else ())):
        raw = checkout.text(path)
        value = object_in(checkout, path, raw)
        if raw is None or value is None:
            continue
        yield from _permissions(value.get("permissions"), raw, around)
        hooks = value.get("hooks")
        for event, groups in (hooks if isinstance(hooks, dict) else {}).items():
            if isinstance(groups, list) and groups:
                yield _hook(checkout, str(event), groups, path, raw)
        if isinstance(value.get("sandbox"), dict):
            parts = {"How it is enforced": as_json({"sandbox": value["sandbox"]})}
            yield _guardrail("Commands run in a sandbox", parts, path, line_of(raw, "sandbox"))
        if value.get("env"):
            checkout.skip(f"{path} env", "values of the environment stay where they are")


def _permissions(value: object, raw: str, around: Surroundings) -> Iterator[Candidate]:
    if not isinstance(value, dict):
        return
    kept = {key: value[key] for key in ("deny", "ask", "defaultMode",
            "disableBypassPermissionsMode", "disableAutoMode") if value.get(key)}  # fmt: skip
    rules = [*list_in(value, "deny"), *list_in(value, "ask")]
    if kept:
        told = "\n".join(
            f"- {said}: {', '.join(f'`{rule}`' for rule in texts(list_in(value, key)))}"
            for key, said in (("deny", "Never"), ("ask", "Only when asked first"))
            if value.get(key)
        )
        parts = {"Rule": told, "How it is enforced": as_json({"permissions": kept})}
        line = min(line_of(raw, key) for key in kept)
        local = around.of_text("\n".join(texts(rules))) if len(rules) > 1 else ""
        yield _guardrail("What the agent may not do", parts, SETTINGS, line, local)
    if allowed := texts(list_in(value, "allow")):
        parts = {"How it is enforced": as_json({"permissions": {"allow": allowed}})}
        yield _guardrail(
            "What the agent may do without asking",
            parts,
            SETTINGS,
            line_of(raw, "allow"),
            "what may run without asking is for each repository to say",
        )


def _hook(checkout: Checkout, event: str, groups: list[Any], path: str, raw: str) -> Candidate:
    told, shown, commands = [], [], []
    for group in groups:
        if not isinstance(group, dict):
            continue
        matcher = str(group.get("matcher") or "")
        for hook in list_in(group, "hooks"):
            said = hook.get("command") or hook.get("prompt") or hook.get("url") if isinstance(
                hook, dict) else ""  # fmt: skip
            if isinstance(said, str) and said:
                on = f" on `{matcher}`" if matcher and "`" not in matcher else ""
                told.append(f"At `{event}`{on}:\n\n{fenced(said)}")
                commands.append(said)
    for script in dict.fromkeys(one for said in commands for one in scripts(checkout, said)):
        text = checkout.text(script)
        if text is not None and text.count("\n") <= _MOST_LINES:
            language = _SHELLS.get(script.rpartition(".")[2], "text")
            shown.append(f"`{script}`:\n\n{fenced(text, language)}")
    matchers = [str(one.get("matcher")) for one in groups
                if isinstance(one, dict) and one.get("matcher")]  # fmt: skip
    on = f" on {', '.join(matchers)}" if matchers else ""
    enforced = "\n\n".join([as_json(masked({"hooks": {event: groups}})), *shown])
    parts = {"Rule": "\n\n".join(told), "How it is enforced": enforced}
    title = f"A hook at {event}{on}"
    local = of_its_own(checkout, [word for said in commands for word in words_of(said)])
    return _guardrail(title[:90], parts, path, line_of(raw, event), local, runs=True)


def _guardrail(
    title: str, parts: Mapping[str, str], path: str, line: int, local: str = "", *,
    runs: bool = False,
) -> Candidate:  # fmt: skip
    needs = ["why", "escape"] if parts.get("Rule") else ["rule", "why", "escape"]
    body = filled_body(Kind.GUARDRAIL, parts)
    return Candidate(Kind.GUARDRAIL.value, title, body, path, line, more={"needs": needs},
                     local=local, runs=runs)  # fmt: skip
