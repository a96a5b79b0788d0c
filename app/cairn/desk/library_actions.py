"""What can be done with the search itself, as actions of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk.action import Action

if TYPE_CHECKING:
    from cairn.desk.library_page import LibraryPage

translate = QCoreApplication.translate


def library_actions(page: "LibraryPage") -> list[Action]:
    """Narrowing less, and the panel in which it is done."""
    room = translate("LibraryActions", "Search")
    return [
        Action(
            "library.show-everything",
            translate("LibraryActions", "Clear all filters"),
            page.clear_filters,
            ("Ctrl+Shift+A",),
            room,
            lambda: bool(page.narrowed),
        ),
        Action(
            "library.filters",
            translate("LibraryActions", "Show or hide the filters"),
            page.panes.turn_filters,
            ("Ctrl+Shift+F",),
            room,
        ),
    ]
