"""What a look at one home found: findings, the facts behind them, and checks that cannot fail."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from cairn.errors import CairnError


class State(StrEnum):
    """How bad it is; only `BROKEN` makes the doctor's exit code 1."""

    OK = "ok"
    WARNING = "warning"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        mend: what to do about it; empty where nothing is to be done.
    """

    what: str
    state: State
    detail: str
    mend: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """What one check brings home: facts for a script, findings for a person."""

    facts: object = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Checkup:
    """Everything that was looked at, by name of the check."""

    parts: dict[str, Part] = field(default_factory=dict)

    @property
    def findings(self) -> list[Finding]:
        """All findings in the order of the checks."""
        return [finding for part in self.parts.values() for finding in part.findings]

    @property
    def broken(self) -> int:
        """How many things are broken."""
        return sum(finding.state is State.BROKEN for finding in self.findings)

    def as_dict(self) -> dict[str, object]:
        """The facts under the names of the checks, then every finding that asks for a mend."""
        return {
            **{name: part.facts for name, part in self.parts.items()},
            "broken": self.broken,
            "findings": [
                {
                    "what": finding.what,
                    "state": finding.state.value,
                    "detail": finding.detail,
                    "mend": finding.mend,
                }
                for finding in self.findings
                if finding.state is not State.OK
            ],
        }


def look(name: str, check: Callable[[], Part]) -> Part:
    """What `check` brings; a check that fails is itself a finding, never an exception."""
    try:
        return check()
    except CairnError as error:
        finding = Finding(name, State.BROKEN, f"{error.message} [{error.code}]", error.action)
    except OSError as error:
        place = f": {error.filename}" if error.filename else ""
        finding = Finding(name, State.BROKEN, f"{error.strerror}{place}", "Check that folder.")
    except Exception as error:  # noqa: BLE001  # a doctor must not fall ill of what he looks at
        finding = Finding(
            name, State.BROKEN, f"The check itself failed ({type(error).__name__}).", "Report it."
        )
    return Part(None, (finding,))
