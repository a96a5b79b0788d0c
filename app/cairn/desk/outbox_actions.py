"""What can be done in the outbox, as actions of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import outbox_words as words
from cairn.desk.action import Action

if TYPE_CHECKING:
    from cairn.desk.outbox_page import OutboxPage

translate = QCoreApplication.translate


def outbox_actions(page: "OutboxPage") -> list[Action]:
    """Those of the draft one is at; those of the board while it is seen."""
    room = translate("OutboxActions", "Outbox")

    def at_one() -> bool:
        return bool(page.here)

    return [
        Action(
            "outbox.contribute",
            translate("OutboxActions", "Contribute the draft"),
            lambda: page.gate_page.contribute() if page.leaving else _contribute(page),
            ("Ctrl+Return", "Ctrl+Enter"),
            room,
            lambda: at_one() and not page.settling,
        ),
        Action(
            "outbox.mark",
            translate("OutboxActions", "Mark the draft, to contribute several at once"),
            page.board.turn_mark,
            ("Ctrl+Space",),
            room,
            lambda: page.on_board and at_one(),
        ),
        Action(
            "outbox.unmark",
            translate("OutboxActions", "Mark no draft any more"),
            lambda: page.board.mark(()),
            ("Esc",),
            room,
            lambda: page.on_board and bool(page.board.marked),
        ),
        Action(
            "outbox.write",
            translate("OutboxActions", "Write on the draft"),
            lambda: page.write(page.here),
            ("Ctrl+E",),
            room,
            lambda: at_one() and not page.writing,
        ),
        Action(
            "outbox.compare",
            translate("OutboxActions", "See what others made of the draft"),
            lambda: page.settle(page.here),
            ("Ctrl+Shift+V",),
            room,
            lambda: not page.settling and page.differs(page.here),
        ),
        Action(
            "outbox.settle",
            translate("OutboxActions", "Let the chosen text hold"),
            lambda: page.settle_page.settle(),
            (),
            room,
            lambda: page.settling and page.settle_page.may_settle,
        ),
        *_improving(page, room),
        Action(
            "outbox.ask",
            translate("OutboxActions", "Copy a question about the draft"),
            lambda: _ask(page),
            ("Ctrl+Shift+K",),
            room,
            lambda: not page.leaving and bool(_question(page)),
        ),
        Action(
            "outbox.states",
            translate("OutboxActions", "Earlier states of the draft…"),
            page.show_states,
            ("Ctrl+H",),
            room,
            at_one,
        ),
        Action(
            "outbox.remove",
            translate("OutboxActions", "Put the draft in the trash"),
            lambda: page.remove(page.here),
            (),
            room,
            at_one,
        ),
        Action(
            "outbox.trash",
            translate("OutboxActions", "Drafts in the trash…"),
            page.show_trash,
            (),
            room,
            lambda: page.on_board or not at_one(),
        ),
        Action(
            "outbox.board",
            translate("OutboxActions", "Back to the board"),
            page.show_board,
            (),
            room,
            lambda: page.writing or page.leaving or page.settling,
        ),
    ]


def _improving(page: "OutboxPage", room: str) -> list[Action]:
    """What can be done about a record that says much the same."""

    def may(name: str) -> bool:
        return page.writing and bool(getattr(page.draft_page.beside.improving, name))

    return [
        Action(
            "outbox.beside",
            translate("OutboxActions", "See the draft and the similar record side by side"),
            lambda: page.draft_page.beside.improving.show_beside(),
            ("Ctrl+Shift+R",),
            room,
            lambda: may("may_compare"),
        ),
        Action(
            "outbox.improve",
            translate("OutboxActions", "Make the draft a change of the similar record"),
            lambda: page.draft_page.beside.improving.make_change(),
            ("Ctrl+Shift+I",),
            room,
            lambda: may("may_improve"),
        ),
        Action(
            "outbox.own",
            translate("OutboxActions", "Make the draft one of its own again"),
            lambda: page.draft_page.beside.improving.make_own(),
            ("Ctrl+Shift+I",),
            room,
            lambda: may("may_return"),
        ),
    ]


def _contribute(page: "OutboxPage") -> None:
    """On the board those that are marked, elsewhere the one that is seen."""
    page.contribute("" if page.on_board else page.here)


def _question(page: "OutboxPage") -> str:
    """What to send to those who do not answer about the draft one is at; empty if they need not."""
    card = page.card(page.here)
    return words.question(card) if card is not None else ""


def _ask(page: "OutboxPage") -> None:
    if not page.writing:
        page.write(page.here)
    page.draft_page.fate.copy_question()
