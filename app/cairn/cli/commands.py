"""The names of the commands, where each lives and what it says of itself, without importing any."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One command before it is imported.

    Attributes:
        module: the module that holds it.
        name: the name of the click command in that module.
        help: the line that the group's ``--help`` shows.
    """

    module: str
    name: str
    help: str


COMMANDS: Mapping[str, Entry] = {
    "search": Entry("cairn.cli.search", "search", "Find records; - reads a failing output."),
    "show": Entry("cairn.cli.show", "show", "Read one record, or copy one of its code blocks."),
    "library": Entry("cairn.cli.library", "library", "List, add, sync, set, remove sources."),
    "scan": Entry("cairn.cli.scan", "scan_", "Look for what should not leave: secrets, names."),
    "lint": Entry("cairn.cli.lint", "lint_", "Check records: what is wrong, and what to do."),
    "doctor": Entry("cairn.cli.doctor", "doctor", "Say what is broken on this home, and the mend."),
    "tour": Entry("cairn.cli.tour", "tour", "Drive the window off-screen; leave screenshots."),
}
"""The commands of `cairn`, in the order in which help lists them."""

LIBRARY: Mapping[str, Entry] = {
    "list": Entry("cairn.cli.library_list", "list_", "Show the sources in order of layer."),
    "add": Entry("cairn.cli.library_add", "add", "Take in a folder or a repository."),
    "sync": Entry("cairn.cli.library_sync", "sync", "Fetch what is new in repositories."),
    "set": Entry("cairn.cli.library_set", "set_", "Name, order, pause or layer a source."),
    "remove": Entry("cairn.cli.library_remove", "remove", "Forget a source; its files stay."),
    "refresh": Entry("cairn.cli.library_refresh", "refresh_", "Read again what has changed."),
}
"""The commands of `cairn library`."""


def asked_of_the_window(words: Sequence[str], commands: Collection[str]) -> str | None:
    """The search with which the window is to come up, None where the terminal answers.

    No words at all ask for the window as it was left, which is the empty search. A first word
    that is neither an option nor the name of a command begins a search.
    """
    if not words:
        return ""
    if words[0].startswith("-") or words[0] in commands:
        return None
    return " ".join(words)
