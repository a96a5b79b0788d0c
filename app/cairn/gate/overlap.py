"""Which of several hits on the same words stands."""

from collections.abc import Iterable
from dataclasses import replace

from cairn.gate.hit import Hit

_ORDER = ("secret", "person", "iban", "card", "email", "home", "phone", "host", "ip")


def resolved(hits: Iterable[Hit]) -> list[Hit]:
    """Hits that do not overlap, in order of place.

    The graver one stands, then a secret, then the longer. Where both are equally grave the one that
    stands grows over both, so that answering it leaves no part of a word behind.
    """
    chosen: list[Hit] = []
    for hit in sorted(hits, key=_place):
        if chosen and hit.start < chosen[-1].end:
            chosen[-1] = _one(chosen[-1], hit)
        else:
            chosen.append(hit)
    return chosen


def _place(hit: Hit) -> tuple[int, int]:
    return hit.start, -hit.end


def _one(first: Hit, second: Hit) -> Hit:
    stands, falls = sorted((first, second), key=_weight)
    if stands.severity == falls.severity or falls.end > stands.end or falls.start < stands.start:
        start, end = min(first.start, second.start), max(first.end, second.end)
        return replace(stands, start=start, end=end, firm=stands.firm or falls.firm)
    return stands


def _weight(hit: Hit) -> tuple[bool, bool, int, bool, int]:
    kind = _ORDER.index(hit.kind) if hit.kind in _ORDER else len(_ORDER)
    secret = hit.kind == "secret"
    return hit.severity != "block", not secret, -(hit.end - hit.start), not hit.firm, kind
