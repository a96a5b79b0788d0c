"""What a person reads about a source: its layer, what it holds, how it stands."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from cairn.desk import labels, sentences, sync_words
from cairn.desk.source_keeper import Listed
from cairn.library.source import GIT, Source

translate = QCoreApplication.translate
"""By this name the extraction knows it."""


def layer_hint(name: str) -> str:
    """What it means to stand in a layer."""
    return {
        "starter": translate(
            "source_words", "Ships with Cairn. Every other layer stands in front of it."
        ),
        "shared": translate(
            "source_words", "What every team inherits. Team and mine stand in front of it."
        ),
        "team": translate(
            "source_words", "What one team agreed on. Only mine stands in front of it."
        ),
        "mine": translate("source_words", "Your own. It stands in front of everything else."),
    }.get(name, "")


def facts(listed: Listed) -> str:
    """What a source holds: ``1,204 records · 3 files skipped``; nothing before it was read."""
    state = listed.state
    if state is None or not _was_read(listed):
        return ""
    said = [translate("source_words", "%Ln record(s)", None, state.records)]
    if state.skipped:
        said.append(skipped(state.skipped))
    return " · ".join(said)


def skipped(count: int) -> str:
    """How many files gave no record."""
    return translate("source_words", "%Ln file(s) skipped", None, count)


def last_read(listed: Listed) -> str:
    """When a source was last read to its end, or synced; nothing before that."""
    stamp = listed.state.refreshed_at if listed.state else ""
    if listed.sync is not None:
        stamp = listed.sync.synced_at
    if not stamp:
        return ""
    when = QDateTime.fromString(stamp, Qt.DateFormat.ISODate).toLocalTime()
    time = QLocale().toString(when.time(), QLocale.FormatType.ShortFormat)
    day = labels.day(date(when.date().year(), when.date().month(), when.date().day()))
    if listed.sync is not None:
        return translate("source_words", "Last synced {}, {}").format(day, time)
    return translate("source_words", "Last read {}, {}").format(day, time)


def is_fine(listed: Listed) -> bool:
    """Whether a source stands as it should, so that nothing needs to be said of it."""
    if listed.sync is not None and sync_words.standing(listed.sync, listed.percent):
        return False
    still = listed.reading is None and not listed.source.paused
    return still and _was_read(listed) and not (listed.problem or listed.gone)


def _was_read(listed: Listed) -> bool:
    """Whether it is known what a source holds: it is counted when all of it was read."""
    return listed.state is not None and bool(listed.state.refreshed_at)


def standing(listed: Listed) -> tuple[str, str, str]:
    """How a source stands in a word or two, its icon, and the role of their colour."""
    if listed.source.paused:
        return translate("source_words", "Paused"), "action-pause", "muted"
    if listed.sync is not None and (said := sync_words.standing(listed.sync, listed.percent)):
        return said
    if listed.gone:
        return translate("source_words", "Folder is gone"), "trust-stale", "danger"
    if listed.reading is not None:
        if not listed.reading:
            return translate("source_words", "Reading…"), "action-refresh", "accent"
        count = labels.number(listed.reading)
        return translate("source_words", "Reading {}").format(count), "action-refresh", "accent"
    if listed.problem:
        return translate("source_words", "Not readable"), "trust-stale", "danger"
    if not _was_read(listed):
        return translate("source_words", "Not read yet"), "trust-unreviewed", "muted"
    return translate("source_words", "Up to date"), "trust-fresh", "positive"


def problem(listed: Listed) -> str:
    """One sentence about what is wrong; empty if nothing is."""
    if listed.gone:
        return translate(
            "source_words",
            "The folder is not there. What was read from it can still be searched.",
        )
    if listed.sync is not None and listed.problem:
        return f"{sentences.said(listed.problem)} {sentences.said(listed.sync.action)}"
    return sentences.said(listed.problem)


def where(source: Source) -> str:
    """Where a source comes from: a folder, or an address."""
    return source.place if source.kind == GIT else short(source.folder)


def short(folder: Path) -> str:
    """A folder as one writes it: with a tilde for one's own."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except (ValueError, RuntimeError):
        return str(folder)
