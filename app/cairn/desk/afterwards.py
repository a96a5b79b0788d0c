"""What waits until the first result stands: the icon, later starts, commands, a warm worker."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.desk.window import Window
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.desk.single import Listener


def complete(
    window: Window, theme: Theme, workspace: Workspace, tasks: Tasks, read: Callable[[], None]
) -> "Listener":
    """Give the window what its first paint did without; returns who hears later starts.

    `read` reads the sources again.
    """
    from cairn.desk.app_icon import app_icon
    from cairn.desk.desk_actions import DeskActions
    from cairn.desk.single import Listener, address
    from cairn.outbox.vehicle.unfinished import Unfinished

    window.setWindowIcon(app_icon(workspace.places.resources))
    listener = Listener(address(workspace.places))
    listener.called.connect(window.raise_with)
    window.registry.take_in(DeskActions(window, theme, workspace, read).actions)
    _warm_up(window, theme, tasks)
    Unfinished.of_home(workspace.places.data).sweep()
    return listener


def _warm_up(window: Window, theme: Theme, tasks: Tasks) -> None:
    """Have one page made for nobody, so that the first one asked for comes at once."""
    hit = window.library.results.hits.hit(0)
    if hit is not None and not window.library.reader.loading:
        tasks.render(hit.row.key, theme.roles.dark, 0, lambda _: None)
