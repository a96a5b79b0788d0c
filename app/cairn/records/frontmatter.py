"""Front matter: where it stands in a file, and its YAML read so that nothing can go off."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from cairn.errors import CairnError

MAX_CHARACTERS = 65_536
"""The most front matter that is read; more is a mistake or an attack."""

MAX_DEPTH = 20
"""How deep lists and mappings may nest."""

_OPEN = re.compile(r"---[ \t]*\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_KEY_FIRST = re.compile(r"(?:[ \t]*(?:#.*)?\n)*[\"']?[A-Za-z_][\w .-]{0,99}[\"']?[ \t]*:(?:\s|\Z)")

Value = str | list["Value"] | dict[str, "Value"]
"""What YAML becomes here: no numbers, dates or truth values, so ``no`` and ``1.10`` survive."""


@dataclass(frozen=True, slots=True)
class Split:
    """A text parted into front matter and body.

    Attributes:
        front: the lines between the two fences, or None where the text has no front matter.
        body_line: 1-based line on which `body` starts.
    """

    front: str | None
    body: str
    body_line: int = 1


@dataclass(frozen=True, slots=True)
class Front:
    """Front matter as values.

    Attributes:
        values: what stands under each top-level key, in the order of the file.
        lines: 1-based line of the file on which each top-level key stands.
    """

    values: dict[str, Value] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


def split(text: str) -> Split:
    """Part `text` (newlines as ``\\n``, no byte-order mark) at its fences.

    A text that opens with a rule and goes on in prose has no front matter. Raises E_FRONTMATTER
    where front matter is opened and not closed within `MAX_CHARACTERS`.
    """
    opening = _OPEN.match(text)
    if opening is None:
        return Split(None, text)
    start = opening.end()
    closing = _CLOSE.search(text, start, start + MAX_CHARACTERS + 5)
    if closing is not None and not (closing.group().endswith("\n") or closing.end() == len(text)):
        closing = None  # the end of the searched window, not of a line
    if closing is None:
        if _KEY_FIRST.match(text, start, start + 4096):
            raise _error(
                f"The front matter is not closed within {MAX_CHARACTERS // 1024} KB.",
                1,
                "End it with a line of three dashes.",
            )
        return Split(None, text)
    front = text[start : closing.start()]
    if front.strip() and not _looks_like_yaml(front):
        return Split(None, text)
    return Split(front, text[closing.end() :], 2 + front.count("\n") + 1)


def load(front: str, first_line: int = 2) -> Front:
    """The values in `front`, read from the parser's events without building any object by tag.

    `first_line` is the line of the file on which `front` starts. Raises E_FRONTMATTER with the
    line: broken YAML, anchors, aliases, tags, directives, a key twice, keys that are no plain
    text, more than `MAX_DEPTH` levels, or anything but keys and values at the top.
    """
    if len(front) > MAX_CHARACTERS:
        raise _error("The front matter is over 64 KB.", first_line, "Move long text to the body.")
    import yaml  # 15 ms which a start does not pay

    parser = yaml.CBaseLoader(front)
    try:
        return _read(_events(parser, yaml), _Lines(front, first_line), yaml)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        if mark is None or (error.context_mark and mark.index >= len(front.rstrip())):
            mark = error.context_mark  # at the end one only learns that something is still open
        line = first_line + (front.count("\n", 0, mark.index) if mark is not None else 0)
        raise _error(f"The front matter is not valid YAML: {error.problem}.", line) from error
    except yaml.reader.ReaderError as error:
        raise _error(
            "The front matter holds a character that YAML does not allow.",
            first_line + front.count("\n", 0, _offset(error)),
            "Take the control character out.",
        ) from error
    finally:
        parser.dispose()


def _looks_like_yaml(front: str) -> bool:
    """Whether what stands between two rules is meant as front matter, broken or not."""
    if _KEY_FIRST.match(front):
        return True
    first = next((line for line in front.split("\n") if line.strip()), "").lstrip()
    return first.startswith(("{", "[", "&", "!", "*", "%", "? ", "- ", "#", "\t")) or ": " in first


def _offset(error: Any) -> int:
    position = getattr(error, "position", 0)
    return position if isinstance(position, int) else 0


def _events(parser: Any, yaml: Any) -> Iterator[Any]:
    while not isinstance(event := parser.get_event(), yaml.StreamEndEvent):
        yield event


class _Lines:
    """Lines of the file by places in the front matter that only grow.

    YAML's own count of lines is of no use: for it U+0085 and U+2028 end lines too.
    """

    def __init__(self, front: str, first_line: int) -> None:
        self._front = front
        self._line = first_line
        self._counted = 0

    def at(self, index: int) -> int:
        if index > self._counted:
            self._line += self._front.count("\n", self._counted, index)
            self._counted = index
        return self._line


class _Level:
    """A list or mapping under construction; `key` is the key that waits for its value."""

    __slots__ = ("key", "target")

    def __init__(self, target: "list[Value] | dict[str, Value]") -> None:
        self.target = target
        self.key: str | None = None


def _read(events: Iterator[Any], lines: _Lines, yaml: Any) -> Front:
    result = Front()
    stack: list[_Level] = []
    documents = 0
    for event in events:
        line = lines.at(event.start_mark.index)
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1 or event.version or event.tags:
                raise _error("The front matter holds a YAML directive or a second document.", line)
        elif isinstance(event, yaml.AliasEvent):
            raise _error("The front matter uses a YAML alias.", line, "Write the value out.")
        elif isinstance(event, yaml.NodeEvent):
            if event.anchor is not None:
                raise _error("The front matter uses a YAML anchor.", line, "Write the value out.")
            if event.tag is not None:
                raise _error("The front matter uses a YAML tag.", line, "Write plain values.")
            if isinstance(event, yaml.ScalarEvent):
                _put(stack, str(event.value), line, result)
                continue
            opened = _open(stack, isinstance(event, yaml.MappingStartEvent), line, result)
            stack.append(_Level(opened))
        elif isinstance(event, yaml.CollectionEndEvent):
            stack.pop()
    return result


def _open(
    stack: list[_Level], mapping: bool, line: int, result: Front
) -> "list[Value] | dict[str, Value]":
    if len(stack) >= MAX_DEPTH:
        raise _error(f"The front matter nests deeper than {MAX_DEPTH} levels.", line)
    if not stack:
        if not mapping:
            raise _error("The front matter is a list, not keys and values.", line)
        return result.values
    target: list[Value] | dict[str, Value] = {} if mapping else []
    _put(stack, target, line, result)
    return target


def _put(stack: list[_Level], value: Value, line: int, result: Front) -> None:
    """Place `value` where the innermost open list or mapping waits for it."""
    if not stack:
        if value == "":
            return  # nothing but comments
        raise _error("The front matter is one text, not keys and values.", line)
    level = stack[-1]
    if isinstance(level.target, list):
        level.target.append(value)
    elif level.key is not None:
        level.target[level.key] = value
        level.key = None
    elif not isinstance(value, str):
        raise _error("A key of the front matter is no plain text.", line)
    elif value in level.target:
        raise _error(f"The key {value[:60]!r} stands twice.", line, "Keep one of them.")
    else:
        level.key = value
        if len(stack) == 1:
            result.lines[value] = line


def _error(message: str, line: int, action: str = "Mend the front matter.") -> CairnError:
    return CairnError("E_FRONTMATTER", message, action, line=line)
