"""Teams: found by name, made where one is named that is not there."""

from dataclasses import replace

from cairn.journal.names import folded
from cairn.journal.person import Team
from cairn.journal.schema import TEAM
from cairn.journal.shelves import kept_of, stamp, unknown, value_of
from cairn.journal.words import one_line
from cairn.store.store import Store
from cairn.store.write import Write


class Teams:
    """All teams of one journal."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, Team] = {}
        self._known_at: tuple[object, ...] = ()
        self._seen_at: object = None

    def all(self, *, archived: bool = False) -> list[Team]:
        """By name; archived ones only where they are asked for."""
        found = [one for one in self._every().values() if archived or not one.archived]
        return sorted(found, key=lambda one: one.name.casefold())

    def get(self, id: str) -> Team | None:
        """The team `id`."""
        return self._every().get(id)

    def named(self, name: str) -> Team:
        """The team with that id, name, or the only one whose name begins so.

        Raises E_JOURNAL_UNKNOWN.
        """
        wanted = folded(name)
        every = self._every()
        found = [every[name]] if name in every else []
        found = found or [one for one in every.values() if folded(one.name) == wanted]
        found = found or [one for one in every.values() if folded(one.name).startswith(wanted)]
        if len(found) != 1 or not wanted:
            raise unknown("team", name)
        return found[0]

    def save(self, team: Team) -> Team:
        """Keep a new team, or a changed one."""
        team = replace(team, name=one_line(team.name, "a team's name"))
        with self._store.write("save a team") as write:
            return value_of(Team, write.put(TEAM, kept_of(team), team.id or None))

    def ensure(self, write: Write, name: str) -> Team | None:
        """The team of that id or name within `write`, made if there is none; None for no name."""
        if not name.strip():
            return None
        wanted = folded(name)
        for one in self._every().values():
            if name == one.id or folded(one.name) == wanted:
                return one
        made = Team(name=one_line(name, "a team's name"))
        return value_of(Team, write.put(TEAM, kept_of(made)))

    def forget(self) -> None:
        """Read them anew: a write that failed may have shown teams that are not there."""
        self._known_at, self._seen_at = (), None

    def _every(self) -> dict[str, Team]:
        moment = self._store.moment
        if self._seen_at != moment:
            now = stamp(self._store, TEAM)
            if self._known_at != now:
                self._known = {row.id: value_of(Team, row) for row in self._store.rows(TEAM)}
            self._known_at, self._seen_at = now, moment
        return self._known
