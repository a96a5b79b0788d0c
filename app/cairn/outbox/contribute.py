"""Drafts contributed to a source by a branch, or by a bundle where that is refused; and noted."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from cairn.errors import CairnError
from cairn.git.repository import Cancelled, Heard
from cairn.library.source import Source
from cairn.outbox.draft import Draft, Sent, State, digest_of
from cairn.outbox.drafts import Drafts
from cairn.outbox.rendering import Form, Rendering
from cairn.outbox.vehicle.branch import NOT_TAKEN, Carried, carry, changed_since
from cairn.outbox.written import says
from cairn.records.parse import decode, parse

BRANCH, BUNDLE = "branch", "bundle"


@dataclass(frozen=True, slots=True)
class Contributed:
    """What was done.

    Attributes:
        drafts: as they are kept now.
        bundle: where the bundle lies that was carried instead; empty if the branch was taken.
    """

    drafts: tuple[Draft, ...]
    carried: Carried
    bundle: str = ""


def contribute(
    drafts: Drafts,
    chosen: Sequence[Draft],
    rendering: Rendering,
    source: Source,
    instead: Callable[[Rendering], str],
    *,
    heard: Heard = lambda _: None,
    cancelled: Cancelled = lambda: False,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Contributed:
    """Push `rendering`, made of the `chosen` drafts and passed by the gate, and note it in them.

    Raises E_CONFLICT where somebody else changed what a draft is about, and what `carry` raises.

    Args:
        instead: carries a bundle where the branch is refused, and gives where it lies.
    """
    check_bases(chosen, rendering)
    carried = carry(source, rendering, heard=heard, cancelled=cancelled)
    vehicle, target, bundle = BRANCH, source.address, ""
    if carried.outcome == NOT_TAKEN:
        vehicle, target = BUNDLE, source.name
        bundle = instead(rendering)
    at = now()
    noted = [
        note(one, rendering, vehicle, target, at, carried.branch, carried.commit) for one in chosen
    ]
    return Contributed(tuple(drafts.save_all(noted)), carried, bundle)


def check_bases(chosen: Sequence[Draft], rendering: Rendering) -> None:
    """Raise E_CONFLICT where a draft changes a text that is not any more what it was made from."""
    if rendering.form not in (Form.RECORD, Form.SKILL):
        return  # a part of a larger file: what stands around it stays
    paths = [_path(one, record_id(one), rendering) for one in chosen]
    clash = [path for one, path in zip(chosen, paths, strict=True) if _moved(one, path, rendering)]
    if clash:
        raise changed_since(tuple(clash))


def note(
    draft: Draft,
    rendering: Rendering,
    vehicle: str,
    target: str,
    at: datetime,
    branch: str = "",
    commit: str = "",
) -> Draft:
    """The draft, sent in `rendering`; not kept yet.

    Args:
        target: address or name of the source, or the file or folder it lies in.
    """
    record = record_id(draft)
    path = _path(draft, record, rendering)
    data = rendering.files[path]
    sent = Sent(
        rendering.form.value,
        vehicle,
        target,
        branch if vehicle == BRANCH else "",
        record,
        hashlib.sha256(data).hexdigest(),
        at.astimezone(UTC).isoformat(timespec="seconds"),
        path,
        decode(data),
        commit if vehicle == BRANCH else "",
        digest_of(draft.text),
    )
    return replace(draft, state=State.EXPORTED, note="", sent=(*draft.sent, sent))


def record_id(draft: Draft) -> str:
    """Id of the record that a draft writes; empty if it says none."""
    if draft.base is not None:
        return draft.base.record
    said = says(draft)
    return said.id if said else ""


def _moved(draft: Draft, path: str, rendering: Rendering) -> bool:
    """Whether something else stands there by now; what we sent ourselves does not count."""
    there = rendering.before.get(path)
    if there is None or there == rendering.files[path]:
        return False  # nothing to write over; what was withdrawn comes as a new file
    known = {one.digest for one in draft.sent} | ({draft.base.digest} if draft.base else set())
    return hashlib.sha256(there).hexdigest() not in known


def _path(draft: Draft, record: str, rendering: Rendering) -> str:
    """The file that is the record of `draft`; otherwise the first there is."""
    if draft.base is not None and draft.base.path in rendering.files:
        return draft.base.path
    paths = sorted(rendering.files)
    for path in paths:
        try:
            if record and parse(rendering.files[path], source="", path=path).id == record:
                return path
        except CairnError:
            continue  # a file of another form
    return paths[0]
