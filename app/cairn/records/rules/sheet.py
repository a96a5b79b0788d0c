"""A record laid out for its rules: sections, code and items with their lines in the file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from cairn.records.outline import CodeBlock, Outline, outline
from cairn.records.problem import Problem, Severity
from cairn.records.record import Record

_FENCE = re.compile(r"[ \t>]*(?:`{3,}|~{3,})[ \t]*[\w+.-]*[ \t]*")
_ITEM = re.compile(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX]\][ \t]+(\S.*)")


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under a heading, up to the next one of its level or above."""

    title: str
    text: str
    line: int
    code: tuple[CodeBlock, ...]

    @property
    def says_nothing(self) -> bool:
        """Whether nothing was written there yet; fences around nothing are nothing."""
        return all(not line.strip() or _FENCE.fullmatch(line) for line in self.text.split("\n"))


class Sheet:
    """One record under examination; lines it gives are lines of the file."""

    def __init__(self, record: Record, path: str) -> None:
        self.record = record
        self.path = path

    @cached_property
    def outline(self) -> Outline:
        """Headings and code of the body, with lines of the body."""
        return outline(self.record.body)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Every heading with what stands under it."""
        lines = self.record.body.split("\n")
        headings = self.outline.headings
        found = []
        for number, heading in enumerate(headings):
            after = (other.line for other in headings[number + 1 :] if other.level <= heading.level)
            end = next(after, len(lines) + 1)
            code = tuple(block for block in self.outline.code if heading.line < block.line < end)
            text = "\n".join(lines[heading.line : end - 1])
            found.append(Section(heading.text, text, self.in_file(heading.line), code))
        return tuple(found)

    @cached_property
    def prose(self) -> list[tuple[int, str]]:
        """The body's lines outside of code blocks, each with its line in the file."""
        lines = dict(enumerate(self.record.body.split("\n"), 1))
        for block in self.outline.code:
            for line in range(block.line, block.line + block.text.count("\n") + 2):
                lines.pop(line, None)
        return [(self.in_file(number), line) for number, line in lines.items()]

    @property
    def items(self) -> Iterator[tuple[int, str]]:
        """The task list items outside of code."""
        for line, text in self.prose:
            if match := _ITEM.fullmatch(text):
                yield line, match[1]

    def section(self, name: str) -> Section | None:
        """The section called `name`; words after the name are let pass (``Steps in short``)."""
        wanted = name.casefold()
        for section in self.sections:
            title = section.title.casefold().rstrip(":?. ")
            if title == wanted or (title.startswith(wanted) and not title[len(wanted)].isalnum()):
                return section
        return None

    def in_file(self, line: int) -> int:
        """The line of the file that is `line` of the body."""
        return self.record.body_line + line - 1

    def key_line(self, key: str) -> int:
        """The line of a front matter key, 1 if it is not there."""
        return self.record.lines.get(key, 1)

    def text(self, key: str) -> str:
        """What stands under a front matter key if it is a text, without blanks around it."""
        value = self.record.front.get(key)
        return value.strip() if isinstance(value, str) else ""

    def error(self, line: int, code: str, message: str, action: str) -> Problem:
        """Something against the format."""
        return Problem(self.path, line, "error", code, message, action)

    def warning(self, line: int, code: str, message: str, action: str) -> Problem:
        """Something that could be better."""
        return Problem(self.path, line, "warning", code, message, action)

    def need(self, *names: str) -> Iterator[Problem]:
        """A problem for each of the sections `names` that is missing or empty.

        A part that the record says it still `needs` is only warned about.
        """
        value = self.record.front.get("needs")
        listed = value if isinstance(value, list) else [value]
        needs = {need.strip().casefold() for need in listed if isinstance(need, str)}
        for name in names:
            severity: Severity = "error"
            if needs & {name.casefold(), name.split()[0].casefold()}:
                severity = "warning"
            found = self.section(name)
            if found is None:
                action = f"Add a heading '{name}' with what belongs under it."
                message = f"The part '{name}' is missing."
                yield Problem(self.path, 1, severity, "L_SECTION", message, action, name)
            elif found.says_nothing:
                message = f"Nothing stands under '{name}'."
                action = "Write it, or list it under 'needs' for someone else to finish."
                yield Problem(self.path, found.line, severity, "L_EMPTY", message, action, name)
