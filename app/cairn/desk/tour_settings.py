"""The part of the tour that goes through the settings, with folders of its own."""

from pathlib import Path

from cairn.desk.desk import Desk
from cairn.desk.settings_page import SettingsPage
from cairn.desk.settings_rooms import SETTINGS
from cairn.desk.tour_notes import LOST, NOTES, TEAM, write_folders
from cairn.desk.tour_walk import Walk


def folder_scenes(desk: Desk, walk: Walk, scratch: Path) -> None:
    """Add folders, and lose one of them."""
    page, keeper = desk.rooms.settings(), desk.rooms.settings().keeper
    walk.scene("settings", "the settings, before anything was added")
    for folder in write_folders(desk.workspace.places.content, scratch):
        desk.rooms.add_folder(folder)
    keeper.set_layer(TEAM, "team")
    walk.until(lambda: desk.watching and not desk.tasks.busy())
    page.sources.choose(NOTES)
    walk.scene("sources", "added folders of notes; two files of this one are skipped")
    (scratch / LOST).rename(scratch / "elsewhere")
    walk.until(lambda: desk.window.notice.text)
    page.sources.choose(LOST)
    walk.scene("missing", "a folder went away: it is told, and what was read from it stays")
    keeper.remove(LOST)
    walk.scene("removed", "removed it from the library; it can be put back")
    walk.until(lambda: not desk.tasks.busy())
    desk.window.go_to("library")


def settings_scenes(desk: Desk, walk: Walk) -> None:
    """Every other section; then the folders are taken out again."""
    page = desk.window.rooms.enter(SETTINGS)
    assert isinstance(page, SettingsPage)
    for part in page.list.parts[1:]:
        page.show_part(part.id)
        page.list.setFocus()
        walk.scene(f"settings-{part.id}", f"the settings: {part.id}")
    for name in (NOTES, TEAM):
        page.keeper.remove(name)
    walk.until(lambda: not desk.tasks.busy())
    desk.window.go_to("library")
