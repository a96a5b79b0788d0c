"""How much the library holds, in the status line; in the banner, where its index stays behind."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from cairn.desk import labels
from cairn.desk.conditions import Conditions
from cairn.desk.status_line import StatusLine
from cairn.workspace import Workspace

LAG_MS = 5_000
"""An index that lags behind for longer, with nobody at it, is told."""


class StandingLine(QObject):
    """Brought up to date by `show`."""

    def __init__(
        self,
        workspace: Workspace,
        status: StatusLine,
        conditions: Conditions,
        busy: Callable[[], bool],
    ) -> None:
        """`busy` says whether the index worker is at it."""
        super().__init__()
        self._workspace, self._status, self._conditions = workspace, status, conditions
        self._busy = busy
        self._lag = QTimer(self, singleShot=True, interval=LAG_MS)
        self._lag.timeout.connect(self._tell_lag)

    def show(self) -> None:
        """Say what there is now; look in a while how far behind it is."""
        state = self._workspace.library.state()
        records = self.tr("{} records").format(labels.number(state.documents))
        count = len(state.sources)
        sources = self.tr("1 source") if count == 1 else self.tr("{} sources").format(count)
        self._status.standing(f"{records} · {sources}")
        self._lag.start()

    def stop(self) -> None:
        """Look no more."""
        self._lag.stop()

    def _tell_lag(self) -> None:
        self._conditions.stands(self._workspace.library.state(), busy=self._busy())
