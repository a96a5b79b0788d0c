"""What lint says, in the terminal's words."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cairn.records.problem import Problem


def problem_dict(problem: "Problem") -> dict[str, Any]:
    """What lint says, for a script."""
    return {
        "path": problem.path,
        "line": problem.line,
        "severity": problem.severity,
        "code": problem.code,
        "message": problem.message,
        "action": problem.action,
    }
