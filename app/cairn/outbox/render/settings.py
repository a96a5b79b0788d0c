"""A draft as a fragment of settings, merged into the project's ``.claude/settings.json``."""

from collections.abc import Mapping
from typing import Any

from cairn.errors import CairnError
from cairn.outbox.ground import Ground
from cairn.outbox.render.fragments import fragments, together
from cairn.outbox.render.manuscript import Manuscript
from cairn.outbox.render.merged import into_json
from cairn.outbox.settings_keys import KEYS, MANAGED, managed_parts

PATH = ".claude/settings.json"
MANAGED_PATH = "floor/managed-settings.json"
"""Where a shared layer keeps what only an administrator may set."""


def fragment(one: Manuscript) -> dict[str, Any]:
    """The settings that stand in `one`; empty if there are none."""
    known = KEYS | MANAGED
    return together([value for value in fragments(one) if known & value.keys()])


def files(one: Manuscript, ground: Ground) -> dict[str, bytes]:
    """The settings file as it is there, with the fragment in it; raises E_FORM without one."""
    ours = fragment(one)
    if not ours:
        raise CairnError(
            "E_FORM",
            f"No settings stand in {one.record.title[:80]!r}.",
            "Add them as a json block, or choose another form.",
        )
    path = place_of(ours)
    return {path: into_json(ground.read(path), ours, path)}


def place_of(settings: Mapping[str, Any]) -> str:
    """The file for these settings: another one for what only an administrator may set."""
    return MANAGED_PATH if MANAGED & settings.keys() or managed_parts(settings) else PATH
