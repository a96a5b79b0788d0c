"""Strings out of the code into the files of translation, by Qt's own tools."""

import subprocess
import tempfile
from pathlib import Path

import PySide6

from tests.translations.calls import Said, calls
from tests.translations.catalogue import keep_only

ROOT = Path(__file__).parents[2]
APP = ROOT / "app" / "cairn"
FOLDER = ROOT / "resources" / "translations"
TEMPLATES = APP / "desk" / "sentence_templates.txt"
"""What the other rooms say; the window needs it to find a sentence's translation."""

PLURALS = "en"
"""The language of the code: only its plurals are translated."""

WHOLE = ("de",)
"""Languages into which everything is translated."""


def languages() -> tuple[str, ...]:
    """All that ship."""
    return (PLURALS, *WHOLE)


def templates_file(templates: list[str]) -> str:
    """The file that holds them, one in each line, as it should be."""
    return "".join(f"{template}\n" for template in templates)


def wanted(code: str, templates: list[str]) -> list[Said]:
    """What the file of a language must hold."""
    said = [*calls(APP / "desk"), *(Said("sentences", text, "", False) for text in templates)]
    return [one for one in said if one.counted or code != PLURALS]


def extract(folder: Path, codes: tuple[str, ...], templates: list[str]) -> None:
    """Bring the files of these languages in `folder` up to the code; strings that are gone go."""
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "window.py"
        for code in codes:
            said, file = wanted(code, templates), folder / f"cairn_{code}.ts"
            source.write_text("".join(one.as_code() for one in said), encoding="utf-8")
            if file.exists():
                keep_only(file, set(said))
            options = ["-locations", "none", "-no-obsolete", "-sort-messages"]
            options += ["-disable-heuristic", "similartext", "-source-language", "en"]
            options += ["-target-language", code]
            _run("lupdate", *options, str(source), "-ts", str(file))


def release(folder: Path, code: str) -> Path:
    """Compile the file of one language; what is not translated yet is left out."""
    out = folder / f"cairn_{code}.qm"
    _run("lrelease", "-silent", str(folder / f"cairn_{code}.ts"), "-qm", str(out))
    return out


def _run(tool: str, *arguments: str) -> None:
    base = Path(PySide6.__file__).parent
    program = next(path for path in (base / tool, base / f"{tool}.exe") if path.exists())
    done = subprocess.run(
        [str(program), *arguments], capture_output=True, text=True, check=False, timeout=60
    )
    if done.returncode:
        raise SystemExit(f"{tool} failed:\n{done.stdout}{done.stderr}")
