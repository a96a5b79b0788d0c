"""What can be done with the page that is read, as actions of the window."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk.action import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    from cairn.desk.reader import Reader

translate = QCoreApplication.translate


def reader_actions(reader: "Reader") -> list[Action]:
    """Every action of `reader`; none can be done while no page is shown."""
    room = translate("ReaderActions", "Page")
    deeds, find, extras = reader.deeds, reader.finder, reader.extras

    def shown() -> bool:
        return reader.shown is not None and reader.isVisible()

    def finding() -> bool:
        return shown() and find.places > 0

    def has_versions() -> bool:
        return shown() and reader.shown is not None and reader.shown.row.versions > 1

    return [
        *_outcomes(reader, room, shown),
        Action(
            "page.find",
            translate("ReaderActions", "Find in this page"),
            find.open,
            ("Ctrl+F",),
            room,
            shown,
        ),
        Action(
            "page.find-next",
            translate("ReaderActions", "Next place found"),
            lambda: find.step(1),
            ("F3", "Ctrl+G"),
            room,
            finding,
        ),
        Action(
            "page.find-previous",
            translate("ReaderActions", "Previous place found"),
            lambda: find.step(-1),
            ("Shift+F3", "Ctrl+Shift+G"),
            room,
            finding,
        ),
        Action(
            "page.contents",
            translate("ReaderActions", "Contents of this page"),
            extras.show_contents,
            ("Ctrl+Shift+O",),
            room,
            lambda: shown() and extras.has_contents,
        ),
        Action(
            "page.terms",
            translate("ReaderActions", "Explain the terms of this page"),
            reader.show_terms,
            ("Ctrl+Shift+T",),
            room,
            shown,
        ),
        Action(
            "page.copy-markdown",
            translate("ReaderActions", "Copy as Markdown"),
            lambda: deeds.copy_markdown(reader.shown),
            ("Ctrl+Shift+C",),
            room,
            shown,
        ),
        Action(
            "page.copy-link",
            translate("ReaderActions", "Copy link"),
            lambda: deeds.copy_link(reader.shown),
            ("Ctrl+Shift+L",),
            room,
            shown,
        ),
        Action(
            "page.copy-code",
            translate("ReaderActions", "Copy code block"),
            lambda: deeds.code.copy_nearest(reader.shown),
            ("Ctrl+Shift+X",),
            room,
            lambda: shown() and deeds.code.has_code(reader.shown),
        ),
        Action(
            "page.ask",
            translate("ReaderActions", "Ask the owner"),
            lambda: deeds.ask(reader.shown),
            ("Ctrl+Shift+H",),
            room,
            shown,
        ),
        Action(
            "page.versions",
            translate("ReaderActions", "Compare versions"),
            reader.show_versions,
            ("Ctrl+Shift+D",),
            room,
            has_versions,
        ),
        Action(
            "page.successor",
            translate("ReaderActions", "Go to what took its place"),
            reader.show_successor,
            (),
            room,
            lambda: shown() and deeds.successor(reader.shown) is not None,
        ),
        Action(
            "page.edit",
            translate("ReaderActions", "Open in your editor"),
            lambda: deeds.edit(reader.shown),
            ("Ctrl+E",),
            room,
            shown,
        ),
        Action(
            "page.pdf",
            translate("ReaderActions", "Save as PDF…"),
            lambda: deeds.save_pdf(reader.shown),
            (),
            room,
            shown,
        ),
        Action(
            "page.print",
            translate("ReaderActions", "Print…"),
            lambda: deeds.print_page(reader.shown),
            ("Ctrl+P",),
            room,
            shown,
        ),
        *_drafts(reader, room, shown),
    ]


def _outcomes(reader: "Reader", room: str, shown: "Callable[[], bool]") -> list[Action]:
    """How it went with the record, one key each."""
    said = (
        ("worked", translate("ReaderActions", "It worked")),
        ("adapted", translate("ReaderActions", "It worked, adapted")),
        ("failed", translate("ReaderActions", "It failed")),
    )
    return [
        Action(
            f"page.{result}",
            text,
            partial(_say, reader, result),
            (f"Alt+{number}",),
            room,
            shown,
        )
        for number, (result, text) in enumerate(said, 1)
    ]


def _drafts(reader: "Reader", room: str, shown: "Callable[[], bool]") -> list[Action]:
    """What one may have to say to those who keep the record."""

    def deviates() -> bool:
        hit = reader.shown if shown() else None
        return hit is not None and hit.row.kind in ("guardrail", "connector")

    said = (
        ("change", translate("ReaderActions", "Suggest a change…"), ("Ctrl+Shift+S",), shown),
        ("adapt", translate("ReaderActions", "Adapt it for a team…"), (), shown),
        ("deviate", translate("ReaderActions", "Deviate from it…"), (), deviates),
    )
    return [
        Action(f"page.{purpose}", text, partial(_draft, reader, purpose), keys, room, enabled)
        for purpose, text, keys, enabled in said
    ]


def _draft(reader: "Reader", purpose: str) -> None:
    if reader.shown is not None:
        reader.drafted.emit(reader.shown, purpose)


def _say(reader: "Reader", result: str) -> None:
    reader.deeds.say_outcome(reader.shown, result)
