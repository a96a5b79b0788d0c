"""``python3 run.py bench``: measures one part or all, checks the bars, writes the page."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks.figures import ROOT, Measured, as_dict, as_text, save
from tests.benchmarks.page import write_page

PARTS = {
    "keystroke": "every keystroke beside tantivy and FTS5; rows with snippets",
    "relevance": "nDCG@10, MAP, recall@100 on the collection in DIR",
    "typos": "titles of the library in DIR with one wrong letter",
    "pastes": "tool output with a starter gotcha's symptom in it",
    "index": "the folder DIR until it is searchable; one file changed",
    "sync": "a spine over git: cloned, then 50 changes fetched; plain git beside it",
    "clone": "100,000 records over git, searched while they come in, and stopped on the way",
    "start": "the window, its memory, one search in a shell",
    "window": "keys, arrows and large pages in the real window, while files change",
    "journal": "a journal of 50,000 sessions: pages, a person, keystrokes, saves",
    "journal-window": "the same in the window: painted pages, keys and saves",
    "gate": "planted secrets, names of made-up people, false alarms on the pages in DIR",
}
"""Part to what it measures, in the order in which all of them are run."""

CORPORA = "corpora"
"""Folder of the checkout, never committed, in which collections are looked for."""

_TLDR = ("tldr", ("tldr-en", "tldr"))
_NEEDS = {
    "relevance": ("collection", ("cranfield",)),
    "typos": _TLDR,
    "index": _TLDR,
    "gate": _TLDR,
}
"""Part to the option that names its folder, and to what the folder may be called in `CORPORA`."""


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Exit code 0; 1 with ``--check`` for a bar missed or not measured; 2 for a wrong command."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.part == "all" and options.folder:
        parser.error("all of it takes folders as --collection DIR and --tldr DIR")
    if options.part == "relevance" and not (options.folder or _found(options, root, "relevance")):
        parser.error("relevance needs the folder of a collection")
    if options.part == "typos" and not (options.folder or _found(options, root, "typos")):
        parser.error("typos needs a folder of Markdown with at least 200 titles of three words")
    parts = PARTS if options.part == "all" else [options.part]
    results = []
    for part in parts:
        measured = run(part, options, root)
        results.append(measured)
        if not options.json:
            print(f"\nbench {part}\n\n{as_text(measured)}\n", flush=True)
            print(f"seed {options.seed}, took {measured.seconds:.0f} s")
        if measured.whole:
            said = save(measured, root)
            write_page(root)
            if not options.json:
                print(f"written to {said.relative_to(root)}", flush=True)
    if options.json:
        shown = [as_dict(measured, root) for measured in results]
        print(json.dumps(shown if options.part == "all" else shown[0], ensure_ascii=False))
    missed = [text for measured in results for text in measured.missed()]
    if options.check:
        for text in missed:
            print(f"missed: {text}", file=sys.stderr)
    return 1 if options.check and missed else 0


def run(part: str, options: argparse.Namespace, root: Path) -> Measured:
    """Measure one part; what it needs is imported only now."""
    folder: Path | None = options.folder or _found(options, root, part)
    sizes = (options.documents,) if options.documents else None
    return _MEASURES[part](folder, sizes, options.seed, root)


def _parser() -> argparse.ArgumentParser:
    about = "\n".join(
        f"  {name:<14} {text}" for name, text in (PARTS | {"all": "each of them"}).items()
    )
    parser = argparse.ArgumentParser(
        prog="python3 run.py bench",
        description=f"Measure Cairn and hold it to its bars.\n\n{about}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("part", nargs="?", default="all", choices=[*PARTS, "all"], metavar="PART")
    parser.add_argument("folder", nargs="?", type=_folder, metavar="DIR")
    parser.add_argument("--collection", type=_folder, metavar="DIR", help="for relevance in all")
    parser.add_argument("--tldr", type=_folder, metavar="DIR", help="typos, index, gate in all")
    parser.add_argument("--documents", type=_count, metavar="N", help="one size instead of all")
    parser.add_argument("--seed", type=int, default=1, help="draws the same again (1)")
    parser.add_argument("--check", action="store_true", help="exit 1 and name every bar missed")
    parser.add_argument("--json", action="store_true", help="figures for a program")
    return parser


def _folder(text: str) -> Path:
    folder = Path(text)
    if not folder.is_dir():
        raise argparse.ArgumentTypeError(f"{text} is no folder")
    return folder


def _count(text: str) -> int:
    count = int(text) if text.isdigit() else 0
    if count < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return count


def _found(options: argparse.Namespace, root: Path, part: str) -> Path | None:
    """The folder a part needs, from its option or from the checkout's own corpora."""
    if part not in _NEEDS:
        return None
    option, names = _NEEDS[part]
    given: Path | None = getattr(options, option)
    if given is not None:
        return given
    folders = (root / CORPORA / name for name in names)
    return next((folder for folder in folders if folder.is_dir()), None)


