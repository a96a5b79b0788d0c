"""The colours of a page: every role named once, for light, dark, and both in high contrast."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class PageColours:
    """What a rendered page is painted with, as ``#rrggbb``; the surface itself is the window's.

    Attributes:
        surface: what the page lies on; only used to judge contrast, never painted.
        raised: behind code blocks and table heads.
        inset: behind code within a line.
        line: hairlines that carry no meaning; `grid` is the stronger line inside tables.
        quiet, mark, mark_text: bar of a quote; ground and letters of an invisible character's mark.
        blank: ground of a ``{{placeholder}}``.
        added, gone: ground of a line that only one of two versions has.
        note, tip, important, warning, caution: bar and word of the five callouts.
        keyword, string, comment, number, name, inserted, deleted: letters in code.
    """

    surface: str
    text: str
    muted: str
    raised: str
    inset: str
    line: str
    grid: str
    link: str
    quiet: str
    mark: str
    mark_text: str
    blank: str
    added: str
    gone: str
    note: str
    tip: str
    important: str
    warning: str
    caution: str
    keyword: str
    string: str
    comment: str
    number: str
    name: str
    inserted: str
    deleted: str


LIGHT = PageColours(
    surface="#ffffff",
    text="#22211e",
    muted="#5f5c55",
    raised="#f4f3ef",
    inset="#efede7",
    line="#dedbd3",
    grid="#c4c0b6",
    link="#0b6a7f",
    quiet="#c4c0b6",
    mark="#fbdcd9",
    mark_text="#9a2a24",
    blank="#ffe9b0",
    added="#dcefe2",
    gone="#fbe3e0",
    note="#0b6a7f",
    tip="#276b42",
    important="#6a3fa0",
    warning="#7d5200",
    caution="#a8322b",
    keyword="#8a2777",
    string="#276b42",
    comment="#66635b",
    number="#8a4a0a",
    name="#0b5f8f",
    inserted="#276b42",
    deleted="#a8322b",
)
"""Dark letters on paper, in the tones of the window."""

DARK = PageColours(
    surface="#1d1f21",
    text="#e6e4df",
    muted="#a5a39d",
    raised="#26282b",
    inset="#303337",
    line="#34373b",
    grid="#4d5156",
    link="#76c4d6",
    quiet="#4d5156",
    mark="#5a2320",
    mark_text="#ffb4ab",
    blank="#5c4a12",
    added="#1f3b2a",
    gone="#46221f",
    note="#76c4d6",
    tip="#7fca9b",
    important="#c3a6f2",
    warning="#e0b55c",
    caution="#f08d83",
    keyword="#e09bcf",
    string="#8fd0a6",
    comment="#a5a39d",
    number="#e8b07a",
    name="#8bc3ee",
    inserted="#7fca9b",
    deleted="#f08d83",
)
"""Light letters at night."""

LIGHT_CONTRAST = replace(
    LIGHT,
    text="#000000",
    muted="#303030",
    raised="#f0f0f0",
    inset="#e4e4e4",
    line="#6a6a6a",
    grid="#000000",
    link="#00424f",
    quiet="#000000",
    mark_text="#6e130e",
    note="#00424f",
    tip="#0b4a24",
    important="#44207a",
    warning="#573800",
    caution="#7d1510",
    keyword="#5c1450",
    string="#0b4a24",
    comment="#3a3a3a",
    number="#5c2f00",
    name="#003e63",
    inserted="#0b4a24",
    deleted="#7d1510",
)
"""Black on white, every line drawn."""

DARK_CONTRAST = replace(
    DARK,
    surface="#000000",
    text="#ffffff",
    muted="#d6d6d6",
    raised="#1a1a1a",
    inset="#2b2b2b",
    line="#9a9a9a",
    grid="#ffffff",
    link="#8fe3f7",
    quiet="#ffffff",
    mark_text="#ffd2cd",
    blank="#4a3a00",
    added="#0f2f1c",
    gone="#3a1512",
    note="#8fe3f7",
    tip="#9df0b8",
    important="#dcc8ff",
    warning="#ffd27a",
    caution="#ffb3ac",
    keyword="#ffb8ee",
    string="#9df0b8",
    comment="#d6d6d6",
    number="#ffc894",
    name="#a8d8ff",
    inserted="#9df0b8",
    deleted="#ffb3ac",
)
"""White on black, every line drawn."""


def colours_of(*, dark: bool, contrast: bool = False) -> PageColours:
    """The colours of a scheme."""
    if contrast:
        return DARK_CONTRAST if dark else LIGHT_CONTRAST
    return DARK if dark else LIGHT
