"""The few pictures that the README shows, small enough to be kept with the code."""

from PySide6.QtGui import QImage

from cairn.desk.tour_view import SMALL, View

COLOURS, COMMON = 256, 160
"""Of a picture, and how many of them are those that are met most; the others keep rare tones."""

README = {
    ("reading", View(SMALL, "light", "en", 100)): "reading",
    ("pasted", View(SMALL, "light", "en", 100)): "pasted",
    ("versions", View(SMALL, "light", "en", 100)): "versions",
    ("draft", View(SMALL, "light", "en", 100)): "draft",
    ("inbox", View(SMALL, "light", "en", 100)): "inbox",
    ("fill-in", View(SMALL, "dark", "de", 100)): "german-dark",
}
"""Scene and view to the name of the picture."""


def readme_name(scene: str, view: View) -> str:
    """What a picture of the README is called; empty for every other."""
    return README.get((scene, view), "")


def with_few_colours(image: QImage) -> QImage:
    """The same in `COLOURS`; each other becomes the nearest of them.

    A window has few, but for the edges of its letters: the file takes a third of the room.
    """
    import numpy as np

    rgb = image.convertToFormat(QImage.Format.Format_RGB32)
    width, height = rgb.width(), rgb.height()
    pixels = np.frombuffer(bytes(rgb.constBits()), np.uint32).reshape(height, -1)[:, :width]
    every, place, count = np.unique(pixels & 0xFFFFFF, return_inverse=True, return_counts=True)
    red, green, blue = (every.astype(np.int64) >> shift & 0xFF for shift in (16, 8, 0))
    parts = np.stack([red, green, blue], axis=-1)
    kept = np.argsort(-count)[:COMMON].tolist()
    nearest = np.zeros(len(every), np.uint8)
    far = np.full(len(every), np.iinfo(np.int64).max)
    for number in range(min(COLOURS, len(every))):
        if number == len(kept):
            kept.append(int(far.argmax()))  # what is least like any that is kept so far
        away = ((parts - parts[kept[number]]) ** 2).sum(axis=1)
        nearest[away < far] = number
        far = np.minimum(far, away)
    found = np.zeros((height, (width + 3) // 4 * 4), np.uint8)  # lines begin at whole words
    found[:, :width] = nearest[place].reshape(height, width)
    few = QImage(found.tobytes(), width, height, QImage.Format.Format_Indexed8).copy()
    few.setColorTable([0xFF000000 | int(every[colour]) for colour in kept])
    return few
