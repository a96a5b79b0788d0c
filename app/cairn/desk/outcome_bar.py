"""How it went with a record, and in one line why; asked below its page."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from cairn.desk import journal_words as words
from cairn.desk.choice import Choice
from cairn.desk.legible import legible
from cairn.desk.strip import Strip
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.library.results import Hit


class OutcomeBar(Strip):
    """A digit says how it went, Enter keeps it, Esc keeps nothing.

    Signals:
        kept: the Hit, ``worked``, ``adapted`` or ``failed``, and why.
    """

    kept = Signal(object, str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._hit: Hit | None = None
        self.choice = Choice(
            self.tr("How it went"), [(one, words.result(one)) for one in words.RESULTS]
        )
        self.why = QLineEdit()
        self.why.setProperty("form", True)
        self.why.setMaxLength(300)
        self.why.setAccessibleName(self.tr("Why, in one line"))
        self.why.setPlaceholderText(self.tr("Why?"))
        self._content.addWidget(self.choice)
        self._content.addWidget(self.why)
        self.choice.decided.connect(lambda _: self._go_on())
        self.why.returnPressed.connect(self._keep)
        self._button(self.tr("Keep it"), lead=True).clicked.connect(self._keep)
        self._button(self.tr("Not now")).clicked.connect(self.leave)

    def ask(self, hit: "Hit", result: str) -> None:
        """Ask why it went so with a record."""
        self._hit = hit
        self._lead.setText(self.tr("How did it go with “{}”?").format(legible(hit.row.title, 80)))
        self.choice.choose(result)
        self.why.clear()
        self.show()
        self._go_on()

    def _go_on(self) -> None:
        self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        if self._hit is not None and self.choice.value:
            self.leave()
            self.kept.emit(self._hit, self.choice.value, self.why.text().strip())
