"""Other ways out than the one that the shared layer asks for: as what, and how."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cairn.desk import gate_words
from cairn.desk.choice import Choice
from cairn.desk.folder_dialog import ask_for_folder
from cairn.desk.section import voiced

FORMS = ("record", "skill", "rule", "claude-md", "settings", "mcp")
WAYS = ("branch", "bundle", "patch", "folder")


class OtherWays(QWidget):
    """Two rows of chips; a folder is asked for where one is needed.

    Signals:
        chosen: form and way, as `cairn.flows.leaving.Wish` takes them.
    """

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self._to = ""
        self.form = Choice(self.tr("As what"), [(one, gate_words.form(one)) for one in FORMS])
        self.way = Choice(self.tr("How"), [(one, gate_words.way(one)) for one in WAYS])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        for name, choice in ((self.tr("As what"), self.form), (self.tr("How"), self.way)):
            column.addWidget(voiced(name, "small"))
            column.addWidget(choice)
        self.form.chosen.connect(lambda _: self._tell())
        self.way.chosen.connect(self._turn)

    def show_way(self, form: str, way: str, ways: Sequence[str]) -> None:
        """Show what would be done now; `ways` are those there are."""
        self.form.choose(form)
        self.way.choose(way)
        for value, button in zip(self.way.values, self.way.buttons(), strict=True):
            button.setEnabled(value in ways)

    def begin(self) -> None:
        """Another draft: as its shared layer asks for."""
        self._to = ""

    def take_folder(self, way: str, folder: str) -> None:
        """Go by a folder."""
        self._to = f"{way}:{folder}"
        self._tell()

    def _turn(self, way: str) -> None:
        if way in ("folder", "patch"):
            title = self.tr("Into which folder")
            ask_for_folder(self, title, lambda folder: self.take_folder(way, str(folder)))
            return
        self._to = way
        self._tell()

    def _tell(self) -> None:
        self.chosen.emit(self.form.value, self._to)
