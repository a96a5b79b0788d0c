"""Which sources there are: ``config/sources.toml``, with the starter always among them."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cairn.errors import CairnError
from cairn.library.source import LAYERS, SPINE, STARTER, Source
from cairn.library.toml_file import TomlFile
from cairn.places import Places

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


class Sources:
    """The sources of one home, read again whenever the file has changed."""

    def __init__(self, places: Places) -> None:
        self._starter = places.content
        self._file = TomlFile(places.config / "sources.toml")
        self._entries: object = None
        self._all: tuple[Source, ...] = ()
        self._wrong: tuple[str, ...] = ()

    def all(self) -> list[Source]:
        """Every source, paused ones too, in their order; the starter comes first."""
        entries = self._file.read()
        if entries is not self._entries:
            self._entries = entries
            self._all, self._wrong = _sources(entries, self._starter)
        return list(self._all)

    def get(self, name: str) -> Source:
        """The source called `name`; raises E_SOURCE_UNKNOWN."""
        for source in self.all():
            if source.name == name:
                return source
        raise CairnError(
            "E_SOURCE_UNKNOWN",
            f"There is no source called {name}.",
            "See the names with: cairn library list.",
        )

    def problems(self) -> list[str]:
        """What is wrong with the file: it was set aside, or an entry in it makes no sense."""
        self.all()
        return [text for text in (self._file.problem, *self._wrong) if text]

    def add(self, folder: Path, name: str | None = None, layer: str | None = None) -> Source:
        """Take `folder` in under `name` (by default the folder's own) as the last of its layer.

        By default a folder with a spine.toml is ``shared`` and any other is ``mine``. A symbolic
        link is resolved once, here: what it points to becomes the source.

        Raises E_SOURCE_FOLDER, E_SOURCE_NAME, E_SOURCE_LAYER or E_SOURCE_EXISTS.
        """
        folder = _real(folder)
        name = _checked_name(_slug(folder.name) if name is None else name)
        if layer is None:
            layer = "shared" if (folder / SPINE).is_file() else "mine"
        _check_layer(layer)
        with self._file.change() as document:
            for known in _sources(document.unwrap(), self._starter)[0]:
                if known.name == name or known.folder == folder:
                    raise _taken(name, known)
            _tables(document).append(_table(name=name, folder=str(folder), layer=layer))
        return self.get(name)

    def set(
        self,
        name: str,
        *,
        new_name: str | None = None,
        layer: str | None = None,
        order: int | None = None,
        paused: bool | None = None,
        folder: Path | None = None,
    ) -> Source:
        """Change what is given and nothing else; `order` is the new place, from 1.

        Nothing of this but a new name costs any reading or indexing again; in another `folder`
        what is the same as before costs nothing either. The starter can only be paused. Raises
        E_SOURCE_UNKNOWN, E_SOURCE_NAME, E_SOURCE_LAYER, E_SOURCE_FOLDER, E_SOURCE_EXISTS or
        E_SOURCE_STARTER.
        """
        if name == STARTER and (new_name, layer, order, folder) != (None, None, None, None):
            raise _starter_stays()
        source = self.get(name)
        target = name if new_name is None else _checked_name(new_name)
        lies = source.folder if folder is None else _real(folder)
        if layer is not None:
            _check_layer(layer)
        with self._file.change() as document:
            if name == STARTER:
                if paused is not None:
                    document[STARTER] = _table(paused=paused)
            else:
                tables = _tables(document)
                place = _place(tables, name, source)
                table = tables[place]
                for known in _sources(document.unwrap(), self._starter)[0]:
                    named = target != name and known.name == target
                    if named or (folder is not None and known.folder == lies != source.folder):
                        raise _taken(target, known)
                if target != name:
                    table["name"] = target
                if folder is not None:
                    table["folder"] = str(lies)
                if layer is not None:
                    table["layer"] = layer
                if paused is not None:
                    table["paused"] = paused
                if order is not None:
                    del tables[place]
                    tables.insert(max(0, min(order - 1, len(tables))), table)
        return self.get(target)

    def remove(self, name: str) -> Source:
        """Forget the source and give back what it was; its folder is not touched.

        Raises E_SOURCE_UNKNOWN or E_SOURCE_STARTER.
        """
        if name == STARTER:
            raise _starter_stays()
        source = self.get(name)
        with self._file.change() as document:
            tables = _tables(document)
            del tables[_place(tables, name, source)]
        return source

    def put_back(self, source: Source) -> Source:
        """Take in again what `remove` gave back, as it was; its folder may be gone.

        Raises E_SOURCE_EXISTS where its name or its folder was taken meanwhile.
        """
        with self._file.change() as document:
            for known in _sources(document.unwrap(), self._starter)[0]:
                if known.name == source.name or known.folder == source.folder:
                    raise _taken(source.name, known)
            table = _table(name=source.name, folder=str(source.folder), layer=source.layer)
            if source.paused:
                table["paused"] = True
            tables = _tables(document)
            tables.insert(max(0, min(source.order - 1, len(tables))), table)
        return self.get(source.name)


def _sources(
    values: Mapping[str, object], starter: Path
) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """The sources in `values`, and a sentence for every entry that is none."""
    said = values.get(STARTER)
    paused = isinstance(said, dict) and said.get("paused") is True
    found = [Source(STARTER, starter, STARTER, 0, paused, STARTER)]
    wrong = []
    entries = values.get("source")
    for place, entry in enumerate(entries if isinstance(entries, list) else [], start=1):
        problem = _problem(entry, {source.name for source in found})
        if problem:
            wrong.append(f"Source number {place} in sources.toml is left out: {problem}.")
            continue
        layer = entry.get("layer")
        found.append(
            Source(
                entry["name"],
                Path(entry["folder"]),
                layer if layer in LAYERS[1:] else "mine",
                place,
                entry.get("paused") is True,
            )
        )
    return tuple(found), tuple(wrong)


def _problem(entry: object, names: set[str]) -> str:
    if not isinstance(entry, dict):
        return "it is no table"
    name, folder = entry.get("name"), entry.get("folder")
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        return "it has no usable name"
    if name in names:
        return f"the name {name} is taken"
    if not isinstance(folder, str) or not Path(folder).is_absolute() or "\0" in folder:
        return f"{name} has no usable folder"
    return ""


def _tables(document: Any) -> Any:
    """The array of ``[[source]]`` tables, made if there is none."""
    import tomlkit

    if not isinstance(document.get("source"), tomlkit.items.AoT):
        document["source"] = tomlkit.aot()
    return document["source"]


def _table(**values: object) -> Any:
    import tomlkit

    table = tomlkit.table()
    table.update(values)
    return table


def _place(tables: Any, name: str, source: Source) -> int:
    for place, table in enumerate(tables):
        if table.get("name") == name:
            return place
    raise CairnError(
        "E_SOURCE_UNKNOWN",
        f"The source {source.name} was removed a moment ago.",
        "See the names with: cairn library list.",
    )


def _real(folder: Path) -> Path:
    try:
        real = folder.expanduser().resolve(strict=True)
        if real.is_dir():
            return real
        reason = "is not a folder"
    except (OSError, RuntimeError, ValueError) as error:
        reason = f"cannot be opened ({getattr(error, 'strerror', None) or error})"
    raise CairnError(
        "E_SOURCE_FOLDER", f"{folder} {reason}.", "Give a folder that holds Markdown files."
    )


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9_-]+", "-", text.lower()).strip("-_")[:64] or "folder"


def _checked_name(name: str) -> str:
    if _NAME.fullmatch(name):
        return name
    raise CairnError(
        "E_SOURCE_NAME",
        f"{name!r} cannot be the name of a source.",
        "Use up to 64 lower-case letters, digits, hyphens and underscores.",
    )


def _check_layer(layer: str) -> None:
    if layer not in LAYERS[1:]:
        raise CairnError(
            "E_SOURCE_LAYER",
            f"{layer!r} is not a layer that a source can stand in.",
            "Use shared, team or mine.",
        )


def _taken(name: str, known: Source) -> CairnError:
    if known.name == name:
        message = f"There is already a source called {name}, the folder {known.folder}."
    else:
        message = f"The folder {known.folder} is already the source {known.name}."
    return CairnError(
        "E_SOURCE_EXISTS", message, "Choose another name, or remove that source first."
    )


def _starter_stays() -> CairnError:
    return CairnError(
        "E_SOURCE_STARTER",
        "The starter library ships with Cairn and keeps its name and its place.",
        "Pause it if you do not want to see it.",
    )
