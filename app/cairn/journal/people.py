"""People: found by two letters, made where somebody is named who is not there."""

from collections.abc import Iterable
from dataclasses import replace

from cairn.errors import CairnError
from cairn.journal.everybody import Everybody
from cairn.journal.names import folded
from cairn.journal.person import Person
from cairn.journal.schema import PERSON, SESSION
from cairn.journal.shelves import kept_of, stamp, unknown, value_of
from cairn.journal.words import one_line
from cairn.store.row import Revision
from cairn.store.store import Store
from cairn.store.write import Write

_RECENT = 200
"""Sessions in which those who were met last are looked for."""

_MENTEES = "(SELECT group_concat(value) FROM session_mentees AS with_ WHERE with_.id = session.id)"


class People:
    """Everybody in one journal."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._cached: Everybody | None = None
        self._cached_at: object = None
        self._named: dict[str, str] = {}
        self._named_at: object = None
        self._met: dict[str, int] = {}
        self._met_at: object = None

    def all(self, *, archived: bool = False) -> list[Person]:
        """By name; archived ones only where they are asked for."""
        every = self._known().people.values()
        found = [one for one in every if archived or not one.archived]
        return sorted(found, key=lambda one: one.name.casefold())

    def listed(self) -> list[tuple[str, str]]:
        """Id and name of all that `all` gives, in its order; quick, for nothing of them is read."""
        found = self._store.columns(PERSON, ("id", "name"), "archived IS NOT 1")
        return sorted(((id, name or "") for id, name in found), key=lambda one: one[1].casefold())

    def find(self, letters: str, limit: int | None = 8) -> list[Person]:
        """Those with a word in a name, handle or spelling that begins with `letters`.

        Whoever was met last comes first; no letters give those alone.
        """
        known, recent = self._known(), self._recent()
        typed = folded(letters)
        late = len(recent)
        if not typed:
            found = [known.people[id] for id in recent if id in known.people]
        else:
            found = [
                person
                for person, called in known.called()
                if any(start.startswith(typed) for start in called.starts)
            ]
            found.sort(key=lambda one: (recent.get(one.id, late), one.name.casefold()))
        return [one for one in found if not one.archived][:limit]

    def get(self, id: str) -> Person:
        """The person `id`; raises E_JOURNAL_UNKNOWN."""
        if self._cached is None:  # of thousands, one is wanted
            row = self._store.get(PERSON, id)
            person = value_of(Person, row) if row is not None and not row.trashed else None
        else:
            person = self._known().people.get(id)
        if person is None:
            raise unknown("person", id)
        return person

    def names(self, ids: Iterable[str]) -> list[str]:
        """Their names; of somebody who is not there any more, "somebody"."""
        wanted = list(ids)
        if self._cached is not None:
            people = self._known().people
            return [people[id].name if id in people else "somebody" for id in wanted]
        moment = self._store.moment
        if self._named_at != moment:
            self._named, self._named_at = {}, moment
        missing = [id for id in wanted if id not in self._named]
        if missing:  # a few rows of thousands that nobody asked for
            where = f"id IN ({', '.join('?' * len(missing))})"
            found = dict(self._store.columns(PERSON, ("id", "name"), where, missing))
            self._named |= {id: str(found.get(id, "somebody")) for id in missing}
        return [self._named[id] for id in wanted]

    def named(self, name: str) -> Person:
        """Whoever has that id, handle, name or spelling, or is the only one whose name begins so.

        Raises E_JOURNAL_UNKNOWN, or E_AMBIGUOUS where several are meant.
        """
        found = self._exactly(name) or self.find(name)
        if not found:
            raise unknown("person", name)
        if len(found) > 1:
            raise _several(name, found)
        return found[0]

    def meant(self, name: str) -> Person | None:
        """Who is logged when a session is kept with `name`; None for somebody new, or several.

        Whose name only begins so is not meant: their things are not to be shown to somebody else.
        """
        found = self._exactly(name)
        return found[0] if len(found) == 1 else None

    def save(self, person: Person) -> Person:
        """Keep somebody new, or changed; raises E_JOURNAL_VALUE."""
        with self._store.write("save a person") as write:
            return self.put(write, person)

    def put(self, write: Write, person: Person) -> Person:
        """The same within `write`."""
        return value_of(Person, write.put(PERSON, kept_of(_sound(person)), person.id or None))

    def history(self, id: str) -> list[Revision]:
        """Every state of the person, newest first, the present one among them."""
        return self._store.history(PERSON, id)

    def archive(self, id: str, *, archived: bool = True) -> Person:
        """Put somebody out of the lists, or back; what is kept of them stays."""
        return self.save(replace(self.get(id), archived=archived))

    def ensure(
        self, write: Write, names: Iterable[str], team: str = ""
    ) -> tuple[list[Person], list[Person]]:
        """Everybody in `names` within `write`, and of these the ones made now, in `team`.

        A name that several have raises E_AMBIGUOUS: a handle or an id tells them apart.
        """
        wanted: dict[str, Person] = {}
        made: dict[str, Person] = {}
        for name in names:
            key = folded(name)
            found = self._exactly(name) or ([made[key]] if key in made else [])
            if len(found) > 1:
                raise _several(name, found)
            if not found:
                person = _sound(Person(name=name, team=team))
                found = [value_of(Person, write.put(PERSON, kept_of(person)))]
                made[key] = found[0]
            wanted[found[0].id] = found[0]
        return list(wanted.values()), list(made.values())

    def forget(self) -> None:
        """Read them anew: a write that failed may have shown people who are not there."""
        self._cached = self._cached_at = self._named_at = self._met_at = None

    def _exactly(self, name: str) -> list[Person]:
        known = self._known()
        if name in known.people:
            return [known.people[name]]
        wanted = folded(name)
        if not wanted:
            return []
        every = known.people.values()
        by_handle = [one for one in every if one.handle and folded(one.handle) == wanted]
        return by_handle or [person for person, called in known.called() if wanted in called.said]

    def _known(self) -> Everybody:
        moment = self._store.moment
        if self._cached is None or self._cached_at != moment:
            self._cached, self._cached_at = self._read(self._cached), moment
        return self._cached

    def _read(self, known: Everybody | None) -> Everybody:
        """Everybody as they are now; read are those who changed since `known`."""
        now = stamp(self._store, PERSON)
        if known is not None and known.stamp == now:
            return known
        if known is not None and known.stamp[0] == now[0]:
            rows = self._store.rows(PERSON, "seq > ?", (known.stamp[1] or 0,))
            later = known.after(now, (value_of(Person, row) for row in rows))
            if len(later.people) == now[2]:  # otherwise somebody went
                return later
        rows = self._store.rows(PERSON)
        return Everybody(now, {row.id: value_of(Person, row) for row in rows})

    def _recent(self) -> dict[str, int]:
        """Ids of those who were met lately, the last one first, with their places."""
        moment = self._store.moment
        if self._met_at != moment:
            met: dict[str, int] = {}
            for (ids,) in self._store.columns(
                SESSION, (_MENTEES,), order="on_day DESC, id DESC", limit=_RECENT
            ):
                for id in str(ids or "").split(","):
                    met.setdefault(id, len(met))
            self._met, self._met_at = met, moment
        return self._met


def _sound(person: Person) -> Person:
    return replace(
        person,
        name=one_line(person.name, "a name"),
        handle=one_line(person.handle, "a handle", needed=False).removeprefix("@"),
        spellings=tuple(
            dict.fromkeys(filter(None, (" ".join(one.split()) for one in person.spellings)))
        ),
        role=one_line(person.role, "a role", needed=False),
    )


def _several(name: str, found: list[Person]) -> CairnError:
    listed = ", ".join(f"{one.name} ({one.handle or one.id})" for one in found[:5])
    return CairnError(
        "E_AMBIGUOUS", f"{name!r} may be {listed}.", "Give the handle or id of the one you mean."
    )
