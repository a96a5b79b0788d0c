"""Which version of a record stands in front, and which one is no version of its own."""

from collections.abc import Iterable, Mapping

from cairn.library.source import Source, rank

_OWN = ("team", "mine")


def versions_of(
    found: Iterable[tuple[str, int, str, bytes]], sources: Mapping[str, Source]
) -> dict[str, list[int]]:
    """The keys of the versions of each id, the one that stands in front first.

    Those of paused sources are left out. So is one of a team's or of one's own with the very bytes
    of the version behind it: a draft that was merged is no adaptation of what it became.

    Args:
        found: id, key, source and digest of records.
    """
    by_id: dict[str, list[tuple[tuple[int, int], int, str, bytes]]] = {}
    for id, key, source, digest in found:
        stands = sources.get(source)
        if stands is not None and not stands.paused:
            by_id.setdefault(id, []).append((rank(stands), key, stands.layer, digest))
    kept: dict[str, list[int]] = {}
    for id, every in by_id.items():
        keys = kept[id] = []
        behind = b""
        for _, key, layer, digest in sorted(every, reverse=True):
            if layer in _OWN and digest == behind and digest:
                continue
            keys.insert(0, key)
            behind = digest
    return kept
