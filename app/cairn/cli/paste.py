"""What is piped into a search: the end of some program's output."""

from collections import deque
from typing import BinaryIO

MOST_BYTES = 1_000_000
"""How much of a paste is used: the end, which is where programs say why they failed."""

_CHUNK = 65_536


def read_paste(stream: BinaryIO) -> str:
    """The last `MOST_BYTES` of `stream`, from the start of a line on; never invalid, never None.

    Holds no more than that in memory, however much arrives.
    """
    kept: deque[bytes] = deque()
    size = 0
    cut = False
    while chunk := stream.read(_CHUNK):
        kept.append(chunk)
        size += len(chunk)
        while size - len(kept[0]) >= MOST_BYTES:
            size -= len(kept.popleft())
            cut = True
    data = b"".join(kept)
    if len(data) > MOST_BYTES:
        data, cut = data[-MOST_BYTES:], True
    if cut and 0 <= (newline := data.find(b"\n")) < len(data) - 1:
        data = data[newline + 1 :]
    return data.decode("utf-8", errors="replace")
