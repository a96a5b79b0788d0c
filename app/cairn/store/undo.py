"""Writes of one process that can be taken back, the last one first."""

from cairn.errors import CairnError
from cairn.store.row import Row
from cairn.store.write import Step, Write

MOST = 50
"""Writes that are remembered."""


class UndoList:
    """What was written, and how rows were before; numbers of states, no texts."""

    def __init__(self) -> None:
        self._writes: list[tuple[str, list[Step]]] = []
        self._chain = ""

    @property
    def what(self) -> str | None:
        """What would be taken back, in words; None if there is nothing."""
        return self._writes[-1][0] if self._writes else None

    def add(self, what: str, write: Write) -> None:
        """Remember a write, if it changed something; numbers of another chain mean nothing."""
        if write.steps:
            known = self._writes if write.head.chain == self._chain else []
            self._writes = [*known, (what, write.steps)][-MOST:]
            self._chain = write.head.chain

    def take_back(self, write: Write) -> list[Row]:
        """Make rows what they were before the last write; raises E_UNDO_CHANGED."""
        rows = []
        for step in _whole(self._writes[-1][1]):
            row = write.revert(step) if write.head.chain == self._chain else None
            if row is None:
                raise CairnError(
                    "E_UNDO_CHANGED",
                    f"The {step.table} was changed since; undoing would take that away.",
                    "Look at its history and bring back what you need.",
                )
            rows.append(row)
        return rows

    def taken_back(self, made: list[Step]) -> None:
        """Forget the last write: it was taken back by the steps `made`.

        Where it went on from an earlier write, that one is now undone from what `made` led to.
        """
        _, steps = self._writes.pop()
        first = {(step.table, step.id): step.before for step in _whole(steps)}
        now = {(step.table, step.id): step.after for step in made}
        self._writes = [
            (what, [_moved(step, first, now) for step in kept]) for what, kept in self._writes
        ]


def _whole(steps: list[Step]) -> list[Step]:
    """One step for each row, from before the first to after the last."""
    first = {(step.table, step.id): step.before for step in reversed(steps)}
    last = {(step.table, step.id): step.after for step in steps}
    return [Step(table, id, first[table, id], after) for (table, id), after in last.items()]


def _moved(step: Step, first: dict[tuple[str, str], int], now: dict[tuple[str, str], int]) -> Step:
    key = (step.table, step.id)
    if key in now and step.after == first[key]:
        return Step(step.table, step.id, step.before, now[key])
    return step
