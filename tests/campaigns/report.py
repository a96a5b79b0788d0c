"""What a campaign found out."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of one campaign.

    Attributes:
        name: of the campaign.
        ran: cases tried.
        held: cases in which every invariant held.
        broken: one line for each case that did not hold, enough to repeat it.
        figures: what was measured on the way.
    """

    name: str
    ran: int
    held: int
    broken: tuple[str, ...] = ()
    figures: Mapping[str, object] = field(default_factory=dict)
