"""Fields for the placeholders of a code block, filled in before it is copied."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QScrollArea, QWidget

from cairn.desk.legible import legible
from cairn.desk.strip import Strip
from cairn.desk.theme import Theme

ROWS = 4
"""Fields in sight at once; more are scrolled."""

LONGEST = 2_000
"""Characters of a value."""


class FillBar(Strip):
    """One field for each placeholder; Return goes to the next, and from the last one copies.

    Signals:
        filled: what was put in, name to value; empty values leave the placeholder as it stands.
        plain: the block is wanted as it is.
    """

    filled = Signal(dict)
    plain = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._fields: dict[str, QLineEdit] = {}
        self._lead.setText(self.tr("Fill in before copying:"))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setObjectName("fields")
        self._content.addWidget(self._area)
        self._button(self.tr("Copy"), lead=True).clicked.connect(self._copy)
        self._button(self.tr("Copy as it is")).clicked.connect(self._as_it_is)
        self._button(self.tr("Not now")).clicked.connect(self.leave)

    @property
    def fields(self) -> list[QLineEdit]:
        """The fields in their order."""
        return list(self._fields.values())

    def ask(self, names: Sequence[str], known: Mapping[str, str]) -> None:
        """Show a field for each of `names`, with what it was filled with before."""
        self._fields = {}
        inside = QWidget()
        inside.setObjectName("fields")
        grid = QGridLayout(inside)
        grid.setContentsMargins(2, 2, 2, 2)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, name in enumerate(names):
            label = QLabel(legible(name))
            label.setTextFormat(Qt.TextFormat.PlainText)
            field = QLineEdit(known.get(name, ""))
            field.setMaxLength(LONGEST)
            field.setAccessibleName(name)
            field.setProperty("form", True)
            field.returnPressed.connect(lambda at=row: self._next(at))
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
            self._fields[name] = field
        self._area.setWidget(inside)
        self._size(inside)
        self.show()
        first = next((field for field in self.fields if not field.text()), self.fields[0])
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        first.selectAll()

    def values(self) -> dict[str, str]:
        """What stands in the fields."""
        return {name: field.text() for name, field in self._fields.items()}

    def _refit(self) -> None:
        inside = self._area.widget()
        if inside is not None:
            self._size(inside)

    def _size(self, inside: QWidget) -> None:
        inside.ensurePolished()
        for field in self.fields:
            field.ensurePolished()
        whole = inside.sizeHint().height()
        count = len(self._fields)
        rows = float(count) if count <= ROWS else ROWS + 0.5
        self._area.setFixedHeight(min(round(whole * rows / count), self._room(whole // count)))

    def _next(self, at: int) -> None:
        fields = self.fields
        if at + 1 < len(fields):
            fields[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
            fields[at + 1].selectAll()
            self._area.ensureWidgetVisible(fields[at + 1])
        else:
            self._copy()

    def _copy(self) -> None:
        self.filled.emit(self.values())
        self.leave()

    def _as_it_is(self) -> None:
        self.plain.emit()
        self.leave()
