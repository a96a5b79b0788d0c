"""A tour: drives the real window off-screen, key by key, and leaves pictures of it.

There are two walks through the same scenes, one for each language, over one home. Every scene is
pictured in the six views of `tour_view.VIEWS`, three on either walk, in which each size meets each
scheme, each language and both text sizes; all sixteen would take thrice as long and show no more.
Menus, tool tips and what is dragged over the window are on the pictures as they are on a screen.
"""

import dataclasses
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from cairn.desk.app import Desk, make_app
from cairn.desk.start_trace import StartTrace
from cairn.desk.tour_coming import coming_scenes
from cairn.desk.tour_few import README
from cairn.desk.tour_frame import frame_scenes
from cairn.desk.tour_harvest import harvest_scenes
from cairn.desk.tour_journal import journal_scenes
from cairn.desk.tour_keeping import keeping_scenes
from cairn.desk.tour_loop import loop_scenes
from cairn.desk.tour_page import page_scenes
from cairn.desk.tour_search import first_scenes, search_scenes
from cairn.desk.tour_settings import folder_scenes, settings_scenes
from cairn.desk.tour_states import state_scenes
from cairn.desk.tour_versions import version_scenes
from cairn.desk.tour_view import VIEWS, View
from cairn.desk.tour_walk import Walk, failed
from cairn.library.settings import SettingsFile
from cairn.places import Places

INSTALLED = "2.1.90"
"""The version that is taken to be installed, so that records say whether they hold for it."""


def tour(
    places: Places,
    out: Path,
    say: Callable[[str], None],
    views: Sequence[View] = VIEWS,
    *,
    readme: bool = False,
) -> None:
    """Drive the window over the home in `places`; PNG files come to lie in `out`.

    With `readme` only those that the README shows, small in bytes.

    Raises E_TOUR where the window does not get as far as it should, or `out` cannot be written.
    """
    if not os.environ.get("QT_QPA_PLATFORM", "").startswith("offscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise failed(f"The folder {out} cannot be made: {error.strerror}.") from error
    if readme:
        views = sorted({view for _, view in README}, key=str)
    with _no_complaints():
        for language in dict.fromkeys(view.language for view in views):
            here = [view for view in views if view.language == language]
            _walk(places, language, partial(Walk, out=out, say=say, views=here, readme=readme))
            say = _nothing  # the second walk has nothing new to tell


def _walk(places: Places, language: str, start: Callable[[Desk], Walk]) -> None:
    settings = SettingsFile(places.make().config)
    settings.save(dataclasses.replace(settings.load(), language=language, theme="light"))
    desk = Desk(make_app(), places, "", StartTrace(False, False, time.time()))
    desk.window.show()
    try:
        with TemporaryDirectory(prefix="cairn-notes-", ignore_cleanup_errors=True) as scratch:
            walk = start(desk)
            _scenes(desk, walk, Path(scratch))
            walk.end()
    finally:
        desk.window.close()
        desk.close()
        desk.deleteLater()


def _scenes(desk: Desk, walk: Walk, scratch: Path) -> None:
    first_scenes(desk, walk)
    desk.workspace.library.installed = INSTALLED
    folder_scenes(desk, walk, scratch)
    search_scenes(desk, walk)
    page_scenes(desk, walk)
    version_scenes(desk, walk)
    frame_scenes(desk, walk)
    state_scenes(desk, walk)
    settings_scenes(desk, walk)
    journal_scenes(desk, walk)
    keeping_scenes(desk, walk, scratch)
    loop_scenes(desk, walk, scratch)
    coming_scenes(desk, walk, scratch)
    harvest_scenes(desk, walk, scratch)


def _nothing(told: str) -> None:
    """Say it to nobody."""


@contextmanager
def _no_complaints() -> Iterator[None]:
    """The off-screen platform says of many things that it has no screen to do them on."""

    def heard(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if not text.startswith("This plugin does not support"):
            before(kind, context, text) if before else sys.stderr.write(f"{text}\n")

    before = qInstallMessageHandler(heard)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
