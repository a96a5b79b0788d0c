"""A few fields on a card over the window: kept by Ctrl+Enter, left as they were by Esc."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from cairn.desk.flow import Flow
from cairn.desk.overlay import Overlay
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.desk.theme import Theme
from cairn.errors import CairnError

LONGEST = 300
"""Characters of a line."""

Deed = tuple[str, Callable[[], None]]
"""What a button says, and what it does."""


class FormSheet(Overlay):
    """Subclasses add fields, say how they are kept, and `finish`.

    Signals:
        said: something for the status line.
    """

    said = Signal(str)

    def __init__(self, window: QWidget, theme: Theme, title: str, height: int = 640) -> None:
        super().__init__(window, theme, 640, height)
        self.setAccessibleName(title)
        self._first: QWidget | None = None
        inside = QWidget()
        inside.setObjectName("fields")
        self._fields = QVBoxLayout(inside)
        self._fields.setContentsMargins(32, 4, 32, 12)
        self._fields.setSpacing(6)
        self._area = QScrollArea()
        self._area.setObjectName("fields")
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        self._inside = inside
        heading = QVBoxLayout()
        heading.setContentsMargins(32, 20, 32, 8)
        heading.addWidget(voiced(title, "title"))
        self._heading = heading
        self._note = voiced("", "danger")
        self._note.hide()
        self._foot = QFrame()
        self._foot.setObjectName("links")
        theme.changed.connect(self._grow)
        self.column.addLayout(heading)
        self.column.addWidget(self._area, 1)
        self.column.addWidget(self._foot)

    def field(self, title: str, what: QWidget, hint: str = "") -> None:
        """A field under its name; `hint` says what it is for."""
        self._first = self._first or what
        self._fields.addSpacing(4)
        self._fields.addWidget(voiced(title, "field"))
        if hint:
            self._fields.addWidget(voiced(hint, "muted"))
        self._fields.addWidget(what)

    def finish(self, keep: str, others: Sequence[Deed] = ()) -> None:
        """Nothing more is asked: the buttons, of which the first one keeps."""
        row = Flow()
        deeds = [
            (keep, self.keep),
            *others,
            (QCoreApplication.translate("FormSheet", "Close"), self.end),
        ]
        for number, (text, act) in enumerate(deeds):
            button = QPushButton(text)
            button.setAutoDefault(True)
            button.setProperty("lead", number == 0)
            button.clicked.connect(lambda _=False, act=act: act())
            row.addWidget(button)
        below = QVBoxLayout(self._foot)
        below.setContentsMargins(32, 12, 32, 16)
        below.setSpacing(8)
        below.addWidget(self._note)
        below.addLayout(row)
        self._fields.addStretch(1)

    def keep(self) -> None:
        """Keep what stands in the fields."""
        self.attempt(self.save)

    def save(self) -> str:
        """Keep it; what is said then. May raise CairnError: everything typed stays."""
        raise NotImplementedError

    def attempt(self, act: Callable[[], str]) -> None:
        """Do something and be gone, or say why not, with everything typed still there."""
        try:
            words = act()
        except CairnError as error:
            self.say(told(error))
            return
        self.end()
        self.said.emit(words)

    def say(self, words: str) -> None:
        """Say above the buttons why it cannot be kept like this."""
        self._note.setText(words)
        self._note.show()
        self._grow()

    def take_focus(self) -> None:
        if self._first is not None:
            self._first.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        went = super().focusNextPrevChild(next)
        here: QWidget | None = self.window().focusWidget()
        if here is not None and self._area.isAncestorOf(here):
            self._area.ensureWidgetVisible(here, 0, self._theme.px(48))
        return went

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()

    def _grow(self) -> None:
        """As high as what stands on it."""
        self.need(None)
        width = self.card.width() - 2
        below = max(self._foot.heightForWidth(width), self._foot.sizeHint().height())
        inside = max(self._inside.heightForWidth(width), self._inside.sizeHint().height())
        self.need(self._heading.sizeHint().height() + inside + below + 8)


def line_field(name: str, text: str = "") -> QLineEdit:
    """A field of one line, as forms have them."""
    field = QLineEdit(text)
    field.setProperty("form", True)
    field.setMaxLength(LONGEST)
    field.setAccessibleName(name)
    field.setCursorPosition(0)
    return field
