"""Drafts to render: the starter's records, and made-up ones that are odd in every part."""

import json
import random
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from cairn.outbox.draft import Base, Draft, Purpose
from cairn.outbox.parts import PARTS
from cairn.outbox.rendering import Author
from cairn.records.edit import composed
from cairn.records.parse import parse
from cairn.records.record import Kind

Words = Sequence[str]

STARTER = Path(__file__).parents[2] / "content"
WHEN = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
AUTHOR = Author("Robin Vale", "robin@example.org")

_WORDS = tuple(
    r"""permission rule|wildcard|größe|naïve|表示|"quoted"|'single'|C:\temp|#hash|key: value|@import
@AGENTS.md|[[A wiki page#Part|label]]|[a link](../gotchas/deny.md)|[out](https://example.org/a)
{{service}}|`code`|!`date`|-|---|...|yes|no|null|1.10|0x1F|~|& * ! >|%|emoji🙂|"|<!-- record: x -->
<b>bold</b>|<record:01M7YZMHG0KJHWKJ4K9ZW5WKY3>|From: x|Subject: y|diff -r|$ARGUMENTS|\n|a\b
../up|con|.git|a/b|[x]|{y}|: |# z|![alt](../pic.png)""".replace("\n", "|").split("|")
)
_BLOCKS = (
    {"permissions": {"deny": ["Read(//home/x/**)", "Bash(curl *)"], "defaultMode": "plan"}},
    {
        "hooks": {
            "PreToolUse": [{"matcher": "Edit", "hooks": [{"type": "command", "command": "x"}]}]
        }
    },
    {"env": {"A_B": "ü"}, "sandbox": {"enabled": True, "filesystem": {"denyRead": ["~/.ssh"]}}},
    {"mcpServers": {"kb": {"command": "py", "args": ["-m", "kb"], "env": {"T": "${T}"}}}},
    {"mcpServers": {"gh": {"type": "http", "url": "https://example.org/mcp"}}},
    {"allowManagedHooksOnly": True},
    ["no", "object"],
)


def starter() -> list[Draft]:
    """Every record that ships, as a draft of a change of it."""
    drafts = []
    for path in sorted(STARTER.rglob("*.md")):
        if path.name == "README.md":
            continue
        text = path.read_text(encoding="utf-8")
        inside = path.relative_to(STARTER).as_posix()
        record = parse(text.encode(), source="starter", path=inside)
        base = Base(record.id, "starter", inside, "", text)
        drafts.append(
            Draft(
                "01M7YZMHG0KJHWKJ4K9ZW5WKY3",
                record.kind.value,
                record.title,
                text,
                Purpose.CHANGE,
                base,
                edited_at=WHEN,
            )
        )
    return drafts


def generated(count: int, seed: int, more: Sequence[str] = ()) -> list[Draft]:
    """New records of every kind, with words that mean something to YAML, Markdown or git."""
    draw, words = random.Random(seed), (*_WORDS, *more)
    return [_one(draw, words, number) for number in range(count)]


def draft(kind: Kind, title: str, body: str, **front: object) -> Draft:
    """One new record."""
    values = {"id": "01M7YZMHG0KJHWKJ4K9ZW5WKY3", "kind": kind.value, "title": title, **front}
    text = composed(values, body)  # type: ignore[arg-type]
    return Draft("01M7YZMHG0KJHWKJ4K9ZW5WKY3", kind.value, title, text, edited_at=WHEN)


def _one(draw: random.Random, words: Words, number: int) -> Draft:
    kind = draw.choice(list(Kind))
    title = _said(draw, words, 1, 14)
    sections = [name for name in PARTS.get(kind, ("Notes",)) if draw.random() < 0.8]
    body = "\n\n".join(f"## {name}\n\n{_text(draw, words)}" for name in sections) or _text(
        draw, words
    )
    id = f"01M7YZMHG0KJHWKJ4K9ZW{number:05d}"
    values: dict[str, object] = {"id": id, "kind": kind.value, "title": title}
    if kind is Kind.SKILL and draw.random() < 0.7:
        values = {
            "name": f"Skill {number}",
            "description": _said(draw, words, 1, 300),
            "version": "1.0",
        }
        values["allowed-tools"] = ["Read", "Bash(git *)"]
    else:
        values |= {
            "description": _said(draw, words, 0, 60),
            "tags": ["a", _said(draw, words, 1, 2)],
        }
        values["status"] = draw.choice(["draft", "accepted", "proposed"])
        values["applies_to"] = {"tool": "claude-code", "stack": ["python"], "version": ">=2.1"}
    text = composed(values, body)  # type: ignore[arg-type]
    return Draft(id, kind.value, title, text, edited_at=WHEN)


def _said(draw: random.Random, words: Words, least: int, most: int) -> str:
    return " ".join(draw.choice(words) for _ in range(draw.randint(least, most)))


def _text(draw: random.Random, words: Words) -> str:
    parts = []
    for _ in range(draw.randint(1, 4)):
        way = draw.random()
        if way < 0.3:
            parts.append(f"```json\n{json.dumps(draw.choice(_BLOCKS), indent=2)}\n```")
        elif way < 0.4:
            parts.append(f"```!sh\n{_said(draw, words, 1, 5)}\n```")
        else:
            parts.append(_said(draw, words, 1, 40))
    return "\n\n".join(parts)
