"""A maintainer's word: taken, taken with edits, or declined; the gate reads it before it goes."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from cairn.errors import CairnError
from cairn.gate.decisions import Decisions, Settled
from cairn.gate.finding import Finding
from cairn.gate.gate import Gate
from cairn.git.commit import write_commit
from cairn.git.names import branch_of
from cairn.git.pushing import REFUSED
from cairn.git.repository import Cancelled, Heard
from cairn.library.source import Source
from cairn.outbox.decision import DECLINED, SUPERSEDED, Decision, decision_text, free_path
from cairn.outbox.inbox.incoming import BRANCH, Incoming, edit_slug
from cairn.outbox.inbox.saying import answer_to, declined, edited, taken
from cairn.outbox.passing import read
from cairn.outbox.rendering import Author, Rendering
from cairn.outbox.vehicle.branch_ground import DROPPED, GATHERED, BranchGround
from cairn.outbox.vehicle.branch_writing import commit_of
from cairn.outbox.vehicle.gathering import Gathering, gather, page_of
from cairn.records.parse import parse

TAKE, EDIT, DECLINE = "take", "edit", "decline"


@dataclass(frozen=True, slots=True)
class Word:
    """A decision, ready to be looked at by the gate and then to go out.

    Attributes:
        what: `TAKE`, `EDIT` or `DECLINE`.
        rendering: what it writes.
    """

    what: str
    incoming: Incoming
    rendering: Rendering


@dataclass(frozen=True, slots=True)
class Looked:
    """What the gate says of a word.

    Attributes:
        found: everything it found, in order of place.
        settled: what became of it.
    """

    word: Word
    found: tuple[Finding, ...]
    settled: Settled


@dataclass(frozen=True, slots=True)
class Answered:
    """What was done.

    Attributes:
        outcome: ``pushed``, ``queued`` (the next sync carries it) or ``refused``.
        branch: that it went to.
        commit: on it.
        page: where it is merged; empty where none is known.
        why: what was said against it.
    """

    outcome: str
    branch: str
    commit: str
    page: str = ""
    why: str = ""


def take(source: Source, incoming: Incoming, author: Author, now: datetime) -> Word:
    """Take it as it is. Raises E_INBOX for what cannot be taken, E_CONFLICT for what does not fit
    what stands there now."""
    offer = _offer(incoming)
    if incoming.clash:
        raise CairnError(
            "E_CONFLICT",
            f"{incoming.clash[0]} was changed since.",
            "Take it with edits: both texts are shown.",
        )
    message = taken(incoming.title)
    return _word(TAKE, source, incoming, offer.files, message, author, now)


def edit(
    source: Source,
    incoming: Incoming,
    files: Mapping[str, bytes],
    author: Author,
    now: datetime,
) -> Word:
    """Take it with other contents in some of its files; that goes to a branch of its own.

    Every file that does not fit what stands there now must be among them: E_CONFLICT otherwise.
    """
    offer = _offer(incoming)
    if not files.keys() <= offer.files.keys():
        raise CairnError("E_INBOX", "An edit is about another file.", "Report this as a bug.")
    if left := [path for path in incoming.clash if path not in files]:
        raise CairnError(
            "E_CONFLICT", f"{left[0]} was changed since.", "Say what is to stand there as well."
        )
    message = edited(incoming.title)
    return _word(EDIT, source, incoming, {**offer.files, **files}, message, author, now)


def decline(
    source: Source,
    incoming: Incoming,
    reason: str,
    author: Author,
    now: datetime,
    instead: str = "",
) -> Word:
    """Say no, and why; with the id of the record that says it already, if there is one.

    Raises E_DECISION without a reason.
    """
    files = {}
    there = Gathering(BranchGround(source))
    for record in incoming.records or (incoming.key,):
        title, digest = _facts(incoming, record)
        said = Decision(
            record,
            SUPERSEDED if instead else DECLINED,
            reason,
            title,
            instead,
            digest,
            now.date().isoformat(),
        )
        files[free_path(record, digest, there.read)] = decision_text(said).encode()
    message = declined(incoming.title)
    return _word(DECLINE, source, incoming, files, message, author, now)


def looked(word: Word, gate: Gate, decisions: Decisions | None = None) -> Looked:
    """The gate over exactly what would be written, with what was decided about it."""
    found = read(word.rendering, gate)
    return Looked(word, tuple(found), (decisions or Decisions()).settle(found))


def answer(
    source: Source,
    checked: Looked,
    *,
    heard: Heard = lambda _: None,
    cancelled: Cancelled = lambda: False,
) -> Answered:
    """Write it and push it. Raises E_GATE while something stands in the way, E_CONFLICT."""
    settled = checked.settled
    if settled.open or settled.replace:
        raise CairnError(
            "E_GATE",
            "Something in it must not stand in the shared layer.",
            "Take it with edits, keep what was found with a reason, or decline it.",
        )
    word = checked.word
    also = _also(source, word) if word.what != DECLINE else ()
    own = word.rendering.slug if word.what == EDIT else ""
    slug, commit, pushed = gather(
        source, word.rendering, also=also, slug=own, heard=heard, cancelled=cancelled
    )
    if pushed is None:
        return Answered("queued", branch_of(slug), commit)
    if pushed.outcome == REFUSED:
        return Answered("refused", branch_of(slug), "", "", pushed.why)
    return Answered("pushed", branch_of(slug), commit, page_of(source, pushed, slug))


def _also(source: Source, word: Word) -> Sequence[str]:
    """The commit of the contribution itself, so that its author stays; made for a file.

    That goes on from the tip: with what is gathered behind it, a branch that holds nothing of that
    would take it away again where both are merged.
    """
    incoming = word.incoming
    if incoming.how == BRANCH:
        return (incoming.commit,)
    on = BranchGround(source)
    commit = replace(commit_of(_offer(incoming)), parents=(on.tip.commit,))
    return (write_commit(on.repository, DROPPED, commit),)


def _word(
    what: str,
    source: Source,
    incoming: Incoming,
    files: Mapping[str, bytes],
    message: str,
    author: Author,
    now: datetime,
) -> Word:
    # what somebody saw when deciding; if anything else stands there by now, it is a conflict
    before: Mapping[str, bytes] = incoming.there
    if what == TAKE:
        before = _offer(incoming).before
    elif what == DECLINE:
        before = Gathering(BranchGround(source)).contents(files)
    slug = edit_slug(incoming.key) if what == EDIT else GATHERED
    rendering = Rendering(
        dict(files),
        answer_to(incoming.name, message),
        author,
        now.astimezone(UTC).replace(microsecond=0),
        message,
        message,
        slug,
        before=before,
        records=incoming.records,
    )
    return Word(what, incoming, rendering)


def _offer(incoming: Incoming) -> Rendering:
    if incoming.offer is None:
        raise CairnError(
            "E_INBOX",
            f"It cannot be taken here. {incoming.problem}",
            "Merge it on the page of the repository, or decline it with a reason.",
        )
    return incoming.offer


def _facts(incoming: Incoming, record: str) -> tuple[str, str]:
    """Title and digest of a record that was offered; without one, the commit it is offered by."""
    files = incoming.offer.files if incoming.offer is not None else {}
    for path, data in sorted(files.items()):
        try:
            found = parse(data, source="", path=path)
        except CairnError:
            continue
        if found.id == record:
            return found.title, hashlib.sha256(data).hexdigest()
    return incoming.title, "" if incoming.records else incoming.commit
