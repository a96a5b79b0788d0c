"""Text with its words taken apart where code, addresses and markup had joined or disguised them."""

import html
import re
from array import array
from urllib.parse import unquote

from cairn.gate.fold import Folded, folded

_SEAM = re.compile(
    r"(?P<hump>(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ]))"
    r"|(?P<coded>(?:%[0-9A-Fa-f]{2})+)"
    r"|(?P<escape>(?<!\\)\\[nrt](?=\w))"
    r"|(?P<entity>&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[0-9A-Fa-f]{1,5});)"
)


def opened(text: str) -> Folded | None:
    """`text` folded, with ``AnnaBerg``, ``Anna%20Berg``, ``\\nAnna`` and ``&Auml;nne`` taken apart.

    None where nothing is joined like that.
    """
    parts: list[str] = []
    origins: array[int] = array("l")
    at = 0
    for seam in _SEAM.finditer(text):
        between = _between(seam)
        parts += [text[at : seam.start()], between]
        origins.extend(range(at, seam.start()))
        origins.extend([seam.start()] * len(between))
        at = seam.end()
    if not parts:
        return None
    parts.append(text[at:])
    origins.extend(range(at, len(text) + 1))
    plain = folded("".join(parts))
    if plain.origins is None:
        return Folded(plain.text, origins)
    return Folded(plain.text, array("l", (origins[place] for place in plain.origins)))


def _between(seam: "re.Match[str]") -> str:
    """What stands in a seam's place."""
    if seam["coded"]:
        return unquote(seam[0], errors="replace")
    if seam["entity"]:
        return html.unescape(seam[0])
    return " "
