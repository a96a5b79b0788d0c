"""The home in which the window is measured: many small records, pages to read, and huge ones."""

import contextlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cairn.library.sources import Sources
from cairn.places import Places
from cairn.workspace import INDEX, Workspace
from tests.benchmarks import home
from tests.benchmarks.made import Made, documents, library, say, scratch, sources_digest

WORDS, READING_WORDS = 100, 500
LARGE_BYTES, HUGE_BYTES = 100_000, 1_000_000

PAGES = "pages"
"""The folder of the pages among the others; nothing in it changes while one types."""

READ_ALL = "qvreading"
"""A word of every page that is gone through with the arrow keys, and of no other."""

_TABLE = """\
| option | default | what it does |
| --- | --- | --- |
| `--depth` | 3 | how far *links* are followed |
| `--quiet` | off | says **nothing** but errors |
| `--format` | `table` | or `json`, for another program |
"""
_CODE = """\
```python
def follow(links: list[str], depth: int = 3) -> dict[str, int]:
    # breadth first, so that the nearest is found first
    seen = {link: 0 for link in links}
    for step in range(1, depth):
        seen.update({other: step for link in list(seen) for other in targets(link)})
    return seen
```
"""
_TASKS = (
    "> [!NOTE]\n> Try it on a copy.\n\n- [x] stop the service\n- [ ] [ask](https://example.org)\n"
)


@dataclass(frozen=True, slots=True)
class Pages:
    """How many pages of each sort there are."""

    reading: int
    large: int
    huge: int


ALL = Pages(reading=220, large=8, huge=5)


def word(sort: str, number: int) -> str:
    """The word that one page has alone: the 3rd of sort ``large`` says ``qvlargead``."""
    return f"qv{sort}a{chr(97 + number // 26)}{chr(97 + number % 26)}"


def window_home(size: int, seed: int) -> tuple[home.Home, Path]:
    """The home, indexed to the end, Whoosh included, and the folder of its records."""
    kept = library(Made(size, WORDS, seed))
    here = sources_digest(Path(__file__))
    folder = scratch() / f"window-{kept.name.rpartition('-')[0]}-{here}"
    if not folder.is_dir():
        part = folder.with_name(f"{folder.name}.{os.getpid()}.part")
        shutil.copytree(kept, part, copy_function=link)
        write_pages(part / PAGES, ALL, seed)
        part.rename(folder)
    made = home.kept(folder, "window", starter=True)
    if not (made.folder / "settled").is_file():
        say("waiting until the worker has caught up, Whoosh included")
        with Workspace(made.places) as workspace:
            worker = workspace.worker(INDEX)
            worker.ask("refresh", {"source": None}, 600)
            while worker.ask("catch_up", {}, 600)["lagging"]:
                pass
        (made.folder / "settled").touch()
    return made, folder


@contextlib.contextmanager
def throwaway(made: home.Home) -> Iterator[home.Home]:
    """A copy of a home for one run; the files of its index, written once, are links."""
    root = scratch() / f"run-{os.getpid()}"
    index = str(made.places.cache / "index")

    def copy(source: str, target: str) -> None:
        if source.startswith(index):
            link(source, target)
        else:
            shutil.copyfile(source, target)

    shutil.copytree(made.folder, root, copy_function=copy)
    try:
        places = Places.find({"CAIRN_HOME": str(root)})
        assert any(source.name == home.NAME for source in Sources(places).all())
        yield home.Home(root, places, made.seconds)
    finally:
        shutil.rmtree(root, ignore_errors=True)


def link(source: str, target: str) -> None:
    """A hard link, or a copy where the file system has none."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def write_pages(folder: Path, pages: Pages, seed: int) -> None:
    """Write pages into `folder`, which is made: each of words of its own, in any number."""
    folder.mkdir()
    texts = (
        text.split("\n---\n", 1)[1] for _, text in documents(Made(4_000, READING_WORDS, seed + 1))
    )
    sizes = {
        "reading": (pages.reading, 0),
        "large": (pages.large, LARGE_BYTES),
        "huge": (pages.huge, HUGE_BYTES),
    }
    for sort, (count, least) in sizes.items():
        for number in range(count):
            own = word(sort, number)
            lead = f"{own} {READ_ALL if sort == 'reading' else ''}".strip()
            text = f"# Page {own}\n\n{lead} begins here.\n\n{_body(texts, least)}"
            (folder / f"{sort}-{number:03d}.md").write_text(text, encoding="utf-8")


def _body(texts: Iterator[str], least: int) -> str:
    """Made bodies one after the other, a table, code and a callout behind each of them."""
    parts: list[str] = []
    size = 0
    while not parts or size < least:
        more = (next(texts).strip(), _TABLE, _CODE, _TASKS)
        parts += more
        size += sum(len(part) + 2 for part in more)
    body = "\n\n".join(parts)
    return body[: body.rfind("\n", 0, least) + 1] if least else body
