"""The part of the tour that goes through the settings, with folders of its own."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from cairn.desk.desk import Desk

Scene = Callable[[str, str], None]
Until = Callable[[Callable[[], object]], None]

FOLDERS = {"field-notes": 3, "team-handbook": 2, "old-laptop": 1}
"""Name of a folder that is added, and how many notes lie in it."""


def settings_scenes(desk: Desk, scene: Scene, until: Until) -> None:
    """Add folders, lose one of them, and look at every other section."""
    rooms, window = desk.rooms, desk.window
    with TemporaryDirectory(prefix="cairn-notes-", ignore_cleanup_errors=True) as scratch:
        for name, count in FOLDERS.items():
            rooms.add_folder(_notes(Path(scratch) / name, count))
        page = rooms.settings()
        page.keeper.set_layer("team-handbook", "team")
        until(lambda: desk.watching and not desk.tasks.busy())
        page.sources.choose("field-notes")
        scene("sources", f"added {len(FOLDERS)} folders of notes; a file of them is skipped")
        (Path(scratch) / "old-laptop").rename(Path(scratch) / "elsewhere")
        until(lambda: window.notice.text)
        page.sources.choose("old-laptop")
        scene("missing", "a folder went away: it is told, and what was read from it stays")
        page.keeper.remove("old-laptop")
        scene("removed", "removed it from the library; it can be put back")
        for part in page.list.parts[1:]:
            page.show_part(part.id)
            page.list.setFocus()
            scene(f"settings-{part.id}", f"the settings: {part.text}")
        for name in FOLDERS:
            if name != "old-laptop":
                page.keeper.remove(name)
        until(lambda: not desk.tasks.busy())
    window.go_to("library")


def _notes(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(1, count + 1):
        (folder / f"note-{number}.md").write_text(f"# Note {number}\n\nFrom {folder.name}.\n")
    if count > 2:
        (folder / "picture.md").write_bytes(b"\0")
    return folder
