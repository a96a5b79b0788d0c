"""The rail at the left: one button for each room there is."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QVBoxLayout

from cairn.desk.rooms import Room, Rooms
from cairn.desk.theme import Theme

ICON = 22
"""Pixels of a room's icon at 100 %."""

NARROW = 960
"""Pixels of window at 100 % below which the icons stand alone."""


class Rail(QFrame):
    """Names under the icons, or the icons alone."""

    def __init__(self, theme: Theme, rooms: Rooms) -> None:
        super().__init__()
        self._theme, self._rooms = theme, rooms
        self._buttons: dict[str, tuple[Room, QToolButton]] = {}
        self._labels, self._narrow = True, False
        self.setObjectName("rail")
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._high, self._low = QVBoxLayout(), QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 16, 8, 8)
        column.setSpacing(4)
        column.addWidget(self._mark)
        column.addSpacing(12)
        column.addLayout(self._high)
        column.addStretch(1)
        column.addLayout(self._low)
        for room in rooms.all():
            self._add(room)
        rooms.added.connect(self._add)
        rooms.entered.connect(self._dress)
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def labels(self) -> bool:
        """Whether the names are shown."""
        return self._labels

    def show_labels(self, shown: bool) -> None:
        """Names under the icons, or tool tips on them."""
        self._labels = shown
        self._dress()

    def fit(self, width: int) -> None:
        """In a window of this width; a narrow one has no room for names."""
        if self._narrow != (width < self._theme.px(NARROW)):
            self._narrow = not self._narrow
            self._dress()

    def buttons(self) -> list[QToolButton]:
        """One for each room, from above to below."""
        return [button for _, button in self._buttons.values()]

    def _add(self, room: Room) -> None:
        if not room.icon:
            return
        button = QToolButton()
        button.setText(room.text)
        button.setAccessibleName(room.text)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._entered(room.id))
        button.setProperty("room", True)
        (self._low if room.low else self._high).addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._buttons[room.id] = room, button
        self._dress()

    def _entered(self, id: str) -> None:
        self._rooms.enter(id)
        self._dress()  # a click on the room one is in must not switch its button off

    def _dress(self) -> None:
        px, here = self._theme.px, self._rooms.front
        density = self.devicePixelRatioF()
        self._mark.setPixmap(self._theme.pixmap("cairn", "accent", 28, density))
        labels = self._labels and not self._narrow
        style = (
            Qt.ToolButtonStyle.ToolButtonTextUnderIcon
            if labels
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        widest = px(40)
        for room, button in self._buttons.values():
            chosen = room.id == here
            button.setChecked(chosen)
            button.setIcon(self._theme.icon(room.icon, "accent" if chosen else "muted", ICON))
            button.setIconSize(QSize(px(ICON), px(ICON)))
            button.setToolButtonStyle(style)
            button.setToolTip("" if labels else room.text)
            button.ensurePolished()
            button.setMinimumWidth(0)
            widest = max(widest, button.sizeHint().width())
        for _, button in self._buttons.values():
            button.setMinimumWidth(widest)
        self.setFixedWidth(widest + 16)
