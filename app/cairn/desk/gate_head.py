"""Above what leaves: where it goes, who signs it, how it stands, and the buttons."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from cairn.desk.flow import Flow
from cairn.desk.gate_matters import BLOCKS, Matter
from cairn.desk.going_bar import GoingBar
from cairn.desk.gone_words import plan_words, report_words, together
from cairn.desk.leavable import quiet_button
from cairn.desk.left_words import left_words
from cairn.desk.legible import legible
from cairn.desk.other_ways import OtherWays
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.flows.leaving import Leaving


class GateHead(QFrame):
    """Title, target, author, one sentence; *Contribute*, and other ways.

    Attributes:
        author: who signs.
        other: the other ways, hidden until they are asked for.
        send: lets it go.
        ways: shows `other`.
        look: to the page where it is handed in.
        copy: what is to be said there.
        going: how far it is, in place of the buttons, while it is on its way.
        write, back: to the draft, and to the board.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("masthead")
        self._about, self._title = voiced(self.tr("What leaves"), "small"), voiced("", "title")
        self._with, self._goes = voiced("", "prompt"), voiced("", "muted")
        self._told, self._report = voiced("", "lead"), voiced("", "muted")
        self._left = voiced("", "danger")
        self.author = QLineEdit()
        self.author.setProperty("form", True)
        self.author.setMaxLength(200)
        self.author.setAccessibleName(self.tr("Who signs"))
        self.author.setPlaceholderText(self.tr("Name <address>"))
        self.other = OtherWays()
        self.send = QPushButton(self.tr("Contribute"))
        self.send.setProperty("lead", True)
        self.send.setAutoDefault(True)
        self.ways = quiet_button(self.tr("Other ways"))
        self.ways.setCheckable(True)
        self.look = quiet_button(self.tr("Open the page where it is handed in…"))
        self.copy = quiet_button(self.tr("Copy the text of the request"))
        self.write = quiet_button(self.tr("Change the draft"))
        self.back = quiet_button(self.tr("Back to the board"))
        self.going = GoingBar()
        self.ways.toggled.connect(self.other.setVisible)
        self._lay_out()

    @property
    def subject(self) -> str:
        """What all of it is about, for who cannot see it."""
        return self._about.text()

    @property
    def signer(self) -> str:
        """Who signs; empty for nobody yet."""
        return self.author.text().strip()

    def begin(self) -> None:
        """Another draft, of which nothing is known yet."""
        self.other.begin()
        self.ways.setChecked(False)
        self.other.hide()
        for gone in (self.look, self.copy, self._report, self._left):
            gone.hide()
        for one in (self.send, self.ways, self._sign):
            one.show()
        self._title.setText("")
        self._goes.setText("")
        self._with.hide()

    def set_going(self, going: bool) -> None:
        """While it is on its way nothing is to be chosen."""
        self._told.setVisible(not going)
        self._report.setVisible(not going and bool(self._report.text()))
        self._row.setVisible(not going)
        self._sign.setEnabled(not going)
        self.other.setVisible(not going and self.ways.isChecked())

    def show_plan(self, seen: "Leaving") -> None:
        """Show what would leave, and how."""
        first, *rest = seen.drafts
        self._title.setText(legible(first.title))
        self._with.setText(together(rest))
        self._with.setVisible(bool(rest))
        self._goes.setText(plan_words(seen))
        ways = ["bundle", "patch", "folder"]
        if seen.way.source is None or seen.way.source.kind == "git":
            ways.insert(0, "branch")
        self.other.show_way(seen.form.value, seen.way.vehicle, ways)

    def show_standing(self, seen: "Leaving", found: list[Matter]) -> None:
        """Say what stands in the way."""
        open_ = [one for one in found if one.state == BLOCKS]
        left = left_words(seen.left)
        self._left.setText(left)
        self._left.setVisible(bool(left))
        report = report_words(seen.verdict)
        self._report.setText(report)
        self._report.setVisible(bool(report))
        if seen.why is not None:
            self.tell(told(seen.why))
        elif open_:
            self.tell(self.tr("%Ln thing(s) must not leave like this", "", len(open_)))
        elif found:
            self.tell(self.tr("Nothing stands in the way any more"))
        else:
            self.tell(self.tr("The gate found nothing"))

    def end(self) -> None:
        """It left: nothing is to be chosen any more."""
        for one in (self.send, self.ways, self.other, self._sign):
            one.hide()

    def tell(self, words: str, voice: str = "lead") -> None:
        """Say how it stands."""
        if self._told.property("voice") != voice:
            self._told.setProperty("voice", voice)
            self._told.style().unpolish(self._told)
            self._told.style().polish(self._told)
        self._told.setText(words)

    def fit(self, width: int) -> None:
        """Take the room there is on a page of `width` pixels."""
        px = self._theme.px
        self.author.setFixedWidth(min(px(360), max(px(160), width - px(80))))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.setSpacing(4)
        self._sign, self._row = QWidget(), QWidget()
        buttons, sign = Flow(), Flow()
        self._sign.setLayout(sign)
        self._row.setLayout(buttons)
        for button in (
            self.send, self.ways, self.look, self.copy, self.write, self.back,
        ):  # fmt: skip
            buttons.addWidget(button)
        sign.addWidget(voiced(self.tr("Who signs"), "small"))
        sign.addWidget(self.author)
        for widget in (self._about, self._title, self._with, self._goes):
            column.addWidget(widget)
        column.addWidget(self._sign)
        column.addWidget(self._told)
        column.addWidget(self._left)
        column.addWidget(self._report)
        column.addWidget(self._row)
        column.addWidget(self.going)
        column.addWidget(self.other)
