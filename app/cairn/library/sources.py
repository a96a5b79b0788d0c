"""Which sources there are: ``config/sources.toml``, with the starter always among them."""

from pathlib import Path
from typing import Any

from cairn.errors import CairnError
from cairn.library.source import GIT, SPINE, STARTER, Source, team_folder
from cairn.library.source_entry import (
    check_layer,
    checked_name,
    clone_folder,
    entry_of,
    real,
    slug,
    sources_in,
    table,
    taken,
)
from cairn.library.toml_file import TomlFile
from cairn.places import Places


class Sources:
    """The sources of one home, read again whenever the file has changed."""

    def __init__(self, places: Places) -> None:
        self._starter = places.content
        self._clones = places.data / "git"
        self._file = TomlFile(places.config / "sources.toml")
        self._entries: object = None
        self._all: tuple[Source, ...] = ()
        self._wrong: tuple[str, ...] = ()

    def all(self) -> list[Source]:
        """Every source, paused ones too, in their order; the starter comes first."""
        entries = self._file.read()
        if entries is not self._entries:
            self._entries = entries
            self._all, self._wrong = sources_in(entries, self._starter, self._clones)
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

        By default a folder with a spine.toml is ``shared`` and any other is ``mine``. In a
        checkout with a folder `TEAM` that folder is meant, and stands in ``team``. A symbolic
        link is resolved once, here: what it points to becomes the source.

        Raises E_SOURCE_FOLDER, E_SOURCE_NAME, E_SOURCE_LAYER or E_SOURCE_EXISTS.
        """
        from cairn.git.bare import is_bare

        folder = real(folder)
        if is_bare(folder):
            raise CairnError(
                "E_SOURCE_FOLDER",
                f"{folder} is a repository and holds no files that could be read.",
                "Add it as a repository, by its address: file:// and its path.",
            )
        name = checked_name(slug(folder.name) if name is None else name)
        if layer in (None, "team") and (own := team_folder(folder)) is not None:
            folder, layer = own, "team"
        if layer is None:
            layer = "shared" if (folder / SPINE).is_file() else "mine"
        check_layer(layer)
        return self._append(Source(name, folder, layer, 0))

    def add_address(
        self,
        address: str,
        branch: str = "",
        name: str | None = None,
        layer: str | None = None,
    ) -> Source:
        """Take in the repository at `address`; nothing is fetched yet.

        `branch` is a branch or a tag; without one the repository's own choice is followed. Without
        a layer it stands in ``shared`` until `settle` is told what it is.

        Raises E_GIT_ADDRESS, E_GIT_NAME, E_SOURCE_NAME, E_SOURCE_LAYER or E_SOURCE_EXISTS.
        """
        from cairn.git import names
        from cairn.git.address import address_of

        found = address_of(address)
        if branch:
            names.checked_name(branch)
        name = checked_name(slug(found.name) if name is None else name)
        if layer is not None:
            check_layer(layer)
        folder = clone_folder(self._clones, found.text, branch)
        settled = layer is not None
        made = Source(name, folder, layer or "shared", 0, False, GIT, found.text, branch, settled)
        return self._append(made)

    def settle(self, name: str, is_spine: bool) -> Source:
        """Now that it is fetched: a spine is ``shared``, any other repository is ``mine``.

        Whatever a person said of its layer stays.
        """
        source = self.get(name)
        if source.settled:
            return source
        return self.set(name, layer="shared" if is_spine else "mine")

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
        target = name if new_name is None else checked_name(new_name)
        if folder is not None and source.kind == GIT:
            raise CairnError(
                "E_SOURCE_FOLDER",
                f"{name} is a repository and lies at {source.place}.",
                "Remove it, and add the folder as a source of its own.",
            )
        lies = source.folder if folder is None else real(folder)
        if layer is not None:
            check_layer(layer)
        with self._file.change() as document:
            if name == STARTER:
                if paused is not None:
                    document[STARTER] = table(paused=paused)
            else:
                tables = _tables(document)
                place = _place(tables, name, source)
                entry = tables[place]
                for known in self._in(document):
                    named = target != name and known.name == target
                    if named or (folder is not None and known.folder == lies != source.folder):
                        raise taken(target, known)
                if target != name:
                    entry["name"] = target
                if folder is not None:
                    entry["folder"] = str(lies)
                if layer is not None:
                    entry["layer"] = layer
                if paused is not None:
                    entry["paused"] = paused
                if order is not None:
                    del tables[place]
                    tables.insert(max(0, min(order - 1, len(tables))), entry)
        return self.get(target)

    def set_branch(self, name: str, branch: str) -> Source:
        """Follow another branch or tag of a repository, or for an empty one its own choice.

        The copy of that lies in another folder. Raises E_SOURCE_UNKNOWN, E_SOURCE_FOLDER,
        E_GIT_NAME or E_SOURCE_EXISTS.
        """
        from cairn.git import names

        source = self.get(name)
        if source.kind != GIT:
            raise CairnError(
                "E_SOURCE_FOLDER", f"{name} is a folder and has no branches.", "Name a repository."
            )
        if branch:
            names.checked_name(branch)
        lies = clone_folder(self._clones, source.address, branch)
        with self._file.change() as document:
            for known in self._in(document):
                if known.folder == lies and known.name != name:
                    raise taken(name, known)
            tables = _tables(document)
            entry = tables[_place(tables, name, source)]
            entry.pop("branch", None)
            if branch:
                entry["branch"] = branch
        return self.get(name)

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
        return self._append(source, source.order - 1)

    def _append(self, source: Source, at: int | None = None) -> Source:
        """Write a source into the file, as the last one or at a place from 0."""
        with self._file.change() as document:
            for known in self._in(document):
                if known.name == source.name or known.folder == source.folder:
                    raise taken(source.name, known)
            tables = _tables(document)
            last = len(tables)
            tables.insert(last if at is None else max(0, min(at, last)), entry_of(source))
        return self.get(source.name)

    def _in(self, document: Any) -> tuple[Source, ...]:
        return sources_in(document.unwrap(), self._starter, self._clones)[0]


def _tables(document: Any) -> Any:
    """The array of ``[[source]]`` tables, made if there is none."""
    import tomlkit

    if not isinstance(document.get("source"), tomlkit.items.AoT):
        document["source"] = tomlkit.aot()
    return document["source"]


def _place(tables: Any, name: str, source: Source) -> int:
    for place, entry in enumerate(tables):
        if entry.get("name") == name:
            return place
    raise CairnError(
        "E_SOURCE_UNKNOWN",
        f"The source {source.name} was removed a moment ago.",
        "See the names with: cairn library list.",
    )


def _starter_stays() -> CairnError:
    return CairnError(
        "E_SOURCE_STARTER",
        "The starter library ships with Cairn and keeps its name and its place.",
        "Pause it if you do not want to see it.",
    )
