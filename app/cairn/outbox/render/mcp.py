"""A draft as entries of ``.mcp.json``, merged into the one that is there."""

from typing import Any

from cairn.errors import CairnError
from cairn.outbox.ground import Ground
from cairn.outbox.render.fragments import fragments, together
from cairn.outbox.render.manuscript import Manuscript
from cairn.outbox.render.merged import into_json

PATH = ".mcp.json"


def servers(one: Manuscript) -> dict[str, Any]:
    """Name to entry of the servers that stand in `one`; empty if there are none."""
    found = together([value for value in fragments(one) if "mcpServers" in value])
    entries = found.get("mcpServers")
    return entries if isinstance(entries, dict) else {}


def files(one: Manuscript, ground: Ground) -> dict[str, bytes]:
    """``.mcp.json`` as it is there, with the entries in it; raises E_FORM without any."""
    ours = servers(one)
    if not ours:
        raise CairnError(
            "E_FORM",
            f"No server stands in {one.record.title[:80]!r}.",
            'Add a json block with {"mcpServers": {...}}, or choose another form.',
        )
    before = ground.read(PATH)
    return {PATH: into_json(before, {"mcpServers": ours}, PATH)}
