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
    "session": Entry("cairn.cli.session", "session", "Log, list and read mentoring sessions."),
    "person": Entry("cairn.cli.person", "person", "List people; show, export or erase one."),
    "owed": Entry("cairn.cli.owed", "owed", "What is open, both ways; what is done or dropped."),
    "prep": Entry("cairn.cli.prep", "prep", "What to know before the next session."),
    "wanted": Entry("cairn.cli.wanted", "wanted", "What was looked for and is not there."),
    "evidence": Entry("cairn.cli.evidence", "evidence", "Give or take counts of what worked."),
    "journal": Entry("cairn.cli.journal", "journal", "Export, import, back up, restore, check."),
    "draft": Entry("cairn.cli.draft", "draft", "Begin, list, read and check drafts of records."),
    "export": Entry("cairn.cli.export", "export", "Let drafts leave, through the gate."),
    "outbox": Entry("cairn.cli.outbox", "outbox", "What is on its way, and what became of it."),
    "inbox": Entry("cairn.cli.inbox", "inbox", "What waits for one who merges."),
    "harvest": Entry("cairn.cli.harvest", "harvest", "Drafts from what a checkout has."),
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

SESSION: Mapping[str, Entry] = {
    "start": Entry("cairn.cli.session_start", "start", "Begin a session; log it when it is over."),
    "log": Entry("cairn.cli.session_log", "log", "Keep a session; done when it is on the disk."),
    "list": Entry("cairn.cli.session_list", "list_", "The latest sessions, or those that fit."),
    "show": Entry("cairn.cli.session_show", "show", "Read one session."),
    "edit": Entry("cairn.cli.session_edit", "edit", "Change one session; what it was stays."),
}
"""The commands of `cairn session`."""

PERSON: Mapping[str, Entry] = {
    "list": Entry("cairn.cli.person_list", "list_", "Everybody in the journal."),
    "show": Entry("cairn.cli.person_show", "show", "One person: sessions, and what is owed."),
    "export": Entry("cairn.cli.person_export", "export", "Her own copy, Markdown and JSON."),
    "erase": Entry("cairn.cli.person_erase", "erase", "Take somebody out of everything, for good."),
}
"""The commands of `cairn person`."""

DRAFT: Mapping[str, Entry] = {
    "new": Entry("cairn.cli.draft_new", "new", "From nothing, a text, a session or a record."),
    "list": Entry("cairn.cli.draft_list", "list_", "What is being written, and how far it is."),
    "show": Entry("cairn.cli.draft_show", "show", "The text of one draft."),
    "change": Entry("cairn.cli.draft_change", "change", "Make one a change of a similar record."),
    "files": Entry("cairn.cli.draft_files", "files", "What goes along with a skill."),
    "check": Entry("cairn.cli.draft_check", "check", "What is wrong, and what must not leave."),
}
"""The commands of `cairn draft`."""

EVIDENCE: Mapping[str, Entry] = {
    "give": Entry("cairn.cli.evidence_give", "give", "Write this month's counts into a file."),
    "take": Entry("cairn.cli.evidence_take", "take", "Take in files of others; sums are kept."),
}
"""The commands of `cairn evidence`."""

JOURNAL: Mapping[str, Entry] = {
    "export": Entry("cairn.cli.journal_export", "export", "Write all of it as JSON or CSV."),
    "import": Entry("cairn.cli.journal_import", "import_", "Bring in an export, or any CSV."),
    "backup": Entry("cairn.cli.journal_backup", "backup", "Make a backup now, proved by reading."),
    "restore": Entry("cairn.cli.journal_restore", "restore", "List backups, or bring one back."),
    "check": Entry("cairn.cli.journal_check", "check", "Whether all is as it was written."),
}
"""The commands of `cairn journal`."""

GROUPS: Mapping[str, Mapping[str, Entry]] = {
    "library": LIBRARY,
    "session": SESSION,
    "person": PERSON,
    "draft": DRAFT,
    "evidence": EVIDENCE,
    "journal": JOURNAL,
}
"""The commands that have commands of their own."""


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
