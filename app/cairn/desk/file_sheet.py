"""A file that goes along with a skill, whole and as it is; nothing of it is run or loaded."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from cairn.desk.draft_files import size
from cairn.desk.legible import legible
from cairn.desk.overlay import Overlay
from cairn.desk.plain_text import read_text
from cairn.desk.section import voiced
from cairn.desk.theme import Theme
from cairn.invisible import reveal

if TYPE_CHECKING:
    from cairn.outbox.companion import Companion


class FileSheet(Overlay):
    """Its name, what it is, its text; what nobody sees is named where it stands. Esc closes it.

    Attributes:
        text: all of it.
    """

    def __init__(self, window: QWidget, theme: Theme, file: "Companion") -> None:
        super().__init__(window, theme, 860, 720)
        name = legible(file.path, 160)
        self.setAccessibleName(name)
        self.text = read_text(self.tr("Its text"))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.text.document().setDefaultFont(theme.font(13, mono=True))
        self.text.setPlainText(reveal(file.text.replace("\r\n", "\n")))
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(True)
        close.clicked.connect(lambda: self.end())
        told = (
            self.tr("Code: whoever uses the skill may have it run")
            if file.is_code
            else self.tr("Words: the skill has them read")
        )
        self.column.setContentsMargins(32, 20, 32, 20)
        self.column.setSpacing(8)
        self.column.addWidget(voiced(name, "title"))
        self.column.addWidget(voiced(f"{told} · {size(len(file.data))}", "muted"))
        self.column.addWidget(self.text, 1)
        self.column.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)

    def take_focus(self) -> None:
        self.text.setFocus(Qt.FocusReason.PopupFocusReason)
