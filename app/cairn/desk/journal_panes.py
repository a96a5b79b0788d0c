"""The journal's three panes side by side: views, timeline, session."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from cairn.desk.journal_views import JournalViews
from cairn.desk.pane_fit import PaneFit
from cairn.desk.person_view import PersonView
from cairn.desk.session_view import SessionView
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.desk.timeline_pane import TimelinePane

_LEAST = (176, 264, 288)
"""Pixels at 100 % below which the words of a pane would not fit."""

_USUAL = (212, 440, 628)


class JournalPanes(QSplitter):
    """As many panes as there is room for, the one in use among them.

    Attributes:
        log: the button that begins to log.
        session, person: what is read at the right, one of them at a time.
    """

    def __init__(self, theme: Theme, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._side = QFrame(self)
        self.views = JournalViews(theme)
        self.timeline = TimelinePane(theme, self)
        self._read = QStackedWidget(self)
        self.session = SessionView(theme, tasks, self._read)
        self.person = PersonView(theme, (), self._read)
        self._read.addWidget(self.session)
        self._read.addWidget(self.person)
        self.log = QPushButton(self.tr("Log a session"))
        self.log.setProperty("lead", True)
        self._side.setObjectName("journal-side")
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        above = QVBoxLayout()
        above.setContentsMargins(16, 14, 16, 0)
        above.addWidget(self.log)
        column.addLayout(above)
        column.addWidget(self.views, 1)
        self.setObjectName("journal")
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        panes = (self._side, self.timeline, self._read)
        for share, pane in zip((0, 1, 4), panes, strict=True):
            self.addWidget(pane)
            self.setStretchFactor(self.indexOf(pane), share)
        self.setSizes(_USUAL)
        self._fit = PaneFit(self, *panes)
        self._fit.orphaned.connect(self._take_focus)
        theme.changed.connect(self._dress)
        self._dress()

    def stops(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.timeline.list, self.session.page, self.person.page, self.views]

    def enter_views(self) -> None:
        """Go to the list of views, which stands from now on."""
        if self._side.isHidden():
            self._fit.bring(self._side)
        self.views.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def enter_timeline(self) -> None:
        """Go to the lines, which stand from now on."""
        if self.timeline.isHidden():
            self._fit.bring(self.timeline)
        self.timeline.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_session(self) -> None:
        """Go on reading what is chosen."""
        if self.reads_person or self.session.session:
            self._fit.bring(self._read)
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def reads_person(self) -> bool:
        """Whether a person is at the right, and no session."""
        return self._read.currentWidget() is self.person

    def turn_to(self, what: QWidget) -> None:
        """Have `session` or `person` at the right."""
        self._read.setCurrentWidget(what)

    @property
    def _page(self) -> QWidget:
        return self.person.page if self.reads_person else self.session.page

    def show_timeline(self) -> None:
        """Have the lines in sight, however little room there is."""
        if self.timeline.isHidden():
            self._fit.bring(self.timeline)

    def _take_focus(self) -> None:
        """The pane with the focus went; the lines or the page have it now."""
        where = self.timeline.list if self.timeline.isVisible() else self._page
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self) -> None:
        panes = (self._side, self.timeline, self._read)
        for pane, least in zip(panes, _LEAST, strict=True):
            pane.setMinimumWidth(self._theme.px(least))
        self._fit.fit()
