"""Pictures of a page, read from the folder of the record's own source and from nowhere else."""

import stat
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

FORMATS = {
    ".png": b"png",
    ".jpg": b"jpeg",
    ".jpeg": b"jpeg",
    ".gif": b"gif",
    ".webp": b"webp",
    ".bmp": b"bmp",
}
"""What is shown, by suffix. Not SVG: it may name further files, which Qt would open."""

MAX_BYTES = 16_000_000
MAX_SIDE = 10_000


def nothing() -> QImage:
    """One clear pixel: an answer, so that the page does not ask again on every repaint."""
    image = QImage(1, 1, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    return image


def load(folder: Path, relative: str, width: int) -> QImage:
    """The picture at `relative` under `folder`, at most `width` pixels wide.

    One clear pixel for whatever is not a picture of moderate size in a regular file that lies,
    with every symbolic link followed, under `folder`.
    """
    data = _read(folder, relative)
    suffix = Path(relative).suffix.lower()
    if data is None:
        return nothing()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(FORMATS[suffix]))
    reader.setAutoDetectImageFormat(False)
    size = reader.size()
    if not size.isValid() or max(size.width(), size.height()) > MAX_SIDE:
        return nothing()
    if size.width() > width:
        reader.setScaledSize(QSize(width, max(1, size.height() * width // size.width())))
    image = reader.read()
    return nothing() if image.isNull() else image


def _read(folder: Path, relative: str) -> bytes | None:
    if Path(relative).suffix.lower() not in FORMATS or "\0" in relative:
        return None
    try:
        root = folder.resolve(strict=True)
        path = (root / relative).resolve(strict=True)
        status = path.stat()
        if not path.is_relative_to(root) or not stat.S_ISREG(status.st_mode):
            return None
        return path.read_bytes() if status.st_size <= MAX_BYTES else None
    except (OSError, ValueError, RuntimeError):  # RuntimeError: a cycle of links, before 3.13
        return None
