"""What to do about a finding, one sentence for each kind."""

from typing import Final

_ADVICE: Final = {
    "secret": "Take it out, and replace it where it is in use: whoever saw it has it.",
    "person": "Write the role instead of the name.",
    "team": "Say what kind of team it is instead of its name.",
    "email": "Leave the address out, or name the channel to ask in.",
    "phone": "Leave the number out.",
    "iban": "Leave the account out.",
    "card": "Leave the card's number out.",
    "host": "Write a placeholder for the host.",
    "ip": "Write a placeholder for the address.",
    "home": "Begin the path with ~.",
    "ticket": "Say what the ticket was about instead of its id.",
    "repository": "Say what kind of repository it is instead of its name.",
    "word": "The spine does not let this word out; say it otherwise.",
    "invisible": "Take out what nobody can see.",
}
_LOOK: Final = {
    "secret": "It looks random: if it opens something, take it out.",
    "person": "It may be somebody's name: if it is, write the role instead.",
}


def advice(kind: str, severity: str) -> str:
    """One sentence for a person."""
    if severity == "look" and kind in _LOOK:
        return _LOOK[kind]
    return _ADVICE[kind]
