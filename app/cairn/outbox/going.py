"""Drafts that go their way: carried by its vehicle, then noted in the drafts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cairn.errors import CairnError
from cairn.git.repository import Cancelled, Heard
from cairn.outbox.contribute import check_bases, note
from cairn.outbox.draft import Draft
from cairn.outbox.drafts import Drafts
from cairn.outbox.passing import Verdict, passed
from cairn.outbox.rendering import Rendering
from cairn.outbox.vehicle import branch, bundle, folder, patch
from cairn.outbox.vehicle.carried import Delivered
from cairn.outbox.vehicle.unfinished import Unfinished
from cairn.outbox.way import BRANCH, Way

_MOST_NAMES = 100


@dataclass(frozen=True, slots=True)
class Gone:
    """What was done.

    Attributes:
        outcome: ``written``, ``same`` (all was there already), ``pushed``, ``queued`` (it goes out
            with the next sync) or ``refused`` (the branch was; a bundle was written instead).
        written: files that are new or other than before.
        branch, commit, page: that it went to, and where it is handed in; empty where there is none.
        why: what was said against a branch.
        place: the file or folder in which it lies on this machine; empty for a branch.
    """

    outcome: str
    written: tuple[Path, ...] = ()
    branch: str = ""
    commit: str = ""
    page: str = ""
    why: str = ""
    place: str = ""


def carry(
    way: Way,
    chosen: Sequence[Draft],
    verdict: Verdict,
    unfinished: Unfinished,
    *,
    heard: Heard = lambda _: None,
    cancelled: Cancelled = lambda: False,
) -> Gone:
    """Carry what `verdict`, over the `chosen` drafts, lets pass; `noted` comes next.

    May take long where it is a branch. Raises E_GATE and E_INVALID before anything is written,
    E_CONFLICT where somebody else was first, and what the vehicle raises.
    """
    rendering = passed(verdict)
    # a record of the library that is no draft is not compared: there was no text to begin from
    check_bases([one for one in chosen if one.id], rendering)
    if way.vehicle != BRANCH:
        done = _delivered(way, verdict, unfinished)
        outcome, place = "written" if done.written else "same", str(done.target.absolute())
        return Gone(outcome, done.written, place=place)
    assert way.source is not None  # without one there is no such way
    prefix = way.ground.spine.branch_prefix
    carried = branch.carry(way.source, rendering, prefix=prefix, heard=heard, cancelled=cancelled)
    written: tuple[Path, ...] = ()
    place = ""
    if carried.outcome == branch.NOT_TAKEN:
        file = _free(way.place, rendering)
        written = bundle.carry(file, rendering, verdict.report, unfinished).written
        place = str(file.absolute())
    return Gone(
        carried.outcome, written, carried.branch, carried.commit, carried.page, carried.why, place
    )


def noted(
    drafts: Drafts,
    chosen: Sequence[Draft],
    verdict: Verdict,
    way: Way,
    gone: Gone,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> list[Draft]:
    """Note in the `chosen` drafts that they are gone; gives them as they are kept now.

    A change in which nothing is changed stays as it is where all of it was there already.
    """
    vehicle, target, at = way.vehicle, way.target, now()
    if gone.outcome == branch.NOT_TAKEN:
        vehicle = bundle.BUNDLE
    if vehicle != BRANCH and way.source is not None:
        target = way.source.name  # from there the answer comes
    rendering = verdict.rendering
    sent = [
        note(one, rendering, vehicle, target, at, gone.branch, gone.commit, gone.place)
        for one in chosen
    ]
    if gone.outcome == branch.SAME and not gone.branch:
        sent = [
            before if _is_unchanged(before, after) else after
            for before, after in zip(chosen, sent, strict=True)
        ]
    return drafts.save_all(sent)


def _is_unchanged(before: Draft, after: Draft) -> bool:
    """Whether what a draft was begun from is all of it, and no other text was sent before."""
    only_copied = all(one.vehicle == folder.FOLDER for one in before.sent)
    return only_copied and before.base is not None and after.sent[-1].digest == before.base.digest


def _delivered(way: Way, verdict: Verdict, unfinished: Unfinished) -> Delivered:
    rendering = passed(verdict)
    if way.vehicle == folder.FOLDER:
        return folder.carry(way.place, rendering, unfinished)
    if not rendering.changed:  # a patch in which nothing is changed is none
        return Delivered(way.vehicle, way.place, ())
    if way.vehicle == patch.PATCH:
        return patch.carry(way.place, rendering, unfinished)
    return bundle.carry(way.place, rendering, verdict.report, unfinished)


def _free(place: Path, rendering: Rendering) -> Path:
    """A file in the folder `place` for a bundle, where no other one lies."""
    for number in range(1, _MOST_NAMES):
        name = rendering.slug if number == 1 else f"{rendering.slug}-{number}"
        file = place / f"{name}.zip"
        try:
            bundle.plan(file, rendering)
        except CairnError as error:
            if error.code not in ("E_EXISTS", "E_LINK"):
                raise
        else:
            return file
    raise CairnError("E_EXISTS", f"{place} is full of bundles.", "Take some of them away.")
