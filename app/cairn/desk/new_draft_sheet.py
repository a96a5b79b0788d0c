"""A new draft: what it is, and what it is called."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cairn.desk import labels
from cairn.desk.choice import Choice
from cairn.desk.form_sheet import FormSheet, line_field
from cairn.desk.theme import Theme

KINDS = (
    "gotcha", "recipe", "pattern", "checklist", "guardrail", "template", "skill", "connector",
    "term", "note",
)  # fmt: skip
"""Those that are written most come first; nine of them by their digit."""


class NewDraftSheet(FormSheet):
    """Kind by one key, then the title.

    Signals:
        begun: kind and title.
        from_file: it is to begin with a file.
    """

    begun = Signal(str, str)
    from_file = Signal()

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window, theme, self.tr("New draft"), 420)
        self.kind = Choice(self.tr("Kind"), [(one, labels.kind(one)) for one in KINDS])
        self.kind.choose(KINDS[0])
        self.title = line_field(self.tr("Title"))
        self.field(self.tr("Kind"), self.kind, self.tr("1 to 9 choose it, in this order."))
        self.field(self.tr("Title"), self.title, self.tr("As you would say it to a colleague."))
        self.finish(self.tr("Begin"), ((self.tr("Begin with a file…"), self._with_file),))
        self.kind.decided.connect(lambda _: self.title.setFocus())
        self.title.returnPressed.connect(self.keep)

    def keep(self) -> None:
        """Begin it, if it has a title."""
        title = " ".join(self.title.text().split())
        if not title:
            self.say(self.tr("A record needs a title."))
            self.title.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        kind = self.kind.value
        self.end()
        self.begun.emit(kind, title)

    def take_focus(self) -> None:
        chosen = [one for one in self.kind.buttons() if one.isChecked()]
        chosen[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _with_file(self) -> None:
        self.end()
        self.from_file.emit()
