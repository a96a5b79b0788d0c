"""Every form of every record is what its reader takes, and the same bytes again."""

import json
from dataclasses import replace

import pytest
import yaml

from cairn.errors import CairnError
from cairn.outbox.check import settings
from cairn.outbox.check.check import check
from cairn.outbox.draft import Draft
from cairn.outbox.ground import Ground, from_bases, ground
from cairn.outbox.render.render import forms, render
from cairn.outbox.rendering import Form, Rendering
from cairn.outbox.spine import read_spine
from cairn.records.parse import parse
from cairn.records.record import Kind, Status
from tests.outbox.renderable import AUTHOR, STARTER, draft, generated, starter

ID = "01M7YZMHG0KJHWKJ4K9ZW5WKY3"


def of(one: Draft, form: Form, **there: str) -> Rendering:
    """`one` rendered where `there` stands: path to text."""
    known = {path: text.encode() for path, text in there.items()}
    return render([one], form, AUTHOR, ground(known.get, spine=True))


def text(rendering: Rendering) -> str:
    """The text of its one file."""
    (data,) = rendering.files.values()
    return data.decode()


@pytest.mark.parametrize("drafts", [starter(), generated(200, 5)], ids=["starter", "generated"])
def test_every_form_is_valid_and_the_same_when_repeated(drafts: list[Draft]) -> None:
    seen = dict.fromkeys(Form, 0)
    for one in drafts:
        for form in forms(one):
            rendered = render([one], form, AUTHOR, from_bases([one.base]))
            wrong = [found for found in check(rendered) if found.severity == "error"]
            assert wrong == [], (one.text, rendered.files)
            again = render([one], form, AUTHOR, ground(dict(rendered.files).get, spine=True))
            assert again.files == rendered.files  # onto itself it changes nothing
            assert replace(again, before=rendered.before) == rendered
            seen[form] += 1
    assert all(seen.values()), seen


def test_a_starter_record_that_was_not_edited_leaves_as_it_is() -> None:
    for one in starter():
        assert one.base is not None
        assert of(one, Form.RECORD).files == {one.base.path: one.text.encode()}


def test_line_ends_and_mark_are_those_of_the_file_that_is_changed() -> None:
    one = starter()[0]
    assert one.base is not None
    there = "\ufeff" + one.text.replace("\n", "\r\n")
    known = {one.base.path: there.encode()}
    assert render([one], Form.RECORD, AUTHOR, ground(known.get)).changed == ()


def test_what_is_missing_leaves_as_proposed_with_what_it_needs() -> None:
    one = draft(Kind.GOTCHA, "It stalls", "## Symptom\n\n```text\nE1\n```\n\n## Fix\n\nWait.\n")
    (path,) = of(one, Form.RECORD).files
    record = parse(of(one, Form.RECORD).files[path], source="", path=path)
    assert path == "gotchas/it-stalls.md"
    assert record.status is Status.PROPOSED
    assert record.front["needs"] == ["cause", "verify"]
    assert "- [ ] The part 'Cause' is missing." in of(one, Form.RECORD).pr_body


def test_another_record_of_the_same_name_is_not_written_over() -> None:
    one = draft(Kind.NOTE, "Same", "Text.\n")
    other = one.text.replace(ID, "01M7YZMHG0KJHWKJ4K9ZW5WKY4")
    assert list(of(one, Form.RECORD, **{"notes/same.md": other}).files) == ["notes/same-2.md"]
    assert list(of(one, Form.RECORD, **{"notes/same.md": one.text}).files) == ["notes/same.md"]
    both = render([one, replace(one, text=other)], Form.RECORD, AUTHOR)
    assert list(both.files) == ["notes/same.md", "notes/same-2.md"]


