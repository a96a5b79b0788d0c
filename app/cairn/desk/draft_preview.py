"""The page that a draft makes, laid out anew after a lull in typing."""

from typing import TYPE_CHECKING

from cairn.desk.page_view import PageView
from cairn.desk.page_words import still
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.errors import CairnError

if TYPE_CHECKING:
    from cairn.outbox.draft import Draft
    from cairn.worker.worker import Answer


class DraftPreview:
    """What fills `page`; of several drafts that come while one is laid out, the last one is next.

    Attributes:
        waiting: whether something is still to come.
    """

    def __init__(self, page: PageView, theme: Theme, tasks: Tasks) -> None:
        self._page, self._theme, self._tasks = page, theme, tasks
        self._next: Draft | None = None
        self.waiting = False

    def lay_out(self, draft: "Draft") -> None:
        """Show it as soon as it is laid out; the place that one has scrolled to stays."""
        if self.waiting:
            self._next = draft
            return
        self.waiting = True
        from cairn.outbox.retold import body_of

        try:
            body = body_of(draft)
        except CairnError:
            body = draft.text
        self._tasks.notes([body], self._theme.roles.dark, self._laid_out)

    def _laid_out(self, answer: "Answer") -> None:
        self.waiting = False
        if answer.value is not None:
            bar = self._page.verticalScrollBar()
            place = bar.value()
            self._page.show_page(still(str(answer.value["html"][0])), None)
            bar.setValue(place)
        if self._next is not None:
            draft, self._next = self._next, None
            self.lay_out(draft)
