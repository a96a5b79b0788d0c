"""Why a contribution was not merged, in words: one file of ``decisions/`` in the shared layer."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cairn.errors import CairnError
from cairn.invisible import without
from cairn.records.edit import composed
from cairn.records.frontmatter import load, split
from cairn.records.parse import decode

DECLINED, SUPERSEDED = "declined", "superseded"

MAX_BYTES = 200_000
LONGEST_REASON = 4_000

Read = Callable[[str], bytes | None]

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,79}")


@dataclass(frozen=True, slots=True)
class Decision:
    """What became of one contribution.

    Attributes:
        record: id of the record that it was.
        outcome: `DECLINED`, or `SUPERSEDED` where another record says it already.
        reason: in words.
        title: of the record, for whoever reads the folder.
        instead: id of the other record; empty if there is none.
        digest: SHA-256 of the record that was decided about; empty where nobody wrote it down, and
            then it is about whatever was sent before `on`.
        on: the day, ISO 8601; empty where nobody wrote it down.
    """

    record: str
    outcome: str
    reason: str
    title: str = ""
    instead: str = ""
    digest: str = ""
    on: str = ""


def decision_path(record: str, digest: str = "") -> str:
    """Where the decision about a record stands; raises E_DECISION for an id that is no name.

    With the `digest` of what was decided about, the place of a further decision about one record.
    """
    if not _ID.fullmatch(record):
        raise CairnError(
            "E_DECISION",
            "The contribution has no id by which a decision could be found.",
            "Give the record an id, then decide.",
        )
    return f"decisions/{record}{f'-{digest[:8]}' if digest else ''}.md"


def decision_about(record: str, digests: Iterable[str], read: Read) -> Decision | None:
    """What was decided about one of these texts of a record; otherwise what says no digest.

    `read` gives what stands at a path. Raises E_DECISION for an id that is no name.
    """
    known, loose = list(digests), None
    for path in (decision_path(record), *(decision_path(record, one) for one in known)):
        data = read(path)
        said = read_decision(record, data) if data is not None else None
        if said is not None and said.digest in known:
            return said
        if said is not None and not said.digest:
            loose = said
    return loose


def free_path(record: str, digest: str, read: Read) -> str:
    """Where to write a decision, so that one about another text of the record stays."""
    path = decision_path(record)
    data = read(path)
    if data is None or read_decision(record, data).digest in ("", digest):
        return path
    return decision_path(record, digest)


def decision_text(decision: Decision) -> str:
    """The whole file; raises E_DECISION without a reason."""
    reason = decision.reason.strip()
    if not reason:
        raise CairnError(
            "E_DECISION", "A reason is missing.", "Say in a sentence why it is not taken."
        )
    values = {
        "record": decision.record,
        "title": decision.title,
        "decision": decision.outcome,
        "instead": decision.instead,
        "digest": decision.digest,
        "decided_on": decision.on,
    }
    return composed({name: value for name, value in values.items() if value}, f"\n{reason}\n")


def read_decision(record: str, data: bytes) -> Decision:
    """The decision in a file; one that is written otherwise declines, with all of it as reason."""
    try:
        text = decode(data[:MAX_BYTES])
        parts = split(text)
        said = load(parts.front or "").values
        reason = parts.body
    except CairnError:
        reason, said = data[:MAX_BYTES].decode("utf-8", "replace"), {}

    def word(name: str) -> str:
        value = said.get(name)
        return _plain(value)[:200] if isinstance(value, str) else ""

    outcome = SUPERSEDED if word("decision") == SUPERSEDED or word("instead") else DECLINED
    return Decision(
        record,
        outcome,
        _plain(reason)[:LONGEST_REASON],
        word("title"),
        word("instead"),
        word("digest"),
        word("decided_on"),
    )


def _plain(text: str) -> str:
    """Text of others, without what steers a terminal or cannot be seen."""
    return without(text).strip()