def test_a_skill_has_six_keys_and_ours_are_texts() -> None:
    one = starter()[5]
    front = text(of(one, Form.SKILL)).split("---\n")[1]
    said = yaml.safe_load(front)
    assert set(said) <= {"name", "description", "license", "compatibility", "metadata"}
    assert all(isinstance(value, str) for value in said["metadata"].values())
    assert said["metadata"]["record-id"] == parse(one.text.encode(), source="", path="x.md").id


def test_a_skill_is_proposed_with_what_it_needs_and_has_one_title() -> None:
    one = draft(Kind.GOTCHA, "It stalls", "# It stalls\n\n## Symptom\n\n`x`\n")
    one = replace(one, text=one.text.replace("\n---\n", "\nstatus: draft\n---\n", 1))
    said = text(of(one, Form.SKILL))
    assert said.count("# It stalls") == 1
    assert "status: proposed" in said.replace('"', "")
    assert "needs: cause, fix, verify" in said.replace('"', "")


def test_a_lenient_skill_leaves_strict() -> None:
    lenient = (
        "---\nname: My Skill\ndescription: Does it.\nversion: 1.0\nallowed-tools: [Read, Edit]\n"
        "metadata: {deep: {er: x}}\n---\nRun !`date` first.\n"
    )
    rendered = of(Draft(ID, "skill", "My Skill", lenient), Form.RECORD)
    assert list(rendered.files) == ["skills/my-skill/SKILL.md"]
    assert check(rendered) == []
    said = yaml.safe_load(text(rendered).split("---\n")[1])
    assert said["allowed-tools"] == "Read Edit"
    assert said["metadata"]["version"] == "1.0"
    assert "- A command in it runs when the skill is loaded." in rendered.pr_body


def test_what_a_record_tells_about_running_does_not_run_in_a_skill() -> None:
    runs = "Write !`git status` and\n\n```!sh\nls\n```"
    body = f"## Steps\n\n{runs}\n\n[x](../a.md) [[b|c]] @AGENTS.md\n"
    one = draft(Kind.RECIPE, "Show it", body)
    assert "! `git status`" in text(of(one, Form.SKILL))
    assert "```sh" in text(of(one, Form.SKILL))
    assert "x c" in text(of(one, Form.SKILL))
    assert "`@AGENTS.md`" in text(of(one, Form.RULE))
    assert "[c](b.md)" in text(of(one, Form.RECORD))


def test_a_rule_loads_where_its_stack_is() -> None:
    one = draft(Kind.RECIPE, "Typed", "## Steps\n\nAdd types.\n", applies_to={"stack": ["python"]})
    assert text(of(one, Form.RULE)).startswith('---\npaths:\n  - "**/*.py"\n---\n\n# Typed\n')
    own = draft(Kind.RECIPE, "Typed", "## Steps\n\nAdd types.\n", paths=["src/**/*.ts"])
    assert '- "src/**/*.ts"' in text(of(own, Form.RULE))


@pytest.mark.parametrize("form", [Form.RULE, Form.CLAUDE_MD])
def test_what_the_description_says_stands_there_once(form: Form) -> None:
    body = "## Practice\n\nRun `make test`\nbefore *anything* else.\n"
    same = draft(Kind.PATTERN, "Testing", body, description="Run make test before anything…")
    assert text(of(same, form)).count("before") == 1
    other = draft(Kind.PATTERN, "Testing", body, description="Tests come first.")
    assert "Tests come first." in text(of(other, form))


def test_a_block_takes_its_own_place_and_no_other() -> None:
    one = draft(Kind.GUARDRAIL, "Ask first", "## Rule\n\nAsk.\n")
    first = text(of(one, Form.CLAUDE_MD, **{"CLAUDE.md": "# Ours\n\nStay.\n"}))
    assert first.startswith("# Ours\n\nStay.\n\n<!-- record: ")
    after = replace(one, text=one.text.replace("Ask.", "Always ask."))
    second = text(of(after, Form.CLAUDE_MD, **{"CLAUDE.md": first + "\nLast.\n"}))
    assert second == first.replace("\nAsk.", "\nAlways ask.") + "\nLast.\n"


