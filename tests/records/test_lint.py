from datetime import date
from pathlib import Path

import pytest

from cairn.records.lint import Problem, lint, lint_together
from cairn.records.parse import parse

ID = "01J9Z8M3Q4T5V6W7X8Y9Z0A1B2"
HEAD = f"""id: {ID}
title: A title
description: What one gets.
status: draft
tags: [one]
"""
BODIES = {
    "recipe": "## When to use\nx\n## Steps\n```\ny\n```\n## Verify\nz\n",
    "gotcha": "## Symptom\n`x`\n## Cause\nx\n## Fix\ny\n## Verify\nz\n",
    "pattern": "## Context\na\n## Practice\nb\n## Why it works\nc\n## Limits\nd\n"
    "## Evidence\nUnproven.\n",
    "guardrail": "## Rule\na\n## Why\nb\n## How it is enforced\n```json\n{}\n```\n"
    "## Escape hatch\nc\n",
    "connector": "## What it reaches\na\n## Data class\nb\n## Vetting\nc\n## Configuration\n"
    '```json\n{"mcpServers": {"kb": {"command": "py", "args": ["-m", "kb"]}}}\n```\n',
    "template": "Put the {{name}} of the service.\n```\nHello {{name}}\n```\n",
    "checklist": "- [ ] The tests ran green\n- [x] Is the plan written down?\n",
    "term": "## Definition\na\n## Not to be confused with\nb\n",
    "note": "anything\n",
}
EXTRA = {"recipe": "use: win\n", "pattern": "use: steer\n"}
TODAY = date(2026, 12, 1)


def record(kind: str, body: str = "", head: str = HEAD) -> str:
    extra = EXTRA.get(kind, "") + ("last_reviewed_on: 2026-11-21\n" if kind == "connector" else "")
    return f"---\nkind: {kind}\n{head}{extra}---\n{body or BODIES[kind]}"


def found(text: str, path: str = "x/a.md") -> list[Problem]:
    return lint(parse(text.encode(), source="s", path=path), path, today=TODAY)


def codes(text: str, path: str = "x/a.md") -> list[tuple[str, int, str]]:
    return [(problem.code, problem.line, problem.severity) for problem in found(text, path)]


@pytest.mark.parametrize("kind", BODIES)
def test_a_sound_record_of_each_kind_has_no_problems(kind: str) -> None:
    assert found(record(kind)) == []


@pytest.mark.parametrize("kind", [kind for kind in BODIES if BODIES[kind].startswith("##")])
def test_each_part_of_each_kind_is_asked_for(kind: str) -> None:
    for heading in [line for line in BODIES[kind].split("\n") if line.startswith("## ")]:
        name = heading.removeprefix("## ")
        missing = BODIES[kind].replace(heading, "## Something else")
        messages = [p.message for p in found(record(kind, missing)) if p.code == "L_SECTION"]
        assert messages == [f"The part '{name}' is missing."]
        louder = BODIES[kind].replace(heading, f"# {name.upper()} in short:")
        assert "L_SECTION" not in [p.code for p in found(record(kind, louder))]


def test_an_empty_part_is_told_on_its_line() -> None:
    text = record("term", "## Definition\n\n## Not to be confused with\nb\n")
    line = text.split("\n").index("## Definition") + 1
    assert codes(text) == [("L_EMPTY", line, "error")]


def test_what_is_listed_as_needed_is_only_warned_about() -> None:
    text = record("term", "# x\n", HEAD + "needs: [definition, not]\n")
    assert [severity for _, _, severity in codes(text)] == ["warning", "warning"]


def test_a_plain_note_has_nothing_to_answer_for() -> None:
    assert found("# Anything\n\n[x](http://a.example)\n") == []
    assert found("---\nlayout: post\n---\ntext\n") == []


