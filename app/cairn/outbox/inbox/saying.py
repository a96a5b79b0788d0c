"""What a maintainer's commits say, and how they are told from those of a contribution."""

import re

_TAKEN = "Take “{}”"
_EDITED = "Take “{}” with edits"
_DECLINED = "Decline “{}”"
_FROM = "\n\nFrom "
_ANSWER = re.compile(r"(?:Take|Decline) “.*”(?P<edits> with edits)?\n\nFrom ")


def taken(title: str) -> str:
    """The first line of what takes something of that title."""
    return _TAKEN.format(title)


def edited(title: str) -> str:
    """The same of what takes it with edits."""
    return _EDITED.format(title)


def declined(title: str) -> str:
    """The same of what declines it."""
    return _DECLINED.format(title)


def answer_to(name: str, line: str) -> str:
    """The whole message: its first line, and what branch or file it is an answer to."""
    return f"{line}{_FROM}{name}."


def is_answer(message: str) -> bool:
    """Whether a commit of ours is a maintainer's word about what somebody sent."""
    return _ANSWER.match(message) is not None


def is_edit(message: str) -> bool:
    """Whether it takes that with edits."""
    found = _ANSWER.match(message)
    return found is not None and found["edits"] is not None
