"""The part of the tour that shows what is not as it should be, each with the one thing to do."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from cairn.desk.desk import Desk
from cairn.desk.tour_walk import Walk
from cairn.errors import CairnError
from cairn.library.results import IndexState


def state_scenes(desk: Desk, walk: Walk) -> None:
    """Indexing, a home that cannot be written, an index behind, a worker that died, no library."""
    window = desk.window
    page, conditions = window.library, desk.conditions
    walk.type("hook")
    window.status.progress(
        QCoreApplication.translate("Reading", "Indexing"), 3120, 7425, lambda: None
    )
    walk.scene("indexing", "indexing goes on: how far, and how to end it")
    window.status.settled()
    conditions.read_only()
    walk.scene("read-only", "a home that cannot be written: told once, with the one thing to do")
    window.notice.clear("read-only")
    conditions.stands(_behind(desk.workspace.library.state()), busy=False)
    walk.scene("behind", "the index is behind what was read")
    conditions.going()
    desk.tasks.died.emit("render")
    walk.scene("died", "the process that lays out pages ended: it goes on by itself")
    window.status.say("")
    walk.type("reviewed:yesterday")
    walk.scene("refused", "asked something that cannot be asked")
    walk.type("")
    page.troubled.emit(CairnError("E_INDEX_MISSING", "There is no index yet.", "Wait a moment."))
    walk.scene("waiting", "the library is still being read for the first time")
    desk.tasks.published.emit({})
    walk.until(lambda: page.results.hits.rowCount() > 0)
    QApplication.processEvents()


def _behind(state: IndexState) -> IndexState:
    import dataclasses

    return dataclasses.replace(state, lagging=3)
