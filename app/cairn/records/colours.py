"""The colours of a page: every role named once, for light and for dark."""

from dataclasses import dataclass


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
