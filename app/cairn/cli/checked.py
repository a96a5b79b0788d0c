"""What lint finds in files and folders, each problem with the path as the caller wrote it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from cairn.errors import CairnError
from cairn.library.folder import Skipped, scan
from cairn.records.lint import Problem, lint, lint_together
from cairn.records.parse import parse
from cairn.records.record import Record


@dataclass(frozen=True, slots=True)
class Checked:
    """How many files were read, and what is wrong with them in the order of their paths."""

    files: int
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Run:
    """One path on its way: what was read under it, and the first file of every id."""

    root: Path
    records: list[tuple[Record, str]] = field(default_factory=list)
    holders: dict[str, str] = field(default_factory=dict)


def check(paths: Iterable[Path]) -> Checked:
    """Lint every file in `paths` and every record in the folders among them.

    Within one folder, what must be unique there is compared too.
    """
    files = 0
    problems: list[Problem] = []
    for path in paths:
        run = _Run(path)
        found: list[Problem] = []
        for file in _files(path):
            if isinstance(file, Problem):
                found.append(file)
            else:
                files += 1
                found += _check_file(file, run)
        found += lint_together(run.records)
        problems += sorted(found, key=lambda problem: (problem.path, problem.line))
    return Checked(files, tuple(problems))


def _files(path: Path) -> Iterator[Path | Problem]:
    """The files to read under `path`; what is left out comes as a warning."""
    if not path.is_dir():
        yield path
        return
    for found in scan(path):
        if isinstance(found, Skipped):
            shown, message = str(path / found.path), f"It is left out: {found.reason}."
            action = "Put a plain file of Markdown in its place, or take it away."
            yield Problem(shown, 1, "warning", "L_SKIPPED", message, action)
        else:
            yield path / found.path


def _check_file(file: Path, run: _Run) -> list[Problem]:
    """Problems of one file."""
    shown = str(file)
    inside = file.relative_to(run.root).as_posix() if file != run.root else file.name
    try:
        record = parse(file.read_bytes(), source=run.root.name, path=inside)
    except CairnError as error:
        return [Problem(shown, error.line or 1, "error", error.code, error.message, error.action)]
    except OSError as error:
        message = f"The file cannot be read: {error.strerror}."
        return [Problem(shown, 1, "error", "E_READ", message, "Check its permissions.")]
    run.records.append((record, shown))
    problems = [replace(problem, path=shown) for problem in lint(record, inside)]
    first = run.holders.setdefault(record.id, shown)
    if first != shown:
        message = f"The id {record.id} stands already in {first}."
        problems.append(
            Problem(shown, 1, "error", "L_DUPLICATE_ID", message, "Give it an id of its own.")
        )
    return problems
