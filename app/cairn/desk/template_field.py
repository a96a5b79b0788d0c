"""The choice of a template with which a session begins."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from cairn.desk.choice_box import ChoiceBox
from cairn.desk.template_words import spoken
from cairn.desk.theme import Theme

if TYPE_CHECKING:
    from cairn.journal.journal import Journal
    from cairn.journal.template import Template


class TemplateField(ChoiceBox):
    """None, or one of those at hand; read anew whenever it is put."""

    def __init__(
        self, theme: Theme, name: str, none: str, journal: "Callable[[], Journal | None]"
    ) -> None:
        """`none` is what stands where there is no template."""
        super().__init__(theme, name)
        self._journal, self._none = journal, none
        self._templates: list[Template] = []
        self._gone = ""
        self.put("")

    @property
    def template(self) -> "Template | None":
        """The one that is chosen, in the window's language."""
        row = self.currentIndex() - 1
        return self._templates[row] if 0 <= row < len(self._templates) else None

    @property
    def id(self) -> str:
        """The id of the one that is chosen, also of one that is there no more; empty for none."""
        return self.template.id if self.template is not None else self._gone

    def put(self, id: str) -> None:
        """Offer what there is now, and let the template `id` be chosen; empty for none."""
        journal = self._journal()
        every = journal.templates.all() if journal is not None else []
        templates = [spoken(one) for one in every]
        if templates != self._templates or not self.count():
            self._templates = templates
            self.clear()
            self.addItem(self._none)
            self.addItems([one.name for one in templates])
        ids = [one.id for one in templates]
        self._gone = "" if id in ids else id
        self.setCurrentIndex(ids.index(id) + 1 if id in ids else 0)
