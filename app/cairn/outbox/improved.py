"""A record with what somebody typed as a draft of their own put where it belongs in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cairn.errors import CairnError
from cairn.outbox.blocks import MARKED, blocks, closed, ends_well, own_headings, shifted
from cairn.outbox.draft import Draft, Purpose, State
from cairn.outbox.form import called
from cairn.outbox.parts import PARTS, empty_body
from cairn.outbox.written import record_of, with_newlines
from cairn.records.edit import Written, set_key
from cairn.records.outline import Heading
from cairn.records.record import Kind, Record

_ITEM = re.compile(r"(?:[-*+]|\d{1,3}[.)])[ \t]+\S.*")
_JOINED = ("tags", "aliases")
_TAKEN = ("description", "owner", "use")
"""Keys that are taken over where the record does not have them."""


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading, as it is written, and what stands under it."""

    head: Heading
    written: str
    text: str


def may_improve(draft: Draft) -> bool:
    """Whether `draft` is one of its own that nobody else has, so that it may become a change."""
    return draft.base is None and draft.state is State.DRAFT and not draft.sent


def improved(draft: Draft, change: Draft) -> Draft:
    """`draft` as the `change` of a record that was just begun, with what was typed in it.

    The text is the record's, and every line of it stays in its order. What was typed stands in the
    section of the same heading, below what the record says there; what has no such section, at the
    end; what the record says there word for word is not said twice. Title and what the record's
    front matter says already stay the record's. Raises E_DRAFT, and what `records.parse` and
    `set_key` raise.
    """
    if not may_improve(draft):
        raise CairnError(
            "E_DRAFT",
            "This draft is about a record already, or others have it.",
            "Begin a change of the other record, and copy over what it should say.",
        )
    typed, record = record_of(draft), record_of(change)
    whole = with_newlines(change.text)
    head = whole.removesuffix(record.body)
    keys, sentence = _keys(typed, record)
    body = _body(typed, record, sentence)
    data = (head + body).encode()
    for key, value in keys.items():
        data = set_key(data, key, value)
    return replace(
        draft,
        kind=change.kind,
        title=change.title,
        text=data.decode(),
        purpose=Purpose.CHANGE,
        base=change.base,
    )


def _body(typed: Record, record: Record, sentence: str) -> str:
    """The record's body with the typed one in it; `sentence` has no section of its own."""
    body = closed(record.body.rstrip("\n"))
    heads, names = own_headings(body), PARTS.get(record.kind, ())
    lines = body.split("\n")
    ends = [one.line - 1 for one in heads[1:]] + [len(lines)]
    before, sections = _parted(typed)
    inside: dict[int, list[str]] = {}
    last: list[str] = []
    leading = "\n\n".join(filter(None, (sentence, _unsaid(before, record.body))))
    if leading:
        last.append(f"{'#' * _top(heads, names)} {typed.title}\n\n{leading}" if heads else leading)
    for one in sections:
        at = _place(one.head, heads, names)
        if at is None:
            text = _unsaid(one.text, record.body)
            if text or not _is_of(typed.kind, one.head):
                said = "\n\n".join(filter(None, (one.written, text)))
                last.append(shifted(said, _top(heads, names) - one.head.level if heads else 0))
            continue
        there = "\n".join(lines[heads[at].line : ends[at]])
        text = shifted(_unsaid(one.text, there), heads[at].level - one.head.level)
        if _words(one.head) != _words(heads[at]):
            deeper = shifted(one.written, heads[at].level + 1 - one.head.level)
            text = "\n\n".join(filter(None, (deeper, text)))
        if text and ends_well(text):
            inside.setdefault(ends[at], []).append(text)
        elif text:
            last.append(text)
    for end in sorted(inside, reverse=True):
        rest = lines[end:]
        above = "\n".join(lines[:end]).rstrip("\n")
        lines = "\n\n".join([above, *inside[end]]).split("\n") + (["", *rest] if rest else [])
    return "\n\n".join(["\n".join(lines), *last]).rstrip("\n") + "\n"


