"""Cells of a table that a spreadsheet may open: what looks like a formula is quoted."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def quoted(text: str) -> str:
    """`text` so that no spreadsheet runs it: an apostrophe before what begins like a formula."""
    plain = text.lstrip("'")
    return "'" + text if plain.lstrip(" ").startswith(_FORMULA) or plain != text else text


def unquoted(text: str) -> str:
    """The inverse of `quoted`; other texts stay as they are."""
    return text[1:] if text.startswith("'") and quoted(text[1:]) == text else text
