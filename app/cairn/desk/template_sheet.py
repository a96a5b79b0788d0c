"""A template of a session: what it is called, how long it takes, its aim and its agenda."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from cairn.desk import journal_words as words
from cairn.desk.choice import Choice
from cairn.desk.flow import Flow
from cairn.desk.journal_door import JournalDoor
from cairn.desk.overlay import Overlay
from cairn.desk.section import voiced
from cairn.desk.sentences import told
from cairn.desk.template_words import is_first, is_own, spoken
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.journal.template import Template

LONGEST, MOST = 300, 10_000
"""Characters of a line, and of an agenda."""


class TemplateSheet(Overlay):
    """Kept by Ctrl+Enter; Esc leaves it as it was.

    Signals:
        said: something for the status line.
    """

    said = Signal(str)

    def __init__(
        self, window: QWidget, theme: Theme, door: JournalDoor, template: "Template"
    ) -> None:
        super().__init__(window, theme, 640, 640)
        self._door, self._template = door, template
        shown = spoken(template)
        title = self.tr("Change a template") if template.id else self.tr("A new template")
        self.setAccessibleName(title)
        self.name = _line(self.tr("Name"), shown.name)
        self.form = Choice(self.tr("Form"), [(one, words.form(one)) for one in words.FORMS])
        self.form.choose(shown.form.value)
        self.minutes = _line(self.tr("Minutes"), str(shown.minutes or ""))
        self.minutes.setValidator(QIntValidator(0, 24 * 60, self.minutes))
        self.aim = _line(self.tr("Aim"), shown.aim)
        self.agenda = QPlainTextEdit("\n".join(shown.agenda))
        self.agenda.setProperty("form", True)
        self.agenda.setAccessibleName(self.tr("Agenda"))
        self.agenda.setTabChangesFocus(True)
        self._note = voiced("", "danger")
        self._note.hide()
        self._lay_out(title)

    def take_focus(self) -> None:
        self.name.setFocus(Qt.FocusReason.PopupFocusReason)

    def keep(self) -> None:
        """Keep it as it stands in the fields."""
        from dataclasses import replace

        from cairn.journal.session import Form

        journal = self._door.journal
        if journal is None:
            return
        changed = replace(
            self._template,
            name=self.name.text(),
            form=Form(self.form.value or self._template.form),
            minutes=int(self.minutes.text() or 0),
            aim=self.aim.text().strip(),
            agenda=tuple(self.agenda.toPlainText()[:MOST].split("\n")),
        )
        try:
            kept = journal.templates.save(changed)
        except CairnError as error:
            self._note.setText(told(error))
            self._note.show()
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._done(self.tr("The template is kept: {}").format(kept.name))

    def take_back(self) -> None:
        """Put it in the trash; one that every journal begins with is then as it was at first."""
        journal = self._door.journal
        if journal is None:
            return
        try:
            journal.templates.remove(self._template.id)
        except CairnError as error:
            self._note.setText(told(error))
            self._note.show()
            return
        self._done(
            self.tr("The template is as it was at first.")
            if is_first(self._template)
            else self.tr("The template is in the trash.")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.need(None)

    def _lay_out(self, title: str) -> None:
        keep = QPushButton(self.tr("Keep the template"))
        keep.setProperty("lead", True)
        keep.clicked.connect(self.keep)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(lambda: self.end())
        first = is_first(self._template)
        back = QPushButton(
            self.tr("As it was at first") if first else self.tr("Put it in the trash")
        )
        back.clicked.connect(self.take_back)
        row = Flow()
        for button in (keep, *((back,) if is_own(self._template) else ()), close):
            button.setAutoDefault(True)
            row.addWidget(button)
        self.column.setContentsMargins(32, 20, 32, 20)
        self.column.setSpacing(6)
        self.column.addWidget(voiced(title, "title"))
        for said, what in (
            (self.tr("Name"), self.name),
            (self.tr("Form"), self.form),
            (self.tr("Minutes"), self.minutes),
            (self.tr("Aim"), self.aim),
            (self.tr("Agenda, a point in each line"), self.agenda),
        ):
            self.column.addSpacing(4)
            self.column.addWidget(voiced(said, "field"))
            self.column.addWidget(what, 1 if what is self.agenda else 0)
        self.column.addWidget(self._note)
        self.column.addSpacing(8)
        self.column.addLayout(row)

    def _done(self, words: str) -> None:
        self.end()
        self._door.tell()
        self.said.emit(words)


def _line(name: str, text: str) -> QLineEdit:
    field = QLineEdit(text)
    field.setProperty("form", True)
    field.setMaxLength(LONGEST)
    field.setAccessibleName(name)
    field.setCursorPosition(0)
    return field
