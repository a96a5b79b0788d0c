"""Joins what comes in to the window: its room, and what is said of a fetch from anywhere."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cairn.desk.action import Action
from cairn.desk.rooms import Room
from cairn.desk.source_syncing import SourceSyncing
from cairn.desk.tasks import Tasks
from cairn.desk.theme import Theme
from cairn.workspace import Workspace

if TYPE_CHECKING:
    from cairn.desk.journal_rooms import JournalRooms
    from cairn.desk.news_page import NewsPage
    from cairn.desk.settings_rooms import SettingsRooms
    from cairn.desk.window import Window
    from cairn.worker.worker import Answer

NEWS = "news"


class NewsRooms(QObject):
    """The room is made when it is first entered; what is fetched is heard from the start.

    Attributes:
        syncing: how far each fetch is; the settings hear of the same.
    """

    def __init__(
        self,
        window: "Window",
        theme: Theme,
        workspace: Workspace,
        tasks: Tasks,
        journal: "JournalRooms",
    ) -> None:
        super().__init__(window)
        self._window, self._theme, self._tasks = window, theme, tasks
        self._workspace, self._journal = workspace, journal
        self._settings: SettingsRooms | None = None
        self._told: dict[str, str] = {}
        self._shown = ""
        self.syncing = SourceSyncing(tasks)
        window.rooms.add(Room(NEWS, self.tr("What is new"), "", self._make, ("Ctrl+Shift+1",)))
        window.registry.take_in(self.actions)
        tasks.fetching.connect(self._fetching)
        tasks.synced.connect(self._synced)
        tasks.news.connect(self._news)
        window.rooms.entered.connect(self._entered)

    def join(self, settings: "SettingsRooms") -> None:
        """Repositories are added and set there."""
        self._settings = settings

    def actions(self) -> Sequence[Action]:
        """What can be done from everywhere."""
        return (
            Action(
                "library.fetch", self.tr("Sync every repository"), self.fetch,
                (), self.tr("Library"), self._follows,
            ),
        )  # fmt: skip

    def page(self) -> "NewsPage":
        """What is new, seen from now on."""
        from cairn.desk.news_page import NewsPage

        page = self._window.rooms.enter(NEWS)
        assert isinstance(page, NewsPage)
        return page

    def fetch(self) -> None:
        """Fetch every repository, and see how far that is."""
        self.page().fetch()

    def show_question(self, name: str) -> None:
        """What a repository asks."""
        self.page().choose_source(name)

    def _entered(self, room: str) -> None:
        """What the banner says of it is in sight there."""
        if room == NEWS:
            for key in (NEWS, *map(_matter, self._told)):
                self._window.notice.clear(key)

    def _follows(self) -> bool:
        from cairn.library.source import GIT

        every = self._workspace.sources.all()
        return any(one.kind == GIT and not one.paused for one in every)

    def _fetching(self, event: dict[str, Any]) -> None:
        name, of = str(event["fetching"]), int(event["of"] or 0)
        if not of:
            return
        self._shown = name
        told = self.tr("Fetching {}:").format(name)
        self._window.status.progress(told, int(event["done"]), of, partial(self.syncing.stop, name))

    def _synced(self, event: dict[str, Any]) -> None:
        """A fetch has ended: say what it asks, or what is wrong; offline is nothing to say."""
        from cairn.desk.legible import legible
        from cairn.desk.sentences import said

        name, state = str(event["synced"]), event["state"]
        if self._shown == name:
            self._shown = ""
            self._window.status.settled()
        waiting, show = state.get("waiting"), partial(self.show_question, name)
        if waiting is not None:
            text = self.tr("{} waits for your word before its new state is taken.")
            self._say(name, str(waiting["commit"]), text.format(legible(name)), show)
        elif event.get("outcome") == "failed" and state.get("problem"):
            text = f"{legible(name)}: {said(state['problem'])}"
            self._say(name, text, text, show)
        else:
            self._told.pop(name, None)
            self._window.notice.clear(_matter(name))

    def _say(self, name: str, about: str, text: str, show: Callable[[], None]) -> None:
        """Say something once, and not again with every fetch that finds the same."""
        if self._told.get(name) != about:
            self._told[name] = about
            self._window.notice.say(text, self.tr("See what it is"), show, key=_matter(name))

    def _news(self, event: dict[str, Any]) -> None:
        name, items = str(event["news"]), list(event["items"])
        ids = {one["id"] for one in items}

        def heard(answer: "Answer") -> None:
            came = answer.value["came"] if answer.value is not None else []
            used = [one for one in came if one["id"] in ids and one["source"] == name]
            self._tell(name, items, used)

        self._tasks.keep_journal("arrived", {}, heard)

    def _tell(
        self, name: str, items: list[dict[str, Any]], came: Sequence[Mapping[str, Any]]
    ) -> None:
        """Whisper what came; where something of it is used, say it aloud."""
        from cairn.desk import news_words
        from cairn.desk.legible import legible
        from cairn.library.news import NEW

        beside = self._journal.session.beside
        known = {} if beside else {one["id"]: one["use"] for one in came}
        told = news_words.counted([one | {"use": known.get(one["id"])} for one in items])
        self._window.status.say(f"{legible(name)}: {told}")
        number = sum(known.get(one["id"]) is not None for one in items if one["how"] != NEW)
        if number and self._window.rooms.here != NEWS:
            text = self.tr("{} changed %Ln record(s) that you use.", "", number)
            self._window.notice.say(
                text.format(legible(name)), self.tr("See what changed"),
                lambda: self._window.go_to(NEWS), key=NEWS,
            )  # fmt: skip

    def _make(self) -> QWidget:
        from cairn.desk.news_page import NewsPage

        page = NewsPage(self._theme, self._tasks, self._workspace, self.syncing)
        page.said.connect(self._window.status.say)
        page.reads.connect(self._journal.read)
        page.adds.connect(self._add)
        page.settles.connect(self._settle)
        session = self._journal.session
        session.changed.connect(lambda: page.show_beside(session.beside))
        page.show_beside(session.beside)
        return page

    def _add(self) -> None:
        if self._settings is not None:
            self._settings.settings().add_repository()

    def _settle(self, name: str) -> None:
        if self._settings is not None and name:
            self._settings.show_source(name)
        elif self._settings is not None:
            self._settings.settings().show_part("sources")


def _matter(name: str) -> str:
    """The key of what is said of a repository in the banner."""
    return f"repository:{name}"
