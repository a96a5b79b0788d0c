"""What was found out by trying a record: sums, never who."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Evidence:
    """How it went with one record.

    Attributes:
        record: its id.
        worked, adapted, failed: how often.
        last_worked_on: the last day on which it worked, as it is or adapted.
        last_version: of the tool, on that day; empty where nobody noted it.
        last_failed_on: the last day on which it failed.
        repo_kinds, stacks: where it worked or was adapted, and how often.
        sessions, teams: how many of them stand behind this.
    """

    record: str
    worked: int = 0
    adapted: int = 0
    failed: int = 0
    last_worked_on: date | None = None
    last_version: str = ""
    last_failed_on: date | None = None
    repo_kinds: Mapping[str, int] = field(default_factory=dict)
    stacks: Mapping[str, int] = field(default_factory=dict)
    sessions: int = 0
    teams: int = 0

    @property
    def tried(self) -> int:
        """How often anybody tried it."""
        return self.worked + self.adapted + self.failed

    def failed_since(self, reviewed_on: date | None) -> bool:
        """Whether it failed after its last review: then it is due again."""
        if self.last_failed_on is None:
            return False
        return reviewed_on is None or self.last_failed_on > reviewed_on

    def proven_in(self, repo_kind: str) -> bool | None:
        """Whether it worked in such a repository; None where nothing is known of any."""
        if not repo_kind or not self.repo_kinds:
            return None
        return repo_kind in self.repo_kinds
