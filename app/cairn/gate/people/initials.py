"""Initials, where they sign or stand for somebody; only ever worth a look."""

import re
from collections.abc import Iterator

from cairn.gate.fold import fold
from cairn.gate.hit import Hit
from cairn.gate.known import Known
from cairn.gate.page import Page
from cairn.gate.wordlist import words

_LETTERS = r"(?P<letters>[^\W\d_a-z](?:\.?[ ]?[^\W\d_a-z]){1,2}\.?)"
_SIGNED = re.compile(
    r"(?:\b(?:by|cc|from|asked|ask|with|told|thanks|author|owner|reviewer|mentee|mentor)"
    r"[ \t]*:?[ \t]+"
    rf"|(?:^|\n)[ \t]*(?:--|—|–)[ \t]*|@){_LETTERS}(?![\w-])"
)
_DOTTED = re.compile(r"(?<![\w.])(?P<letters>[^\W\d_a-z]\.[ ]?(?:[^\W\d_a-z]\.[ ]?){1,2})(?!\w)")
_ABBREVIATIONS = words(
    """
    ai ip id os ci cd pr db ui ux vm qa api aws gcp pc it is if in of on or to at as an by do go
    no so us up we pm am eu uk me my re cli gpu cpu ram css dns ssh ssl tls url xml sql git npm
    pip sdk ide llm mcp vpn iam sso cto ceo hr pdf csv ssd usb lan tv ad ms mr dr st am pm js ts
    md py rb rs cs
    """
)


class Initials:
    """The detector of the initials of everybody who is known."""

    def __init__(self, known: Known) -> None:
        self._roles: dict[str, str] = {}
        for person in known.people:
            last, comma, first = person.name.partition(",")
            parts = (f"{first} {last}" if comma else person.name).split()
            letters = "".join(fold(part)[:1] for part in parts)
            for initials in {letters, letters[:1] + letters[-1:]}:
                if len(initials) > 1 and initials not in _ABBREVIATIONS:
                    self._roles[initials] = person.role

    def __call__(self, page: Page) -> Iterator[Hit]:
        """Initials with their points, or where a name is expected."""
        if not self._roles:
            return
        for expression in (_SIGNED, _DOTTED):
            for found in expression.finditer(page.text):
                letters = re.sub(r"\W", "", fold(found["letters"]))
                if letters in self._roles and not page.in_code(found.start("letters")):
                    role = self._roles[letters]
                    yield Hit(*found.span("letters"), "person", "initials", "look", "•. •.", role)
