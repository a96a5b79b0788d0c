"""`cairn journal export`: all of it, as JSON or as tables of CSV."""

from pathlib import Path

import click

from cairn.cli import say
from cairn.cli.amount import amount
from cairn.cli.journals import opened, write_new
from cairn.errors import CairnError
from cairn.places import make_private

_ONE = {
    "teams": "team",
    "people": "person",
    "sessions": "session",
    "actions": "action",
    "templates": "template",
    "outcomes": "outcome",
    "missing": "missing",
    "drafts": "draft",
}
"""One of what the tables hold."""


@click.command()
@click.argument("path", type=click.Path(path_type=Path), metavar="FILE|DIR")
@click.option("--csv", "as_csv", is_flag=True, help="A folder of tables instead of one JSON file.")
@click.option("--without-private", is_flag=True, help="Leave private notes out.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
def export(path: Path, as_csv: bool, without_private: bool, as_json: bool) -> None:
    """Write the journal to FILE (JSON), or with --csv into the new folder DIR.

    What is in the trash, the history and the judgement ladder stay here; backups
    hold them.
    """
    from cairn.journal import export as writing

    with opened() as workspace:
        document = workspace.journal.takeout.document(private=not without_private)
    if as_csv:
        if path.exists():
            raise CairnError("E_EXISTS", f"{path} is there already.", "Name a new folder.")
        make_private(path)
        files = [write_new(path / name, data) for name, data in writing.as_csv(document).items()]
    else:
        files = [write_new(path, writing.as_json(document))]
    counts = {name: len(document[name]) for name in writing.TABLES}
    for name, lacking in document.get("damaged", {}).items():
        rows = amount(lacking, f"{_ONE[name]} is", f"{name} are")
        left = "it was left out" if lacking == 1 else "they were left out"
        say.aside(f"{rows} damaged; {left}; see: cairn journal check.")
    if as_json:
        say.as_json({"files": [str(file) for file in files], **counts})
    else:
        told = ", ".join(amount(count, _ONE[name], name) for name, count in counts.items() if count)
        say.result(f"Written: {told or 'nothing yet'}.")
