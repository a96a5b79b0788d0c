"""The library, opened for a command: built where there is none, told where it lags."""

from cairn.cli import say
from cairn.cli.amount import amount
from cairn.cli.paper import harmless
from cairn.cli.progress import meter
from cairn.errors import CairnError
from cairn.library.library import Library
from cairn.workspace import Workspace

_NO_INDEX = ("E_INDEX_MISSING", "E_INDEX_DAMAGED")
_NO_CATALOG = ("E_CATALOG_MISSING", "E_CATALOG_DAMAGED")


def opened(workspace: Workspace) -> Library:
    """The library of `workspace`, open; made or mended first if it must be.

    Remarks on this go to standard error. Raises what stands in the way of that.
    """
    library = workspace.library
    try:
        library.open()
    except CairnError as error:
        mend(workspace, error)
        library.open()
    for problem in workspace.sources.problems():
        say.aside(say.aside_paper().warning(harmless(problem)))
    lagging = library.state().lagging
    if lagging:
        behind = amount(lagging, "change is", "changes are")
        said = f"{behind} not searchable yet; cairn library refresh takes in what is new."
        say.aside(say.aside_paper().whisper(said))
    return library


def mend(workspace: Workspace, error: CairnError) -> None:
    """Make what `error` says is missing or damaged; any other error is raised again.

    Without a catalog the sources are read; without an index it is made from the catalog.
    """
    if error.code not in (*_NO_INDEX, *_NO_CATALOG):
        raise error
    from cairn.cli.intake import Intake

    if error.code.endswith("MISSING"):
        say.aside("Making the index; this is needed only once.")
    else:
        say.aside(f"{error.message} It is made anew.")
    workspace.library.close()
    sources = workspace.sources
    with meter() as shown, Intake.opened(workspace.places, sources, shown) as intake:
        if error.code == "E_INDEX_DAMAGED":
            intake.begin_anew()
        elif error.code == "E_CATALOG_DAMAGED":
            intake.forget()
        intake.take_in(intake.never_read())