def test_settings_are_merged_and_nothing_of_theirs_is_lost() -> None:
    fragment = '{"permissions": {"deny": ["Read(.env)"]}}'
    body = f"## Rule\n\nx\n\n## How it is enforced\n\n```json\n{fragment}\n```\n"
    one = draft(Kind.GUARDRAIL, "Unread", body)
    theirs = {"model": "x", "permissions": {"deny": ["Bash(rm *)"], "allow": ["Read"]}}
    there = {".claude/settings.json": json.dumps(theirs)}
    after = json.loads(text(of(one, Form.SETTINGS, **there)))
    assert after["model"] == "x"
    assert after["permissions"] == {"deny": ["Bash(rm *)", "Read(.env)"], "allow": ["Read"]}
    with pytest.raises(CairnError) as refused:
        of(one, Form.SETTINGS, **{".claude/settings.json": "{broken"})
    assert refused.value.code == "E_TARGET"
    with pytest.raises(CairnError) as refused:
        of(one, Form.MCP)
    assert refused.value.code == "E_FORM"


@pytest.mark.parametrize(
    ("form", "path", "bad"),
    [
        (Form.SKILL, "skills/a/SKILL.md", "---\nname: b\ndescription: x\n---\ny\n"),
        (Form.SKILL, "skills/a/SKILL.md", "---\nname: a\ndescription: x\nversion: 1\n---\ny\n"),
        (Form.SKILL, "skills/a/SKILL.md", "---\nname: a\ndescription: ''\n---\ny\n"),
        (Form.SKILL, "skills/A/SKILL.md", "---\nname: A\ndescription: x\n---\ny\n"),
        (
            Form.SKILL,
            "skills/a/SKILL.md",
            "---\nname: a\ndescription: x\nlicense: [b]\n---\ny\n",
        ),
        (Form.SKILL, "skills/a/SKILL.md", '---\nname: a\ndescription: "x --- y"\n---\ny\n'),
        (Form.RULE, ".claude/rules/a.md", "---\npaths: ['/src']\n---\ny\n"),
        (Form.RULE, ".claude/rules/a.md", "---\npaths: ['{a,b']\n---\ny\n"),
        (Form.RULE, ".claude/rules/a.md", "---\ntitle: x\n---\ny\n"),
        (Form.RULE, ".claude/rules/a.md", "See @other.md\n"),
        (Form.CLAUDE_MD, "CLAUDE.md", "<!-- record: a -->\nx\n"),
        (Form.SETTINGS, ".claude/settings.json", '{"permissions": {"deny": "Read"}}'),
        (Form.SETTINGS, ".claude/settings.json", '{"permissions": {"deny": ["Read(x"]}}'),
        (Form.SETTINGS, ".claude/settings.json", '{"hooks": {"BeforeTool": []}}'),
        (
            Form.SETTINGS,
            ".claude/settings.json",
            '{"hooks": {"Stop": [{"hooks": [{}]}]}}',
        ),
        (Form.SETTINGS, ".claude/settings.json", '{"env": {"A": 1}}'),
        (Form.SETTINGS, ".claude/settings.json", '{"allowedMcpServers": [{"serverName": "a b"}]}'),
        (Form.SETTINGS, ".claude/settings.json", '{"deniedMcpServers": [{"name": "a"}]}'),
        (
            Form.SETTINGS,
            ".claude/settings.json",
            '{"sandbox": {"network": {"allowLocalBinding": 1}}}',
        ),
        (Form.SETTINGS, ".claude/settings.json", '{"strictKnownMarketplaces": ["a"]}'),
        (
            Form.SETTINGS,
            ".claude/settings.json",
            '{"hooks": {"Stop": [{"hooks": [{"type": "command", "command": "a", "args": "b"}]}]}}',
        ),
        (Form.SETTINGS, ".claude/settings.json", '{"env": {}, "env": {}}'),
        (Form.MCP, ".mcp.json", '{"mcpServers": {"a": {"url": "https://x.example"}}}'),
        (Form.MCP, ".mcp.json", '{"mcpServers": {}}'),
        (Form.RECORD, "gotchas/a.md", "---\nid: 7\nkind: gotcha\nstatus: draft\n---\nx\n"),
    ],
)
def test_a_checker_refuses_what_its_reader_would(form: Form, path: str, bad: str) -> None:
    one = draft(Kind.NOTE, "x", "y\n")
    rendered = render([one], Form.RECORD, AUTHOR)
    made = replace(rendered, files={path: bad.encode()}, form=form)
    assert [found for found in check(made) if found.severity == "error"]


