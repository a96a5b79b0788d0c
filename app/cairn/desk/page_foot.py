"""What stands under a page: what links here, what is like it, which terms it uses."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import labels
from cairn.desk.legible import escaped, legible
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.library.library import Library
    from cairn.library.row import Row

MOST_LINKED, MOST_RELATED = 8, 5

LONGEST = 110
"""Characters of a description."""

KEY_SCHEME = "cairn-key"
"""Scheme of a link to a record by its key in the catalog; written by us only."""

ICON_SCHEME = "cairn-icon"
"""Scheme of the small picture beside it: the name of one of our icons."""

translate = QCoreApplication.translate


def page_foot(library: "Library", row: "Row", theme: Theme) -> str:
    """The foot of the page of `row` as HTML; empty where there is nothing to say.

    Raises CairnError where the library cannot answer.
    """
    linked = library.backlinks(row)
    already = {other.id for other in linked}
    related = [other for other in library.related(row) if other.id not in already]
    parts = [
        _list(translate("PageFoot", "Linked from"), linked[:MOST_LINKED], theme),
        _list(translate("PageFoot", "Related"), related[:MOST_RELATED], theme),
    ]
    inside = "".join(part for part in parts if part)
    if not inside:
        return ""
    line = f'<tr><td bgcolor="{theme.roles.line}" style="font-size:1px"></td></tr>'
    return (
        '<table border="0" cellspacing="0" cellpadding="0" width="100%" '
        f'style="margin-top:{theme.px(28)}px; margin-bottom:{theme.px(4)}px">{line}</table>{inside}'
    )


def _list(heading: str, rows: Sequence["Row"], theme: Theme) -> str:
    if not rows:
        return ""
    roles, small = theme.roles, theme.px(12)
    head = (
        f'<p style="margin-top:{theme.px(14)}px; margin-bottom:{theme.px(8)}px; '
        f'color:{roles.muted}; font-size:{small}px; font-weight:600">{escaped(heading)}</p>'
    )
    return head + "".join(_entry(row, theme) for row in rows)


def _entry(row: "Row", theme: Theme) -> str:
    title = escaped(legible(row.title, LONGEST) or legible(row.path, LONGEST))
    described = escaped(legible(row.description, LONGEST))
    said = (
        f'<br><span style="color:{theme.roles.muted}; font-size:{theme.px(12)}px">'
        f"{described}</span>"
        if described
        else ""
    )
    picture = f'<img src="{ICON_SCHEME}:kind-{escaped(row.kind)}" alt="{labels.kind(row.kind)}">'
    return (
        '<table border="0" cellspacing="0" cellpadding="0" '
        f'style="margin-bottom:{theme.px(8)}px"><tr>'
        f'<td style="padding-right:{theme.px(8)}px; padding-top:3px">{picture}</td>'
        f'<td><a href="{KEY_SCHEME}:{row.key}">{title}</a>{said}</td></tr></table>'
    )
