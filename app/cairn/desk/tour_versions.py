"""The part of the tour that shows what trust is made of: versions, age, what took its place."""

from cairn.desk.desk import Desk
from cairn.desk.tour_notes import DUE, STALE, SUPERSEDED, VERSIONED
from cairn.desk.tour_walk import Walk


def version_scenes(desk: Desk, walk: Walk) -> None:
    """Records of the team's own folder, over those of the starter."""
    reader = desk.window.library.reader
    walk.read(VERSIONED)
    walk.scene("team-version", "read a record of which the team has a version of its own")
    reader.show_versions()
    walk.scene("versions", "laid the two versions side by side")
    reader.leave_versions()
    walk.read(DUE)
    walk.scene("due", "read a record that is due for review")
    walk.read(STALE)
    walk.scene("stale", "read one that was not looked at for two years, of tools before this one")
    walk.read(SUPERSEDED)
    walk.scene("superseded", "read one that another took the place of")
