"""What is asked about a draft that was sent."""

from dataclasses import dataclass

from cairn.outbox.draft import Draft


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked about one draft that was sent.

    Attributes:
        draft: its id.
        record: id of the record that left; empty if it has none.
        target: name or address of the source it was sent to; empty if nobody knows.
        path: of the file in the target.
        branch, commit: where it was pushed to; empty where these very bytes never were.
        pushed: as `target`, of that branch.
        digest: SHA-256 of what was sent, as hexadecimal.
        base: the same of the record that the draft was begun from; empty for a new one.
    """

    draft: str
    record: str
    target: str = ""
    path: str = ""
    branch: str = ""
    commit: str = ""
    digest: str = ""
    base: str = ""
    pushed: str = ""


def asked_of(draft: Draft) -> Asked | None:
    """What to ask about a draft; None for a new one that was never sent."""
    if not draft.sent:
        base = draft.base
        return Asked(draft.id, base.record, base.source, base.path) if base else None
    sent = draft.sent[-1]
    record = sent.record or (draft.base.record if draft.base else "")
    from_ = draft.base.digest if draft.base else ""
    # what was given to somebody as a file besides, just as it is, still stands on its branch
    same = [one for one in draft.sent if one.commit and one.digest == sent.digest]
    pushed = same[-1] if same else sent
    return Asked(
        draft.id,
        record,
        sent.target,
        sent.path,
        pushed.branch,
        pushed.commit,
        sent.digest,
        from_,
        pushed.target,
    )
