"""What every detector of secrets says in the same words."""

import re

from cairn.gate.hit import Hit

INSTEAD = "{{secret}}"

# What stands before the secret part of a key and is the same in all of its kind.
_PREFIX = re.compile(r"^(?:[A-Za-z]{2,10}[-_.]){1,3}|^(?:AKIA|ASIA|AIza|eyJ|SG\.)")


def secret(start: int, end: int, detector: str, value: str, *, look: bool = False) -> Hit:
    """A hit whose mask shows the prefix that all keys of its kind have, and nothing else."""
    found = _PREFIX.match(value)
    prefix = found[0] if found and len(value) - len(found[0]) >= 12 else ""
    return Hit(
        start,
        end,
        "secret",
        detector,
        "look" if look else "block",
        shown=f"{prefix}•••",
        instead=INSTEAD,
        firm=not look,
    )
