"""Whether one text is another one that somebody edited on the way: by the lines they share."""

BY_ITSELF = ("needs:", "status:")
"""Lines that come with being sent, and that nobody wrote."""

_MOSTLY = 0.6
"""Share of the lines we added that must stand in the other text for it to be ours, edited."""


def said(text: str) -> list[str]:
    """Its lines, but for those that come by themselves."""
    return [line for line in text.split("\n") if not line.startswith(BY_ITSELF)]


def holds_all(text: str, ours: str) -> bool:
    """Whether every line of ours stands in the text."""
    return {line for line in said(ours) if line.strip()} <= set(text.split("\n"))


def stems_from(ours: str, before: str, theirs: str) -> bool:
    """Whether most of what we added to the text before stands in the other one."""
    old = set(before.split("\n"))
    added = {
        line
        for line in ours.split("\n")
        if line.strip() and line not in old and not line.startswith(BY_ITSELF)
    }
    if not added:  # we only took something out
        gone = {line for line in before.split("\n") if line.strip()} - set(ours.split("\n"))
        return bool(gone) and not gone & set(theirs.split("\n"))
    return len(added & set(theirs.split("\n"))) >= _MOSTLY * len(added)
