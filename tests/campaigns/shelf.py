"""A folder of small Markdown files under constant change, and what must be found in it."""

import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from cairn.errors import CairnError
from cairn.library.library import Library
from cairn.library.sources import Sources
from cairn.places import Places

COMMON = "gneiss"
"""A word of every file."""

WORDS = (
    "basalt", "chert", "dolomit", "feldspar", "gabbro", "hornfel", "jasper", "kaolin", "limon",
    "marl", "norit", "opal", "porphyr", "quartz", "rhyolit", "schist", "tuff", "umber", "vein",
    "wolfram", "zircon", "agat", "beryl", "coral",
)  # fmt: skip
"""Words that are their own stems and no typos of each other."""

_WORD = re.compile(r"[a-z]+")


class Shelf:
    """The folder as it must lie on disk, file by file.

    Attributes:
        files: path to text.
    """

    def __init__(self, folder: Path, draw: random.Random, size: int = 60) -> None:
        folder.mkdir()
        self.folder = folder
        self.files: dict[str, str] = {}
        self._draw = draw
        self._made = 0
        for _ in range(size):
            self._add()

    def edit(self, times: int) -> None:
        """Add, rewrite, rename and delete files, about as many as come."""
        for _ in range(times):
            few = len(self.files) < 50
            self._draw.choices(
                (self._add, self._rewrite, self._rename, self._delete),
                (6 if few else 2, 4, 2, 2),
            )[0]()

    def intact(self) -> bool:
        """Whether exactly these files lie there, with exactly these contents."""
        lying = {
            path.relative_to(self.folder).as_posix(): path.read_text(encoding="utf-8")
            for path in self.folder.rglob("*")
            if path.is_file()
        }
        return lying == self.files

    def having(self, *words: str) -> set[str]:
        """Paths of the files with all of `words`, read from the disk."""
        return {
            path.relative_to(self.folder).as_posix()
            for path in self.folder.rglob("*.md")
            if set(words) <= set(_WORD.findall(path.read_text(encoding="utf-8").lower()))
        }

    def with_phrase(self, first: str, second: str) -> set[str]:
        """Paths of the files below whose front matter `second` follows `first`."""
        together = re.compile(rf"\b{first}\s+{second}\b")
        texts = {path: text.rpartition("---\n")[2] for path, text in self.files.items()}
        return {path for path, text in texts.items() if together.search(text)}

    def pairs(self, count: int) -> Iterator[tuple[str, str]]:
        """Words that stand side by side somewhere."""
        for text in self._draw.sample(list(self.files.values()), min(count, len(self.files))):
            body = text.rpartition("\n\n")[2].split()
            place = self._draw.randrange(len(body) - 1)
            yield body[place], body[place + 1]

    def _add(self) -> None:
        self._made += 1
        folder = self._draw.choice(("", "x1/", "x2/", "x2/x3/"))
        self._write(f"{folder}n{self._made}.md")

    def _rewrite(self) -> None:
        self._write(self._draw.choice(list(self.files)))

    def _rename(self) -> None:
        path = self._draw.choice(list(self.files))
        self._made += 1
        target = f"{path.rpartition('/')[0] or 'x4'}/n{self._made}.md"
        (self.folder / target).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).rename(self.folder / target)
        self.files[target] = self.files.pop(path)

    def _delete(self) -> None:
        path = self._draw.choice(list(self.files))
        (self.folder / path).unlink()
        del self.files[path]

    def _write(self, path: str) -> None:
        title, *body = self._draw.choices(WORDS, k=self._draw.randint(4, 40))
        body.insert(self._draw.randrange(len(body)), COMMON)
        front = ""
        if self._draw.random() < 0.3:
            front = (
                f"---\nid: n{self._draw.getrandbits(60):015x}\nkind: recipe\ntitle: {title}\n---\n"
            )
        text = f"{front}# {title}\n\n{' '.join(body)}"
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8")
        self.files[path] = text


def make_home(root: Path, folder: Path) -> Places:
    """A home whose only source in use is `folder`; nothing is read yet."""
    places = Places.find({"CAIRN_HOME": str(root)}).make()
    sources = Sources(places)
    sources.set("starter", paused=True)
    sources.add(folder, "notes")
    return places


def found(library: Library, word: str) -> set[str]:
    """Paths of the records that have `word`."""
    results = library.search(word, limit=500, finished=True)
    if results.corrected:
        return set()
    return {hit.row.path for hit in results.hits[: results.relaxed]}


def found_phrase(library: Library, first: str, second: str) -> set[str]:
    """Paths of the records with the two words side by side, asked as the render worker asks."""
    from cairn.search.whoosh_find import Finder

    results = library.search(f'"{first} {second}"', limit=500, finished=True)
    finder = Finder(library.folder)
    try:
        answer = finder.find(
            str(results.request["text"]), {}, int(str(results.request["limit"])), seconds=10
        )
    finally:
        finder.close()
    done = library.complete(results, {"keys": answer.keys, "total": answer.total})
    return {hit.row.path for hit in done.hits}


def differences(
    places: Places, shelf: Shelf, words: Iterable[str], pairs: Iterable[tuple[str, str]]
) -> list[str]:
    """Where searching finds anything but what lies in the folder; one line each."""
    library = Library(places, Sources(places))
    wrong = []
    try:
        for word in words:
            if (got := found(library, word)) != (want := shelf.having(word)):
                wrong.append(f"{word}: {sorted(got ^ want)[:4]}")
        for first, second in pairs:
            got, want = found_phrase(library, first, second), shelf.with_phrase(first, second)
            if got != want:
                wrong.append(f'"{first} {second}": {sorted(got ^ want)[:4]}')
    except CairnError as error:
        wrong.append(str(error))
    finally:
        library.close()
    return wrong
