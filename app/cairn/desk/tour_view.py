"""The ways in which the tour looks at a scene: size, scheme, language and text size."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """One way to look at a scene.

    Attributes:
        size: width and height of the window in pixels.
        scheme: ``light`` or ``dark``.
        language: what the window speaks.
        text: text size in percent.
    """

    size: tuple[int, int]
    scheme: str
    language: str
    text: int

    @property
    def name(self) -> str:
        """Such as ``1280x800-dark-de-200``, for the name of a picture."""
        return f"{self.size[0]}x{self.size[1]}-{self.scheme}-{self.language}-{self.text}"


SMALL, LARGE = (1280, 800), (1920, 1080)

VIEWS = (
    View(SMALL, "light", "en", 100),
    View(LARGE, "dark", "en", 100),
    View(LARGE, "light", "en", 200),
    View(SMALL, "dark", "de", 100),
    View(SMALL, "light", "de", 200),
    View(LARGE, "dark", "de", 200),
)
"""Six of the sixteen: any two of the properties meet, and each has its half of the pictures.

What looks wrong because of one property, or of two together, is seen in every scene; what would
need three together is the business of the test that walks every page.
"""
