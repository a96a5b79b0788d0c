"""Skills, commands and agents of a checkout: files that say how something is done."""

from collections.abc import Iterator, Mapping

from cairn.outbox.begin import fresh_name
from cairn.outbox.harvest.checkout import Checkout
from cairn.outbox.harvest.fences import fenced, spoken
from cairn.outbox.harvest.found import Candidate
from cairn.outbox.harvest.local import Surroundings
from cairn.outbox.harvest.prose import opened
from cairn.outbox.parts import filled_body
from cairn.records.edit import Written, composed
from cairn.records.frontmatter import Value
from cairn.records.parse import MAX_DESCRIPTION, parse, shortened
from cairn.records.record import Kind

PLUGIN = ".claude-plugin"
"""Beside this, skills, commands and agents lie in folders of the checkout's own."""

_RUN = "!`"
"""Begins a command that is run before the text is read."""


def from_skills(checkout: Checkout, around: Surroundings) -> Iterator[Candidate]:
    """Every skill: the file as it is, with what lies beside it; what cannot go along is named."""
    every = [path for folder in _folders(checkout, "skills") for path in checkout.below(folder, "")]
    found = [path for path in every if path.rpartition("/")[2] == "SKILL.md"]
    for path in found:
        text = checkout.text(path)
        if text is None:
            continue
        folder = path.rpartition("/")[0]
        values, body, _ = opened(checkout, path, text)
        if not body.strip():
            continue
        name, description = _said(values, "name"), _said(values, "description")
        if not name or not description:
            own = name or fresh_name(folder.rpartition("/")[2])
            told = description or parse(body.encode(), source="", path=path).description or own
            text = composed({"name": own, "description": told}, body)
            name = own
        beside = checkout.beside(folder)
        yield Candidate(
            Kind.SKILL.value,
            name,
            body,
            path,
            1,
            file=text,
            local=around.of_file(body, name),
            runs=_RUN in body or any(one.leaves and one.is_code for one in beside),
            files=tuple(beside),
        )


def from_commands(checkout: Checkout, around: Surroundings) -> Iterator[Candidate]:
    """Every command: a recipe of which the prompt is what is copied."""
    for path in _each(checkout, "commands"):
        values, body, line = _read(checkout, path)
        if not body.strip():
            continue
        name = path.rpartition("/")[2].removesuffix(".md")
        description = _said(values, "description")
        parts = {"When to use": description, "Steps": fenced(body.strip("\n"))}
        yield Candidate(
            Kind.RECIPE.value,
            spoken(name),
            filled_body(Kind.RECIPE, parts),
            path,
            line,
            more=_more(description, "verify" if description else "when to use, verify"),
            local=around.of_file(body, name),
            runs=_RUN in body,
        )


def from_agents(checkout: Checkout, around: Surroundings) -> Iterator[Candidate]:
    """Every agent: a template of its file."""
    for path in _each(checkout, "agents"):
        text = checkout.text(path) or ""
        values, body, _ = _read(checkout, path)
        if not body.strip():
            continue
        name = _said(values, "name") or path.rpartition("/")[2].removesuffix(".md")
        description = _said(values, "description")
        told = f"{description}\n\n" if description else ""
        yield Candidate(
            Kind.TEMPLATE.value,
            f"{spoken(name)} (agent)",
            f"{told}Writes `{path}`.\n\n{fenced(text, 'markdown')}\n",
            path,
            1,
            more=_more(description, ""),
            local=around.of_file(body, name),
            runs=_RUN in body or "hooks" in values or "mcpServers" in values,
        )


def _folders(checkout: Checkout, name: str) -> list[str]:
    return [f".claude/{name}", *([name] if checkout.has(PLUGIN) else [])]


def _each(checkout: Checkout, name: str) -> Iterator[str]:
    for folder in _folders(checkout, name):
        yield from checkout.below(folder)


def _read(checkout: Checkout, path: str) -> tuple[Mapping[str, Value], str, int]:
    text = checkout.text(path)
    return opened(checkout, path, text) if text is not None else ({}, "", 1)


def _said(values: Mapping[str, Value], key: str) -> str:
    value = values.get(key)
    return " ".join(value.split()) if isinstance(value, str) else ""


def _more(description: str, needs: str) -> dict[str, Written]:
    more: dict[str, Written] = {}
    if description:
        more["description"] = shortened(description, MAX_DESCRIPTION)
    if needs:
        more["needs"] = needs.split(", ")
    return more
