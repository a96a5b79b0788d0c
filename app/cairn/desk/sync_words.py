"""What a person reads about a repository: how it stands, what is asked, what it brought."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from cairn.desk import labels
from cairn.desk.source_syncing import FETCHED
from cairn.invisible import reveal
from cairn.library.clone_state import DELETION, MOVED, CloneState, Waiting
from cairn.library.news import NEW, UPDATED, WITHDRAWN, News, by_owner

translate = QCoreApplication.translate

MOST_LINES = 12
"""More records than this are counted and not named."""


def standing(state: CloneState, percent: int | None) -> tuple[str, str, str] | None:
    """In a word or two, with icon and colour; None where nothing is to be said."""
    if percent is not None:
        if not percent:
            return translate("sync_words", "Fetching…"), "action-refresh", "accent"
        if percent == FETCHED:
            return translate("sync_words", "Reading…"), "action-refresh", "accent"
        said = translate("sync_words", "Fetching {} %").format(labels.number(percent))
        return said, "action-refresh", "accent"
    if state.waiting is not None:
        return translate("sync_words", "Waits for your word"), "action-ask", "caution"
    if state.problem:
        return translate("sync_words", "Cannot be fetched"), "trust-stale", "danger"
    if state.offline:
        return translate("sync_words", "Offline"), "action-pause", "muted"
    if not state.synced_at:
        return translate("sync_words", "Not fetched yet"), "trust-unreviewed", "muted"
    return None


def question(waiting: Waiting) -> str:
    """What happened in the repository, and what it would cost."""
    if waiting.why == DELETION:
        said = translate(
            "sync_words", "More was deleted in the repository than Cairn takes without asking."
        )
    elif waiting.why == MOVED:
        said = translate("sync_words", "The tag leads to another commit now.")
    else:
        said = translate("sync_words", "The history of the repository was written anew.")
    if not waiting.gone:
        return said
    cost = translate("sync_words", "{gone} of {of} files would be gone.").format(
        gone=labels.number(waiting.gone), of=labels.number(waiting.of)
    )
    return f"{said} {cost}"


def counted(news: Sequence[News]) -> str:
    """How much is new, updated and withdrawn, in one line."""
    ways = (NEW, UPDATED, WITHDRAWN)
    counts = {way: sum(one.how == way for one in news) for way in ways}
    said = []
    if counts[NEW]:
        said.append(translate("sync_words", "%Ln record(s) new", None, counts[NEW]))
    if counts[UPDATED]:
        said.append(translate("sync_words", "%Ln updated", None, counts[UPDATED]))
    if counts[WITHDRAWN]:
        said.append(translate("sync_words", "%Ln withdrawn", None, counts[WITHDRAWN]))
    return ", ".join(said)


def told(news: Sequence[News]) -> str:
    """Each record by name under who answers for it; then how many more there are."""
    if not news:
        return ""
    lines = [counted(news)]
    for owner, theirs in by_owner(news[:MOST_LINES]).items():
        lines.append(f"{reveal(owner) or translate('sync_words', 'Without an owner')}:")
        lines += [f"    {how(one.how)}: {reveal(one.title)}" for one in theirs]
    if len(news) > MOST_LINES:
        more = len(news) - MOST_LINES
        lines.append(translate("sync_words", "and %Ln more", None, more))
    return "\n".join(lines)


def how(name: str) -> str:
    """New, updated or withdrawn, in a word."""
    return {
        NEW: translate("sync_words", "New"),
        UPDATED: translate("sync_words", "Updated"),
        WITHDRAWN: translate("sync_words", "Withdrawn"),
    }.get(name, name)
