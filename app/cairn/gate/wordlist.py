"""Lists of words, written as text."""


def words(text: str) -> frozenset[str]:
    """The words of `text`, as they stand between blanks."""
    return frozenset(text.split())


def any_of(text: str) -> str:
    """A regular expression for any of the words of `text`; a ``_`` in one is a blank.

    The words may be expressions themselves.
    """
    return "(?:" + "|".join(text.split()).replace("_", r"[ \t]+") + ")"
