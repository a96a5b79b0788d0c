"""What a contribution may not write over, and how it is noted in the drafts that it is made of."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from cairn.errors import CairnError
from cairn.outbox.companion import SKILL_FILE, Companion, goes_with
from cairn.outbox.draft import Draft, Sent, State, digest_of
from cairn.outbox.rendering import Form, Rendering
from cairn.outbox.vehicle.branch import changed_since
from cairn.outbox.vehicle.folder import FOLDER
from cairn.outbox.written import says
from cairn.records.parse import decode, parse

BRANCH = "branch"


def check_bases(chosen: Sequence[Draft], rendering: Rendering) -> None:
    """Raise E_CONFLICT where a draft changes a text that is not any more what it was made from."""
    if rendering.form not in (Form.RECORD, Form.SKILL):
        return  # a part of a larger file: what stands around it stays
    paths = [_path(one, record_id(one), rendering) for one in chosen]
    clash = [path for one, path in zip(chosen, paths, strict=True) if _moved(one, path, rendering)]
    if clash:
        raise changed_since(tuple(clash))
    for one, home in zip(chosen, paths, strict=True):
        if theirs := _in_the_way(one, home, rendering):
            raise CairnError(
                "E_CONFLICT",
                f"Another file stands at {theirs[0]} already.",
                "Leave that file out of the draft, and what stands there stays.",
            )


def note(
    draft: Draft,
    rendering: Rendering,
    vehicle: str,
    target: str,
    at: datetime,
    branch: str = "",
    commit: str = "",
    place: str = "",
) -> Draft:
    """The draft, sent in `rendering`; not kept yet.

    A copy in a folder changes nothing about how far it has come with those it was sent to before.

    Args:
        target: address or name of the source, or the file or folder it lies in.
        place: the file or folder that was written on this machine.
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
        _beside(draft, path, rendering),
        place,
    )
    if vehicle == FOLDER and any(one.vehicle != FOLDER for one in draft.sent):
        return replace(draft, sent=(sent, *draft.sent))
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


def _beside(draft: Draft, home: str, rendering: Rendering) -> tuple[Companion, ...]:
    """Files that leave along with the skill at `home`, as they leave."""
    if not draft.along or not home.endswith(f"/{SKILL_FILE}"):
        return ()
    folder = home.removesuffix(SKILL_FILE)
    return tuple(
        Companion(path.removeprefix(folder), data.decode())
        for path, data in sorted(rendering.files.items())
        if goes_with(path, rendering.homes.values() or [home]) == home
    )


def _in_the_way(draft: Draft, home: str, rendering: Rendering) -> list[str]:
    """Files at whose place something else stands than what was sent from here before."""
    folder = home.removesuffix(SKILL_FILE)
    sent = {(file.path, file.data) for one in draft.sent for file in one.files}
    found = []
    for one in _beside(draft, home, rendering):
        there = rendering.before.get(f"{folder}{one.path}")
        if there not in (None, one.data) and (one.path, there) not in sent:
            found.append(f"{folder}{one.path}")
    return found


def _path(draft: Draft, record: str, rendering: Rendering) -> str:
    """The file that is the record of `draft`; otherwise the first there is."""
    if draft.base is not None and draft.base.path in rendering.files:
        return draft.base.path
    for id in filter(None, (record, draft.id)):
        if rendering.homes.get(id) in rendering.files:
            return rendering.homes[id]
    paths = sorted(rendering.files)
    for path in paths:
        try:
            if record and parse(rendering.files[path], source="", path=path).id == record:
                return path
        except CairnError:
            continue  # a file of another form
    return paths[0]
