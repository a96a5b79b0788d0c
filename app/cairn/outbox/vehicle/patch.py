"""The vehicle that writes one patch into a folder, for somebody else's ``git am``."""

from pathlib import Path

from cairn.outbox.patch.patch import file_name, is_earlier, patch
from cairn.outbox.rendering import Rendering
from cairn.outbox.vehicle import one_file
from cairn.outbox.vehicle.carried import Delivered, FilePlan
from cairn.outbox.vehicle.unfinished import Unfinished

PATCH = "patch"


def plan(folder: Path, rendering: Rendering) -> FilePlan:
    """What `carry` would do; raises as that does."""
    file = folder / file_name(rendering)
    one_file.there(file, lambda data: is_earlier(data, rendering))
    return planned(PATCH, file, rendering)


def carry(folder: Path, rendering: Rendering, unfinished: Unfinished) -> Delivered:
    """Write the patch; raises E_FOLDER, E_EXISTS, E_LINK and what `put` raises."""
    file = folder / file_name(rendering)
    written = one_file.place(
        file, patch(rendering), lambda data: is_earlier(data, rendering), unfinished
    )
    return Delivered(PATCH, file, written)


def planned(vehicle: str, file: Path, rendering: Rendering) -> FilePlan:
    """The plan of a vehicle that carries what changed in one file."""
    changed = rendering.changed
    return FilePlan(
        vehicle,
        str(file),
        str(rendering.author),
        tuple(path for path in changed if path not in rendering.before),
        tuple(path for path in changed if path in rendering.before),
        tuple(path for path in sorted(rendering.files) if path not in changed),
    )
