"""What a maintainer wants to know of a contribution before deciding."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from cairn.errors import CairnError
from cairn.gate.finding import Finding
from cairn.gate.gate import Gate
from cairn.outbox.companion import is_beside, is_words
from cairn.outbox.inbox.incoming import Incoming
from cairn.outbox.passing import read
from cairn.outbox.rendering import Rendering
from cairn.outbox.similar import Similar
from cairn.records.lint import lint
from cairn.records.parse import decode, parse
from cairn.records.problem import Problem
from cairn.records.record import Record

Near = Callable[[Record], Sequence[Similar]]


@dataclass(frozen=True, slots=True)
class Offered:
    """One file of a contribution.

    Attributes:
        text, before: what would stand there, and what does; None where nothing does.
        record: None for a file that is none.
        problems: what lint says of it.
        near: records of the library that say much the same.
        evidence: counts as it claims them, such as ``sessions``, ``teams``, ``worked``; nothing is
            claimed for most.
        beside: whether it goes along with a skill.
        code: whether it goes along and is more than words: the skill may run it.
    """

    path: str
    text: str
    before: str | None
    record: Record | None
    problems: tuple[Problem, ...]
    near: tuple[Similar, ...]
    evidence: Mapping[str, str]
    beside: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """All of it.

    Attributes:
        files: in order of their paths.
        found: what the gate finds in what came in; lines that stood there already say so. A file
            that is no text is not read, and says so; it cannot be taken.
    """

    incoming: Incoming
    files: tuple[Offered, ...]
    found: tuple[Finding, ...]

    @property
    def blocked(self) -> bool:
        """Whether something in it must not stand in the shared layer."""
        return any(one.blocks for one in self.found)


def review(incoming: Incoming, gate: Gate, near: Near, today: date) -> Review:
    """Look at a contribution again, as it came in; what cannot be taken is looked at as well."""
    offer = incoming.offer
    if offer is None:
        return Review(incoming, (), ())
    files = tuple(
        _offered(path, data, offer.before.get(path), near, today)
        for path, data in sorted(offer.files.items())
    )
    return Review(incoming, files, tuple(read(_text_of(offer), gate)))


def _text_of(offer: Rendering) -> Rendering:
    """What of it can be read by the gate: all but files that are no text."""
    kept = {path: data if _is_text(data) else b"" for path, data in offer.files.items()}
    return replace(offer, files=kept) if kept != offer.files else offer


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _offered(path: str, data: bytes, before: bytes | None, near: Near, today: date) -> Offered:
    if is_beside(path):
        return _companion(path, data, before)
    try:
        decode(data)
        record = parse(data, source="inbox", path=path) if path.lower().endswith(".md") else None
    except CairnError as error:
        problem = Problem(path, error.line or 1, "error", error.code, error.message, error.action)
        return Offered(path, _text(data), _text_or_none(before), None, (problem,), (), {})
    problems = tuple(lint(record, path, today=today)) if record else ()
    found = tuple(near(record)) if record else ()
    claimed = record.front.get("provenance") if record else None
    evidence = (
        {name: value for name, value in claimed.items() if isinstance(value, str)}
        if isinstance(claimed, dict)
        else {}
    )
    return Offered(path, _text(data), _text_or_none(before), record, problems, found, evidence)


def _companion(path: str, data: bytes, before: bytes | None) -> Offered:
    """A file beside a skill; one that would be read as a record says so."""
    problems: tuple[Problem, ...] = ()
    try:
        decode(data)
        if path.lower().endswith(".md") and parse(data, source="inbox", path=path).front.get("id"):
            message = "It goes along with a skill, and a library would read it as a record."
            action = "Take the id out of it, or move it to where its kind is kept."
            problems = (Problem(path, 1, "warning", "L_BESIDE", message, action),)
    except CairnError as error:
        line = error.line or 1
        problems = (Problem(path, line, "error", error.code, error.message, error.action),)
    code = not is_words(path)
    return Offered(
        path, _text(data), _text_or_none(before), None, problems, (), {}, beside=True, code=code
    )


def _text(data: bytes) -> str:
    try:
        return decode(data)
    except CairnError:
        return data.decode("utf-8", "replace").replace("\0", "�")


def _text_or_none(data: bytes | None) -> str | None:
    return None if data is None else _text(data)
