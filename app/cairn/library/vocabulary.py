"""Other names for the same thing, as the terms of the library give them."""

from collections.abc import Iterable, Sequence


def synonyms(terms: Iterable[tuple[str, Sequence[str]]]) -> dict[str, tuple[str, ...]]:
    """For each name in lower case the other names of its term, as they are written.

    Args:
        terms: title and aliases of each; names that two terms share lead to both.
    """
    found: dict[str, dict[str, str]] = {}
    for title, aliases in terms:
        names = {_folded(name): " ".join(name.split()) for name in (title, *aliases)}
        names.pop("", None)
        for folded in names:
            others = found.setdefault(folded, {})
            others.update((key, name) for key, name in names.items() if key != folded)
    return {name: tuple(others.values()) for name, others in found.items() if others}


def _folded(name: str) -> str:
    return " ".join(name.lower().split())