# What a part needs is imported when it is run: a baseline that is not installed, or Qt, must not
# keep the other parts from running.

Sizes = tuple[int, ...] | None


def _keystroke(folder: Path | None, sizes: Sizes, seed: int, _: Path) -> Measured:
    from tests.benchmarks import keystroke

    return keystroke.measure(folder, sizes or keystroke.SIZES, seed)


def _relevance(folder: Path | None, _: Sizes, _seed: int, _root: Path) -> Measured:
    from tests.benchmarks import relevance

    if folder is None:
        return _without("relevance", "nDCG@10 on a collection (needs --collection DIR)")
    return relevance.measure(folder)


def _typos(folder: Path | None, _: Sizes, seed: int, _root: Path) -> Measured:
    from tests.benchmarks import typos

    if folder is None:
        return _without("typos", "titles with a typo (needs the tldr pages: --tldr DIR)")
    return typos.measure(folder, seed)


def _pastes(_folder: Path | None, _: Sizes, seed: int, root: Path) -> Measured:
    from tests.benchmarks import pastes

    return pastes.measure(root / "content", seed)


def _index(folder: Path | None, sizes: Sizes, seed: int, _: Path) -> Measured:
    from tests.benchmarks import indexing

    return indexing.measure(folder, sizes or tuple(indexing.CHANGED_SECONDS), seed)


def _sync(_folder: Path | None, sizes: Sizes, seed: int, _root: Path) -> Measured:
    from tests.benchmarks import sync

    return sync.measure(sizes, seed)


def _clone(_folder: Path | None, sizes: Sizes, seed: int, _root: Path) -> Measured:
    from tests.benchmarks import clone

    return clone.measure(sizes, seed)


def _start(_folder: Path | None, sizes: Sizes, seed: int, _: Path) -> Measured:
    from tests.benchmarks import start

    return start.measure(seed, (100, *sizes) if sizes else start.SIZES)


def _window(_folder: Path | None, sizes: Sizes, seed: int, _root: Path) -> Measured:
    from tests.benchmarks import window

    return window.measure(seed, *(sizes or ()))


def _journal_window(_folder: Path | None, sizes: Sizes, seed: int, _root: Path) -> Measured:
    from tests.benchmarks import journal_window

    return journal_window.measure(sizes, seed)


def _journal(_folder: Path | None, sizes: Sizes, seed: int, _root: Path) -> Measured:
    from tests.benchmarks import journal

    return journal.measure(sizes, seed)


def _gate(folder: Path | None, _: Sizes, seed: int, _root: Path) -> Measured:
    from tests.benchmarks import gate

    return gate.measure(folder, seed)


def _without(part: str, what: str) -> Measured:
    return Measured(part, (), missing=(what,), whole=False)


_MEASURES: dict[str, Callable[[Path | None, Sizes, int, Path], Measured]] = {
    "keystroke": _keystroke,
    "relevance": _relevance,
    "typos": _typos,
    "pastes": _pastes,
    "index": _index,
    "sync": _sync,
    "clone": _clone,
    "start": _start,
    "window": _window,
    "journal": _journal,
    "journal-window": _journal_window,
    "gate": _gate,
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
