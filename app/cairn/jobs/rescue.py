"""Jobs of the worker ``rescue``, which brings a damaged journal back while nobody has it open."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from cairn.jobs.journal import MOST_NAMED, careful
from cairn.places import Places

if TYPE_CHECKING:
    from cairn.store.recover import Recovery
    from cairn.worker.serve import Call, Job


def rescue_jobs(places: Places) -> "Mapping[str, Job]":
    """Jobs of the worker ``rescue``; a process of its own, since all others only read.

    - ``survey {}`` what could be brought back: `cairn.journal.rescue.Rescue` as a dict, with
      ``"damages"`` and ``"losses"``, how many there are; changes nothing
    - ``recover {}`` does it: the same, and ``"kept"``, where the file is that was there before
    """

    @contextmanager
    def found() -> "Iterator[Recovery]":
        from cairn.journal.opening import backups_of, file_of
        from cairn.journal.schema import JOURNAL
        from cairn.store.recover import recovery

        with recovery(file_of(places), JOURNAL, backups_of(places), datetime.now(UTC)) as recovered:
            yield recovered

    def survey(_: "Call") -> dict[str, Any]:
        with found() as recovered:
            return _told(recovered)

    def recover(_: "Call") -> dict[str, Any]:
        from cairn.journal.opening import backups_of, file_of
        from cairn.journal.schema import JOURNAL
        from cairn.store.recover import recover as put_in_place

        with found() as recovered:
            said, now = _told(recovered), datetime.now(UTC)
            kept = put_in_place(file_of(places), JOURNAL, backups_of(places), recovered, now)
        return said | {"kept": str(kept) if kept is not None else ""}

    return {"survey": careful(survey), "recover": careful(recover)}


def _told(found: "Recovery") -> dict[str, Any]:
    from cairn.journal.rescue import rescue_of

    rescue = rescue_of(found)
    return asdict(rescue) | {
        "damaged": [asdict(one) for one in rescue.damaged[:MOST_NAMED]],
        "lost": [asdict(one) for one in rescue.lost[:MOST_NAMED]],
        "damages": len(rescue.damaged),
        "losses": len(rescue.lost),
    }