@pytest.mark.parametrize(
    ("old", "new", "code", "severity"),
    [
        (f"id: {ID}\n", "", "L_ID", "error"),
        (f"id: {ID}\n", "id: 42\n", "L_ID", "error"),
        ("title: A title\n", "", "L_TITLE", "error"),
        ("title: A title\n", "title: [a]\n", "L_TITLE", "error"),
        ("description: What one gets.\n", "", "L_DESCRIPTION", "warning"),
        (
            "description: What one gets.\n",
            f"description: {'x' * 301}\n",
            "L_DESCRIPTION",
            "warning",
        ),
        ("tags: [one]\n", "", "L_TAGS", "warning"),
        ("status: draft\n", "", "L_STATUS", "warning"),
        ("status: draft\n", "status: done\n", "L_STATUS", "error"),
        ("status: draft\n", "status: superseded\n", "L_SUPERSEDED", "error"),
        ("status: draft\n", "status: accepted\n", "L_REVIEWED", "warning"),
        ("status: draft\n", "status: draft\nlast_reviewed_on: soon\n", "L_REVIEWED", "error"),
        ("status: draft\n", "status: draft\nreview_in: soon\n", "L_REVIEW_IN", "error"),
        ("status: draft\n", "status: draft\nowner: a@b.example\n", "L_OWNER", "error"),
        ("status: draft\n", "status: draft\napplies_to: all\n", "L_APPLIES_TO", "error"),
        ("status: draft\n", "status: draft\napplies_to: {version: new}\n", "L_VERSION", "error"),
        ("A title", "A \u202e title", "L_INVISIBLE", "warning"),
    ],
)
def test_front_matter_of_every_kind(old: str, new: str, code: str, severity: str) -> None:
    text = record("term").replace(old, new)
    assert [(c, s) for c, _, s in codes(text)] == [(code, severity)]
    line = codes(text)[0][1]
    key = new.strip().rpartition("\n")[2].partition(":")[0]
    if ":" in new:
        assert text.split("\n")[line - 1].startswith(key)


@pytest.mark.parametrize(
    "version", [">=2.1", ">=2.1,<3", ">= 2.1.208, < 3.0.0", "2.1", "==2.x", "~=2.1", ">=2 <3", "v2"]
)
def test_ranges_of_versions_that_are_sound(version: str) -> None:
    text = record("term", head=HEAD + f'applies_to: {{version: "{version}"}}\n')
    assert codes(text) == []


def test_an_unknown_kind_is_told() -> None:
    assert codes(f"---\nkind: receipe\n{HEAD}---\nx\n") == [("L_KIND", 2, "error")]


def test_links_that_nobody_could_follow() -> None:
    body = BODIES["term"] + "[a](http://b.example) [c](../../d.md) [e](https://f.example)\n"
    text = record("term", body + "`[g](file:h)`\n\n```\n[i](file:j)\n```\n")
    line = (
        text.split("\n").index("[a](http://b.example) [c](../../d.md) [e](https://f.example)") + 1
    )
    assert codes(text) == [("L_LINK", line, "warning")] * 2


def test_hidden_characters_are_told_on_their_line() -> None:
    text = record("term") + "\n\nhid\u200bden\n"
    assert codes(text) == [("L_INVISIBLE", text.count("\n"), "warning")]


@pytest.mark.parametrize(
    ("kind", "body", "code"),
    [
        ("recipe", "## When to use\nx\n## Steps\ny\n## Verify\nz\n", "L_NOTHING_TO_COPY"),
        ("gotcha", BODIES["gotcha"].replace("`x`", "it fails"), "L_SYMPTOM"),
        ("pattern", BODIES["pattern"].replace("Unproven", "It works"), "L_EVIDENCE"),
        ("guardrail", BODIES["guardrail"].replace("```json\n{}\n```", "by hope"), "L_MACHINE_PART"),
        ("guardrail", BODIES["guardrail"].replace("{}", "{,}"), "L_JSON"),
        ("connector", BODIES["connector"].replace('"py"', "7"), "L_MCP"),
        ("connector", BODIES["connector"].replace("mcpServers", "servers"), "L_MCP"),
        ("connector", BODIES["connector"].replace('{"command"', '{"url": "x", "cmd"'), "L_MCP"),
        ("connector", BODIES["connector"].replace('{"command"', '{"type": "http", "c"'), "L_MCP"),
        ("connector", BODIES["connector"].replace('{"command"', '{"type": "fax", "c"'), "L_MCP"),
        ("connector", BODIES["connector"].replace('["-m", "kb"]', '"-m"'), "L_MCP"),
        ("template", "```\nHello {{name}}\n```\n", "L_PLACEHOLDER"),
        ("template", "```\n" + "x\n" * 200 + "```\n", "L_TEMPLATE_LONG"),
        ("template", "no file\n", "L_TEMPLATE"),
        ("checklist", "- item\n", "L_ITEMS"),
        ("checklist", "- [ ] How does it work?\n", "L_YES_NO"),
        ("checklist", "- [ ] It works. It also was reviewed by someone\n", "L_YES_NO"),
    ],
)
def test_what_each_kind_asks_besides(kind: str, body: str, code: str) -> None:
    assert [c for c, _, _ in codes(record(kind, body))] == [code]


