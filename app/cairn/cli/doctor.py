"""`cairn doctor`: versions, folders, sources, catalog and index; what is broken, and the mend."""

import os

import click

from cairn.cli import say
from cairn.cli.checkup import Checkup, Finding, State, look
from cairn.cli.guard import FINDINGS
from cairn.cli.paper import Paper, harmless
from cairn.places import Places

_SIGNS = {State.OK: "ok", State.WARNING: "look", State.BROKEN: "broken"}


@click.command()
@click.option("--json", "as_json", is_flag=True, help="For a script: one object on one line.")
@click.pass_context
def doctor(ctx: click.Context, as_json: bool) -> None:
    """Say what is broken on this home, and how to mend it.

    Only looks, never changes anything but a settings file that cannot be read,
    which is set aside as .bad. Exit code 1 if something is broken.
    """
    checkup = examined(Places.find(os.environ))
    if as_json:
        say.as_json(checkup.as_dict())
    else:
        paper = say.paper()
        for finding in checkup.findings:
            say.result(_as_text(finding, paper))
        count = checkup.broken
        verdict = paper.bad(f"{count} broken.") if count else paper.good("Nothing is broken.")
        say.result(verdict)
    if checkup.broken:
        ctx.exit(FINDINGS)


def examined(places: Places) -> Checkup:
    """Every check on the home in `places`; none of them can stop another."""
    from cairn.cli import check_home, check_library

    return Checkup(
        {
            "versions": look("versions", check_home.versions),
            "git": look("git", check_home.git),
            "folders": look("folders", lambda: check_home.folders(places)),
            "settings": look("settings", lambda: check_home.settings(places)),
            "sources": look("sources", lambda: check_library.sources(places)),
            "catalog": look("catalog", lambda: check_library.catalog(places)),
            "index": look("index", lambda: check_library.index(places)),
            "phrases": look("phrases", lambda: check_library.phrases(places)),
            "claude": look("claude", lambda: check_home.tool(places)),
        }
    )


def _as_text(finding: Finding, paper: Paper) -> str:
    sign = _SIGNS[finding.state].ljust(6)
    if finding.state is State.BROKEN:
        sign = paper.bad(sign)
    elif finding.state is State.WARNING:
        sign = paper.warning(sign)
    else:
        sign = paper.good(sign)
    mend = f"\n       -> {harmless(finding.mend)}" if finding.mend else ""
    return f"{sign} {harmless(f'{finding.what}: {finding.detail}')}{mend}"
