"""Templates at hand: those that every journal begins with, and what was made of them."""

from dataclasses import replace

from cairn.journal.schema import TEMPLATE
from cairn.journal.shelves import kept_of, unknown, value_of
from cairn.journal.template import BUILT_IN, Template
from cairn.journal.words import one_line
from cairn.store.store import Store


class Templates:
    """All templates of one journal."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Template]:
        """The built-in ones in their order, edited ones in their places; own ones behind."""
        kept = {row.id: value_of(Template, row) for row in self._store.rows(TEMPLATE)}
        first = [kept.pop(one.id, one) for one in BUILT_IN]
        return first + sorted(kept.values(), key=lambda one: one.name.casefold())

    def get(self, id: str) -> Template:
        """The template with that id or name; raises E_JOURNAL_UNKNOWN."""
        for one in self.all():
            if id in (one.id, one.name):
                return one
        raise unknown("template", id)

    def save(self, template: Template) -> Template:
        """Keep a new one, or a changed one."""
        sound = replace(
            template,
            name=one_line(template.name, "a template's name"),
            agenda=tuple(filter(None, (" ".join(one.split()) for one in template.agenda))),
        )
        with self._store.write("save a template") as write:
            return value_of(Template, write.put(TEMPLATE, kept_of(sound), sound.id or None))

    def remove(self, id: str) -> list[Template]:
        """Put one in the trash; a built-in one is then as it was. Gives what is left."""
        with self._store.write("remove a template") as write:
            write.trash(TEMPLATE, id)
        return self.all()
