"""How many of something, in words that fit one as well as two."""


def amount(count: int, one: str, many: str = "") -> str:
    """``1 session``, ``2 sessions``; `many` where it is more than an s at the end."""
    return f"{count} {one if count == 1 else many or f'{one}s'}"
