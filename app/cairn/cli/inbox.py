"""`cairn inbox`: what waits for one who merges, looked at again; taken, or declined."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cairn.cli import say
from cairn.cli.inbox_text import incoming_line, review_dict, review_lines
from cairn.cli.journals import opened
from cairn.errors import CairnError
from cairn.library.source import GIT, Source
from cairn.places import Places
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.gate.gate import Gate
    from cairn.outbox.inbox.deciding import Answered, Word
    from cairn.outbox.inbox.incoming import Incoming
    from cairn.outbox.inbox.review import Review
    from cairn.outbox.rendering import Author

BLOCKED = 3


@click.command("inbox")
@click.argument("name", required=False, metavar="[NAME]")
@click.option("--for", "source", metavar="SOURCE", help="The source that it is for.")
@click.option("--take", "taking", is_flag=True, help="Take it as it is.")
@click.option(
    "--edits", type=click.Path(path_type=Path), metavar="DIR", help="Take it with these files."
)
@click.option("--decline", metavar="REASON", help="Say no, and why.")
@click.option("--instead", metavar="ID", default="", help="The record that says it already.")
@click.option("--keep", metavar="REASON", help="Why what the gate found may stand there.")
@click.option("--author", metavar="NAME", help="Who signs: 'Name <address>'.")
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
@click.pass_context
def inbox(
    ctx: click.Context,
    name: str | None,
    source: str | None,
    taking: bool,
    edits: Path | None,
    decline: str | None,
    instead: str,
    keep: str | None,
    author: str | None,
    as_json: bool,
) -> None:
    """Show what was contributed and waits for an answer, or answer one of it.

    \b
    cairn inbox                          everything that waits
    cairn inbox cairn/it-stalls          one of it, looked at again
    cairn inbox it-stalls.zip --take     a bundle or a patch works as well
    cairn inbox cairn/other --decline "We do it otherwise."

    What is taken or declined is gathered on the branch cairn/inbox, for you to
    merge on the page of the repository. Exit code 3 if the gate stops it.
    """
    if sum((taking, edits is not None, decline is not None)) > 1:
        raise click.UsageError("Take it, take it with edits, or decline it; not several.")
    if name is None and (taking or edits is not None or decline is not None):
        raise click.UsageError("Say with NAME what is meant.")
    if instead and decline is None:
        raise click.UsageError("--instead goes with --decline.")
    if keep is not None and not (taking or edits is not None or decline is not None):
        raise click.UsageError("--keep goes with --take, --edits or --decline.")
    with opened() as workspace:
        if name is None:
            _list(workspace, source, as_json=as_json)
            return
        for_, one = _named(workspace, source, name)
        gate = _gate(workspace, for_)
        if not (taking or edits is not None or decline is not None):
            _show(workspace, one, gate, as_json=as_json)
            return
        signs = _author(workspace, author)
        if instead:
            instead = _there(workspace, instead)
        word = _word(for_, one, signs, edits, decline, instead)
        _answer(ctx, for_, word, gate, keep, as_json=as_json)


def _list(workspace: Workspace, name: str | None, *, as_json: bool) -> None:
    from cairn.outbox.inbox.incoming import waiting

    now, found = datetime.now(UTC), []
    for source in _sources(workspace, name):
        try:
            found += waiting(source)
        except CairnError as error:
            if name is not None:
                raise
            say.aside(say.aside_paper().warning(f"{source.name}: {error.message}"))
    if as_json:
        say.as_json({"waiting": [one.as_dict(now) for one in found]})
        return
    for one in found:
        say.result(incoming_line(one, now, say.paper()))
    if not found:
        say.aside("Nothing waits. What is new comes with: cairn library sync")


def _sources(workspace: Workspace, name: str | None) -> list[Source]:
    if name is not None:
        return [workspace.sources.get(name)]
    every = workspace.sources.all()
    return [one for one in every if one.kind == GIT and not one.paused and one.layer != "mine"]


def _named(workspace: Workspace, source: str | None, name: str) -> "tuple[Source, Incoming]":
    from cairn.outbox.inbox.incoming import dropped, waiting
    from cairn.outbox.inbox.opened import open_file

    sources = _sources(workspace, source)
    if name.endswith((".zip", ".patch")):
        if len(sources) != 1:
            raise CairnError(
                "E_INBOX", "Several sources could take it, or none.", "Name one with --for."
            )
        return sources[0], dropped(sources[0], open_file(Path(name)))
    wanted = name if name.startswith("cairn/") else f"cairn/{name}"
    found = [(one, item) for one in sources for item in waiting(one) if item.name == wanted]
    if len(found) != 1:
        raise CairnError(
            "E_INBOX",
            f"{name[:80]!r} waits nowhere." if not found else f"{name} waits in several sources.",
            "See what waits with: cairn inbox",
        )
    return found[0]


def _there(workspace: Workspace, id: str) -> str:
    """The whole id of the record that says it already; raises E_RECORD_UNKNOWN, E_AMBIGUOUS."""
    from cairn.cli.journals import catalog
    from cairn.cli.named import named
    from cairn.cli.opening import opened as opened_library

    opened_library(workspace)  # the catalog is made first, if there is none
    with catalog(workspace) as rows:
        assert rows is not None
        return named(rows, id).id


def _show(workspace: Workspace, one: "Incoming", gate: "Gate", *, as_json: bool) -> None:
    from cairn.cli.opening import opened as library_of
    from cairn.outbox.inbox.review import review
    from cairn.outbox.similar import Nearest

    nearest = Nearest(library_of(workspace))
    now = datetime.now(UTC)
    found: Review = review(
        one,
        gate,
        lambda record: nearest.to_text(
            record.title, f"{record.description}\n{record.body}", {record.id}
        ),
        now.date(),
    )
    if as_json:
        say.as_json(review_dict(found, now))
        return
    for line in review_lines(found, now, say.paper()):
        say.result(line)


def _word(
    source: Source,
    one: "Incoming",
    author: "Author",
    edits: Path | None,
    reason: str | None,
    instead: str,
) -> "Word":
    from cairn.outbox.inbox import deciding

    now = datetime.now(UTC)
    if reason is not None:
        return deciding.decline(source, one, reason, author, now, instead)
    if edits is None:
        return deciding.take(source, one, author, now)
    paths = one.offer.files if one.offer is not None else {}
    files = {path: (edits / path).read_bytes() for path in paths if (edits / path).is_file()}
    if not files:
        raise CairnError(
            "E_INBOX",
            f"None of its files lies in {edits}.",
            "Put them there by their paths, changed as you wish.",
        )
    return deciding.edit(source, one, files, author, now)


def _answer(
    ctx: click.Context,
    source: Source,
    word: "Word",
    gate: "Gate",
    keep: str | None,
    *,
    as_json: bool,
) -> None:
    from cairn.gate.decisions import Decisions
    from cairn.outbox.inbox.deciding import answer, looked

    checked = looked(word, gate)
    if keep is not None:
        decisions = Decisions()
        for one in checked.settled.open:
            decisions = decisions.keeping(one, keep)
        checked = looked(word, gate, decisions)
    if checked.settled.open:
        if as_json:
            found = [one.as_dict() for one in checked.settled.open]
            say.as_json({"blocked": len(found), "findings": found})
        else:
            for one in checked.settled.open:
                where = f"{one.path}:{one.line}:{one.column}"
                say.result(f"{where}: {one.severity} {one.kind} {one.detector} -> {one.advice}")
            say.aside(
                'Nothing was sent. --edits DIR takes it with your files, --keep "Why." as it is;'
                ' or --decline "Why.".'
            )
        ctx.exit(BLOCKED)
    done: Answered = answer(source, checked)
    if as_json:
        say.as_json({"what": word.what, "outcome": done.outcome, "branch": done.branch,
                     "page": done.page, "why": done.why})  # fmt: skip
        return
    told = {
        "pushed": f"On the branch {done.branch}; merge it there: {done.page or source.address}",
        "queued": "The repository cannot be reached; it goes out with the next sync.",
        "refused": f"The repository does not take it: {done.why}",
    }
    say.result(told[done.outcome])


def _gate(workspace: Workspace, source: Source) -> "Gate":
    from cairn.flows.contributing import gate_of
    from cairn.outbox.ground import ground
    from cairn.outbox.vehicle.branch_ground import reads

    spine = ground(reads(source)).spine
    return gate_of(Places.find(os.environ), workspace.journal, spine)


def _author(workspace: Workspace, given: str | None) -> "Author":
    from cairn.outbox.rendering import Author

    settings = workspace.settings.load()
    said = given or settings.author
    if not said.strip():
        raise CairnError(
            "E_AUTHOR",
            "Nobody is named to sign it.",
            "Say who: --author 'Name <address>'; it is kept for the next time.",
        )
    author = Author.read(said)
    if given:
        workspace.settings.save(replace(settings, author=given))
    return author
