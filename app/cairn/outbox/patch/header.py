"""Headers of a mail as git writes them: folded, and encoded where they are not plain ASCII."""

from datetime import datetime
from textwrap import wrap

from cairn.outbox.rendering import Author

_FOLD = 78
_ENCODED = 76
_QUOTED = frozenset('()<>[]:;@\\,."')
_IN_ADDRESS = frozenset("!*+-/")
_BEGIN, _END = "=?UTF-8?q?", "?="
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
)  # fmt: skip


def from_line(author: Author) -> str:
    """Who it is by."""
    name = author.name
    if not name.isascii():
        name = _encoded("From: ", name, address=True)
    elif _QUOTED & set(name):
        escaped = name.replace("\\", "\\\\").replace('"', '\\"')
        name = f'"{escaped}"'
    return f"From: {name} <{author.email}>"


def date_line(when: datetime) -> str:
    """When it was; in words that no locale changes."""
    day, month = _DAYS[when.weekday()], _MONTHS[when.month - 1]
    return f"Date: {day}, {when.day} {month} {when:%Y %H:%M:%S %z}"


def subject_line(subject: str) -> str:
    """What it is."""
    begins = "Subject: [PATCH] "
    if not subject.isascii() or "=?" in subject:
        return begins + _encoded(begins, subject)
    lines = wrap(
        subject,
        _FOLD,
        initial_indent=begins,
        subsequent_indent=" ",
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(lines)


def _encoded(begins: str, text: str, *, address: bool = False) -> str:
    """`text` as encoded words, none longer than a line; `begins` stands before it."""
    parts, used = [_BEGIN], len(begins) + len(_BEGIN)
    for letter in text:
        said = letter
        plain = letter.isascii() and (
            letter.isalnum() or (letter in _IN_ADDRESS if address else letter not in " =?_")
        )
        if not plain:
            said = "".join(f"={byte:02X}" for byte in letter.encode())
        if used + len(said) + len(_END) > _ENCODED:
            parts += [_END, "\n ", _BEGIN]
            used = 1 + len(_BEGIN)
        parts.append(said)
        used += len(said)
    return "".join([*parts, _END])
