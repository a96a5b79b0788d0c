"""One entry of ``sources.toml``: read without trust, made, named, refused."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cairn.errors import CairnError
from cairn.library.source import GIT, LAYERS, STARTER, Source

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


def sources_in(
    values: Mapping[str, object], starter: Path, clones: Path
) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """The sources in `values`, and a sentence for every entry that is none.

    Args:
        starter: the folder that ships with Cairn.
        clones: the folder in which copies of repositories lie.
    """
    said = values.get(STARTER)
    paused = isinstance(said, dict) and said.get("paused") is True
    found = [Source(STARTER, starter, STARTER, 0, paused, STARTER)]
    wrong = []
    entries = values.get("source")
    for place, entry in enumerate(entries if isinstance(entries, list) else [], start=1):
        problem = _problem(entry, {source.name for source in found})
        if problem:
            wrong.append(f"Source number {place} in sources.toml is left out: {problem}.")
        else:
            found.append(_source(entry, place, clones))
    return tuple(found), tuple(wrong)


def entry_of(source: Source) -> Any:
    """The table that says `source`."""
    said: dict[str, object] = {"name": source.name}
    if source.kind == GIT:
        said["address"] = source.address
        if source.branch:
            said["branch"] = source.branch
    else:
        said["folder"] = str(source.folder)
    if source.settled:
        said["layer"] = source.layer
    if source.paused:
        said["paused"] = True
    return table(**said)


def table(**values: object) -> Any:
    """A table of TOML."""
    import tomlkit

    made = tomlkit.table()
    made.update(values)
    return made


def clone_folder(clones: Path, address: str, branch: str) -> Path:
    """Where the copy for an address and a branch lies: the same for whatever it is called."""
    from hashlib import blake2b  # loads OpenSSL: not before the first paint

    digest = blake2b(f"{address}\n{branch}".encode(), digest_size=8).hexdigest()
    return clones / f"{slug(address.rpartition('/')[2].removesuffix('.git'))[:32]}-{digest}"


def real(folder: Path) -> Path:
    """The folder with every symbolic link resolved; raises E_SOURCE_FOLDER."""
    try:
        found = folder.expanduser().resolve(strict=True)
        if found.is_dir():
            return found
        reason = "is not a folder"
    except (OSError, RuntimeError, ValueError) as error:
        reason = f"cannot be opened ({getattr(error, 'strerror', None) or error})"
    raise CairnError(
        "E_SOURCE_FOLDER", f"{folder} {reason}.", "Give a folder that holds Markdown files."
    )


def slug(text: str) -> str:
    """A name made of `text`."""
    return re.sub(r"[^a-z0-9_-]+", "-", text.lower()).strip("-_")[:64] or "folder"


def checked_name(name: str) -> str:
    """`name`, if a source may be called so; raises E_SOURCE_NAME."""
    if _NAME.fullmatch(name):
        return name
    raise CairnError(
        "E_SOURCE_NAME",
        f"{name!r} cannot be the name of a source.",
        "Use up to 64 lower-case letters, digits, hyphens and underscores.",
    )


def check_layer(layer: str) -> None:
    """Raise E_SOURCE_LAYER unless a source may stand in `layer`."""
    if layer not in LAYERS[1:]:
        raise CairnError(
            "E_SOURCE_LAYER",
            f"{layer!r} is not a layer that a source can stand in.",
            "Use shared, team or mine.",
        )


def taken(name: str, known: Source) -> CairnError:
    """What a person is told where `known` stands in the way of a source called `name`."""
    if known.name == name and known.kind == GIT:
        message = f"There is already a source called {name}, from {known.place}."
    elif known.name == name:
        message = f"There is already a source called {name}, the folder {known.folder}."
    elif known.kind == GIT:
        message = f"{known.place} is already the source {known.name}."
    else:
        message = f"The folder {known.folder} is already the source {known.name}."
    return CairnError(
        "E_SOURCE_EXISTS", message, "Choose another name, or remove that source first."
    )


def _source(entry: Mapping[str, Any], place: int, clones: Path) -> Source:
    layer, paused = entry.get("layer"), entry.get("paused") is True
    if "address" not in entry:
        stands = layer if layer in LAYERS[1:] else "mine"
        return Source(entry["name"], Path(entry["folder"]), stands, place, paused)
    settled = isinstance(layer, str) and layer in LAYERS[1:]
    address, branch = entry["address"], entry.get("branch", "")
    return Source(
        entry["name"],
        clone_folder(clones, address, branch),
        str(layer) if settled else "shared",
        place,
        paused,
        GIT,
        address,
        branch,
        settled,
    )


def _problem(entry: object, names: set[str]) -> str:
    if not isinstance(entry, dict):
        return "it is no table"
    name, folder = entry.get("name"), entry.get("folder")
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        return "it has no usable name"
    if name in names:
        return f"the name {name} is taken"
    if "address" in entry:
        return "" if _is_address(entry) else f"{name} has no usable address"
    if not isinstance(folder, str) or not Path(folder).is_absolute() or "\0" in folder:
        return f"{name} has no usable folder"
    return ""


def _is_address(entry: Mapping[str, Any]) -> bool:
    """Whether address and branch may be handed to git."""
    from cairn.git import names
    from cairn.git.address import address_of

    address, branch = entry["address"], entry.get("branch", "")
    if not isinstance(address, str) or not isinstance(branch, str):
        return False
    try:
        if branch:
            names.checked_name(branch)
        return address_of(address).text == address
    except CairnError:
        return False
