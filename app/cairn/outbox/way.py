"""Where drafts are to go and how: told before, then gone, and noted in the drafts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cairn.errors import CairnError
from cairn.library.source import GIT, STARTER, Source
from cairn.outbox.draft import Draft, Purpose
from cairn.outbox.ground import Ground, from_bases, ground, in_folder
from cairn.outbox.rendering import Rendering
from cairn.outbox.spine import VEHICLES
from cairn.outbox.vehicle import branch, bundle, folder, patch
from cairn.outbox.vehicle.branch_ground import reads
from cairn.outbox.vehicle.carried import FilePlan

BRANCH = "branch"

_OF_OTHERS = ("shared", "team")
_OF_OWN = (Purpose.ADAPT, Purpose.DEVIATE)
_MOST_NAMES = 100

Plan = FilePlan | branch.BranchPlan


@dataclass(frozen=True, slots=True)
class Way:
    """A vehicle and its target.

    Attributes:
        vehicle: one of `VEHICLES`.
        place: the folder or file that is written; of a branch, where a bundle goes instead.
        source: the shared layer it is meant for; None for a folder, or where there is none.
        ground: what stands there.
        words_of: the layer whose words the gate knows for a folder; a folder asks nobody else.
    """

    vehicle: str
    place: Path
    source: Source | None
    ground: Ground
    words_of: Source | None = None

    @property
    def layer(self) -> Source | None:
        """The layer that it leaves for, or whose words hold."""
        return self.source or self.words_of

    @property
    def stays_in_team(self) -> bool:
        """Whether it goes into a team's own layer."""
        if self.layer is None or self.layer.layer != "team":
            return False
        return self.source is not None or _lies_in(self.place, self.layer)

    @property
    def target(self) -> str:
        """As a person knows it."""
        if self.vehicle == BRANCH and self.source is not None:
            return self.source.address
        return str(self.place)


def meant_for(sources: Iterable[Source], drafts: Sequence[Draft]) -> Source | None:
    """The source that `drafts` are contributed to unless another is named; None if there is none.

    A change goes where the record came from; what is new to the shared layer that stands in front;
    an adaptation or a deviation to a team's own layer, never to the one it is from.
    """
    own = any(one.purpose in _OF_OWN for one in drafts)
    layers = ("team",) if own else _OF_OTHERS
    fitting = [
        one for one in sources if one.layer in layers and not one.paused and one.name != STARTER
    ]
    from_ = {one.base.source for one in drafts if one.base is not None}
    best = sorted(fitting, key=lambda one: (one.name not in from_, layers.index(one.layer)))
    return best[0] if best else None


def meant_by(to: str, sources: Iterable[Source], drafts: Sequence[Draft]) -> Source | None:
    """`meant_for`; of a folder that lies in a layer of others, that layer."""
    every = list(sources)
    vehicle, _, place = to.partition(":")
    if vehicle == folder.FOLDER and place:
        for one in every:
            if one.layer in _OF_OTHERS and one.kind != GIT and _lies_in(Path(place), one):
                return one
    return meant_for(every, drafts)


def way_to(to: str, source: Source | None, drafts: Sequence[Draft], here: Path) -> Way:
    """The way that ``folder:DIR``, ``patch:DIR``, ``bundle:FILE`` or ``branch`` names.

    Without `to` it is the one that the shared layer asks for. Raises E_TO, E_FOLDER and what
    reading the target raises.

    Args:
        source: that it is meant for; None knows no more than what the drafts are about. A folder
            that says nothing of itself takes over what that one says.
        here: the folder for a file that has no place yet.
    """
    vehicle, _, place = to.partition(":")
    if vehicle == folder.FOLDER and place:
        there = folder.ground_of(Path(place))
        if not there.is_spine and source is not None:
            there = replace(there, spine=_ground_of(source, drafts).spine)
        return Way(vehicle, Path(place), None, there, source)
    if source is not None and source.layer not in _OF_OTHERS:
        raise CairnError(
            "E_TO",
            f"{source.name} is your own; nothing leaves for it.",
            "Name a shared layer or a team's, or a folder.",
        )
    there = _ground_of(source, drafts)
    if not to:
        vehicle = there.spine.vehicle
        if vehicle == BRANCH and (source is None or source.kind != GIT):
            vehicle = bundle.BUNDLE
    if vehicle == BRANCH and not place:
        if source is None:
            raise CairnError(
                "E_TO", "There is no shared layer that it could go to.", "Add one, or name a FILE."
            )
        return Way(vehicle, here, source, there)
    if vehicle == patch.PATCH:
        return Way(vehicle, Path(place) if place else here, source, there)
    if vehicle == bundle.BUNDLE:
        file = Path(place) if place else here / f"{drafts[0].slug}.zip"
        return Way(vehicle, file, source, there)
    raise CairnError(
        "E_TO",
        f"{to[:80]!r} is no way out." if vehicle not in VEHICLES else f"{vehicle} needs a folder.",
        "Say folder:DIR, patch:DIR, bundle:FILE or branch.",
    )


def plan(way: Way, rendering: Rendering) -> Plan:
    """What `carry` would do, as far as is known here; nothing is written and nobody is asked."""
    if way.vehicle == folder.FOLDER:
        return folder.plan(way.place, rendering)
    if way.vehicle == patch.PATCH:
        return patch.plan(way.place, rendering)
    if way.vehicle == bundle.BUNDLE:
        return bundle.plan(way.place, rendering)
    assert way.source is not None  # without one there is no such way
    return branch.plan(way.source, rendering, prefix=way.ground.spine.branch_prefix)


def _lies_in(folder: Path, source: Source) -> bool:
    return folder.resolve().is_relative_to(source.folder.resolve())


def _ground_of(source: Source | None, drafts: Sequence[Draft]) -> Ground:
    if source is None:
        # what ships with Cairn is known to all; what stands in a folder of one's own is not, and
        # must not pass as if it stood there already
        bases = (one.base for one in drafts)
        return from_bases(base for base in bases if base is not None and base.source == STARTER)
    read = reads(source) if source.kind == GIT else in_folder(source.folder)
    return ground(read, spine=source.layer == "shared" or None)
