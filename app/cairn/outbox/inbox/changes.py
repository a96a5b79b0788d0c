"""What a contribution would write, and over what."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """Files of one contribution.

    Attributes:
        files, before: path to what it makes of it, and to what it was made from.
        problem: why it cannot be taken; empty if it can.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    before: dict[str, bytes] = field(default_factory=dict)
    problem: str = ""
