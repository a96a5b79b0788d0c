"""Below the log form: keep it, leave it, begin it otherwise."""

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from cairn.desk.flow import Flow
from cairn.desk.section import voiced


class LogFoot(QFrame):
    """Buttons, and what their keys are.

    Attributes:
        save, later: keep the session, or leave the form.
        again: one of yesterday as the last one was; another: begin anew, this one stays a draft.
        back: leave a session that is being changed as it was.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("links")
        self.save = QPushButton()
        self.save.setProperty("lead", True)
        self.later = QPushButton(self.tr("Later"))
        self.again = QPushButton(self.tr("As last time, yesterday"))
        self.another = QPushButton(self.tr("Another one instead"))
        self.back = QPushButton(self.tr("Leave it as it was"))
        self._hint = voiced(
            self.tr("Ctrl+Enter keeps it; Esc leaves it as a draft. It stays on this machine."),
            "small",
        )
        row = Flow()
        for button in (self.save, self.later, self.again, self.another, self.back):
            row.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(6)
        self._column.addLayout(row)
        self._column.addWidget(self._hint)

    def show_for(self, *, changes: bool, draft: bool) -> None:
        """Offer what can be done with a new session, or one that is changed; or with a draft."""
        self.save.setText(self.tr("Keep the change") if changes else self.tr("Keep the session"))
        self.again.setVisible(not changes)
        self.another.setVisible(draft and not changes)
        self.back.setVisible(changes)

    def fit(self, side: int) -> None:
        """Stand below a column with `side` pixels on either hand."""
        self._column.setContentsMargins(side, 12, side, 12)
