"""`cairn show`: one record in the terminal, as its file, as HTML, or one of its code blocks."""

import os
import shlex
import sys
from datetime import date
from typing import TYPE_CHECKING

import click

from cairn.cli import say
from cairn.cli.named import named
from cairn.cli.opening import mend
from cairn.cli.outcome import evidence_of, evidence_text
from cairn.cli.paper import Paper, harmless, lines
from cairn.errors import CairnError
from cairn.invisible import without
from cairn.library.applies import WORDS, applies
from cairn.library.place import Unreadable, bytes_of
from cairn.library.row import Row
from cairn.library.rows import Rows
from cairn.library.skill_code import code_beside, files_beside, read_beside
from cairn.library.tool import known_version
from cairn.library.trust import trust_after, trust_of
from cairn.places import Places
from cairn.records.evidence import Evidence
from cairn.records.outline import outline, placeholders
from cairn.records.runs import runs
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.records.outline import CodeBlock, Outline


@click.command()
@click.argument("name", metavar="ID")
@click.option("--raw", is_flag=True, help="The file as it is, byte for byte.")
@click.option("--html", is_flag=True, help="The page as the window shows it.")
@click.option("--code", "number", type=click.IntRange(min=1), help="Only code block N, from 1.")
@click.option("--file", "path", help="A file that lies beside a skill, as it is.")
def show(name: str, raw: bool, html: bool, number: int | None, path: str | None) -> None:
    """Read the record ID: an id, at least six letters of one, or a file's name.

    \b
    cairn show deny-path-single-slash
    cairn show deny-path-single-slash --code 1 | pbcopy
    """
    if raw + html + (number is not None) + (path is not None) > 1:
        raise click.UsageError("Give only one of --raw, --html, --code and --file.")
    with Workspace(Places.find(os.environ)) as workspace:
        rows = _rows(workspace)
        try:
            row = named(rows, name)
            text = rows.text(row.key)
        finally:
            rows.close()
        if raw:
            _write_file(workspace, row, text)
        elif html:
            from cairn.records.render import render

            say.result(render(text, dark=False, base=row.path, title=row.title))
        elif number is not None:
            _write_code(row, text, number)
        elif path is not None:
            _write_beside(workspace, row, path)
        else:
            tried = evidence_of(workspace, row.id)
            code = code_beside(workspace.sources.get(row.source), row.path)
            say.result(_page(row, text, _fits(workspace, row), tried, code, say.paper()))


def _rows(workspace: Workspace) -> Rows:
    """The catalog, made first if there is none."""
    path = workspace.places.cache / "catalog.db"
    try:
        return Rows(path, workspace.sources.all())
    except CairnError as error:
        mend(workspace, error)
    return Rows(path, workspace.sources.all())


def _write_file(workspace: Workspace, row: Row, text: str) -> None:
    """The bytes of the file; where it is gone, the text that was read from it."""
    try:
        data = bytes_of(workspace.sources.get(row.source), row.path)
    except (OSError, Unreadable) as error:
        why = getattr(error, "strerror", None) or error
        where = f"{row.source}/{row.path}"
        say.aside(f"cairn: {where} cannot be read ({why}); this is what was read last.")
        data = text.encode()
    _put(data)


def _put(data: bytes) -> None:
    if sys.stdout.isatty():  # what is not text must not steer the terminal
        shown = data.decode("utf-8", "replace").splitlines()
        say.result("\n".join(harmless(line) for line in shown))
    else:
        sys.stdout.buffer.write(data)


def _write_beside(workspace: Workspace, row: Row, path: str) -> None:
    """A file in the folder of a skill, byte for byte."""
    source = workspace.sources.get(row.source)
    if path not in files_beside(source, row.path):
        raise CairnError(
            "E_NO_FILE",
            f"No file {path} lies beside {row.title}.",
            f"See what does with: cairn show {row.slug}",
        )
    try:
        data = read_beside(source, row.path, path)
    except (OSError, Unreadable) as error:
        raise CairnError("E_NO_FILE", f"{path} cannot be read.", "Look at the source.") from error
    _put(data)


