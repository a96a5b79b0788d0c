"""Tests of harvesting: all that a checkout tells its agent, nothing from elsewhere, nothing run."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.errors import CairnError
from cairn.library.library import Library
from cairn.library.sources import Sources
from cairn.outbox.companion import Companion
from cairn.outbox.harvest import checkout
from cairn.outbox.harvest.checkout import Checkout
from cairn.outbox.harvest.harvest import compared, harvest
from cairn.outbox.harvest.memory import memories
from cairn.outbox.harvest.sections import pieces
from cairn.outbox.harvest.shaping import body_of
from cairn.outbox.harvest.sorting import kind_of
from cairn.outbox.linting import problems
from cairn.outbox.similar import Nearest
from cairn.outbox.written import record_of
from cairn.places import Places
from cairn.records.outline import outline
from cairn.records.record import Kind
from tests.library.test_library import take
from tests.outbox.checkouts import MEMORY, SKILL, make_checkout

EXPECTED = [
    ("pattern", "Flange shop", "CLAUDE.md:1", "it introduces its own file"),
    ("note", "Architecture", "CLAUDE.md:7", "it tells what this repository is made of"),
    ("recipe", "Build & test commands", "CLAUDE.md:11",
     "it tells how this repository is built and run"),
    ("pattern", "Where things lie", "CLAUDE.md:18", "it is about files of this repository"),
    ("gotcha", "A deny path with one slash never matches", "CLAUDE.md:25", ""),
    ("gotcha", "Hooks print to standard output and the agent reads that as its answer",
     "CLAUDE.md:26", ""),
    ("gotcha", "Emulator rules are ignored", "CLAUDE.md:28", ""),
    ("guardrail", "Safety", "CLAUDE.md:34", ""),
    ("checklist", "Before you open a pull request", "CLAUDE.md:40", ""),
    ("recipe", "How to add an endpoint", "CLAUDE.md:45", ""),
    ("term", "Flange", "CLAUDE.md:53", ""),
    ("term", "Zorbex", "CLAUDE.md:54", ""),
    ("pattern", "Error handling conventions", "CLAUDE.md:56", ""),
    ("pattern", "Commit messages", "docs/house.md:1", ""),
    ("pattern", "Review", "docs/more/deep.md:1", ""),
    ("pattern", "TypeScript style", ".claude/rules/typescript.md:5", ""),
    ("skill", "tighten-flanges", ".claude/skills/tighten-flanges/SKILL.md:1", ""),
    ("recipe", "Fix issue", ".claude/commands/fix-issue.md:5", ""),
    ("template", "Reviewer (agent)", ".claude/agents/reviewer.md:1", ""),
    ("guardrail", "What the agent may not do", ".claude/settings.json:3", ""),
    ("guardrail", "What the agent may do without asking", ".claude/settings.json:10",
     "what may run without asking is for each repository to say"),
    ("guardrail", "A hook at PreToolUse on Bash", ".claude/settings.json:15", ""),
    ("guardrail", "A hook at PostToolUse on Edit", ".claude/settings.json:26",
     "it runs a file of this repository"),
    ("connector", "Docs search over MCP", ".mcp.json:3", ""),
    ("connector", "Own over MCP", ".mcp.json:11", "it runs a file of this repository"),
    ("template", "Pull-request template", ".github/pull_request_template.md:1", ""),
]  # fmt: skip


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return make_checkout(tmp_path / "flange-shop")


def test_all_that_the_agent_is_told(shop: Path) -> None:
    found = harvest(shop)
    told = [(one.kind, one.title, f"{one.path}:{one.line}", one.local) for one in found.candidates]
    assert told == EXPECTED
    assert [one.number for one in found.candidates] == list(range(1, len(EXPECTED) + 1))
    for one in found.candidates:
        if one.path.endswith(".md") and not one.path.startswith((".claude/", ".github/")):
            assert one.title in (shop / one.path).read_text().split("\n")[one.line - 1]
    runs = {one.title for one in found.candidates if one.runs}
    assert runs == {"tighten-flanges", "Fix issue", "A hook at PreToolUse on Bash",
                    "A hook at PostToolUse on Edit", "Own over MCP"}  # fmt: skip
    assert {one.path for one in found.skipped} == {
        "CLAUDE.local.md",
        ".claude/settings.local.json",
        ".claude/settings.json env",
    }
    assert {one.title: one.files for one in found.candidates if one.files} == {
        "tighten-flanges": (Companion("scripts/run.py", "raise SystemExit('it was run')\n"),)
    }
    assert harvest(shop) == found


def test_drafts_of_it_lack_nothing_but_what_they_say(shop: Path) -> None:
    for one in harvest(shop).candidates:
        draft = one.begun()
        record = record_of(draft)
        assert (record.kind, record.title) == (one.kind, one.title)
        assert draft.born == f"harvest:{one.path}:{one.line}"
        wrong = [problem for problem in problems(draft) if problem.severity == "error"]
        # words alone hold nothing to copy
        expected = {"L_NOTHING_TO_COPY"} if one.kind == "recipe" else set()
        assert {problem.code for problem in wrong} <= expected, one.title
        assert "canary" not in draft.text
    rule = next(one for one in harvest(shop).candidates if one.title == "TypeScript style")
    assert record_of(rule.begun()).front["paths"] == ["src/**/*.ts"]
    skill = next(one for one in harvest(shop).candidates if one.kind == "skill")
    assert skill.begun().text == SKILL
    docs = next(one for one in harvest(shop).candidates if one.title == "Docs search over MCP")
    assert '"Authorization": "${AUTHORIZATION}",\n        "X-Team": "${TEAM}"' in docs.body
    hook = next(one for one in harvest(shop).candidates if one.title.endswith("on Bash"))
    assert "echo no >&2; exit 2" in hook.body


def test_a_plugin_has_folders_of_its_own(tmp_path: Path) -> None:
    command = {"type": "command", "command": '"${CLAUDE_PLUGIN_ROOT}"/hooks/stop.sh'}
    hooks = {"hooks": {"Stop": [{"hooks": [command]}]}}
    for path, text in {
        ".claude-plugin/plugin.json": "{}",
        "skills/tighten-flanges/SKILL.md": SKILL,
        "skills/tighten-flanges/torque.md": "Words.\n",
        "skills/nameless/SKILL.md": "Says how to count flanges from nought, and never from one.\n",
        "hooks/hooks.json": json.dumps(hooks),
        "hooks/stop.sh": "exit 0\n",
    }.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    found = harvest(tmp_path)
    told = [(one.kind, one.title, one.local, one.runs) for one in found.candidates]
    assert told == [
        ("skill", "nameless", "", False),
        ("skill", "tighten-flanges", "", False),
        ("guardrail", "A hook at Stop", "", True),
    ]
    assert record_of(found.candidates[0].begun()).front["name"] == "nameless"
    assert "exit 0" in found.candidates[2].body


def test_nothing_is_run_and_nothing_is_changed(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something was run")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    monkeypatch.setattr(os, "system", refuse)
    before = {path: path.lstat() for path in shop.rglob("*")}
    harvest(shop)
    after = {path: path.lstat() for path in shop.rglob("*")}
    assert {path: (one.st_mtime_ns, one.st_size) for path, one in after.items()} == {
        path: (one.st_mtime_ns, one.st_size) for path, one in before.items()
    }


SECRET = "## Rules\n\ncanary-outside: this was never meant for anybody else to read\n"


@pytest.mark.skipif(os.name == "nt", reason="links and pipes need rights there")
def test_nothing_outside_is_read(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    (outside / "skills" / "s").mkdir(parents=True)
    for name in ("CLAUDE.md", "rule.md", "skills/s/SKILL.md", "pull_request_template.md"):
        (outside / name).write_text(SECRET)
    root = tmp_path / "shop"
    for folder in (".claude/rules/deep", ".github", "docs", "app"):
        (root / folder).mkdir(parents=True)
    inside = root / "docs" / "AGENTS.md"
    inside.write_text("## Style\n\nWords that are meant for everybody who works in here.\n")
    (root / "app" / "CLAUDE.md").symlink_to(inside)
    (root / "CLAUDE.md").symlink_to(outside / "CLAUDE.md")
    (root / ".claude" / "CLAUDE.md").write_text(
        "@../../outside/CLAUDE.md @~/.claude/CLAUDE.md @/etc/passwd\n"
        "- @../docs/link.md @../docs/no.md\n"
    )
    (root / "docs" / "link.md").symlink_to("../../outside/rule.md")
    (root / ".claude" / "rules" / "out").symlink_to(outside)
    (root / ".claude" / "rules" / "out.md").symlink_to(outside / "rule.md")
    (root / ".claude" / "rules" / "loop.md").symlink_to("loop.md")
    (root / ".claude" / "skills").symlink_to(outside / "skills")
    (root / ".github" / "pull_request_template.md").symlink_to(outside / "pull_request_template.md")
    os.mkfifo(root / ".claude" / "rules" / "pipe.md")
    (root / ".claude" / "rules" / "deep" / "nul.md").write_bytes(b"a\0b")
    (root / ".claude" / "rules" / "deep" / "big.md").write_bytes(b"a" * 250_001)
    (root / ".claude" / "settings.json").write_text("{")
    found = harvest(root)
    assert [(one.title, one.path) for one in found.candidates] == [("Style", "app/CLAUDE.md")]
    reasons = {one.path: one.reason for one in found.skipped}
    out = "it leads out of the checkout"
    assert reasons == {
        "CLAUDE.md": out,
        ".claude/CLAUDE.md → @../../outside/CLAUDE.md": out,
        ".claude/CLAUDE.md → @~/.claude/CLAUDE.md": out,
        ".claude/CLAUDE.md → @/etc/passwd": out,
        ".claude/CLAUDE.md → @../docs/no.md": "there is no such file",
        "docs/link.md": out,
        ".claude/rules/out.md": out,
        ".claude/rules/loop.md": "it is a link that leads nowhere",
        ".claude/rules/pipe.md": "it is no regular file",
        ".claude/rules/deep/nul.md": "The file is not text: it holds a NUL byte",
        ".claude/rules/deep/big.md": "it is larger than 250 KB",
        ".claude/skills": out,
        ".claude/settings.json": "it is no JSON object",
        ".github/pull_request_template.md": out,
    }


def test_what_is_too_much_is_told(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checkout, "MOST_FILES", 3)
    found = harvest(shop)
    assert any("too much" in one.reason for one in found.skipped)
    for wrong in (shop / "CLAUDE.md", shop / "nowhere"):
        with pytest.raises(CairnError, match="E_FOLDER"):
            harvest(wrong)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 5_000 + "1" + "}" * 5_000, "[]", "nul"])
def test_settings_that_are_none_are_told(tmp_path: Path, text: str) -> None:
    (tmp_path / ".mcp.json").write_text(text)
    found = harvest(tmp_path)
    assert [(one.path, one.reason) for one in found.skipped] == [
        (".mcp.json", "it is no JSON object")
    ]


def test_imports_are_followed_four_times(tmp_path: Path) -> None:
    for number in range(7):
        path = tmp_path / ("CLAUDE.md" if number == 0 else f"f{number}.md")
        path.write_text(f"text {number} `@f6.md`\n\n```\n@f6.md\n```\n- @f{number + 1}.md\n")
    found = Checkout(tmp_path)
    pages = [page.path for page in memories(found)]
    assert pages == ["CLAUDE.md", "f1.md", "f2.md", "f3.md", "f4.md"]
    assert [one.path for one in found.skipped] == ["f5.md"]


def test_comments_are_not_told(tmp_path: Path) -> None:
    text = "<!-- canary\n## Not this -->\n## This\n\nWords that are said to everybody who comes.\n"
    (tmp_path / "CLAUDE.md").write_text(text + "<!-- never closed")
    (one,) = harvest(tmp_path).candidates
    assert (one.title, one.line) == ("This", 3)
    assert "canary" not in one.body


def test_what_is_there_already_is_marked(shop: Path, home: Places) -> None:
    sources = Sources(home)
    take(home, sources)
    library = Library(home, sources)
    library.open()
    first = harvest(shop)
    drafts = [first.candidates[6].begun()]
    found = compared(first, Nearest(library), drafts)
    library.close()
    by_title = {one.title: one for one in found.candidates}
    known = by_title["A deny path with one slash never matches"]
    assert known.is_there
    assert known.similar[0].row.path == "gotchas/deny-path-single-slash.md"
    assert by_title["Emulator rules are ignored"].draft == drafts[0].id
    new = {one.title for one in found.new}
    assert "Safety" in new
    assert not {"Architecture", "A deny path with one slash never matches"} & new
    assert found.chosen(frozenset({8}))[0].title == "Safety"


def test_a_text_is_parted_at_its_headings() -> None:
    parts = pieces(MEMORY)
    lines = MEMORY.split("\n")
    for one in parts:
        assert one.title in lines[one.line - 1]
        for line in one.text.split("\n"):
            assert line in lines
    headings = [one.text for one in outline(MEMORY).headings]
    assert [one.title for one in parts] == headings


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("## Details\n\n### Imports\na\n### Logging\nb\n", ["Imports", "Logging"]),
        ("## Release\n\n### 1. Tag\na\n### 2. Push\nb\n", ["Release"]),
        ("## Hangs\n\n### Symptom\na\n### Fix\nb\n", ["Hangs"]),
        ("## Style\n\n### Only\na\n", ["Style"]),
        ("## Style\n\n### Only\n" + "a\n" * 41, ["Only"]),
        ("## Gotchas\n\nSome.\n\n### Only\na\n", ["Gotchas", "Only"]),
        ("Style\n=====\n\nSome.\n\nNames\n-----\na\n", ["Style", "Names"]),
        ("no heading\n", [""]),
    ],
)
def test_what_says_something_of_its_own_stands_alone(text: str, titles: list[str]) -> None:
    parts = pieces(text)
    assert [one.title for one in parts] == titles
    lines = text.split("\n")
    for one in parts:
        for number, line in enumerate(one.text.split("\n"), one.line + one.offset):
            assert line in ("", lines[number - 1])


def test_what_is_short_is_not_lost_in_silence(tmp_path: Path) -> None:
    (tmp_path / ".claude" / "rules").mkdir(parents=True)
    (tmp_path / ".claude" / "rules" / "src.md").write_text("No globals.\n")
    text = "## Testing\n\nAlways run `make test` first.\n\n## Style\n\nTabs.\n\n## Empty\n"
    (tmp_path / "CLAUDE.md").write_text(text)
    found = {one.title: one.local for one in harvest(tmp_path).candidates}
    assert found == {"Testing": "", "Style": "it says too little by itself", "Src": ""}


def test_a_table_of_gotchas_is_one_for_each_row(tmp_path: Path) -> None:
    rows = (
        "| It hangs on the second run | Pin the zone after the first apply, always |\n"
        "| \\| breaks it | Escape the pipe twice, or quote it |\n"
    )
    (tmp_path / "CLAUDE.md").write_text(f"## Gotchas\n\n| What | Fix |\n|---|---|\n{rows}")
    found = harvest(tmp_path).candidates
    assert [(one.title, one.line) for one in found] == [
        ("It hangs on the second run", 5), ("| breaks it", 6),
    ]  # fmt: skip
    assert "Pin the zone" in found[0].body


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("## A\n\n- [ ] one\n- [x] two\n", Kind.CHECKLIST),
        ("## A\n\nIt said:\n\n```\nerror: no such file\n```\n", Kind.GOTCHA),
        ("## A\n\n- never commit a secret\n- do not deploy by hand\n", Kind.GUARDRAIL),
        ("## A\n\n1. do this\n2. then that\n", Kind.RECIPE),
        ("## A\n\n```bash\ngit bisect run make\n```\n", Kind.RECIPE),
        ("## A\n\n- small\n- short\n", Kind.PATTERN),
        ("## A\n\nSomething that is only said.\n", Kind.NOTE),
        ("## Naming\n\nSay what it is.\n", Kind.PATTERN),
        ("## Known issues\n\nIt hangs.\n", Kind.GOTCHA),
    ],
)
def test_the_fitting_kind(text: str, kind: Kind) -> None:
    assert kind_of(pieces(text)[0]) is kind


LINES = st.lists(
    st.sampled_from(
        ["# A", "## Gotchas", "### B", "- item", "- **X**: y", "1. step", "```", "text", "", "---",
         "- [ ] task", "Title", "===", "@CLAUDE.md", "**Symptom**: s", "<!--", "-->", "\t- a"]
    )
    | st.text(max_size=8),
    max_size=14,
)  # fmt: skip


@given(LINES)
def test_whatever_stands_there_is_parted_and_loses_nothing(lines: list[str]) -> None:
    text = "\n".join(lines).replace("\r", "")
    for one in pieces(text):
        body = body_of(one, kind_of(one))
        for word in ("item", "step", "text", "task"):
            assert body.count(word) >= one.text.count(word)
    told = [one.line for one in pieces(text)]
    assert told == sorted(told)
