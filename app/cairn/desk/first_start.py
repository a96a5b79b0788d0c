"""The very first page: three things to try, and a folder of one's own to add."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cairn.desk.card import Card
from cairn.desk.flow import Flow
from cairn.desk.section import voiced
from cairn.desk.theme import Theme

TASK = "scope a task"
FAILURE = """\
$ claude mcp list
Checking MCP server health...

weather: python3 server.py - \u2717 Failed to connect
MCP error -32000: Connection closed
    at Client._onclose (index.js:312:28)
"""
NARROWED = "kind:gotcha"
"""What the three things to try search for; the starter library is in English, so they are too."""

COLUMN = 640
"""Pixels of the column at 100 %."""


class FirstStart(QScrollArea):
    """Shown once, over a library that can be searched already.

    Signals:
        wants: words for the search field.
        adds: the person wants to add a folder.
        left: on to the library.
    """

    wants = Signal(str)
    adds = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("First steps"))
        self._mark = QLabel()
        self.cards = [
            Card(
                theme,
                "kind-recipe",
                self.tr("Look something up"),
                self.tr("Type a task in your own words, such as “{}”.").format(TASK),
            ),
            Card(
                theme,
                "action-paste",
                self.tr("Paste what failed"),
                self.tr("The output of a command finds the gotcha behind it. Try an example."),
            ),
            Card(
                theme,
                "kind-gotcha",
                self.tr("See what goes wrong for others"),
                self.tr("“{}” narrows a search. Counts at the left do the same.").format(NARROWED),
            ),
        ]
        self.add_button = QPushButton(self.tr("Add a folder of your own…"))
        self.add_button.setProperty("lead", True)
        self.leave_button = QPushButton(self.tr("Go to the library"))
        for card, words in zip(self.cards, (TASK, FAILURE, NARROWED), strict=True):
            card.clicked.connect(lambda _=False, words=words: self.wants.emit(words))
        self.add_button.clicked.connect(self.adds)
        self.leave_button.clicked.connect(self.left)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def stops(self) -> list[QWidget]:
        """Where F6 stops."""
        return [*self.cards[:1], self.add_button]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        ground = QWidget()
        ground.setObjectName("page")
        self._column = QVBoxLayout(ground)
        self._column.setSpacing(8)
        self._column.addStretch(2)
        self._column.addWidget(self._mark)
        self._column.addSpacing(8)
        self._column.addWidget(
            voiced(self.tr("What others found out, when you need it"), "display")
        )
        self._column.addWidget(
            voiced(
                self.tr(
                    "A library about working with Claude Code is here already, on this machine."
                    " Search it in the field above, or try one of these."
                ),
                "muted",
            )
        )
        self._column.addSpacing(16)
        for card in self.cards:
            self._column.addWidget(card)
        self._column.addSpacing(16)
        self._column.addWidget(
            voiced(
                self.tr("Notes of your own, or your team’s, are found beside it: any Markdown."),
                "muted",
            )
        )
        buttons = Flow()
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.leave_button)
        self._column.addLayout(buttons)
        self._column.addStretch(3)
        self.setWidget(ground)

    def _fit(self) -> None:
        side = max(24, (self.viewport().width() - self._theme.px(COLUMN)) // 2)
        self._column.setContentsMargins(side, 24, side, 24)

    def _dress(self) -> None:
        density = self.devicePixelRatioF()
        self._mark.setPixmap(self._theme.pixmap("cairn", "accent", 44, density))
        self._fit()