@pytest.mark.parametrize(
    ("said", "warned"),
    [
        ('{"permissions": {"allow": ["*"]}}', True),
        ('{"permissions": {"allow": ["mcp__*"]}}', True),
        ('{"permissions": {"allow": ["mcp__kb__get_*", "Bash(npm run *)"], "deny": ["*"]}}', False),
        ('{"permissions": {"deny": ["Write(docs/**)"]}}', True),
        ('{"permissions": {"deny": ["Read(/Users/x)"]}}', True),
        ('{"deniedMcpServers": [{"serverName": "a b.c"}], "allowedMcpServers": []}', False),
        ('{"sandbox": {"network": {"allowManagedDomainsOnly": true}}}', True),
        ('{"enabledPlugins": {"a@b": true}}', False),
        ('{"enabledPlugins": {"a": true}}', True),
    ],
)
def test_settings_that_do_not_do_what_they_look_like(said: str, warned: bool) -> None:
    found = list(settings.check(".claude/settings.json", said))
    assert [one.severity for one in found] == (["warning"] if warned else [])


def test_what_an_administrator_sets_goes_to_the_floor() -> None:
    fragment = '{"sandbox": {"filesystem": {"allowManagedReadPathsOnly": true}}}'
    body = f"## Rule\n\nx\n\n## How it is enforced\n\n```json\n{fragment}\n```\n"
    made = of(draft(Kind.GUARDRAIL, "Only there", body), Form.SETTINGS)
    assert list(made.files) == ["floor/managed-settings.json"]
    assert not check(made)


def test_a_checkout_keeps_skills_elsewhere_than_a_shared_layer() -> None:
    one = draft(Kind.NOTE, "x", "y\n")
    assert list(render([one], Form.SKILL, AUTHOR, ground(lambda _: None)).files) == [
        ".claude/skills/x/SKILL.md"
    ]
    assert list(render([one], Form.SKILL, AUTHOR, Ground()).files) == ["skills/x/SKILL.md"]


def test_the_starter_says_how_it_is_contributed_to() -> None:
    spine = read_spine((STARTER / "spine.toml").read_bytes())
    assert (spine.rendering, spine.vehicle, spine.branch_prefix) == (
        Form.RECORD,
        "bundle",
        "cairn/",
    )
    assert (spine.sessions, spine.teams, spine.problem) == (3, 2, "")
    assert read_spine(b'branch_prefix = "cairn/learned-"').branch_prefix == "cairn/learned-"
    other = read_spine(b'branch_prefix = "feature/"')
    assert (other.branch_prefix, bool(other.problem)) == ("cairn/", True)
    assert read_spine(b"rendering = 3\n[gate\n").problem
    assert read_spine(b'rendering = "poem"\n[gate]\ndeny = ["Blue"]\n').deny == ("Blue",)


def test_a_message_holds_nothing_that_git_would_read_as_its_own() -> None:
    one = draft(Kind.NOTE, "x", "y\n", description="From: somebody else <a@b.example> --- diff -r")
    lines = of(one, Form.RECORD).signed.split("\n")
    assert lines[2] == " From: somebody else <a@b.example> --- diff -r"
    assert lines[-2] == "Signed-off-by: Robin Vale <robin@example.org>"
