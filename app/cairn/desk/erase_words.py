"""What erasing a person would do, told before anything is done."""

from collections.abc import Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from cairn.desk.legible import legible
from cairn.desk.person_words import listed, section, sessions
from cairn.desk.recovery_words import kind

if TYPE_CHECKING:
    from cairn.desk.palette import Roles
    from cairn.journal.erase_plan import ErasePlan
    from cairn.journal.person import Person

translate = QCoreApplication.translate

MOST = 1_000
"""Mentions that are shown one by one; who has more will not read them."""


def plan_of(person: "Person", found: Mapping[str, Any]) -> "ErasePlan":
    """What the job ``plan_erase`` found of a person."""
    from cairn.journal.erase_plan import ErasePlan, Mention

    def ids(name: str) -> tuple[str, ...]:
        return tuple(map(str, found[name]))

    return ErasePlan(
        person,
        ids("spellings"),
        ids("parts"),
        ids("shared"),
        ids("sessions"),
        ids("group_sessions"),
        ids("actions"),
        ids("drafts"),
        tuple(Mention(**one) for one in found["mentions"]),
        int(found["backups"]),
    )


def left(done: Mapping[str, Any]) -> str:
    """What the job ``erase`` met on its way: files that still name them, rows that were damaged."""
    named = [escape(legible(str(one), 300)) for one in done["named"]]
    damaged = [
        escape(legible(f"{kind(one['table'])} {one['id']}".strip())) for one in done["damaged"]
    ]
    if done["damages"] > len(damaged):
        more = done["damages"] - len(damaged)
        damaged.append(escape(translate("erase_words", "and %Ln more", "", more)))
    return "".join(
        section(title, listed(items))
        for title, items in (
            (translate("erase_words", "Files outside of the journal that still name them"), named),
            (
                translate("erase_words", "Damaged; what could not be read of it is gone"),
                damaged,
            ),
        )
        if items
    )


def page(plan: "ErasePlan", roles: "Roles") -> str:
    """What goes, what stays without her, and where else she is named; as HTML."""
    actions, drafts, backups = len(plan.actions), len(plan.drafts), plan.backups
    goes = [
        sessions(len(plan.sessions)),
        translate("erase_words", "%Ln action(s)", "", actions) if actions else "",
        translate("erase_words", "%Ln draft(s)", "", drafts) if drafts else "",
        translate("erase_words", "%Ln backup(s) are written anew and proved", "", backups)
        if backups
        else "",
    ]
    person = plan.person
    said = (person.name, person.handle, *person.spellings, *plan.parts)
    named = list(dict.fromkeys(one for one in said if one))
    group = len(plan.group_sessions)
    stays = [
        translate("erase_words", "%Ln session(s) with others keep their text", "", group)
        if group
        else "",
        translate("erase_words", "How often records worked: sums without a name"),
        translate(
            "erase_words",
            "Hashes of the names, so that they are still found",
        ),
    ]
    return "".join(
        (
            section(translate("erase_words", "What goes"), listed(_escaped(goes))),
            section(
                translate("erase_words", "Known by"),
                f"<p>{escape(', '.join(map(legible, named)))}</p>",
            ),
            section(translate("erase_words", "What stays"), listed(_escaped(stays))),
            section(
                translate("erase_words", "Named elsewhere; each becomes “a colleague”"),
                _mentions(plan, roles),
            ),
        )
    )


def _mentions(plan: "ErasePlan", roles: "Roles") -> str:
    items = []
    for one in plan.mentions[:MOST]:
        unsure = translate(
            "erase_words", "left alone unless you say so: somebody else has this name too"
        )
        aside = (
            f' <span style="color:{roles.caution}">{escape(unsure)}</span>' if one.unsure else ""
        )
        items.append(escape(legible(one.text, 200)) + aside)
    if len(plan.mentions) > MOST:
        more = len(plan.mentions) - MOST
        items.append(escape(translate("erase_words", "and %Ln more", "", more)))
    return listed(items)


def _escaped(items: list[str]) -> list[str]:
    return [escape(one) for one in items if one]
