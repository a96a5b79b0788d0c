"""A draft as an Agent Skill: ``SKILL.md`` with the six keys of the open format and no other."""

from collections.abc import Mapping

from cairn.errors import CairnError
from cairn.outbox.companion import SKILL_FILE
from cairn.outbox.draft import Purpose, slug_of
from cairn.outbox.ground import Ground
from cairn.outbox.render.manuscript import Manuscript
from cairn.outbox.render.prose import running_nothing, standing_alone
from cairn.outbox.render.record import is_free, needs_of
from cairn.outbox.render.yaml import Value, front
from cairn.outbox.safe_path import checked_path
from cairn.records.outline import outline
from cairn.records.parse import shortened
from cairn.records.record import Kind, Record, Status
from cairn.records.rules.skill import KEYS, MAX_COMPATIBILITY, MAX_DESCRIPTION, MAX_NAME

RESERVED = frozenset({"synced"})
"""Names of folders that Claude Code keeps for itself."""

_NOTHING = frozenset({"", "[]", "{}"})
_MOST_NAMES = 100


def files(one: Manuscript, ground: Ground) -> dict[str, bytes]:
    """The folder of the skill: its SKILL.md, and of a skill what goes along with it."""
    path = _path(one, ground)
    name = path.split("/")[-2]
    own = one.record.kind is Kind.SKILL
    body = one.record.body.strip("\n")
    if not own:
        headed = body if _has_title(one.record) else f"# {one.record.title}\n\n{body}"
        body = running_nothing(standing_alone(headed))
    values: dict[str, Value] = {
        "name": name,
        "description": shortened(_description(one), MAX_DESCRIPTION),
        "license": one.text("license"),
        "compatibility": shortened(_compatibility(one), MAX_COMPATIBILITY),
        "metadata": _metadata(one),
        "allowed-tools": _tools(one) if own else "",
    }
    folder = path.removesuffix(SKILL_FILE)
    beside = one.draft.along if own else ()
    return {
        path: f"{front(values)}\n{body}\n".encode(),
        **{checked_path(f"{folder}{file.path}"): file.data for file in beside},
    }


def _has_title(record: Record) -> bool:
    """Whether its body begins with its own title."""
    first = next(iter(outline(record.body).headings), None)
    if first is None or first.level != 1 or first.text.casefold() != record.title.casefold():
        return False
    return not "".join(record.body.split("\n")[: first.line - 1]).strip()


def _path(one: Manuscript, ground: Ground) -> str:
    base = one.draft.base
    if base is not None and one.draft.purpose is not Purpose.NEW:
        folder, _, file = base.path.rpartition("/")
        if file == "SKILL.md" and folder:
            return checked_path(base.path)
    root = "skills" if ground.is_spine else ".claude/skills"
    wanted = slug_of(one.text("name")) or one.slug
    for number in range(1, _MOST_NAMES):
        end = "" if number == 1 else f"-{number}"
        name = wanted[: MAX_NAME - len(end)].strip("-") + end
        path = f"{root}/{name}/SKILL.md"
        if name not in RESERVED and is_free(ground, path, one):
            return path
    raise CairnError(
        "E_TARGET", "Every name for it is taken there.", "Give the draft another title."
    )


def _description(one: Manuscript) -> str:
    """What it does and when it is to be used, on one line."""
    said = one.record.description or one.record.title
    if one.record.kind is Kind.SKILL or "use when" in said.casefold():
        return said
    for name, begins in (("When to use", "Use when"), ("Symptom", "Use when this is seen")):
        words = " ".join(standing_alone(one.section(name)).split("```")[0].split())
        if words:
            return f"{said.rstrip('.')}. {begins}: {words.rstrip(':')}"
    return said


def _compatibility(one: Manuscript) -> str:
    if one.record.kind is Kind.SKILL:
        return one.text("compatibility")
    where = one.record.applies_to
    tool = " ".join(part for part in (where.tool, where.version) if part)
    return "; ".join(part for part in (tool, ", ".join(where.os), ", ".join(where.stack)) if part)


def _metadata(one: Manuscript) -> dict[str, str]:
    """Everything of ours as texts; of a skill also what strict readers refuse elsewhere."""
    record = one.record
    known: dict[str, str] = {}
    if record.kind is Kind.SKILL:
        given = record.front.get("metadata")
        if isinstance(given, Mapping):
            known |= {key: _flat(value) for key, value in given.items()}
        others = {key: value for key, value in record.front.items() if key not in KEYS}
        known |= {key: _flat(value) for key, value in others.items() if key not in ("id", "title")}
    else:
        needs, status = needs_of(one), record.status
        is_done = status is not None and status is not Status.DRAFT and not one.lacking
        known |= {
            "kind": record.kind.value,
            "status": status.value if is_done and status is not None else Status.PROPOSED.value,
            "needs": ", ".join(needs),
            "tags": ", ".join(record.tags),
            "reviewed-on": record.last_reviewed_on.isoformat() if record.last_reviewed_on else "",
            "review-in": record.review_in,
        }
    known |= {"record-id": one.id, "owner": record.owner or known.get("owner", "")}
    return {key: known[key] for key in sorted(known) if known[key] not in _NOTHING}


def _flat(value: object) -> str:
    """A value of front matter as one text."""
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_flat(said)}" for key, said in value.items())
    return ", ".join(_flat(said) for said in value) if isinstance(value, list) else ""


def _tools(one: Manuscript) -> str:
    given = one.record.front.get("allowed-tools")
    if isinstance(given, list):
        return " ".join(_flat(tool) for tool in given)
    return one.text("allowed-tools")
