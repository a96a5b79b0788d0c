"""What stands in a mentee's own copy, told before it is saved."""

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk.person_words import listed, section, sessions

if TYPE_CHECKING:
    from cairn.desk.palette import Roles
    from cairn.journal.mentee_copy import MenteeCopy

translate = QCoreApplication.translate


def page(copy: "MenteeCopy", roles: "Roles") -> str:
    """What is in it, and what is not, as HTML."""
    rungs = sum(len(one.rungs) for one in copy.ladder)
    inside = [
        translate("copy_words", "Name, handle, spellings, team, role, and what was agreed"),
        sessions(len(copy.sessions))
        + " "
        + translate("copy_words", "with aim, what was seen, habit and notes to share"),
        translate("copy_words", "%Ln action(s), done and dropped ones too", "", len(copy.actions)),
    ]
    if rungs:
        inside.append(translate("copy_words", "%Ln rung(s) of the judgement ladder", "", rungs))
    outside = [
        translate("copy_words", "Names of others: they stand as roles"),
        translate(
            "copy_words",
            "Private notes; the copy says that there are some of %Ln session(s)",
            "",
            copy.private_notes,
        )
        if copy.private_notes
        else translate("copy_words", "Private notes: there are none"),
    ]
    stays = listed([escape(one) for one in outside])
    return section(
        translate("copy_words", "In it"), listed([escape(one) for one in inside])
    ) + section(
        translate("copy_words", "Not in it"), f'<div style="color:{roles.muted}">{stays}</div>'
    )
