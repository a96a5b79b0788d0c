"""A draft as a form: keys of its front matter and parts of its kind, each set by itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from cairn.outbox.blocks import MARKED, closed, own_headings
from cairn.outbox.draft import Draft
from cairn.outbox.parts import PARTS
from cairn.outbox.written import record_of, with_newlines
from cairn.records.edit import Written, drop_key, set_key
from cairn.records.frontmatter import split
from cairn.records.outline import Heading
from cairn.records.record import Kind


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading.

    Attributes:
        name: of the part, as its kind calls it; otherwise the heading.
        text: without blank lines around it.
        line: of its heading in the file, from 1; 0 where it is missing.
        needed: whether its kind needs it.
    """

    name: str
    text: str
    line: int
    needed: bool


@dataclass(frozen=True, slots=True)
class _Span:
    """A part by lines of the body: its heading's first and last, and one past its own last.

    Attributes:
        top: the level from which on headings are parts.
    """

    name: str
    line: int
    begin: int
    end: int
    needed: bool
    top: int


def parts(draft: Draft) -> list[Part]:
    """The parts of `draft` as they stand in it; then those that its kind needs and it lacks.

    What stands before the first heading is none of them. Raises as `records.parse` does.
    """
    record = record_of(draft)
    lines = record.body.split("\n")
    found = [
        Part(
            one.name,
            "\n".join(lines[one.begin : one.end - 1]).strip("\n"),
            record.body_line + one.line - 1,
            one.needed,
        )
        for one in _spans(record.body, record.kind)
    ]
    there = {one.name for one in found}
    return found + [
        Part(name, "", 0, True) for name in PARTS.get(record.kind, ()) if name not in there
    ]


def before_parts(draft: Draft) -> str:
    """What stands above the first heading. Raises as `records.parse` does."""
    body = split(draft.text).body
    lines = body.split("\n")
    heads = own_headings(body)
    return "\n".join(lines[: heads[0].line - 1] if heads else lines).strip("\n")


def with_part(draft: Draft, name: str, said: str) -> str:
    """The text of `draft` with `said` under the heading `name`, which is added if it is missing.

    Nothing else changes. A fence that is still open is closed below it, so that what follows stays
    what it is while somebody types. Raises as `records.parse` does.
    """
    record, whole = record_of(draft), with_newlines(draft.text)
    body = record.body
    before = whole.removesuffix(body)
    lines = body.split("\n")
    spans = list(_spans(body, record.kind))
    text = closed(with_newlines(said).strip("\n"))
    here = next((one for one in spans if one.name == name), None)
    if here is not None:
        now = "\n".join(lines[here.begin : here.end - 1]).strip("\n")
        if now == text:
            return whole
        head, rest = lines[: here.begin], lines[here.end - 1 :]
    else:
        at = _place(spans, name, record.kind, len(lines))
        level = next((one.top for one in spans), 2)
        above = closed("\n".join(lines[: at - 1])).split("\n")
        head, rest = [*above, f"{'#' * level} {name}"], lines[at - 1 :]
    written = [*head, *(["", text] if text else [])]
    if any(line.strip() for line in rest):
        return before + "\n".join([*written, "", *rest])
    return before + "\n".join(written).rstrip("\n") + "\n"


def with_body(draft: Draft, said: str) -> str:
    """The text of `draft` with `said` as all that stands below its front matter.

    Blank lines above it stay. Raises as `records.parse` does.
    """
    record, whole = record_of(draft), with_newlines(draft.text)
    body, text = record.body, with_newlines(said).strip("\n")
    if text == body.strip("\n"):
        return whole
    above = body[: len(body) - len(body.lstrip("\n"))]
    return f"{whole.removesuffix(body)}{above}{text}\n"


def with_key(draft: Draft, key: str, value: Written) -> str:
    """The text of `draft` with `value` under a key of its front matter; without it where empty.

    Raises what `set_key` raises.
    """
    data = draft.text.encode()
    empty = value == "" or (not isinstance(value, (str, int)) and not value)
    return (drop_key(data, key) if empty else set_key(data, key, value)).decode()


def _spans(body: str, kind: Kind) -> Iterator[_Span]:
    """The parts in `body`: headings that are on no lower level than the first of them."""
    lines = body.split("\n")
    headings = own_headings(body)
    names = PARTS.get(kind, ())
    named = [called(one, names) for one in headings]
    levels = [one.level for one, name in zip(headings, named, strict=True) if name]
    top = levels[0] if levels else min((one.level for one in headings), default=1)
    seen: set[str] = set()
    for number, one in enumerate(headings):
        if one.level > top:
            continue
        after = (other.line for other in headings[number + 1 :] if other.level <= top)
        name = named[number] if named[number] not in seen else ""
        seen.add(name)
        begin = one.line if MARKED.match(lines[one.line - 1]) else one.line + 1
        end = next(after, len(lines) + 1)
        yield _Span(name or one.text, one.line, begin, end, bool(name), top)


def called(heading: Heading, names: tuple[str, ...]) -> str:
    """The part that a heading begins; words after its name are let pass, as lint lets them."""
    title = heading.text.casefold().rstrip(":?. ")
    for name in names:
        wanted = name.casefold()
        if title == wanted or (title.startswith(wanted) and not title[len(wanted)].isalnum()):
            return name
    return ""


def _place(spans: list[_Span], name: str, kind: Kind, last: int) -> int:
    """The line of the body before which a part that is missing is put: in the order of its kind."""
    names = PARTS.get(kind, ())
    after = names[names.index(name) + 1 :] if name in names else ()
    following = next((one for one in spans if one.name in after), None)
    return following.line if following is not None else last + 1
