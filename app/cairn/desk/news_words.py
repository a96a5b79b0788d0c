"""The words of what is new: one row for each record, why it matters, and what in it would run."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from cairn.desk import labels, sync_words
from cairn.desk.legible import legible
from cairn.desk.line_model import Line
from cairn.desk.person_words import section
from cairn.desk.sentences import said
from cairn.library.news import FLOOR, NEW, UPDATED

if TYPE_CHECKING:
    from cairn.desk.palette import Roles
    from cairn.desk.source_keeper import Listed

translate = QCoreApplication.translate

Value = Mapping[str, Any]
"""One of what the job ``arrived`` gives, or of the news of ``waits`` and ``preview``."""

_MOST_FILES = 20

QUESTION, WRONG = "?", "!"
"""Begin the ids of rows that stand for a question of a repository, or for what is wrong with it."""


def key(one: Value) -> str:
    """The id of its row."""
    return f"{one['source']}:{one['id']}"


def lines(came: Sequence[Value], today: date) -> list[Line]:
    """A row for each; what is used first, then by day and owner."""
    ordered = sorted(came, key=lambda one: (one["owner"] or "\uffff", one["title"]))
    ordered.sort(key=lambda one: str(one["at"])[:10], reverse=True)
    ordered.sort(key=lambda one: one["use"] is None)
    return [_line(one, today) for one in ordered]


def _line(one: Value, today: date) -> Line:
    if one["use"] is not None:
        heading = translate("news_words", "You use these")
        text = f"{owner(one)} · {day(one, today)}"
    else:
        heading = f"{day(one, today)} · {owner(one)}"
        text = legible(one["source"], 60)
    role = {NEW: "positive", UPDATED: "accent"}.get(one["how"], "caution")
    text = " · ".join(filter(None, (text, warned(one))))
    if one["installed"]:
        text = f"{text} · {translate('news_words', 'installed')}"
    kind = "guardrail" if one["kind"] == FLOOR else one["kind"]
    return Line(
        "news", key(one), f"kind-{kind}", legible(one["title"], 160), text,
        aside=how(one["how"]), role=role, heading=heading,
    )  # fmt: skip


def asks(listed: "Listed") -> Line:
    """The row of a repository that waits for a word."""
    assert listed.sync is not None
    assert listed.sync.waiting is not None
    return Line(
        "question",
        QUESTION + listed.source.name,
        "action-ask",
        legible(listed.source.name, 60),
        sync_words.question(listed.sync.waiting),
        aside=translate("news_words", "Decide"),
        role="caution",
        heading=translate("news_words", "Waits for your word"),
    )


def fails(listed: "Listed") -> Line:
    """The row of a repository that cannot be fetched."""
    return Line(
        "wrong",
        WRONG + listed.source.name,
        "trust-stale",
        legible(listed.source.name, 60),
        said(listed.problem),
        aside=translate("news_words", "Mend it"),
        role="danger",
        heading=translate("news_words", "Cannot be fetched"),
    )


def how(name: str) -> str:
    """New, updated or withdrawn."""
    return sync_words.how(name)


def owner(one: Value) -> str:
    """Who answers for it."""
    return legible(one["owner"], 60) or translate("news_words", "Without an owner")


def day(one: Value, today: date) -> str:
    """When it came."""
    on = datetime.fromisoformat(str(one["at"])).astimezone().date()
    if on == today:
        return translate("news_words", "Today")
    return labels.day(on)


def about(one: Value, today: date) -> str:
    """What happened to which kind of record, by whom and when."""
    parts = (
        how(one["how"]), labels.kind(one["kind"]), owner(one), legible(one["source"], 60),
        day(one, today),
    )  # fmt: skip
    return " · ".join(parts)


def warned(one: Value) -> str:
    """Whether there is code in it; empty if there is none."""
    if not one["runs"]:
        return ""
    if one["kind"] == FLOOR:
        return translate("news_words", "is code")
    return translate("news_words", "has commands in it")


def installed(one: Value) -> str:
    """Where a skill is installed, and that it was not touched there; empty if nowhere."""
    if not one["installed"]:
        return ""
    where = ", ".join(legible(name, 120) for name in one["installed"])
    return translate("news_words", "Installed in {}: it was not changed there.").format(where)


def withdrawn(by: Value) -> str:
    """When it was withdrawn, and with which words."""
    on = labels.day(datetime.fromisoformat(str(by["at"])).astimezone().date())
    words = legible(str(by["words"]))
    if not words:
        return translate("news_words", "Withdrawn on {}").format(on)
    return translate("news_words", "Withdrawn on {} with the words “{}”").format(on, words)


def use(one: Value) -> str:
    """What one has to do with it; empty if nothing."""
    known = one["use"]
    if known is None:
        return ""
    parts = []
    if known["sessions"]:
        parts.append(translate("news_words", "used in %Ln session(s)", None, known["sessions"]))
    if known["read"]:
        parts.append(translate("news_words", "tried %Ln time(s)", None, known["read"]))
    last = date.fromisoformat(known["last"])
    if parts and last != date.min:
        parts[-1] += " " + translate("news_words", "(last on {})").format(labels.day(last))
    if known["drafted"]:
        parts.append(translate("news_words", "a draft of yours is about it"))
    if known["own"]:
        parts.append(translate("news_words", "your own version stands in front of it"))
    return translate("news_words", "You use it: {}").format(", ".join(parts))


def count_used(came: Sequence[Value]) -> str:
    """How many of these are used, in a few words; empty if none is."""
    number = sum(one["use"] is not None for one in came)
    return translate("news_words", "you use %Ln of them", None, number) if number else ""


def counted(came: Sequence[Value]) -> str:
    """How many are new, updated, withdrawn, and how many of them are used."""
    from cairn.library.news import News

    names = ("how", "id", "kind", "title", "owner", "path")
    told = sync_words.counted([News(**{name: one[name] for name in names}) for one in came])
    return ", ".join(filter(None, (told, count_used(came))))


def standing(repositories: "Sequence[Listed]", last: str) -> str:
    """How the repositories stand in one line; what is fine is only counted."""
    if not repositories:
        return ""
    parts = [translate("news_words", "%Ln repository(s)", None, len(repositories))]
    for one in repositories:
        assert one.sync is not None
        found = sync_words.standing(one.sync, one.percent)
        if one.source.paused:
            found = (translate("news_words", "Paused"), "", "")
        if found is not None:
            parts.append(f"{legible(one.source.name, 60)}: {found[0]}")
    return " · ".join([*parts, last] if last else parts)


def inside(found: Value, roles: "Roles") -> str:
    """What stands above the text of a record: what would run, what nobody sees; as HTML."""
    from cairn import invisible, lookalikes

    parts = []
    for one in found["runs"]:
        what = {
            "hook": translate("news_words", "A hook, line {}"),
            "server": translate("news_words", "A server that is started, line {}"),
        }.get(one["what"], translate("news_words", "A command that the page calls, line {}"))
        shown = escape(lookalikes.reveal(invisible.reveal(one["text"])))
        parts.append(
            f'<p style="margin-bottom:2px">{escape(what.format(labels.number(one["line"])))}</p>'
            f'<pre style="background-color:{roles.raised}">{shown}</pre>'
        )
    told = section(translate("news_words", "What would run on a computer"), "".join(parts))
    if parts:
        hint = translate("news_words", "Cairn only shows it. It runs and installs nothing of it.")
        told += f'<p style="color:{roles.muted}">{escape(hint)}</p>'
    if found["invisible"]:
        hidden = translate(
            "news_words", "%Ln letter(s) in it cannot be seen; here they are written out.",
            None, found["invisible"],
        )  # fmt: skip
        told += f'<p style="color:{roles.caution}">{escape(hidden)}</p>'
    return told


def listing(update: Value, roles: "Roles") -> str:
    """What taking another state would change, by owner, what is used first; as HTML."""
    if not update["news"]:
        text = translate("news_words", "No record would change.")
        return f'<p style="color:{roles.muted}">{escape(text)}</p>'
    by: dict[str, list[str]] = {}
    used = translate("news_words", "You use these")
    for one in sorted(update["news"], key=lambda one: (one["use"] is None, one["owner"] or "~")):
        under = used if one["use"] is not None else owner(one)
        tone = {NEW: roles.positive, UPDATED: roles.accent}.get(one["how"], roles.caution)
        line = f'<span style="color:{tone}">{escape(how(one["how"]))}</span>: '
        if one["runs"]:
            line = f"{line}({escape(warned(one))}) "
        line += escape(legible(one["title"], 200))
        if one["installed"]:
            line += f'<br><span style="color:{roles.caution}">{escape(installed(one))}</span>'
        names = [legible(path, 200) for path in one["files"][:_MOST_FILES]]
        if len(one["files"]) > len(names):
            names.append("…")
        line += "".join(f"<br>{escape(name)}" for name in names)
        by.setdefault(under, []).append(f"<li>{line}</li>")
    parts = [section(under, f"<ul>{''.join(items)}</ul>") for under, items in by.items()]
    lead = f"<p>{escape(counted(update['news']))}</p>"
    if update["files"] > len(update["news"]):
        files = translate("news_words", "%Ln file(s) would differ.", None, update["files"])
        lead += f'<p style="color:{roles.muted}">{escape(files)}</p>'
    return lead + "".join(parts)
