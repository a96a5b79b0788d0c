"""What the terminal may ask of the window without knowing it: handed in by the front door."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cairn.places import Places


@dataclass(frozen=True, slots=True)
class Doors:
    """The ways from a command into the window.

    Attributes:
        tour: drives the window off-screen over the home it is given, leaves screenshots in the
            folder, and says what it does line by line; the last argument asks for those of the
            README alone.
    """

    tour: Callable[[Places, Path, Callable[[str], None], bool], None]
