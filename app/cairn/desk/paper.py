"""The page on paper: printed, or written as PDF; always dark letters on white."""

from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMarginsF, QObject, QSaveFile, QUrl, Signal
from PySide6.QtGui import (
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextDocument,
)

from cairn.desk import labels, source_images
from cairn.desk.legible import legible
from cairn.desk.page_loader import Page, PageLoader
from cairn.desk.tasks import Tasks

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from cairn.desk.page_deeds import PageDeeds
    from cairn.library.results import Hit

FONT_PIXELS = 13
PICTURE_WIDTH = 560
MARGIN_MM = 18


class Paper(QObject):
    """Lays a record out anew for paper, part by part, and hands it to a device.

    Signals:
        said: that it is done, or why not.
    """

    said = Signal(str)

    def __init__(self, tasks: Tasks, deeds: "PageDeeds") -> None:
        super().__init__(deeds)
        self._deeds = deeds
        self._parts: list[str] = []
        self._then: Callable[[Hit, str], None] | None = None
        self._loader = PageLoader(tasks, deeds.text)
        self._loader.ready.connect(self._arrived)

    @property
    def busy(self) -> bool:
        """Whether something is still being laid out."""
        return self._loader.busy

    def write_pdf(self, hit: "Hit", path: Path) -> None:
        """Write the record to `path`; a file that is there is replaced, whole or not at all."""

        def write(hit: "Hit", html: str) -> None:
            file = QSaveFile(str(path))
            if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
                self.said.emit(
                    self.tr("{name} cannot be written: {why}").format(
                        name=path.name, why=file.errorString()
                    )
                )
                return
            writer = QPdfWriter(file)
            writer.setTitle(hit.row.title)
            writer.setCreator("Cairn")
            writer.setPageLayout(paper_layout())
            self._document(hit, html).print_(writer)
            del writer  # it writes its last bytes when it goes
            done = file.commit()
            self.said.emit(
                self.tr("Saved {}").format(path.name)
                if done
                else self.tr("{name} cannot be written: {why}").format(
                    name=path.name, why=file.errorString()
                )
            )

        self._lay_out(hit, write)

    def print_page(self, hit: "Hit", window: "QWidget") -> None:
        """Ask for a printer and print the record."""

        def send(hit: "Hit", html: str) -> None:
            from PySide6.QtPrintSupport import QPrintDialog, QPrinter

            printer = QPrinter(QPrinter.PrinterMode.HighResolution)
            printer.setDocName(hit.row.title)
            printer.setPageLayout(paper_layout())
            dialog = QPrintDialog(printer, window)
            if dialog.exec():
                self._document(hit, html).print_(printer)
                self.said.emit(self.tr("Sent to the printer"))

        self._lay_out(hit, send)

    def _lay_out(self, hit: "Hit", then: Callable[["Hit", str], None]) -> None:
        self._parts, self._then = [], then
        self._loader.want(hit, dark=False)

    def _arrived(self, page: Page) -> None:
        self._parts.append(page.html)
        if page.last and self._then is not None:
            then, self._then = self._then, None
            then(page.hit, "".join(self._parts))
            self._parts = []

    def _document(self, hit: "Hit", html: str) -> QTextDocument:
        document = _Sheet(self._folder(hit))
        font = document.defaultFont()
        font.setPixelSize(FONT_PIXELS)
        document.setDefaultFont(font)
        document.setDefaultStyleSheet(
            "p, li { line-height: 140%; } p { margin-top: 0; margin-bottom: 8px; }"
            " h1, h2 { margin-top: 16px; margin-bottom: 6px; }"
            " h3, h4, h5, h6 { margin-top: 12px; margin-bottom: 4px; }"
            " h1 { font-size: x-large; } h2 { font-size: large; } h3 { font-size: medium; }"
            " a { color: #22211e; text-decoration: none; }"
        )
        document.setHtml(_masthead(hit) + html.replace(">Copy</a>", "></a>"))
        return document

    def _folder(self, hit: "Hit") -> Path | None:
        file = self._deeds.file(hit)
        return file.parents[hit.row.path.count("/")] if file else None


class _Sheet(QTextDocument):
    """A document that reaches the pictures of its source and nothing else."""

    def __init__(self, folder: Path | None) -> None:
        super().__init__()
        self._folder = folder

    def loadResource(self, type: int, name: QUrl | str) -> object:
        url = QUrl(name)
        if type != QTextDocument.ResourceType.ImageResource.value:
            return QByteArray()
        if url.scheme() != "cairn-image" or self._folder is None:
            return source_images.nothing()
        return source_images.load(self._folder, url.path(), PICTURE_WIDTH)


def _masthead(hit: "Hit") -> str:
    row = hit.row
    facts = [labels.kind(row.kind), labels.trust(hit.trust), labels.status(row.status), row.owner]
    if row.reviewed_on:
        facts.append(labels.day(row.reviewed_on))
    facts += [row.applies_to.version, f"{row.source} / {row.path}"]
    title = escape(legible(row.title))
    told = escape(" · ".join(legible(fact) for fact in facts if fact))
    return (
        f'<p style="font-size:20px; font-weight:600; margin-bottom:4px">{title}</p>'
        f'<p style="color:#5f5c55; font-size:11px; margin-bottom:16px">{told}</p>'
    )


def paper_layout() -> QPageLayout:
    """A4, upright, with room for a hand."""
    margin = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        margin,
        QPageLayout.Unit.Millimeter,
    )
