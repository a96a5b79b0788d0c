"""Telephone numbers, IBANs and payment cards; the last two only if their checksums hold."""

import re
from collections.abc import Iterator

from cairn.gate.hit import Hit
from cairn.gate.page import Page
from cairn.gate.wordlist import words

_INTERNATIONAL = re.compile(
    r"(?:\+[1-9]|00(?:1|[2-9]\d)(?=[ \t./-])|wa\.me/\d)(?:[ \t./-]{0,3}\(?\d\)?){7,14}(?!\w)"
)
_NATIONAL = re.compile(
    r"(?:\b(?:phone|tel|telephone|telefon|mobile|mobil|handy|cell|call|fax|whatsapp|signal)\b|[☎✆📞])"
    r"[^\n\d+]{0,20}(?P<number>\(?0?\d(?:[ \t./()-]{0,3}\d){6,13})(?![\w.])"
)
_ZERO = re.compile(r"0[1-9]\d")
_GERMAN = re.compile(
    r"(?:(?P<sure>\(0[2-9]\d{1,4}\)[ \t]?[1-9]\d{2,4}(?:[ -]?\d{2,5}){1,2}"
    r"|0[2-9]\d{1,4}[ \t]?/[ \t]?[1-9]\d{2,4}(?:[ -]?\d{2,5}){1,2}"
    r"|01[567]\d[ \t]?[ /-][ \t]?\d{3,4}(?:[ -]?\d{2,4}){1,2})"
    r"|0[2-9]\d(?:\d{2})?[ -][1-9]\d{6,7}|0[2-9]\d{2}[ -][1-9]\d{4,7}|01[567]\d{8,9})"
    r"(?![\w.:-]|/\d)"
)
"""As they are dialled inside the country; sure with brackets, a stroke, or a mobile's prefix."""

_AMERICAN = re.compile(r"(?<![\w.-])(?:\(\d{3}\)[ \t]?|\d{3}[-.])\d{3}[-.]\d{4}(?![\w.-])")
_IBAN = re.compile(r"\b(?:IBAN)?(?P<value>[A-Za-z]{2}\d{2}(?:[ \t.-]?[A-Za-z0-9]){11,30})")
_CARD = re.compile(
    r"(?<![\w.+-])[2-6]\d{3}(?:(?:[ -]?\d){9,15}|(?P<gap>[ .-]{1,3})\d{4}(?P=gap)\d{4}"
    r"(?P=gap)\d{4})(?![\w-])"
)
_FICTION = re.compile(
    r"^(?:19|20)\d\d[-./ ]?[01]\d[-./ ]?[0-3]\d$|555[-. ]?01\d\d$|^\+?1?23456789|0{6}"
)
_LENGTHS = {
    code[:2]: int(code[2:])
    for code in words(
        "DE22 AT20 CH21 FR27 GB22 NL18 ES24 IT27 PL28 BE16 PT25 SE24 NO15 DK18 FI18 IE22 LU20"
    )
}
"""Letters and digits of an IBAN, by country."""


def phones(page: Page) -> Iterator[Hit]:
    """Numbers with their country's code, or beside a word that calls them one."""
    if "+" in page.text or "00" in page.text or "wa.me/" in page.text:
        for found in _INTERNATIONAL.finditer(page.text):
            if not _is_fiction(found[0]) and _stands_alone(page, found, "+./-"):
                yield _phone(*found.span())
    for found in _GERMAN.finditer(page.text) if _ZERO.search(page.text) else ():
        if not _is_fiction(found[0]) and _stands_alone(page, found, "+.,:/-"):
            yield _phone(*found.span(), look=found["sure"] is None)
    for found in _AMERICAN.finditer(page.text):
        if not _is_fiction(found[0]):
            yield _phone(*found.span())
    for found in _NATIONAL.finditer(page.folded.text):
        if not _is_fiction(found["number"]):
            yield _phone(*page.folded.span(*found.span("number")))


def ibans(page: Page) -> Iterator[Hit]:
    """Bank accounts whose check digits are right."""
    for found in _IBAN.finditer(page.text):
        said = found["value"]
        length = _LENGTHS.get(said[:2].upper())
        value, end = _cut(said.upper(), length)
        plain = said.replace(" ", "").replace("\t", "")
        if length is None and plain != value:
            continue  # small letters, dots and hyphens are too common where no length is known
        if length in (None, len(value)) and is_iban(value):
            yield Hit(
                found.start("value"),
                found.start("value") + end,
                "iban",
                "iban",
                "block",
                f"{value[:2]}•••",
                "{{iban}}",
            )


def cards(page: Page) -> Iterator[Hit]:
    """Payment cards whose check digit is right."""
    for found in _CARD.finditer(page.text):
        digits = re.sub(r"\D", "", found[0])
        if len(digits) <= 19 and is_card(digits) and len(set(digits)) > 3:
            yield Hit(*found.span(), "card", "card", "block", "•••• ••••", "{{card}}")


def is_iban(value: str) -> bool:
    """ISO 13616: the number with its first four signs behind is 1 modulo 97."""
    if not 15 <= len(value) <= 34:
        return False
    return int("".join(str(int(sign, 36)) for sign in value[4:] + value[:4])) % 97 == 1


def is_card(digits: str) -> bool:
    """ISO 7812: every second digit doubled from the right, the sum ends in 0 (Luhn)."""
    doubled = [int(d) * (1 + at % 2) for at, d in enumerate(reversed(digits))]
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0


def _cut(text: str, length: int | None) -> tuple[str, int]:
    """The signs of a number alone, at most `length`, and where they end in `text`."""
    signs: list[str] = []
    for at, sign in enumerate(text):
        if sign.isalnum():
            signs.append(sign)
        if len(signs) == length:
            return "".join(signs), at + 1
    return "".join(signs), len(text)


def _stands_alone(page: Page, found: "re.Match[str]", signs: str) -> bool:
    """Whether nothing before it makes it a part of something else."""
    before = page.text[max(0, found.start() - 1) : found.start()]
    joined = before.isalnum() or before == "_" or (before != "" and before in signs)
    return not joined and not page.in_blank(*found.span())


def _is_fiction(number: str) -> bool:
    """Whether it is a number of films, a row of digits, or a date."""
    digits = re.sub(r"\D", "", number)
    return bool(_FICTION.search(number) or _FICTION.search(digits)) or len(set(digits)) < 4


def _phone(start: int, end: int, *, look: bool = False) -> Hit:
    return Hit(start, end, "phone", "phone", "look" if look else "block", "+•••", "{{phone}}")
