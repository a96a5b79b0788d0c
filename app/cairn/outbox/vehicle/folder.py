"""The vehicle that writes into a folder: a checkout, or a shared layer that lies there."""

from pathlib import Path

from cairn.errors import CairnError
from cairn.git.bare import is_bare
from cairn.outbox.ground import Ground, ground, in_folder
from cairn.outbox.rendering import Rendering
from cairn.outbox.vehicle.carried import Delivered, FilePlan
from cairn.outbox.vehicle.unfinished import Unfinished, half
from cairn.outbox.vehicle.writing import put

FOLDER = "folder"


def ground_of(folder: Path) -> Ground:
    """What stands in `folder`; raises E_FOLDER."""
    return ground(in_folder(checked(folder)))


def plan(folder: Path, rendering: Rendering) -> FilePlan:
    """What `carry` would do there now."""
    read = in_folder(checked(folder))
    there = {path: read(path) for path in sorted(rendering.files)}
    files = rendering.files
    return FilePlan(
        FOLDER,
        str(folder),
        str(rendering.author),
        tuple(path for path, data in there.items() if data is None),
        tuple(path for path, data in there.items() if data not in (None, files[path])),
        tuple(path for path, data in there.items() if data == files[path]),
    )


def carry(folder: Path, rendering: Rendering, unfinished: Unfinished) -> Delivered:
    """Write every file that is not there as it is to be; each is the old or the new one, always.

    Raises E_CONFLICT where one is not what it was when this was rendered, and what `put` raises.
    """
    read = in_folder(checked(folder))
    there = {path: read(path) for path in sorted(rendering.files)}
    to_write = [path for path, data in there.items() if data != rendering.files[path]]
    for path in to_write:
        if there[path] != rendering.before.get(path):
            raise CairnError(
                "E_CONFLICT",
                f"{path} was changed there in the meantime.",
                "Look at it again, then export once more.",
            )
    halves = {path: half(path) for path in to_write}
    with unfinished.writing(folder, list(halves.values())):
        written = [put(folder, path, rendering.files[path], halves[path]) for path in to_write]
    return Delivered(FOLDER, folder, tuple(written))


def checked(folder: Path) -> Path:
    """`folder`, if something may be written there; raises E_FOLDER."""
    if not folder.is_dir():
        raise CairnError(
            "E_FOLDER", f"There is no folder {folder}.", "Make it, or name another one."
        )
    inside = folder.resolve()
    named = ".git" in (part.lower() for part in inside.parts)
    if named or any(is_bare(one) for one in (inside, *inside.parents)):
        raise CairnError(
            "E_FOLDER", f"{folder} belongs to git itself.", "Name the folder of the checkout."
        )
    return folder
