"""The settings of how the window looks and speaks: light or dark, text size, language."""

import dataclasses
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton

from cairn.desk import sentences
from cairn.desk.choice import Choice
from cairn.desk.flow import Flow
from cairn.desk.language import SYSTEM, available
from cairn.desk.notice import Notice
from cairn.desk.section import Section
from cairn.desk.theme import STEPS, Theme
from cairn.errors import CairnError
from cairn.library.settings import SettingsFile


class LookSection(Section):
    """Every choice is seen and counts at once.

    Signals:
        speaks: another language was chosen.
    """

    speaks = Signal()

    def __init__(self, theme: Theme, settings: SettingsFile, resources: Path) -> None:
        super().__init__(theme, self.tr("Appearance"))
        self._theme, self._settings = theme, settings
        desktop = self.tr("Like the desktop")
        self.notice = Notice(theme)
        self.scheme = Choice(
            self.tr("Theme"),
            (("system", desktop), ("light", self.tr("Light")), ("dark", self.tr("Dark"))),
        )
        self.contrast = Choice(
            self.tr("Contrast"), (("system", desktop), ("high", self.tr("High")))
        )
        self.language = Choice(self.tr("Language"), ((SYSTEM, desktop), *available(resources)))
        self._smaller, self._larger = QPushButton("−"), QPushButton("+")
        self._usual = QPushButton(self.tr("Back to 100 %"))
        self._size = QLabel()
        self._size.setTextFormat(Qt.TextFormat.PlainText)
        self._size.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._smaller.setAccessibleName(self.tr("Smaller text"))
        self._larger.setAccessibleName(self.tr("Larger text"))
        sizes = Flow()
        for part in (self._smaller, self._size, self._larger, self._usual):
            sizes.addWidget(part)
        self.column.addWidget(self.notice)
        self.field(self.tr("Theme"), self.scheme)
        self.field(self.tr("Contrast"), self.contrast)
        self.field(self.tr("Text size"), sizes)
        self.field(self.tr("Language"), self.language)
        self.column.addStretch(1)
        self.scheme.chosen.connect(self._pin)
        self.contrast.chosen.connect(self._set_contrast)
        self.language.chosen.connect(self._speak)
        for button, by in ((self._smaller, -1), (self._larger, 1), (self._usual, 0)):
            button.clicked.connect(lambda _=False, by=by: theme.step(by))
        theme.changed.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()  # a command may have chosen what changes nothing that is seen

    def _pin(self, scheme: str) -> None:
        self._theme.pin(scheme)
        self._save(theme=scheme)

    def _set_contrast(self, contrast: str) -> None:
        self._theme.set_contrast(contrast)
        self._save(contrast=contrast)

    def _speak(self, language: str) -> None:
        self._save(language=language)
        self._show()
        self.speaks.emit()

    def _show(self) -> None:
        scale, language = self._theme.scale, self._settings.load().language
        self.scheme.choose(self._theme.scheme)
        self.contrast.choose(self._theme.contrast)
        self.language.choose(language)
        self._size.setText(self.tr("{} %").format(round(scale * 100)))
        self._size.setMinimumWidth(self._theme.px(56))
        self._smaller.setEnabled(scale > STEPS[0])
        self._larger.setEnabled(scale < STEPS[-1])
        self._usual.setVisible(scale != 1.0)

    def _save(self, **changed: Any) -> None:
        try:
            self._settings.save(dataclasses.replace(self._settings.load(), **changed))
        except CairnError as error:
            self.notice.say(sentences.told(error))
