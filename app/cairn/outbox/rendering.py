"""What is to leave, as a value: files, message, author. The gate reads it, a vehicle writes it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from cairn.errors import CairnError
from cairn.outbox.safe_path import checked_path

RECORD = "Record: "
"""How a line of the message begins that names the id of a record in it."""


class Form(StrEnum):
    """As what a draft is rendered."""

    RECORD = "record"
    SKILL = "skill"
    RULE = "rule"
    CLAUDE_MD = "claude-md"
    SETTINGS = "settings"
    MCP = "mcp"


@dataclass(frozen=True, slots=True)
class Author:
    """Who signs, by the name that was chosen for it. Raises E_AUTHOR for what git could not hold.

    Attributes:
        email: empty where none is to be told.
    """

    name: str
    email: str = ""

    def __post_init__(self) -> None:
        said = self.name + self.email
        if not self.name.strip() or not said.isprintable() or set("<>") & set(said):
            raise CairnError(
                "E_AUTHOR",
                "There is no name to sign with, or git cannot hold it.",
                "Give a name without < and >, on one line.",
            )

    @classmethod
    def read(cls, text: str) -> "Author":
        """The author in ``Name <address>``, or in a name alone. Raises E_AUTHOR."""
        name, opened, rest = text.strip().partition("<")
        address = rest.removesuffix(">") if opened and rest.endswith(">") else rest
        return cls(" ".join(name.split()), address.strip())

    def __str__(self) -> str:
        return f"{self.name} <{self.email}>"


@dataclass(frozen=True, slots=True)
class Rendering:
    """One or several drafts, ready to leave; equal values give equal bytes in every vehicle.

    Raises E_FILE_NAME for a path that is not safe everywhere, E_RENDERING for what has no files.

    Attributes:
        files: path with ``/`` from the target's root to its whole content.
        message: of the commit: one line, an empty one, then what there is to say; not signed yet.
        when: the last edit of the draft, in whole seconds, with its offset.
        pr_title: one line.
        pr_body: Markdown: what, why, evidence, risk, checklist.
        slug: short name for a branch or a file: small letters, digits and hyphens.
        form: as what it was rendered.
        before: what stood at some of the paths; those that are not in it are new.
        records: ids of what is in it, by which its fate is learned.
        homes: for each of them, the path of the file in which it stands.
        earlier: commits that carried earlier states of the same drafts; their branches are gone on
            with, and nobody else's.
    """

    files: Mapping[str, bytes]
    message: str
    author: Author
    when: datetime
    pr_title: str
    pr_body: str
    slug: str = "draft"
    form: Form = Form.RECORD
    before: Mapping[str, bytes] = field(default_factory=dict)
    records: tuple[str, ...] = ()
    homes: Mapping[str, str] = field(default_factory=dict)
    earlier: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.files or not self.message.strip() or self.when.tzinfo is None:
            raise CairnError(
                "E_RENDERING", "There is nothing in it to export.", "Write something first."
            )
        seen: dict[str, str] = {}
        for path in self.files:
            folded = checked_path(path).casefold()
            if seen.setdefault(folded, path) != path:
                raise CairnError(
                    "E_FILE_NAME",
                    f"{path!r} and {seen[folded]!r} are one file on some systems.",
                    "Give one of the two another title.",
                )

    @property
    def signed(self) -> str:
        """The whole message, signed off; ids and signature are its trailers."""
        message = self.message.rstrip()
        gap = "\n" if message.rpartition("\n")[2].startswith(RECORD) else "\n\n"
        return f"{message}{gap}Signed-off-by: {self.author}\n"

    @property
    def digest(self) -> str:
        """SHA-256, as hexadecimal, of all that it is: the same for the same value."""
        said = (self.signed, self.when.isoformat(), self.pr_title, self.pr_body, self.slug)
        parts = [*(text.encode() for text in said), self.form.encode()]
        for path in sorted(self.files):
            parts += [path.encode(), self.files[path], self.before.get(path, b"\0new")]
        sized = (b"%d:%b" % (len(part), part) for part in parts)
        return hashlib.sha256(b"".join(sized)).hexdigest()

    @property
    def changed(self) -> tuple[str, ...]:
        """Paths that are not what they were, in order of their bytes."""
        paths = sorted(self.files, key=lambda path: path.encode("utf-8"))
        return tuple(path for path in paths if self.files[path] != self.before.get(path))
