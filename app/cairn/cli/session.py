"""`cairn session`: mentoring sessions, from the terminal."""

from cairn.cli.commands import SESSION
from cairn.cli.lazy import LazyGroup

session = LazyGroup(
    name="session",
    entries=SESSION,
    help="""Mentoring sessions: begin, keep, list, read and change them.

They stay on this machine; nothing here sends anything.""",
)
