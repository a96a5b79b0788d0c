"""What is true of indexed records today: who may be found, how far trusted, how near."""

from collections.abc import Iterable, Mapping
from datetime import date

import numpy as np

from cairn.library.columns import from_date
from cairn.library.source import LAYERS, Source
from cairn.library.trust import CODES, WITHDRAWN, Trust, trust_codes
from cairn.search.part import Derived
from cairn.search.segment import Segment

_TRUSTED = {Trust.FRESH: 0.03, Trust.DUE: 0.02, Trust.UNREVIEWED: 0.01, Trust.STALE: 0.0}
_NEARER = 0.002
_FITS = 0.02


class Standing:
    """Trust, layer and fit as small additions to a score: they decide among equals only.

    None of this is in the index: it changes at midnight, with the order of sources, and with the
    checkout one works in.
    """

    def __init__(
        self,
        sources: Iterable[Source],
        hidden: Iterable[int],
        fits: Mapping[int, int],
        today: date,
        failed: Iterable[int] = (),
    ) -> None:
        """Take what is true now.

        Args:
            hidden: keys of records behind another version of themselves.
            fits: key to how many of stack and repository kind fit the checkout.
            failed: keys of records that failed after their last review.
        """
        self._sources = {source.name: source for source in sources}
        self._hidden = np.fromiter(hidden, np.int64)
        self._fit_keys = np.fromiter(fits, np.int64, len(fits))
        self._fit_counts = np.fromiter(fits.values(), np.float32, len(fits))
        self._today = from_date(today)
        self._failed = np.fromiter(failed, np.int64)

    def derive(self, segment: Segment) -> Derived:
        """`cairn.search.part.Derived` for one segment."""
        names = segment.file.facts["facets"]["source"]
        of_source = segment.file.array("facet_source")
        here = [name in self._sources and not self._sources[name].paused for name in names]
        layers = [self._layer(name) for name in names]
        alive = np.array(here or [True], bool)[of_source]
        if len(self._hidden):
            alive &= ~np.isin(segment.keys, self._hidden)
        layer = np.array(layers or [0], np.uint8)[of_source]
        trust = self._trust(segment)
        prior = np.array([_TRUSTED[code] for code in CODES], np.float32)[trust]
        prior += np.float32(_NEARER) * layer
        if len(self._fit_keys):
            order = np.argsort(self._fit_keys)
            keys, counts = self._fit_keys[order], self._fit_counts[order]
            place = np.minimum(np.searchsorted(keys, segment.keys), len(keys) - 1)
            prior += np.where(keys[place] == segment.keys, counts[place] * np.float32(_FITS), 0)
        return Derived(
            alive,
            prior.astype(np.float32),
            {"trust": trust, "layer": layer},
            {"trust": [code.value for code in CODES], "layer": LAYERS},
        )

    def _layer(self, name: str) -> int:
        source = self._sources.get(name)
        return LAYERS.index(source.layer) if source and source.layer in LAYERS else 0

    def _trust(self, segment: Segment) -> "np.ndarray[tuple[int], np.dtype[np.uint8]]":
        statuses = segment.file.facts["facets"]["status"]
        gone = np.array([status in WITHDRAWN for status in statuses] or [False], bool)
        codes: np.ndarray[tuple[int], np.dtype[np.uint8]] = trust_codes(
            segment.file.array("number_reviewed_on"),
            segment.file.array("number_due_on"),
            gone[segment.file.array("facet_status")],
            self._today,
        )
        if len(self._failed):
            fresh = codes == CODES.index(Trust.FRESH)
            codes[fresh & np.isin(segment.keys, self._failed)] = CODES.index(Trust.DUE)
        return codes
