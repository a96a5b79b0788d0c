"""What the gate found, in words: what it is, what became of it, what there is to do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import labels
from cairn.desk.legible import legible
from cairn.desk.line_model import Line

if TYPE_CHECKING:
    from cairn.desk.gate_matters import Matter
    from cairn.outbox.passing import Verdict

translate = QCoreApplication.translate

_LONGEST = 80


def kind(name: str) -> str:
    """What was found; `Finding.kind`."""
    return {
        "secret": translate("gate_words", "A secret"),
        "person": translate("gate_words", "A name"),
        "team": translate("gate_words", "A team"),
        "email": translate("gate_words", "A mail address"),
        "phone": translate("gate_words", "A phone number"),
        "iban": translate("gate_words", "A bank account"),
        "card": translate("gate_words", "A payment card"),
        "host": translate("gate_words", "A host of the house"),
        "ip": translate("gate_words", "A network address"),
        "home": translate("gate_words", "A personal folder"),
        "ticket": translate("gate_words", "A ticket"),
        "repository": translate("gate_words", "A repository"),
        "word": translate("gate_words", "A word that is kept in"),
        "invisible": translate("gate_words", "Something invisible"),
    }.get(name, name)


def advice(kind_: str, *, look: bool) -> str:
    """What there is to do about it, in a sentence."""
    if look:
        return {
            "secret": translate(
                "gate_words", "It looks random: if it opens something, replace it."
            ),
            "person": translate(
                "gate_words", "It may be somebody's name: if it is, write the role."
            ),
        }.get(kind_, translate("gate_words", "Look at it; it stops nothing."))
    return {
        "secret": translate(
            "gate_words", "Replace it here, and where it is in use: whoever saw it has it."
        ),
        "person": translate("gate_words", "Write the role instead of the name."),
        "team": translate("gate_words", "Say what kind of team it is instead of its name."),
        "ticket": translate("gate_words", "Say what the ticket was about instead of its number."),
        "repository": translate("gate_words", "Say what kind of repository it is."),
        "home": translate("gate_words", "Begin the path with ~."),
        "word": translate("gate_words", "Say it otherwise."),
        "invisible": translate("gate_words", "Take out what nobody can see."),
    }.get(kind_, translate("gate_words", "Put a placeholder in its place, or leave it out."))


def standing(matter: "Matter") -> tuple[str, str, str]:
    """What became of it: words, the role of their colour, the icon."""
    if matter.state == "replaced":
        instead = legible(matter.instead, _LONGEST) or translate("gate_words", "nothing")
        return translate("gate_words", "becomes {}").format(instead), "positive", "gate-replaced"
    return {
        "blocks": (translate("gate_words", "blocks"), "danger", "gate-blocks"),
        "look": (translate("gate_words", "to look at"), "caution", "gate-look"),
        "kept": (translate("gate_words", "kept, with a reason"), "muted", "gate-kept"),
        "design": (translate("gate_words", "stays, by design"), "muted", "gate-kept"),
    }[matter.state]


def place(verdict: "Verdict", matter: "Matter") -> str:
    """Where it stands first, and in how many places besides."""
    first = matter.findings[0]
    where = spot(verdict.place(first))
    if first.line:
        where = translate("gate_words", "line {line}, {place}").format(
            place=where, line=labels.number(first.line)
        )
    more = len(matter.findings) - 1
    if more:
        where += " · " + translate("gate_words", "and %Ln place(s) more", "", more)
    return where


def spot(path: str) -> str:
    """A file, or what is said beside the files."""
    return {
        "<commit message>": translate("gate_words", "what is said of the change"),
        "<patch header>": translate("gate_words", "who signs"),
        "<branch>": translate("gate_words", "name of the branch"),
        "<request title>": translate("gate_words", "title of the request"),
        "<request text>": translate("gate_words", "text of the request"),
    }.get(path, legible(path, 160))


def line(verdict: "Verdict", matter: "Matter") -> Line:
    """One row of the list."""
    words, role, icon = standing(matter)
    first = matter.findings[0]
    called = kind(first.kind)
    if first.shown:
        called = f"{called}: {legible(first.shown, _LONGEST)}"
    return Line("finding", matter.id, icon, called, place(verdict, matter), aside=words, role=role)


def form(name: str) -> str:
    """As what it is rendered; `cairn.outbox.rendering.Form`."""
    return {
        "record": translate("gate_words", "A record"),
        "skill": translate("gate_words", "A skill"),
        "rule": translate("gate_words", "A rule"),
        "claude-md": translate("gate_words", "A part of CLAUDE.md"),
        "settings": translate("gate_words", "Settings"),
        "mcp": translate("gate_words", "A connector's settings"),
    }.get(name, name)


def way(name: str) -> str:
    """By which way; one of `cairn.outbox.spine.VEHICLES`."""
    return {
        "branch": translate("gate_words", "Straight to the repository"),
        "bundle": translate("gate_words", "One file to send on"),
        "patch": translate("gate_words", "A patch in a folder"),
        "folder": translate("gate_words", "Into a folder"),
    }.get(name, name)
