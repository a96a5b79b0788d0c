"""What a draft lacks, and which records say much the same, while it is typed."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cairn.desk import labels
from cairn.desk.draft_improving import DraftImproving
from cairn.desk.journal_door import JournalDoor
from cairn.desk.legible import legible
from cairn.desk.line_list import LineList
from cairn.desk.line_model import Line, Lines
from cairn.desk.section import voiced
from cairn.desk.sentences import said
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.library.row import Row
    from cairn.outbox.draft import Draft
    from cairn.outbox.similar import Nearest, Similar
    from cairn.records.problem import Problem

SIMILAR_MS = 500
"""After the last letter: then the library is asked what is like it."""

MOST_ROWS = 3
"""More rows than this scroll."""


class DraftBeside(QWidget):
    """Two short lists, each there only while it has something to say.

    Attributes:
        improving: what can be done about the similar record that is chosen.

    Signals:
        goes_to: the Problem that is to be mended.
        reads: id of a similar record that is to be read.
    """

    goes_to = Signal(object)
    reads = Signal(str)

    def __init__(self, theme: Theme, tasks: Tasks, door: JournalDoor) -> None:
        super().__init__()
        self._theme, self._door = theme, door
        self._nearest: Nearest | None = None
        self._draft: Draft | None = None
        self._found: list[Problem] = []
        self._rows: list[Row] = []
        self.there, self.lacks = voiced("", "section"), voiced("", "section")
        self.similar, self.problems = LineList(theme), LineList(theme)
        self.similar.setAccessibleName(self.tr("Similar records"))
        self.problems.setAccessibleName(self.tr("What is missing"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.improving = DraftImproving(theme, tasks, door)
        self.improving.chosen = self._chosen
        self.improving.reads.connect(self.reads)
        for widget in (
            self.improving.way_back,
            self.there,
            self.similar,
            self.improving,
            self.lacks,
            self.problems,
        ):
            column.addWidget(widget)
        for view in (self.similar, self.problems):
            view.setFrameShape(LineList.Shape.NoFrame)
        self._timer = QTimer(self, singleShot=True, interval=SIMILAR_MS)
        self._timer.timeout.connect(self._ask)
        self.problems.opened.connect(self._go)
        self.problems.clicked.connect(lambda _: self._go(self.problems.chosen()))
        self.similar.opened.connect(lambda line: self.reads.emit(line.id if line else ""))
        theme.changed.connect(self._fit)
        self._show_similar(())

    @property
    def waiting(self) -> bool:
        """Whether the library is still to be asked."""
        return self._timer.isActive()

    def begin(self, draft: "Draft") -> None:
        """Another draft, of which nothing is known yet."""
        self._draft = None
        self._show_similar(())
        self.improving.show_draft(draft, anew=True)

    def look(self, draft: "Draft") -> None:
        """The draft as it is now."""
        from cairn.outbox.linting import problems

        self._draft = draft
        self.improving.show_draft(draft)
        found = self._found = problems(draft)
        self.lacks.setText(
            self.tr("To mend: %Ln place(s); it can leave all the same", "", len(found))
            if found
            else self.tr("Nothing is missing")
        )
        lines = [
            Line(
                "problem",
                str(number),
                "action-notice",
                said(one.message),
                said(one.action)
                if one.line == 1
                else f"{self.tr('line {}').format(labels.number(one.line))} · {said(one.action)}",
            )
            for number, one in enumerate(found)
        ]
        _show(self.problems, lines)
        self.problems.setVisible(bool(lines))
        self._fit()
        self._timer.start()

    def _ask(self) -> None:
        from cairn.outbox.similar import Nearest

        if self._draft is None:
            return
        library = self._door.workspace.library
        self._nearest = self._nearest or Nearest(library)
        try:
            found = self._nearest.to_draft(self._draft)
        except CairnError:
            found = []  # the library itself says what is wrong with it
        self._show_similar(found)

    def _show_similar(self, found: "Sequence[Similar]") -> None:
        self._rows = [one.row for one in found]
        lines = [
            Line(
                "record",
                one.row.id,
                f"kind-{one.row.kind}",
                legible(one.row.title),
                legible(one.row.description),
                aside=self.tr("there already") if one.is_there else self.tr("similar"),
                role="caution" if one.is_there else "muted",
            )
            for one in found
        ]
        new = self._draft is None or self._draft.base is None
        self.there.setText(
            self.tr("Is it there already? Rather improve one of these")
            if new
            else self.tr("These say much the same, too")
        )
        self.there.setVisible(bool(lines))
        _show(self.similar, lines)
        self.similar.setVisible(bool(lines))
        if self._draft is not None:
            self.improving.show_draft(self._draft)
        self._fit()

    def _chosen(self) -> "Row | None":
        """The similar record one is at, the most alike before one went to any."""
        line = self.similar.chosen()
        return next((one for one in self._rows if line is not None and one.id == line.id), None)

    def _go(self, line: Line | None) -> None:
        if line is not None and int(line.id) < len(self._found):
            self.goes_to.emit(self._found[int(line.id)])

    def _fit(self) -> None:
        """As high as what they have to say, up to a few rows."""
        for view in (self.similar, self.problems):
            rows = min(MOST_ROWS, view.lines.rowCount())
            steps = [view.sizeHintForRow(row) for row in range(rows)]
            view.setFixedHeight(sum(steps) + 4)


def _show(view: LineList, lines: list[Line]) -> None:
    """Show `lines`; none of them stands out before somebody goes there."""
    chosen = view.chosen()
    view.show_lines(Lines(lines, len(lines)), tall=True, keep=chosen.id if chosen else "")
    if not view.hasFocus():
        view.clearSelection()
