"""What lies beside the SKILL.md of a draft: what goes along, what was left out, what cannot go."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cairn.desk import labels
from cairn.desk.flow import Flow
from cairn.desk.leavable import quiet_button
from cairn.desk.legible import legible
from cairn.desk.line_list import LineList
from cairn.desk.line_model import Line, Lines
from cairn.desk.section import voiced
from cairn.desk.sentences import said
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.outbox.companion import Companion
    from cairn.outbox.draft import Draft

translate = QCoreApplication.translate

MOST_ROWS = 4
"""More rows than this scroll."""


class DraftFiles(QWidget):
    """A short list, there only where there is something in it: Enter shows a file, Space leaves it
    out or takes it along again.

    Signals:
        changed: all files as they are to be kept from now on.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._files: tuple[Companion, ...] = ()
        self._head = voiced("", "section")
        self.list = _Files(theme)
        self.list.setFrameShape(LineList.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Files beside the skill"))
        self.look, self.turn = quiet_button(self.tr("Look at it")), quiet_button("")
        row = Flow()
        for button in (self.look, self.turn):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addWidget(self._head)
        column.addWidget(self.list)
        column.addLayout(row)
        self.list.opened.connect(lambda _: self._look())
        self.list.ticked.connect(self._turn)
        self.list.picked.connect(lambda _: self._offer())
        self.look.clicked.connect(self._look)
        self.turn.clicked.connect(self._turn)
        theme.changed.connect(self._fit)
        self.hide()

    def show_draft(self, draft: "Draft") -> None:
        """The files of this one; of what is no skill nothing leaves but its text."""
        files = draft.files if draft.kind == "skill" else ()
        self._files = tuple(sorted(files, key=_rank))
        along = draft.along
        code = sum(one.is_code for one in along)
        told = self.tr("Goes along: %Ln file(s)", "", len(along))
        if code:
            told += " · " + self.tr("%Ln of them code", "", code)
        self._head.setText(told)
        chosen = self.list.chosen()
        lines = [_line(number, one) for number, one in enumerate(self._files)]
        self.list.show_lines(
            Lines(lines, len(lines)), tall=True, keep=chosen.id if chosen is not None else ""
        )
        self.setVisible(bool(lines))
        self._offer()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():  # lines wrap anew
            self._fit()

    def _chosen(self) -> "Companion | None":
        line = self.list.chosen()
        return self._files[int(line.id)] if line is not None else None

    def _offer(self) -> None:
        """What can be done with the chosen one."""
        one = self._chosen()
        can = one is not None and not one.why
        for button in (self.look, self.turn):
            button.setEnabled(can)
        out = one is not None and one.out
        self.turn.setText(self.tr("Take it along") if out else self.tr("Leave it out"))

    def _look(self) -> None:
        one = self._chosen()
        if one is None or one.why:
            return
        from cairn.desk.file_sheet import FileSheet

        FileSheet(self.window(), self._theme, one).open()

    def _turn(self) -> None:
        one = self._chosen()
        if one is not None and not one.why:
            turned = replace(one, out=not one.out)
            self.changed.emit(tuple(turned if file == one else file for file in self._files))

    def _fit(self) -> None:
        """As high as what it has, up to a few rows."""
        rows = min(MOST_ROWS, self.list.lines.rowCount())
        self.list.setFixedHeight(sum(self.list.sizeHintForRow(row) for row in range(rows)) + 4)


class _Files(LineList):
    """Space turns the chosen line.

    Signals:
        ticked: it was pressed.
    """

    ticked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.ticked.emit()
        else:
            super().keyPressEvent(event)


def _rank(one: "Companion") -> tuple[bool, bool, str]:
    """In which order they are listed: what may be run first, what cannot go last."""
    return bool(one.why), not one.is_code, one.path


def _line(number: int, one: "Companion") -> Line:
    if one.why:
        return Line(
            "file", str(number), "action-notice", legible(one.path, 160), said(one.why),
            aside=translate("DraftFiles", "stays"),
        )  # fmt: skip
    about = (translate("DraftFiles", "Code") if one.is_code else "", size(len(one.data)))
    return Line(
        "file",
        str(number),
        "action-clear" if one.out else "action-check",
        legible(one.path, 160),
        " · ".join(part for part in about if part),
        aside=translate("DraftFiles", "left out")
        if one.out
        else translate("DraftFiles", "goes along"),
        role="muted" if one.out else "caution" if one.is_code else "positive",
    )


def size(count: int) -> str:
    """So many bytes, as a person says it."""
    if count < 1_000:
        return translate("DraftFiles", "%Ln byte(s)", None, count)
    return translate("DraftFiles", "{} KB").format(labels.number(round(count / 1_000)))