def _write_code(row: Row, text: str, number: int) -> None:
    """One code block and nothing else; what is to be filled in is told beside it."""
    blocks = outline(text).code
    if number > len(blocks):
        raise CairnError(
            "E_NO_CODE",
            f"{row.title} has {len(blocks)} code blocks, and no number {number}.",
            f"See them with: cairn show {row.slug}",
        )
    code = without(blocks[number - 1].text)
    if sys.stdout.isatty():
        code = "\n".join(harmless(line) for line in code.split("\n"))
    click.echo(code, nl=not code.endswith("\n"))
    if names := placeholders(code):
        say.aside(say.aside_paper().whisper(_to_fill(names)))


def _fits(workspace: Workspace, row: Row) -> str:
    """Whether the record holds for the version of the tool that is installed here, in words."""
    if not row.applies_to.version:
        return ""
    tool = workspace.settings.load().tool
    return WORDS[applies(row.applies_to.version, known_version(tool, workspace.places.cache))]


def _page(
    row: Row, text: str, fits: str, tried: Evidence | None, code: list[str], paper: Paper
) -> str:
    """Title and facts, the text, then what can be copied and what is to be filled in."""
    from cairn.records.terminal import to_terminal

    bones = outline(text)
    written = [paper.strong(harmless(row.title))]
    for fact in _facts(row, fits, tried):
        shown = harmless(fact)
        written += [paper.whisper(shown[a:b]) for a, b in lines(shown, paper.width, 4)]
    for warning in _would_run(row, text, code):
        shown = harmless(warning)
        written += [paper.warning(shown[a:b]) for a, b in lines(shown, paper.width, 4)]
    written += [
        "",
        to_terminal(_below_title(text, row.title, bones), paper.width, paper.coloured).strip("\n"),
        "",
    ]
    for place, block in enumerate(bones.code, start=1):
        written.append(paper.whisper(_copy(row, place, block, paper.width)))
    if names := placeholders(text):
        written.append(paper.whisper(_to_fill(names)))
    return "\n".join(written).rstrip("\n")


def _below_title(text: str, title: str, bones: "Outline") -> str:
    """`text` without a first heading that only says the title again."""
    head = bones.headings[0] if bones.headings else None
    if head is None or head.text != title:
        return text
    rows = text.split("\n")
    said, before = rows[head.line - 1], rows[: head.line - 1]
    if "".join(before).strip() or not said.lstrip().startswith("#"):
        return text
    return "\n".join(rows[head.line :])


def _facts(row: Row, fits: str, tried: Evidence | None) -> list[str]:
    """What kind it is and how far to trust it, how it went with it, then where it lies."""
    trust = trust_of(row.reviewed_on, row.due_on, row.status, date.today())
    trust = trust_after(trust, row.reviewed_on, tried)
    holds = " ".join(part for part in (row.applies_to.tool, row.applies_to.version) if part)
    facts = [
        row.kind,
        row.status,
        trust.value,
        f"reviewed {row.reviewed_on}" if row.reviewed_on else "",
        f"for {holds}" if holds else "",
        fits,
        f"owner {row.owner}" if row.owner else "",
        f"{row.versions} versions" if row.versions > 1 else "",
    ]
    went = [evidence_text(tried)] if tried is not None else []
    return [
        " · ".join(fact for fact in facts if fact),
        *went,
        f"{row.source}/{row.path} · {row.id}",
    ]


def _would_run(row: Row, text: str, code: list[str]) -> list[str]:
    """What in it is code, all of it named."""
    told = [f"would run where it is put to use: {one.text}" for one in runs(text)]
    told += [f"code beside it: {path}" for path in code]
    if code:
        told.append(f"Read one with: cairn show {row.slug} --file {shlex.quote(code[0])}")
    return told


def _copy(row: Row, place: int, block: "CodeBlock", width: int) -> str:
    """How to get at one code block, and how it begins."""
    first = next((line for line in block.text.split("\n") if line.strip()), "")
    told = harmless(f"cairn show {row.slug} --code {place}  {first.strip()}")
    start, end = lines(told, width, 1)[0]
    return told[start:end]


def _to_fill(names: list[str]) -> str:
    return harmless("Fill in: " + ", ".join(f"{{{{{name}}}}}" for name in names))
