"""Two texts of one record with the one they come from: somebody says in words which holds.

What was taken with edits is shown here as well, beside what was sent; there is nothing to decide.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from cairn.desk import settle_words as words
from cairn.desk.choice import Choice
from cairn.desk.flow import Flow
from cairn.desk.journal_door import JournalDoor
from cairn.desk.leavable import Leavable, quiet_button
from cairn.desk.legible import legible
from cairn.desk.page_view import HEAD_SIDE, PageView
from cairn.desk.page_words import compared
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.desk.settle_words import BOTH, MINE, THEIRS
from cairn.desk.source_field import SourceField
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.outbox.board import Card
    from cairn.outbox.conflict import Conflict
    from cairn.worker.worker import Answer

NARROW = 760
"""Pixels at 100 % below which each change is shown by itself, not all three texts."""

ALL, MY_CHANGE, THEIR_CHANGE = "all", "my-change", "their-change"


class SettlePage(Leavable):
    """Nothing is lost by whatever is chosen here: both texts are kept.

    Signals:
        said: something for the status line.
        reads: id of a record of the library that is to be read.
        settled: id of a draft, and which text holds: `MINE`, `THEIRS` or `BOTH`.
    """

    said = Signal(str)
    reads = Signal(str)
    settled = Signal(str, str)

    def __init__(self, theme: Theme, tasks: Tasks, door: JournalDoor) -> None:
        super().__init__(theme)
        self._tasks, self._door = tasks, door
        self._id = ""
        self._card: Card | None = None
        self._both: str | None = None
        self._touches = 0
        self._asked: object = None
        self._wanted, self._seen = ALL, ("", "")
        self.setObjectName("ground")
        self._about, self._title = voiced("", "small"), voiced("", "title")
        self._lead, self._hint = voiced("", "muted"), voiced("", "muted")
        self.shown = Choice(
            self.tr("Shown"),
            (
                (ALL, self.tr("All three")),
                (MY_CHANGE, self.tr("What I changed")),
                (THEIR_CHANGE, self.tr("What they changed")),
            ),
        )
        self.answer = Choice(
            self.tr("Which holds?"),
            (
                (MINE, self.tr("Keep mine")),
                (THEIRS, self.tr("Take theirs")),
                (BOTH, self.tr("Make one of both")),
            ),
        )
        self._asks = voiced(self.tr("Which holds?"), "field")
        self.do = QPushButton(self.tr("Let this hold"))
        self.do.setProperty("lead", True)
        self.read = quiet_button(self.tr("Read it in the library"))
        self.back = quiet_button(self.tr("Back to the board"))
        self.page = PageView(theme, wide=True, side=HEAD_SIDE)
        self.page.setAccessibleName(self.tr("Both texts"))
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text = SourceField(theme, self.tr("One text of both"))
        self._pages: dict[str, str] = {}
        self._lay_out()
        self._listen()

    @property
    def id(self) -> str:
        """Of the draft that is looked at; empty for none."""
        return self._id

    @property
    def waiting(self) -> bool:
        """Whether something is still to come."""
        return self._asked is not None

    @property
    def may_settle(self) -> bool:
        """Whether an answer was chosen that can be given."""
        return self._conflict is not None and self._asked is None and bool(self.answer.value)

    def show_draft(self, id: str) -> None:
        """Look at a draft and what others made of its record, beside the window."""
        self._id, self._card, self._both, self._pages = id, None, None, {}
        self._show_head()
        self._show_page()
        asked, places = object(), self._door.workspace.places
        self._asked = asked

        def look() -> "Card | CairnError":
            from cairn.bugs import bug
            from cairn.flows.settling import looked_at

            try:
                return looked_at(places, id)
            except CairnError as error:
                return error
            except Exception as error:  # noqa: BLE001 - else the page would wait for ever
                return bug(error, places.data / "log")

        self._tasks.ask_in_background(look, lambda found: self._looked(asked, found))

    def settle(self) -> None:
        """Let what was chosen hold."""
        from cairn.flows.settling import settled

        conflict, how = self._conflict, self.answer.value
        if conflict is None or not self.may_settle:
            return
        texts = {MINE: conflict.mine, THEIRS: conflict.theirs.text, BOTH: self.text.text()}
        try:
            settled(self._door.workspace.drafts, conflict, texts[how])
        except CairnError as error:
            self.said.emit(told(error))
            if error.code == "E_CHANGED":
                self.show_draft(self._id)
            return
        self._door.tell()
        self.settled.emit(self._id, how)

    def choose(self, how: str) -> None:
        """Choose which text holds; nothing is done yet."""
        self.answer.choose(how)
        self._chosen()

    def leave(self) -> None:
        """Back to the board; whatever was not decided waits on."""
        self.closed.emit()

    def take_focus(self) -> None:
        """To the answers, or to the text where there is nothing to answer."""
        if self.answer.isVisible():
            self.answer.buttons()[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """What F6 goes through."""
        every = (self.answer.buttons()[0], self.text, self.page, self.do)
        return [one for one in every if one.isVisible()]

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_go(event):
            event.accept()  # elsewhere in the outbox it contributes
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_go(event):
            self.settle()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # -- inside -------------------------------------------------------------------------------

    @property
    def _conflict(self) -> "Conflict | None":
        return self._card.conflict if self._card is not None else None

    def _lay_out(self) -> None:
        head = QFrame()
        head.setObjectName("masthead")
        above = QVBoxLayout(head)
        above.setContentsMargins(HEAD_SIDE, 12, HEAD_SIDE, 12)
        above.setSpacing(4)
        row = Flow()
        for button in (self.do, self.read, self.back):
            row.addWidget(button)
        for widget in (
            self._about, self._title, self._lead, self._asks, self.answer, self._hint,
        ):  # fmt: skip
            above.addWidget(widget)
        above.addSpacing(4)
        above.addLayout(row)
        self._sides = QStackedWidget()
        self._sides.addWidget(self.page)
        below, inner = QWidget(), QVBoxLayout()
        below.setLayout(inner)
        inner.setContentsMargins(HEAD_SIDE, 8, HEAD_SIDE, 16)
        inner.addWidget(self.text)
        self._sides.addWidget(below)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        self._shown_row = QWidget()
        shown = QVBoxLayout(self._shown_row)
        shown.setContentsMargins(HEAD_SIDE, 8, HEAD_SIDE, 0)
        shown.addWidget(self.shown)
        column.addWidget(self._shown_row)
        column.addWidget(self._sides, 1)

    def _listen(self) -> None:
        self.shown.chosen.connect(self._wants)
        self.answer.chosen.connect(lambda _: self._chosen())
        self.answer.decided.connect(lambda _: self._decided())
        self.do.clicked.connect(self.settle)
        self.read.clicked.connect(self._go_read)
        self.back.clicked.connect(self.leave)
        self._theme.changed.connect(self._dress)

    def _looked(self, asked: object, found: "Card | CairnError") -> None:
        if asked is not self._asked:
            return
        self._asked = None
        if isinstance(found, CairnError):
            self._lead.setText(told(found))
            self._lead.show()
            return
        self._card = found
        self.answer.choose("")
        self._show_head()
        self._compare()
        self.take_focus()

    def _compare(self) -> None:
        """Lay the texts side by side."""
        card, conflict, dark = self._card, self._conflict, self._theme.roles.dark
        if card is None:
            return
        asked = self._asked = object()
        if conflict is not None:
            texts = {
                "before": conflict.ancestor, "one": conflict.mine, "other": conflict.theirs.text,
            }  # fmt: skip
            self._tasks.three(
                texts, words.heads(), dark, lambda answer: self._laid_three(asked, answer)
            )
            return
        pairs = words.edited(card)
        if not pairs:
            self._asked = None
            return
        self._tasks.beside(pairs, dark, lambda answer: self._laid(asked, (ALL,), answer))

    def _laid_three(self, asked: object, answer: "Answer") -> None:
        conflict = self._conflict
        if asked is not self._asked or conflict is None:
            return
        if answer.value is not None:
            if answer.value["html"]:
                self._pages[ALL] = compared(str(answer.value["html"]))
            if self._both is None:
                both = answer.value["both"]
                self._both = conflict.mine if both is None else str(both)
                self._touches = int(answer.value["touches"])
                self.text.put(self._both, anew=True)
        pairs = [
            (conflict.ancestor, conflict.mine), (conflict.ancestor, conflict.theirs.text),
        ]  # fmt: skip
        self._tasks.beside(
            pairs,
            self._theme.roles.dark,
            lambda answer: self._laid(asked, (MY_CHANGE, THEIR_CHANGE), answer),
        )

    def _laid(self, asked: object, names: tuple[str, ...], answer: "Answer") -> None:
        if asked is not self._asked:
            return
        self._asked = None
        if answer.value is not None:
            pages = [compared(str(one)) for one in answer.value["html"]]
            self._pages |= dict(zip(names, pages, strict=True))
        elif answer.error is not None:
            self.said.emit(told(answer.error))
        self._fit()
        self._chosen()

    def _show_head(self) -> None:
        card, conflict = self._card, self._conflict
        self._about.setText(words.about(card) if card is not None else "")
        self._title.setText(legible(card.draft.title) if card is not None else "")
        self._lead.setText(words.lead(card) if card is not None else self.tr("Looked at…"))
        asks = conflict is not None
        for part in (self._asks, self.answer, self.do, self._shown_row):
            part.setVisible(asks)
        self._hint.hide()
        self._lead.show()
        self.read.setVisible(card is not None and bool(words.record(card)))
        self._sides.setCurrentIndex(0)
        self.do.setEnabled(False)

    def _chosen(self) -> None:
        """What an answer would do is said before; for one text of both there is a field."""
        how = self.answer.value
        self._hint.setText(words.hint(how, self._touches) if how else "")
        asks = self._conflict is not None
        self._hint.setVisible(bool(how) and asks)
        self._lead.setVisible(not (how and asks))  # it was read by then, and room is scarce
        self.do.setEnabled(self.may_settle)
        self._sides.setCurrentIndex(int(how == BOTH))
        self._shown_row.setVisible(self._conflict is not None and how != BOTH)

    def _go_read(self) -> None:
        if self._card is not None:
            self.reads.emit(words.record(self._card))

    def _fit(self) -> None:
        """All three beside each other where there is room for them."""
        wide = self.width() >= self._theme.px(NARROW) and ALL in self._pages
        self.shown.buttons()[0].setVisible(wide)
        self.shown.choose(self._wanted if wide or self._wanted != ALL else MY_CHANGE)
        self._show_page()

    def _show_page(self) -> None:
        name = self.shown.value if self._conflict is not None else ALL
        if self._seen != (name, self._pages.get(name, "")):
            self._seen = (name, self._pages.get(name, ""))
            self.page.show_page(self._seen[1], None)

    def _wants(self, name: str) -> None:
        self._wanted = name
        self._show_page()

    def _decided(self) -> None:
        """The person goes on by a key: to the text that is to be written, or to the button."""
        (self.text if self.answer.value == BOTH else self.do).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def _dress(self) -> None:
        if self._card is not None and self._asked is None and self.isVisible():
            self._compare()


def _is_go(event: QEvent) -> bool:
    """Whether Ctrl+Enter was pressed: let it be so."""
    return (
        isinstance(event, QKeyEvent)
        and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    )
