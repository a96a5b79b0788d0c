"""A page of the journal on paper: printed, or written as PDF; always dark letters on white."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSaveFile
from PySide6.QtGui import QPdfWriter, QTextDocument

from cairn.desk.paper import FONT_PIXELS, paper_layout

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def write_pdf(html: str, title: str, path: Path) -> str:
    """Write a page to `path`, whole or not at all; gives why it cannot be, else nothing."""
    file = QSaveFile(str(path))
    if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
        return file.errorString()
    writer = QPdfWriter(file)
    writer.setTitle(title)
    writer.setCreator("Cairn")
    writer.setPageLayout(paper_layout())
    _document(html).print_(writer)
    del writer  # it writes its last bytes when it goes
    return "" if file.commit() else file.errorString()


def print_page(html: str, window: "QWidget") -> bool:
    """Ask for a printer and print a page; whether it was printed."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Cairn")  # a print queue is seen by others: no name of a person
    printer.setPageLayout(paper_layout())
    if not QPrintDialog(printer, window).exec():
        return False
    _document(html).print_(printer)
    return True


def _document(html: str) -> QTextDocument:
    document = QTextDocument()
    font = document.defaultFont()
    font.setPixelSize(FONT_PIXELS)
    document.setDefaultFont(font)
    document.setDefaultStyleSheet(
        "p, li { line-height: 140%; } p { margin-top: 0; margin-bottom: 8px; }"
        " h3 { font-size: medium; margin-top: 14px; margin-bottom: 4px; }"
    )
    document.setHtml(html)
    return document
