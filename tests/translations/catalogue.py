"""One file of translation as values: what is said in the code, and how it is said elsewhere."""

import re
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from tests.translations.calls import Said

FIELD = re.compile(r"\{\w*\}|%L?n|%\d")
"""What a translation must keep as it stands."""


@dataclass(frozen=True, slots=True)
class Message:
    """One string and its translation.

    Attributes:
        context: the class or module that says it.
        source: as it stands in the code.
        comment: tells apart what is the same in English.
        forms: the translation, several where it is counted.
        counted: whether it comes with a number.
        finished: whether a person said that it is one.
    """

    context: str
    source: str
    comment: str
    forms: tuple[str, ...]
    finished: bool
    counted: bool = False

    @property
    def said(self) -> Said:
        """What the program asks for."""
        return Said(self.context, self.source, self.comment, self.counted)

    def trouble(self) -> str:
        """Why this cannot be shown to a person; empty where it can."""
        if not self.finished or not all(self.forms):
            return "is not translated"
        fields = sorted(FIELD.findall(self.source))
        for form in self.forms:
            if sorted(FIELD.findall(form)) != fields and len(self.forms) == 1:
                return "has other fields than its translation"
            if set(FIELD.findall(form)) - set(fields):
                return "has other fields than its translation"
            if form.count("\n") != self.source.count("\n"):
                return "has other lines than its translation"
            if form.strip() != form and self.source.strip() == self.source:
                return "has a translation with blanks at its ends"
            if form.endswith("…") != self.source.endswith("…"):
                return "ends with an ellipsis, or its translation does, but not both"
        return ""


def read(file: Path) -> list[Message]:
    """The messages of a ``.ts`` file."""
    found = []
    for context in ElementTree.parse(file).getroot().findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            assert translation is not None
            counted = [form.text or "" for form in translation.findall("numerusform")]
            found.append(
                Message(
                    context.findtext("name") or "",
                    message.findtext("source") or "",
                    message.findtext("comment") or "",
                    tuple(counted) or (translation.text or "",),
                    translation.get("type") is None,
                    message.get("numerus") == "yes",
                )
            )
    return found


def keep_only(file: Path, wanted: set[Said]) -> None:
    """Drop what is said no more, or with a count now and without one before."""
    tree = ElementTree.parse(file)
    for context in tree.getroot().findall("context"):
        for message in context.findall("message"):
            said = Said(
                context.findtext("name") or "",
                message.findtext("source") or "",
                message.findtext("comment") or "",
                message.get("numerus") == "yes",
            )
            if said not in wanted:
                context.remove(message)
    tree.write(file, encoding="utf-8", xml_declaration=True)
