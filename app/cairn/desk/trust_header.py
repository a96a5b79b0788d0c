"""What stands above a page: what it is, and whether to trust it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cairn.desk import evidence_words, labels
from cairn.desk.elided_label import ElidedLabel
from cairn.desk.legible import LONGEST, escaped, legible, tip
from cairn.desk.page_foot import KEY_SCHEME
from cairn.desk.page_view import margins
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.library.results import Hit
    from cairn.library.row import Row
    from cairn.records.evidence import Evidence

_UNBROKEN = {ord(" "): "&nbsp;", ord("-"): "\u2011"}
"""What would end a line, and what stands for it where it must not."""

_NO_TEXT = Qt.TextInteractionFlag.NoTextInteraction


class TrustHeader(QFrame):
    """Kind and place, title, and one line of facts: trust, status, owner, dates, versions.

    Signals:
        versions: the versions of the record are asked for.
        followed: the link to the record that took the place of this one.
    """

    versions = Signal()
    followed = Signal(QUrl)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._hit: Hit | None = None
        self._successor: Row | None = None
        self._tried: Evidence | None = None
        self._where = ""
        self.setObjectName("masthead")
        self._icon, self._kind = QLabel(), ElidedLabel()
        self._title, self._mark, self._facts = QLabel(), QLabel(), QLabel()
        self._kind.setProperty("voice", "small")
        self._title.setProperty("voice", "title")
        self._facts.setProperty("voice", "small")
        for label in (self._kind, self._title):
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._title, self._facts):
            label.setWordWrap(True)
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._facts.setTextFormat(Qt.TextFormat.RichText)
        self._facts.setAccessibleName(self.tr("Trust"))
        self._facts.linkActivated.connect(self._activated)
        self._above = above = QHBoxLayout()
        above.setSpacing(6)
        above.addWidget(self._icon)
        above.addWidget(self._kind, 1)
        below = QHBoxLayout()
        below.setSpacing(6)
        below.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._facts, 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addLayout(above)
        self._column.addWidget(self._title)
        self._column.addLayout(below)
        theme.changed.connect(self._dress)
        self.fit(0)

    def add_tools(self, tools: QWidget) -> None:
        """Put the buttons of the page at the end of the first line."""
        self._above.addWidget(tools)

    def fit(self, width: int) -> None:
        """Stand over the column of a page that is `width` pixels wide."""
        left, right = margins(self._theme, width)
        self._column.setContentsMargins(left, 16, right, 12)

    def show_hit(
        self,
        hit: "Hit",
        successor: "Row | None" = None,
        tried: "Evidence | None" = None,
        where: str = "",
    ) -> None:
        """Show the facts of a record, what took its place, and what was found out by trying it.

        `where` is the kind of repository that is worked in.
        """
        self._hit, self._successor = hit, successor
        self._tried, self._where = tried, where
        self._title.setText(legible(hit.row.title))
        self._title.setToolTip(tip(hit.row.title) if len(hit.row.title) > LONGEST else "")
        self._dress()

    def _dress(self) -> None:
        hit = self._hit
        if hit is None:
            return
        theme, density = self._theme, self.devicePixelRatioF()
        self._icon.setPixmap(theme.pixmap(f"kind-{hit.row.kind}", "muted", 16, density))
        source = [hit.row.source] if hit.row.source != hit.row.layer else []
        place = [labels.kind(hit.row.kind), labels.layer(hit.row.layer)]
        path = legible(hit.row.path, 120)
        name = path.rpartition("/")[2]
        ways = ([*place, *source, path], [*place, *source, name], [*place, name], place, place[:1])
        self._kind.tell(*map(_joined, ways))
        role = labels.TRUST_ROLES.get(hit.trust, "muted")
        self._mark.setPixmap(theme.pixmap(f"trust-{hit.trust}", role, 16, density))
        self._facts.setText(self._told(hit, role))
        leads = hit.row.versions > 1 or self._successor is not None
        keyboard = Qt.TextInteractionFlag.LinksAccessibleByKeyboard if leads else _NO_TEXT
        self._facts.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | keyboard
        )

    def _told(self, hit: "Hit", role: str) -> str:
        roles, row = self._theme.roles, hit.row
        strong = f'<span style="color:{roles.text}">{{}}</span>'
        facts = [
            f'<span style="color:{getattr(roles, role)};font-weight:600">'
            f"{_whole(labels.trust(hit.trust))}</span>"
        ]
        if row.status:
            facts.append(strong.format(_whole(labels.status(row.status))))
        if self._successor is not None:
            by = _link(f"{KEY_SCHEME}:{self._successor.key}", self._successor.title, roles.accent)
            facts[-1] += f" {_whole(self.tr('by'))}&nbsp;{by}"
        if row.owner:
            facts.append(_whole(self.tr("owner")) + " " + strong.format(_whole(row.owner)))
        if row.reviewed_on:
            day = strong.format(_whole(labels.day(row.reviewed_on)))
            facts.append(_whole(self.tr("reviewed")) + "&nbsp;" + day)
        if row.due_on:
            day = strong.format(_whole(labels.day(row.due_on)))
            facts.append(_whole(self.tr("due")) + "&nbsp;" + day)
        version = row.applies_to.version
        if version:
            tool = row.applies_to.tool or self.tr("tool")
            said = strong.format(_whole(f"{tool} {version}"))
            yours = labels.applies(hit.applies)
            facts.append(said + (f" {_whole(yours)}" if yours else ""))
        facts += self._found_out(row)
        if row.versions > 1:
            count = self.tr("{} versions").format(labels.number(row.versions))
            facts.append(_link("versions", count, roles.accent))
        return "&nbsp;· ".join(facts)

    def _found_out(self, row: "Row") -> list[str]:
        if self._tried is None:
            return []
        facts = [_whole(one) for one in evidence_words.tried(self._tried, self._where)]
        if failed := evidence_words.failed(self._tried, row.reviewed_on):
            facts.append(f'<span style="color:{self._theme.roles.danger}">{_whole(failed)}</span>')
        return facts

    def _activated(self, link: str) -> None:
        if link == "versions":
            self.versions.emit()
        else:
            self.followed.emit(QUrl(link))


def _joined(parts: Sequence[str]) -> str:
    return "  ·  ".join(parts)


def _link(address: str, text: str, colour: str) -> str:
    return f'<a href="{address}" style="color:{colour}">{_whole(text)}</a>'


def _whole(text: str) -> str:
    """Escaped, cut, and not broken over two lines."""
    return escaped(legible(text, 80)).translate(_UNBROKEN)
