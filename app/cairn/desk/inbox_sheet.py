"""An answer to a contribution: what it would do is shown, then it is done."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from cairn.desk import inbox_words as words
from cairn.desk.choice import Choice
from cairn.desk.choice_box import ChoiceBox
from cairn.desk.flow import Flow
from cairn.desk.legible import legible
from cairn.desk.overlay import Overlay
from cairn.desk.section import voiced
from cairn.desk.source_field import SourceField
from cairn.desk.theme import Theme

TAKE, EDIT, DECLINE = "take", "edit", "decline"

MOST_NEAR = 5


class InboxSheet(Overlay):
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
        super().__init__(window, theme, *((1_080, 780) if what == EDIT else (700, 560)))
        self._what, self._found = what, found
        self._files: dict[str, str] = {one["path"]: one["text"] for one in found["files"]}
        self._open: list[Mapping[str, Any]] = []
        incoming = found["incoming"]
        title = {
            TAKE: self.tr("Take it as it is"),
            EDIT: self.tr("Take it with edits"),
            DECLINE: self.tr("Decline it"),
        }[what]
        self.setAccessibleName(title)
        self.author = _field(self.tr("Who signs"), self.tr("Name <address>"))
        self.author.setText(author)
        self.reason = _field(self.tr("Why"), "")
        self.keep = _field(self.tr("Why it may stand there"), "")
        self.file = ChoiceBox(theme, self.tr("File"))
        self.text = SourceField(theme, self.tr("What is to stand there"))
        self.instead = Choice(self.tr("Is there one already?"), (("", self.tr("No")),))
        self._stops, self._note = voiced("", "muted"), voiced("", "small")
        self.do = QPushButton(title)
        self.do.setProperty("lead", True)
        close = QPushButton(self.tr("Close"))
        row = Flow()
        for button in (self.do, close):
            button.setAutoDefault(True)
            row.addWidget(button)
        self.column.setContentsMargins(32, 20, 32, 20)
        self.column.setSpacing(6)
        self.column.addWidget(voiced(title, "title"))
        self.column.addWidget(voiced(legible(incoming["title"], 160), "lead"))
        self.column.addWidget(voiced(words.plan(incoming, what), "muted"))
        self.column.addSpacing(6)
        self._lay_out()
        self.column.addWidget(self._stops)
        self._keep_label = voiced(self.keep.accessibleName(), "field")
        self.column.addWidget(self._keep_label)
        self.column.addWidget(self.keep)
        self.column.addWidget(voiced(self.tr("Who signs"), "field"))
        self.column.addWidget(self.author)
        self.column.addWidget(self._note)
        if what != EDIT:
            self.column.addStretch(1)
        self.column.addLayout(row)
        self.do.clicked.connect(self.go)
        close.clicked.connect(lambda: self.end())
        for field in (self.author, self.reason, self.keep):
            field.returnPressed.connect(self.go)
        before = [] if what == DECLINE else [one for one in found["findings"] if words.stops(one)]
        self.show_open(before)

    def go(self) -> None:
        """Have it done, if nothing is left out."""
        if not self.do.isEnabled():
            return
        needed = [self.author, *([self.reason] if self._what == DECLINE else [])]
        for field in (*needed, *([self.keep] if self._open and self._what != EDIT else [])):
            if not field.text().strip():
                self.say(self.tr("It needs this: {}").format(field.accessibleName()))
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self._keep_text()
        clash = self._found["incoming"]["clash"]
        changed = {
            one["path"]: self._files[one["path"]]
            for one in self._found["files"]
            if self._files[one["path"]] != one["text"] or one["path"] in clash
        }
        if self._what == EDIT and not changed:
            self.say(self.tr("Nothing is changed yet; else take it as it is."))
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.do.setEnabled(False)
        self.say(self.tr("On its way…"))
        why = self.keep.text().strip()
        self.answered.emit(
            {
                "what": self._what,
                "author": self.author.text().strip(),
                "files": changed if self._what == EDIT else {},
                "reason": self.reason.text().strip(),
                "instead": self.instead.value,
                "kept": {one["mark"]: why for one in self._open if why},
            }
        )

    def say(self, text: str, *, again: bool = False) -> None:
        """Say something; `again`: it can be tried once more."""
        self._note.setText(text)
        if again:
            self.do.setEnabled(True)

    def show_open(self, findings: Sequence[Mapping[str, Any]]) -> None:
        """The gate stops it: show where; a reason may let it stand."""
        self._open = list(findings)
        lines = [self.tr("The gate stops it:"), *words.findings(self._open)[:6]]
        self._stops.setText("\n".join(lines) if findings else "")
        for one in (self._stops, self._keep_label, self.keep):
            one.setVisible(bool(findings))

    def take_focus(self) -> None:
        shown = (self.text, self.reason, self.keep, self.author)
        first = next(one for one in shown if one.isVisibleTo(self))
        if first is self.author and self.author.text().strip():
            self.do.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            first.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.go()
        else:
            super().keyPressEvent(event)

    # -- inside -------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        """What this answer needs; the rest is not shown."""
        near: dict[str, str] = {}
        for one in self._found["files"]:
            near |= {like["id"]: like["title"] for like in one["near"]}
        for id, title in list(near.items())[:MOST_NEAR]:
            self.instead.add(id, legible(title, 60))
        self.instead.choose("")
        for path in self._files:
            self.file.addItem(legible(path, 160))
        self._at = next(iter(self._files), "")
        self.text.put(self._files.get(self._at, ""), anew=True)
        self.file.activated.connect(self._turn)
        declines, edits = self._what == DECLINE, self._what == EDIT
        for part, shown in (
            (voiced(self.tr("Why"), "field"), declines),
            (self.reason, declines),
            (voiced(self.tr("Is there one already?"), "field"), declines and bool(near)),
            (self.instead, declines and bool(near)),
            (self.file, edits and len(self._files) > 1),
            (self.text, edits),
        ):
            self.column.addWidget(part, int(part is self.text))
            part.setVisible(shown)

    def _turn(self, number: int) -> None:
        """To another file."""
        self._keep_text()
        self._at = list(self._files)[number]
        self.text.put(self._files[self._at], anew=True)

    def _keep_text(self) -> None:
        if self._what == EDIT and self.text.document().isModified():
            self._files[self._at] = self.text.text()


def _field(name: str, placeholder: str) -> QLineEdit:
    field = QLineEdit()
    field.setProperty("form", True)
    field.setMaxLength(1_000)
    field.setAccessibleName(name)
    field.setPlaceholderText(placeholder)
    return field
