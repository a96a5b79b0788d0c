"""Translations: bring the files up to the code, or check that they are."""

import shutil
import sys
import tempfile
from pathlib import Path

from tests.translations import catalogue
from tests.translations.extract import (
    APP,
    FOLDER,
    TEMPLATES,
    extract,
    languages,
    release,
    templates_file,
    wanted,
)
from tests.translations.loose import loose
from tests.translations.sentences import collect

USAGE = "python3 run.py translate [check]\n"


def main(words: list[str]) -> int:
    """``update`` (the default) or ``check``; the exit code."""
    if words in ([], ["update"]):
        return update()
    if words == ["check"]:
        return check()
    print(USAGE, end="", file=sys.stderr)
    return 2


def update() -> int:
    """Extract, compile, and say what is still to be translated."""
    FOLDER.mkdir(exist_ok=True)
    templates = collect(APP)
    TEMPLATES.write_text(templates_file(templates), encoding="utf-8")
    extract(FOLDER, languages(), templates)
    for code in languages():
        release(FOLDER, code)
    open_ends = [*unfinished(FOLDER), *loose(APP / "desk")]
    print("\n".join(open_ends) or "Everything is translated.")
    return 1 if open_ends else 0


def check() -> int:
    """Whether all is translated and nothing is left over; changes nothing."""
    wrong = [*stale(), *unfinished(FOLDER), *loose(APP / "desk")]
    print("\n".join(wrong) or "Everything is translated.")
    if wrong:
        print("Bring the files up to the code with: python3 run.py translate")
    return 1 if wrong else 0


def unfinished(folder: Path) -> list[str]:
    """Strings without a translation that could be shown."""
    return [
        f"{code}: {message.context}: {message.source!r} {trouble}"
        for code in languages()
        for message in catalogue.read(folder / f"cairn_{code}.ts")
        if (trouble := message.trouble())
    ]


def stale() -> list[str]:
    """Where the files are not what the code would make of them."""
    templates, wrong = collect(APP), []
    if templates_file(templates) != TEMPLATES.read_text(encoding="utf-8"):
        wrong.append(f"{TEMPLATES.name} is not what the rooms say now")
    with tempfile.TemporaryDirectory() as scratch:
        for code in languages():
            name = f"cairn_{code}.ts"
            now = set(wanted(code, templates))
            then = {message.said for message in catalogue.read(FOLDER / name)}
            wrong += [f"{code}: {one.context}: {one.text!r} is new" for one in sorted(now - then)]
            wrong += [f"{code}: {one.context}: {one.text!r} is gone" for one in sorted(then - now)]
            shutil.copy(FOLDER / name, scratch)
            fresh = release(Path(scratch), code).read_bytes()
            if fresh != (FOLDER / f"cairn_{code}.qm").read_bytes():
                wrong.append(f"cairn_{code}.qm was not made of {name}")
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
