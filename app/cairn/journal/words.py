"""What is typed into one line, made fit to be kept."""

import re

from cairn.errors import CairnError

LONGEST = 300
"""Letters of a name or a title."""

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def one_line(text: str, what: str, *, needed: bool = True) -> str:
    """`text` without line breaks and outer blanks; raises E_JOURNAL_VALUE, naming `what`."""
    line = " ".join(text.split())
    if needed and not any(letter.isalnum() for letter in line):
        raise nonsense(f"{what} needs a letter")
    if len(line) > LONGEST:
        raise nonsense(f"{what} is longer than {LONGEST} letters")
    return line


def time_of_day(text: str) -> str:
    """``9:05`` as ``09:05``, or nothing; raises E_JOURNAL_VALUE."""
    time = text.strip()
    if time and not _TIME.fullmatch(time.rjust(5, "0")):
        raise nonsense(f"{text!r} is no time of day")
    return time.rjust(5, "0") if time else ""


def nonsense(why: str) -> CairnError:
    """Something typed cannot be kept."""
    return CairnError(
        "E_JOURNAL_VALUE", f"That cannot be kept: {why}.", "Change it and save again."
    )
