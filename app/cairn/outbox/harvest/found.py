"""What a harvest found: candidates for drafts, and what was passed over with its reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from cairn.outbox.begin import from_nothing, from_text
from cairn.outbox.companion import Companion
from cairn.outbox.draft import Draft
from cairn.outbox.similar import Similar
from cairn.records.edit import Written


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that was not read, and why, in words for a person."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """What might become a draft; nobody has asked for it yet.

    Attributes:
        kind: one of `Kind`, as text.
        body: its Markdown, with the parts that its kind needs.
        path: of the file in the checkout, with ``/``; `line` of it, from 1.
        file: the whole file where that is the record as it stands, as a skill's is.
        more: keys of its front matter beside id, kind, title and status.
        local: why it is of this checkout alone; empty where nothing says so.
        runs: whether what it holds would be run: a hook, a server, a command in a prompt.
        files: of a skill, what lies beside it; see `Companion.leaves`.
        similar: what the library says already, the most alike first.
        draft: id of the draft that was made of it before; empty if there is none.
        number: by which it is chosen, from 1.
    """

    kind: str
    title: str
    body: str
    path: str
    line: int = 1
    file: str = ""
    more: Mapping[str, Written] = field(default_factory=dict)
    local: str = ""
    runs: bool = False
    files: tuple[Companion, ...] = ()
    similar: tuple[Similar, ...] = ()
    draft: str = ""
    number: int = 0

    @property
    def is_there(self) -> bool:
        """Whether the library has it already, or a draft was made of it."""
        return bool(self.draft) or any(one.is_there for one in self.similar)

    @property
    def is_new(self) -> bool:
        """Whether it would be taken with all the others."""
        return not self.local and not self.is_there

    @property
    def along(self) -> tuple[Companion, ...]:
        """Files that go along with it."""
        return tuple(one for one in self.files if one.leaves)

    @property
    def stays(self) -> tuple[Companion, ...]:
        """Files that do not, each with its reason."""
        return tuple(one for one in self.files if not one.leaves)

    @property
    def born(self) -> str:
        """Where a draft of it says that it comes from."""
        return f"harvest:{self.path}:{self.line}"

    def begun(self) -> Draft:
        """The draft that it becomes, not kept yet. Raises what `from_text` raises."""
        if self.file:
            begun = replace(from_text(self.file.encode(), self.path), files=self.files)
        else:
            begun = from_nothing(self.kind, self.title, self.body, self.more)
        return replace(begun, born=self.born)


@dataclass(frozen=True, slots=True)
class Harvest:
    """All of one checkout.

    Attributes:
        root: its folder, as it was given.
        candidates: in the order of where they stand.
        skipped: files that were passed over.
    """

    root: str
    candidates: tuple[Candidate, ...]
    skipped: tuple[Skipped, ...]

    def chosen(self, numbers: frozenset[int]) -> list[Candidate]:
        """Those with these numbers."""
        return [one for one in self.candidates if one.number in numbers]

    @property
    def new(self) -> list[Candidate]:
        """Those that are neither local nor there already."""
        return [one for one in self.candidates if one.is_new]