def _parted(typed: Record) -> tuple[str, list[_Section]]:
    """What was typed before the first heading, and the sections that it has."""
    body = closed(typed.body.rstrip("\n"))
    lines = body.split("\n")
    heads = own_headings(body)
    top = _top(heads, PARTS.get(typed.kind, ()))
    heads = [one for one in heads if one.level <= top]
    ends = [one.line - 1 for one in heads[1:]] + [len(lines)]
    before = "\n".join(lines[: heads[0].line - 1] if heads else lines)
    sections = []
    for one, end in zip(heads, ends, strict=False):  # without headings there is one end more
        begin = one.line if MARKED.match(lines[one.line - 1]) else one.line + 1
        written = "\n".join(lines[one.line - 1 : begin])
        sections.append(_Section(one, written, "\n".join(lines[begin:end])))
    return _typed(before, typed), [replace(one, text=_typed(one.text, typed)) for one in sections]


def _typed(text: str, of: Record) -> str:
    """`text` without what a record of that kind begins with before anything is typed."""
    begun = {*blocks(empty_body(of.kind)), "- [ ]"}
    left = [one for one in blocks(text) if one.strip() not in begun]
    return "\n\n".join(left) if len(left) < len(blocks(text)) else text.strip("\n")


def _top(heads: Sequence[Heading], names: tuple[str, ...]) -> int:
    """The level on which sections stand: below a single heading that is over all others."""
    levels = [one.level for one in heads]
    named = next((one.level for one in heads if called(one, names)), 0)
    if named or not levels:
        return named or 2
    highest = min(levels)
    below = [one for one in levels if one > highest]
    return min(below) if below and levels[0] == highest and levels.count(highest) == 1 else highest


def _place(head: Heading, heads: Sequence[Heading], names: tuple[str, ...]) -> int | None:
    """Which of `heads` begins the section of the same name."""
    name = called(head, names)
    if name:
        for at, one in enumerate(heads):
            if called(one, names) == name:
                return at
    return next((at for at, one in enumerate(heads) if _words(one) == _words(head)), None)


def _words(head: Heading) -> str:
    return head.text.casefold().rstrip(":?. ")


def _is_of(kind: Kind, head: Heading) -> bool:
    """Whether a heading is one that every record of the kind begins with."""
    return _words(head) in [name.casefold() for name in PARTS.get(kind, ())]


def _unsaid(text: str, there: str) -> str:
    """`text` without the blocks and the items of plain lists that stand `there` already."""
    said = {_even(one) for one in blocks(there)}
    lines = {line.rstrip() for line in there.split("\n")}
    kept = list(_left(text, said, lines))
    return "\n\n".join(kept) if kept != blocks(text) else text.strip("\n")


def _left(text: str, said: set[str], lines: set[str]) -> Iterator[str]:
    for block in blocks(text):
        if _even(block) in said:
            continue
        items = block.split("\n")
        if all(_ITEM.fullmatch(item) for item in items):
            items = [item for item in items if item.rstrip() not in lines]
        if items:
            yield "\n".join(items)


def _even(block: str) -> str:
    return "\n".join(line.rstrip() for line in block.split("\n"))


def _keys(typed: Record, record: Record) -> tuple[dict[str, Written], str]:
    """Keys of the front matter that change, and the typed sentence that has no room in it."""
    ours, theirs = typed.front, record.front
    sentence = ours.get("description")
    said = " ".join(sentence.split()) if isinstance(sentence, str) else ""
    if said.casefold() == typed.title.casefold() or said in record.body:
        said = ""
    keys: dict[str, Written] = {}
    if record.kind is not Kind.SKILL and theirs:
        for key in _JOINED:
            known = _listed(theirs.get(key))
            there = [one.casefold() for one in known]
            new = [one for one in _listed(ours.get(key)) if one.casefold() not in there]
            if new:
                keys[key] = [*known, *new]
        for key in _TAKEN:
            value = ours.get(key)
            if isinstance(value, str) and value and not theirs.get(key):
                keys[key] = value
    if "description" in keys or said == record.description:
        said = ""
    return keys, said


def _listed(value: object) -> list[str]:
    if isinstance(value, str):
        return [value] if value else []
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else []
