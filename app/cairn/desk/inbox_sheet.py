"""An answer to a contribution: what it would do is shown, then it is done."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from cairn.desk import inbox_words as words
from cairn.desk import review_words
from cairn.desk.choice import Choice
from cairn.desk.form_sheet import FormSheet, line_field
from cairn.desk.inbox_edits import InboxEdits
from cairn.desk.legible import legible
from cairn.desk.section import voiced
from cairn.desk.theme import Theme

TAKE, EDIT, DECLINE = "take", "edit", "decline"

MOST_NEAR = 5

WIDE, HIGH = 1_160, 860
"""Pixels at 100 % of the card on which texts are edited."""

LONGEST = 1_000
"""Characters of a reason."""


class InboxSheet(FormSheet):
    """Who signs; other texts for its files, or a reason; why what the gate found may stand there.

    Signals:
        answered: the arguments of the job ``answer``, but for what is answered.
    """

    answered = Signal(object)

    def __init__(
        self,
        window: QWidget,
        theme: Theme,
        what: str,
        found: Mapping[str, Any],
        author: str,
    ) -> None:
        """`found` is what the job ``review`` gave."""
        title = {
            TAKE: self.tr("Take it as it is"),
            EDIT: self.tr("Take it with edits"),
            DECLINE: self.tr("Decline it"),
        }[what]
        super().__init__(window, theme, title)
        self._what, self._found = what, found
        self._open: list[Mapping[str, Any]] = []
        if what == EDIT:
            self._size = (WIDE, HIGH)
        incoming = found["incoming"]
        self.author = self._line(self.tr("Who signs"), author)
        self.author.setPlaceholderText(self.tr("Name <address>"))
        self.reason = self._line(self.tr("Why"))
        self.keep_why = self._line(self.tr("Why it may stand there"))
        self.edits = InboxEdits(theme, found) if what == EDIT else None
        self.instead = Choice(self.tr("Is there one already?"), (("", self.tr("No")),))
        self._fields.addWidget(voiced(words.title(incoming, found), "lead"))
        self._fields.addWidget(voiced(words.plan(incoming, what), "muted"))
        if self.edits is not None:
            self._fields.addWidget(self.edits, 100)  # but for what stretches below
        if what == DECLINE:
            self._ask_why()
        self._stops = voiced("", "danger")
        self._keeps = voiced(self.keep_why.accessibleName(), "field")
        for part in (self._stops, self._keeps, self.keep_why):
            self._fields.addWidget(part)
        self.field(self.author.accessibleName(), self.author)
        self.finish(title)
        self.do = self._foot.findChildren(QPushButton)[0]
        before = [] if what == DECLINE else [one for one in found["findings"] if words.stops(one)]
        self.show_open(before)

    def keep(self) -> None:
        """Have it done, if nothing is left out."""
        if not self.do.isEnabled():
            return
        needed = [self.author, *([self.reason] if self._what == DECLINE else [])]
        for field in (*needed, *([self.keep_why] if self._open and self._what != EDIT else [])):
            if not field.text().strip():
                self.say(self.tr("It needs this: {}").format(field.accessibleName()))
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        files = self.edits.changed() if self.edits is not None else {}
        if self.edits is not None and not files:
            self.say(self.tr("Nothing is changed yet; else take it as it is."))
            self.edits.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.do.setEnabled(False)
        self.say(self.tr("On its way…"), calm=True)
        why = self.keep_why.text().strip()
        self.answered.emit(
            {
                "what": self._what,
                "author": self.author.text().strip(),
                "files": files,
                "reason": self.reason.text().strip(),
                "instead": self.instead.value,
                "kept": {one["mark"]: why for one in self._open if why},
            }
        )

    def say(self, words: str, *, again: bool = False, calm: bool = False) -> None:
        """Say something above the buttons; `again`: it can be tried once more."""
        voice = "muted" if calm else "danger"
        if self._note.property("voice") != voice:
            self._note.setProperty("voice", voice)
            self._note.style().unpolish(self._note)
            self._note.style().polish(self._note)
        self._note.setText(words)
        self._note.show()
        if again:
            self.do.setEnabled(True)
        self._grow()

    def show_open(self, findings: Sequence[Mapping[str, Any]]) -> None:
        """The gate stops it: show where; a reason may let it stand."""
        self._open = list(findings)
        lines = [self.tr("The gate stops it:"), *review_words.findings(self._open)[:6]]
        self._stops.setText("\n".join(lines) if findings else "")
        for one in (self._stops, self._keeps, self.keep_why):
            one.setVisible(bool(findings))
        self._grow()

    def take_focus(self) -> None:
        if self.edits is not None:
            first: QWidget = self.edits.text
        elif self._what == DECLINE:
            first = self.reason
        elif self._open:
            first = self.keep_why
        else:
            first = self.do if self.author.text().strip() else self.author
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        self._area.ensureWidgetVisible(first, 0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._grow()

    # -- inside -------------------------------------------------------------------------------

    def _line(self, name: str, text: str = "") -> QLineEdit:
        field = line_field(name, text)
        field.setMaxLength(LONGEST)
        field.returnPressed.connect(self.keep)
        return field

    def _ask_why(self) -> None:
        """A reason, and the record that says it already if there is one."""
        self.field(self.reason.accessibleName(), self.reason)
        near: dict[str, str] = {}
        for one in self._found["files"]:
            near |= {like["id"]: like["title"] for like in one["near"]}
        for id, title in list(near.items())[:MOST_NEAR]:
            self.instead.add(id, legible(title, 60))
        self.instead.choose("")
        if near:
            self.field(self.instead.accessibleName(), self.instead)

    def _grow(self) -> None:
        """As high as what stands on it; where texts are edited as high as may be."""
        if self.edits is not None:
            self.need(None)
            return
        width = self.card.width() - 2
        below = max(self._foot.heightForWidth(width), self._foot.sizeHint().height())
        inside = self._fields.totalHeightForWidth(width)
        self.need(self._heading.sizeHint().height() + inside + below + 8)
