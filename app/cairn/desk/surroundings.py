"""What is installed here and what is worked on: it decides how hits are shown."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from cairn.desk.tasks import Tasks
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.library.checkout import Checkout


def look_around(
    tasks: Tasks,
    workspace: Workspace,
    installed: Callable[[str | None], None],
    works_on: "Callable[[Checkout], None]",
) -> None:
    """Ask for the tool's version and look at the checkout, both beside the window."""
    from cairn.library.checkout import describe
    from cairn.library.tool import installed_version, remember

    settings, cache = workspace.settings.load(), workspace.places.cache

    def version() -> str | None:
        found = installed_version(settings.tool)
        remember(settings.tool, found, cache)
        return found

    tasks.ask_in_background(version, installed)
    if settings.checkout:
        folder = Path(settings.checkout)
        tasks.ask_in_background(lambda: describe(folder), works_on)
