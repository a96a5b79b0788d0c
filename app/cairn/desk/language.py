"""The language of the window: loaded before anything is made that says a word."""

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

SYSTEM = "system"
"""The setting that follows the desktop."""

OWN = "en"
"""The language that stands in the code; its file holds the plurals only."""

_FILE = re.compile(r"cairn_([a-z]{2,3}(?:_[A-Z]{2})?)\.qm")


class Language:
    """What the application speaks, until `leave`.

    Attributes:
        code: the language in force, such as ``de``.
    """

    def __init__(self, app: QCoreApplication, resources: Path, wanted: str = SYSTEM) -> None:
        """`wanted` is a code of `available` or ``system``; what there is not becomes English."""
        self._app = app
        self._folder = resources / "translations"
        self._installed: list[tuple[QTranslator, bytes]] = []  # Qt copies no data
        self._locale = QLocale()
        self.code = wanted_code(resources, wanted)
        self._load("cairn", self._folder)
        if self.code != OWN:
            qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._load("qtbase", Path(qt))
        system = QLocale.system()
        same = system.language() == QLocale(self.code).language()
        QLocale.setDefault(system if same else QLocale(self.code))

    def leave(self) -> None:
        """Speak as before."""
        for translator, _ in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
        QLocale.setDefault(self._locale)

    def _load(self, name: str, folder: Path) -> None:
        try:
            data = (folder / f"{name}_{self.code}.qm").read_bytes()
        except OSError:
            return
        # Not by its name: Qt would map the file, and die when an update writes over it.
        translator = QTranslator()
        if translator.load(data):
            self._app.installTranslator(translator)
            self._installed.append((translator, data))


def wanted_code(resources: Path, wanted: str) -> str:
    """The language that a setting comes to: what there is not becomes English."""
    there = codes(resources / "translations")
    if wanted != SYSTEM:
        return wanted if wanted in there else OWN
    for name in QLocale.system().uiLanguages():
        for code in (name.replace("-", "_"), name.split("-")[0]):
            if code in there:
                return code
    return OWN


def codes(folder: Path) -> list[str]:
    """The languages whose files lie in `folder`; English is always one."""
    try:
        found = {match[1] for path in folder.iterdir() if (match := _FILE.fullmatch(path.name))}
    except OSError:
        found = set()
    return sorted({OWN} | found)


def available(resources: Path) -> list[tuple[str, str]]:
    """Code and name of every language, each named in itself: ``("de", "Deutsch")``."""
    return [
        (code, "English" if code == OWN else QLocale(code).nativeLanguageName().capitalize())
        for code in codes(resources / "translations")
    ]
