"""What is said of drafts that leave: the commit's message, the title and text of the request."""

import re
from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap

from cairn.outbox.draft import Purpose
from cairn.outbox.render.manuscript import Manuscript
from cairn.outbox.render.prose import runs, standing_alone
from cairn.outbox.rendering import RECORD, Form
from cairn.records.outline import placeholders
from cairn.records.parse import shortened
from cairn.records.record import Kind

_VERBS = {
    Purpose.NEW: "Add",
    Purpose.CHANGE: "Change",
    Purpose.ADAPT: "Adapt",
    Purpose.DEVIATE: "Deviate from",
}
_AS = {
    Form.RECORD: "",
    Form.SKILL: " as a skill",
    Form.RULE: " as a rule",
    Form.CLAUDE_MD: " in CLAUDE.md",
    Form.SETTINGS: " as settings",
    Form.MCP: " in .mcp.json",
}
_WHY = ("When to use", "Symptom", "Context", "Why", "What it reaches", "Definition")
_READ_BY_GIT = re.compile(r"(?:-{3}|diff -|Index: |\[PATCH|>?From |[A-Za-z-]+: )")
_LONGEST = 200


def title(ones: Sequence[Manuscript], form: Form) -> str:
    """One line that says what it is."""
    first = ones[0]
    if len(ones) == 1:
        said = f"{_verb(first, form)} {first.record.kind.value}: {first.record.title}"
        return shortened(f"{said}{_AS[form]}", _LONGEST)
    return f"Add {len(ones)} records{_AS[form]}"


def message(ones: Sequence[Manuscript], form: Form) -> str:
    """The commit's: its title, what each is, the ids by which they are found again."""
    parts = [title(ones, form)]
    for one in ones:
        said = _description(one, form) if len(ones) == 1 else f"- {one.record.title}"
        # git reads a line like a header, or like the beginning of a patch, as just that
        lines = (f" {line}" if _READ_BY_GIT.match(line) else line for line in wrap(said, 72))
        parts.append("\n".join(lines))
    ids = "\n".join(f"{RECORD}{one.id}" for one in ones)
    return "\n\n".join([*filter(None, parts), ids])


def request(ones: Sequence[Manuscript], form: Form, files: Mapping[str, bytes]) -> str:
    """The request's text: what, why, evidence, risk, and a list to go through."""
    sections = {
        "What": [
            *(_what(one, form) for one in ones),
            "",
            *(f"- `{path}`" for path in sorted(files)),
        ],
        "Why": [text for one in ones for text in _why(one, form)] or ["Nothing is said yet."],
        "Evidence": [text for one in ones for text in _evidence(one)],
        "Risk": [text for one in ones for text in _risk(one, form)]
        or ["Text alone: nothing in it runs, and nothing is enforced."],
        "Checklist": [f"- [ ] {text}" for one in ones for text in _checklist(one)],
    }
    parts = ["\n".join([f"## {name}", "", *lines]) for name, lines in sections.items()]
    return "\n\n".join(parts) + "\n"


def _verb(one: Manuscript, form: Form) -> str:
    """What is done; in another form than a record it is something of its own."""
    return _VERBS[one.draft.purpose if form is Form.RECORD else Purpose.NEW]


def _what(one: Manuscript, form: Form) -> str:
    said = f"{_verb(one, form)} {one.record.kind.value}: **{one.record.title}**"
    return f"- {said}. {_description(one, form)}".rstrip()


def _description(one: Manuscript, form: Form) -> str:
    """What it says of itself; of a record that is changed the reader has that already."""
    is_change = form is Form.RECORD and one.draft.purpose is Purpose.CHANGE
    return "" if is_change else one.text("description")


def _why(one: Manuscript, form: Form) -> Iterator[str]:
    deviation = one.record.front.get("deviation")
    if isinstance(deviation, Mapping):
        for key in ("reason", "control", "owner", "expires"):
            if said := str(deviation.get(key) or "").strip():
                yield f"- {key.capitalize()}: {said}"
    adaptation = one.record.front.get("adaptation")
    if isinstance(adaptation, Mapping) and (said := str(adaptation.get("why") or "").strip()):
        yield f"{said}\n"
    if form is Form.RECORD and one.draft.purpose is Purpose.CHANGE:
        yield f"What is different: {', '.join(one.changed_parts) or 'its front matter'}."
        return
    for name in _WHY:
        prose, _, code = standing_alone(one.section(name)).partition("```")
        words = " ".join(prose.split())
        seen = next((line.strip() for line in code.split("\n")[1:] if line.strip(" `")), "")
        if words or seen:
            yield shortened(words, 600) if words else f"Seen: `{seen.replace('`', '')[:200]}`"
            return


def _evidence(one: Manuscript) -> Iterator[str]:
    given = one.record.front.get("provenance")
    counts = given if isinstance(given, Mapping) else {}
    said = [f"{counts[key]} {key}" for key in ("sessions", "teams") if counts.get(key)]
    said += [f"{key} {counts[key]}" for key in ("worked", "adapted", "failed") if counts.get(key)]
    yield f"- {', '.join(said)}" if said else "- No counts: too few sessions to tell, or none."
    if one.record.last_reviewed_on:
        yield f"- Last reviewed on {one.record.last_reviewed_on.isoformat()}"
    yield from (f"- {source}" for source in one.record.sources)


def _risk(one: Manuscript, form: Form) -> Iterator[str]:
    if form is Form.SETTINGS:
        yield "- It changes what the agent may do, or what runs by itself, for all who take it."
    if form is Form.MCP:
        yield "- It lets the agent start programs or reach servers that are named in it."
    as_skill = one.record.kind is Kind.SKILL and form in (Form.RECORD, Form.SKILL)
    if as_skill and runs(one.record.body):
        yield "- A command in it runs when the skill is loaded."
    if as_skill and one.record.front.get("allowed-tools"):
        yield "- It lets tools be used without asking."
    yield from _beside(one, as_skill)
    if one.draft.purpose is Purpose.DEVIATE:
        yield "- It stands in front of something that is inherited as floor."


def _beside(one: Manuscript, as_skill: bool) -> Iterator[str]:
    """What is to be known of the files that go along with a skill."""
    along = one.draft.along if one.record.kind is Kind.SKILL else ()
    if along and not as_skill:
        yield f"- Other files of the skill do not go along in this form: {len(along)}."
    code = [file for file in along if file.is_code] if as_skill else []
    if code:
        yield (
            f"- Files beside it that may be run: {len(code)}. New ones come as plain files, which"
            " nobody may start before somebody says so."
        )


def _checklist(one: Manuscript) -> Iterator[str]:
    seen: set[str] = set()
    for problem in one.lacking:
        if problem.message not in seen:
            seen.add(problem.message)
            yield f"{problem.message} {problem.action}"
    names = placeholders("".join(block.text for block in one.sheet.outline.code))
    if names:
        yield f"Its blanks can be filled in by those who use it: {', '.join(names)}"
    yield "Tried by somebody else than its author"
    yield "Nothing like it is there already"
