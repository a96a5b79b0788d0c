"""Earlier states of a draft, or drafts in the trash: looked at, and brought back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from cairn.desk import labels
from cairn.desk.flow import Flow
from cairn.desk.legible import legible
from cairn.desk.line_list import LineList
from cairn.desk.line_model import Line, Lines
from cairn.desk.overlay import Overlay
from cairn.desk.plain_text import read_text
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from datetime import datetime

    from cairn.outbox.draft import Draft
    from cairn.outbox.drafts import Drafts

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Shown:
    """One row: a draft as it once was, and what brings it back."""

    draft: "Draft"
    when: str
    bring: "Callable[[], Draft]"


class PastSheet(Overlay):
    """A list at the left, the text of the chosen one at the right; Enter brings it back.

    Signals:
        brought: the Draft that is there again, beside whatever there is.
    """

    brought = Signal(object)

    def __init__(
        self, window: QWidget, theme: Theme, title: str, lead: str, shown: Sequence[Shown]
    ) -> None:
        super().__init__(window, theme, 980, 720)
        self.setAccessibleName(title)
        self._shown = list(shown)
        self.list = LineList(theme)
        self.list.setAccessibleName(title)
        self.text = read_text(self.tr("Its text"))
        self._note = voiced("", "small")
        self._bring = QPushButton(self.tr("Bring it back"))
        self._bring.setProperty("lead", True)
        self._bring.setEnabled(bool(shown))
        self._close = close = QPushButton(self.tr("Close"))
        row = Flow()
        for button in (self._bring, close):
            button.setAutoDefault(True)
            row.addWidget(button)
        sides = QHBoxLayout()
        sides.setSpacing(16)
        sides.addWidget(self.list, 2)
        sides.addWidget(self.text, 3)
        self.column.setContentsMargins(32, 20, 32, 20)
        self.column.setSpacing(8)
        self.column.addWidget(voiced(title, "title"))
        self.column.addWidget(voiced(lead, "muted"))
        self.column.addLayout(sides, 1)
        self.column.addWidget(self._note)
        self.column.addLayout(row)
        self.list.picked.connect(self._pick)
        self.list.opened.connect(lambda _: self.bring())
        self._bring.clicked.connect(self.bring)
        close.clicked.connect(lambda: self.end())
        lines = [
            Line(
                "past",
                str(number),
                f"kind-{one.draft.kind}",
                legible(one.draft.title),
                one.when,
            )
            for number, one in enumerate(self._shown)
        ]
        self.list.show_lines(Lines(lines, len(lines)))

    @classmethod
    def of_draft(cls, window: QWidget, theme: Theme, drafts: "Drafts", id: str) -> "PastSheet":
        """What a draft once was; raises what reading it raises."""
        shown = [
            Shown(one.draft, moment(one.at), _beside(drafts, id, one.revision))
            for one in drafts.history(id)
        ]
        return cls(
            window,
            theme,
            translate("PastSheet", "Earlier states"),
            translate("PastSheet", "One that is brought back is a draft beside this one."),
            shown,
        )

    @classmethod
    def of_trash(cls, window: QWidget, theme: Theme, drafts: "Drafts") -> "PastSheet":
        """What lies in the trash; raises what reading it raises."""
        shown = [
            Shown(one, labels.day(one.edited_at.date()), _out(drafts, one.id))
            for one in drafts.trashed()
        ]
        return cls(
            window,
            theme,
            translate("PastSheet", "Drafts in the trash"),
            translate("PastSheet", "After thirty days they go by themselves.")
            if shown
            else translate("PastSheet", "There is nothing in it."),
            shown,
        )

    def bring(self) -> None:
        """Bring the chosen one back."""
        line = self.list.chosen()
        if line is None:
            return
        try:
            draft = self._shown[int(line.id)].bring()
        except CairnError as error:
            self._note.setText(told(error))
            return
        self.end()
        self.brought.emit(draft)

    def take_focus(self) -> None:
        (self.list if self._shown else self._close).setFocus(Qt.FocusReason.PopupFocusReason)

    def _pick(self, line: Line | None) -> None:
        self.text.setPlainText(self._shown[int(line.id)].draft.text if line is not None else "")


def moment(at: "str | datetime") -> str:
    """When a state was kept, in local time."""
    from datetime import datetime

    said = datetime.fromisoformat(at) if isinstance(at, str) else at
    local = said.astimezone()
    return f"{labels.day(local.date())}, {local:%H:%M}"


def _beside(drafts: "Drafts", id: str, revision: int) -> "Callable[[], Draft]":
    return lambda: drafts.restore_beside(id, revision)


def _out(drafts: "Drafts", id: str) -> "Callable[[], Draft]":
    return lambda: drafts.untrash(id)
