"""Contributions that wait, in the terminal and for a script."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from cairn.cli.amount import amount
from cairn.cli.differing import differs, whole
from cairn.cli.draft_text import similar_dict, similar_line
from cairn.cli.paper import Paper, harmless
from cairn.cli.problem_text import problem_dict

if TYPE_CHECKING:
    from cairn.outbox.inbox.incoming import Incoming
    from cairn.outbox.inbox.review import Review


def incoming_line(one: "Incoming", now: datetime, paper: Paper) -> str:
    """One contribution in one line."""
    days = one.days(now)
    about = [one.source, amount(days, "day") if days else "today"]
    if one.answered:
        about.append(f"{one.answered}, not merged yet")
    line = f"{paper.strong(harmless(one.title))}  {harmless(' · '.join(about))}"
    if one.problem or one.clash:
        said = one.problem or f"{', '.join(one.clash)} changed since"
        line += f"  {paper.warning(harmless(said))}"
    return f"{line}  {paper.whisper(harmless(one.name))}"


def review_dict(found: "Review", now: datetime) -> dict[str, Any]:
    """A contribution looked at again, for a script."""
    return found.incoming.as_dict(now) | {
        "files": [
            {
                "path": one.path,
                "new": one.before is None,
                "title": one.record.title if one.record else "",
                "problems": [problem_dict(problem) for problem in one.problems],
                "near": [similar_dict(near) for near in one.near],
                "evidence": dict(one.evidence),
                "beside": one.beside,
                "code": one.code,
                "text": one.text,
            }
            for one in found.files
        ],
        "findings": [one.as_dict() for one in found.found],
    }


def review_lines(found: "Review", now: datetime, paper: Paper) -> list[str]:
    """The same for a person: what it is, what is like it, what is wrong, what must not come in.

    And every file of it: in full where it is new, otherwise what differs from what stands there.
    """
    lines = [incoming_line(found.incoming, now, paper)]
    if found.incoming.offer is not None:
        lines.append(f"  by {harmless(str(found.incoming.offer.author))}")
    for one in found.files:
        code = f"  {paper.warning('code')}" if one.code else ""
        state = "new" if one.before is None else "changed"
        lines.append(f"  {state}  {harmless(one.path)}{code}")
        if one.evidence:
            said = ", ".join(f"{name} {count}" for name, count in one.evidence.items())
            lines.append(f"    it says of itself: {harmless(said)}")
        lines += [f"    {similar_line(near)}" for near in one.near]
        lines += [
            f"    {problem.line}: {paper.warning(harmless(problem.message))}"
            for problem in one.problems
        ]
    for finding in found.found:
        grave = paper.bad if finding.blocks else paper.warning
        where = f"{finding.path}:{finding.line}:{finding.column}"
        lines.append(f"  {harmless(where)}: {grave(finding.severity)} {finding.kind}")
    for one in found.files:
        lines += ["", paper.strong(harmless(one.path))]
        lines += whole(one.text) if one.before is None else differs(one.before, one.text, paper)
    return lines
