"""The settings of the program in which a record's file is opened."""

import dataclasses
import os

from PySide6.QtWidgets import QLineEdit

from cairn.desk import sentences
from cairn.desk.editor import command
from cairn.desk.notice import Notice
from cairn.desk.section import Section, voiced
from cairn.desk.theme import Theme
from cairn.errors import CairnError
from cairn.library.settings import SettingsFile

WIDEST = 420


class EditorSection(Section):
    """One field; what it comes to is said below."""

    def __init__(self, theme: Theme, settings: SettingsFile) -> None:
        super().__init__(
            theme,
            self.tr("Editor"),
            self.tr("“Open in your editor” starts it with the file of the record."),
        )
        self._theme, self._settings = theme, settings
        self.notice = Notice(theme)
        self.program = QLineEdit(settings.load().editor)
        self.program.setProperty("form", True)
        self.program.setMaxLength(400)
        self.program.setAccessibleName(self.tr("Program"))
        self.program.setPlaceholderText(self.tr("Such as code or gvim"))
        self._told = voiced("", "muted")
        self.column.addSpacing(8)
        self.column.addWidget(self.notice)
        self.field(self.tr("Program"), self.program)
        self.column.addWidget(self._told)
        self.column.addStretch(1)
        self.program.textChanged.connect(self._tell)
        self.program.editingFinished.connect(self._save)
        theme.changed.connect(self._dress)
        self._dress()
        self._tell()

    @property
    def told(self) -> str:
        """What is said about the program."""
        return self._told.text()

    def _tell(self) -> None:
        chosen = self.program.text().strip()
        words = command(chosen, os.environ)
        if chosen and (not words or words != command(chosen, {})):
            self._told.setText(self.tr("This program is not found; another one is used."))
        elif chosen:
            self._told.setText(self.tr("This program is used."))
        elif words:
            self._told.setText(self.tr("Empty: {} is used, as your shell says.").format(words[0]))
        else:
            self._told.setText(self.tr("Empty: the program that the desktop has for Markdown."))

    def _save(self) -> None:
        now, chosen = self._settings.load(), self.program.text().strip()
        if now.editor == chosen:
            return
        try:
            self._settings.save(dataclasses.replace(now, editor=chosen))
        except CairnError as error:
            self.notice.say(sentences.told(error))

    def _dress(self) -> None:
        self.program.setMaximumWidth(self._theme.px(WIDEST))
