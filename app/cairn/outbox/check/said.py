"""A problem of a file that was rendered, in few words."""

from cairn.records.problem import Problem


def wrong(path: str, line: int, code: str, message: str, action: str) -> Problem:
    """What its reader would not take."""
    return Problem(path, line, "error", code, message, action)


def better(path: str, line: int, code: str, message: str, action: str) -> Problem:
    """What it takes, and what could be better."""
    return Problem(path, line, "warning", code, message, action)
