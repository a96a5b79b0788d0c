"""What can be done with a person, as actions of the window and as buttons of the page."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk.action import Action
from cairn.desk.person_view import Offer

if TYPE_CHECKING:
    from cairn.desk.journal_page import JournalPage

translate = QCoreApplication.translate


def person_offers(page: "JournalPage") -> list[Offer]:
    """The buttons below a name."""

    def shown(act: Callable[[str], None]) -> Callable[[], None]:
        return lambda: act(page.panes.person.person)

    return [
        (translate("PersonActions", "Prep me"), shown(page.deeds.prep)),
        (translate("PersonActions", "Log"), shown(lambda id: page.log_with((id,)))),
        (translate("PersonActions", "Change…"), shown(page.deeds.forms.change)),
        (translate("PersonActions", "Their team"), shown(page.deeds.forms.team)),
        (translate("PersonActions", "Their copy…"), shown(page.deeds.own_copy)),
        (translate("PersonActions", "Erase…"), shown(page.deeds.erase)),
    ]


def person_actions(page: "JournalPage") -> list[Action]:
    """Those of the person whose page, or whose session, is looked at."""
    room = translate("PersonActions", "Journal")
    looking, deeds = page.looking, page.deeds

    def somebody() -> bool:
        return not page.logging and bool(looking.person)

    def session() -> bool:
        return somebody() and bool(page.panes.session.session) and not page.panes.reads_person

    def action() -> bool:
        return not page.logging and looking.line is not None and looking.line.kind == "action"

    def finish() -> None:
        if looking.line is not None:
            page.changes.finish(looking.line.id)

    def ladder(who: str) -> Callable[[], None]:
        return lambda: page.changes.want_ladder(looking.person, who)

    def on(id: str, text: str, act: Callable[[str], None], *keys: str) -> Action:
        return Action(id, text, lambda: act(looking.person), keys, room, somebody)

    return [
        on(
            "journal.person",
            translate("PersonActions", "The page of this person"),
            looking.show_person,
            "Ctrl+I",
        ),
        on("journal.prep", translate("PersonActions", "Prep me"), deeds.prep, "Ctrl+Shift+P"),
        Action(
            "journal.for-mentee",
            translate("PersonActions", "For the mentee: show and copy what they are given"),
            lambda: deeds.for_mentee(page.panes.session.session, looking.person),
            ("Ctrl+M",),
            room,
            session,
        ),
        Action(
            "journal.past",
            translate("PersonActions", "Earlier versions of this session"),
            lambda: deeds.past.show(page.panes.session.session),
            (),
            room,
            session,
        ),
        Action(
            "journal.done",
            translate("PersonActions", "This action is done"),
            finish,
            ("Ctrl+D",),
            room,
            action,
        ),
        Action(
            "journal.drop",
            translate("PersonActions", "Drop this action, and say why"),
            lambda: page.changes.remove(looking.line),
            (),
            room,
            action,
        ),
        on(
            "journal.person-change",
            translate("PersonActions", "Change what is known of this person…"),
            deeds.forms.change,
        ),
        on(
            "journal.person-past",
            translate("PersonActions", "What was known of this person before"),
            deeds.past.show_person,
        ),
        on("journal.team", translate("PersonActions", "The page of their team"), deeds.forms.team),
        on("journal.copy", translate("PersonActions", "Their own copy…"), deeds.own_copy),
        on("journal.erase", translate("PersonActions", "Erase this person…"), deeds.erase),
        Action(
            "journal.ladder-mine",
            translate("PersonActions", "You want the judgement ladder, or no longer"),
            ladder("champion"),
            (),
            room,
            somebody,
        ),
        Action(
            "journal.ladder-theirs",
            translate("PersonActions", "They want the judgement ladder, or no longer"),
            ladder("mentee"),
            (),
            room,
            somebody,
        ),
    ]
