"""What the library was asked for in vain, told to the journal."""

from datetime import date

from cairn.journal.giving import Missed
from cairn.journal.wanted import Heard, Wish
from cairn.library.wanted import Wanted


def searched(wanted: Wanted) -> list[Heard]:
    """Every search that found nothing."""
    found = []
    for entry in wanted.all():
        times, last = entry.get("times"), entry.get("last")
        found.append(
            Heard(
                str(entry["words"]),
                times if isinstance(times, int) and times > 0 else 1,
                Wish.SEARCHED,
                _day(last),
            )
        )
    return found


def missed_in(wanted: Wanted, month: str) -> list[Missed]:
    """Searches that found nothing and were last made in `month` (``2026-11``)."""
    return [
        Missed(one.words, one.times)
        for one in searched(wanted)
        if one.last_on is not None and one.last_on.isoformat().startswith(month)
    ]


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None