def test_a_remote_connector_with_type_and_url_is_sound() -> None:
    body = BODIES["connector"].replace('{"command": "py", "args": ["-m", "kb"]}',
                                       '{"type": "http", "url": "https://a.example"}')  # fmt: skip
    assert codes(record("connector", body)) == []


def test_a_connector_is_vetted_again_within_half_a_year() -> None:
    text = record("connector")
    sheet = parse(text.encode(), source="s", path="a.md")
    assert lint(sheet, "a.md", today=date(2027, 5, 21)) == []
    late = lint(sheet, "a.md", today=date(2027, 5, 22))
    assert [(p.code, p.severity) for p in late] == [("L_VETTING", "warning")]


def test_evidence_above_the_threshold_proves_a_pattern() -> None:
    claimed = BODIES["pattern"].replace("Unproven", "It works")
    for counts, expected in (
        ("{sessions: 7, teams: 4}", []),
        ("{sessions: 7, teams: 1}", ["L_PROVENANCE"]),
        ("{sessions: many, teams: 4}", ["L_PROVENANCE"]),
        ("{}", ["L_EVIDENCE"]),
    ):
        text = record("pattern", claimed, HEAD + f"provenance: {counts}\n")
        assert [code for code, _, _ in codes(text)] == expected, counts


def test_json_is_told_on_the_line_it_breaks() -> None:
    body = BODIES["guardrail"].replace("{}", '{\n  "a": 1\n  "b": 2\n}')
    text = record("guardrail", body)
    assert codes(text) == [("L_JSON", text.split("\n").index('  "b": 2') + 1, "error")]


SKILL = "---\nname: wsl-paths\ndescription: Fixes paths. Use on Windows.\n---\nDo it.\n"


def test_a_skill_is_read_leniently() -> None:
    path = "skills/wsl-paths/SKILL.md"
    assert found(SKILL, path) == []
    wrong = {
        "name: WSL": ["L_SKILL_NAME", "L_SKILL_FOLDER"],
        "name: a--b": ["L_SKILL_NAME", "L_SKILL_FOLDER"],
        "name: other": ["L_SKILL_FOLDER"],
        "name: wsl-paths\nversion: 1": ["L_SKILL_KEY"],
        "name: wsl-paths\nmetadata: {a: [b]}": ["L_SKILL_METADATA"],
        "name: wsl-paths\nallowed-tools: [a, b]": ["L_SKILL_TOOLS"],
        f"name: wsl-paths\ncompatibility: {'x' * 501}": ["L_SKILL_COMPATIBILITY"],
    }
    for text, expected in wrong.items():
        said = codes(SKILL.replace("name: wsl-paths", text), path)
        assert [code for code, _, _ in said] == expected, text
        assert {severity for _, _, severity in said} == {"warning"}
    long = SKILL.replace("Use on", "x" * 1024)
    assert [code for code, _, _ in codes(long, path)] == ["L_SKILL_DESCRIPTION"]
    assert [code for code, _, _ in codes(SKILL + "x\n" * 500, path)] == ["L_SKILL_LONG"]


def test_two_terms_do_not_share_a_name() -> None:
    def term(number: int, title: str, alias: str) -> tuple[object, str]:
        head = HEAD.replace("B2\n", f"B{number}\n").replace("A title", title)
        text = record("term", head=head + f"aliases: [{alias}]\n")
        return parse(text.encode(), source="s", path=f"{number}.md"), f"{number}.md"

    pairs = [term(2, "Spine", "backbone"), term(3, "Floor", "base"), term(4, "Base", "spine")]
    problems = lint_together(pairs)  # type: ignore[arg-type]
    assert [(p.path, p.code) for p in problems] == [("4.md", "L_ALIAS")] * 2
    assert "3.md" in problems[0].message
    assert "2.md" in problems[1].message


def test_problems_come_in_the_order_of_their_lines() -> None:
    lines = [problem.line for problem in found(record("recipe", "# x\n[a](file:b)\n", "id: x\n"))]
    assert lines == sorted(lines)


def test_the_starter_library_is_clean() -> None:
    content = Path(__file__).parents[2] / "content"
    records = []
    for file in sorted(content.rglob("*.md")):
        path = file.relative_to(content).as_posix()
        sound = parse(file.read_bytes(), source="starter", path=path)
        records.append((sound, path))
        errors = [p for p in lint(sound, path, today=TODAY) if p.severity == "error"]
        assert errors == []
    assert len(records) >= 40
    assert lint_together(records) == []
