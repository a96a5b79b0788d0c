"""Where a contribution goes, before; and what became of it, in one sentence, after."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from cairn.desk import gate_words, labels
from cairn.desk.legible import legible
from cairn.desk.sentences import said

if TYPE_CHECKING:
    from cairn.flows.leaving import Leaving
    from cairn.outbox.draft import Draft
    from cairn.outbox.going import Gone
    from cairn.outbox.passing import Verdict

translate = QCoreApplication.translate

_LONGEST = 200


def plan_words(seen: "Leaving") -> str:
    """Target, branch, as what, which files: always shown before anything happens."""
    plan = seen.plan
    target = plan.target if plan is not None else seen.way.target
    parts = [translate("gone_words", "To {}").format(legible(target, _LONGEST))]
    if plan is not None and plan.branch:
        parts.append(
            translate("gone_words", "on the branch {}").format(legible(plan.branch, _LONGEST))
        )
    elif seen.way.source is not None:
        parts.append(translate("gone_words", "for {}").format(legible(seen.way.source.name, 80)))
    parts.append(gate_words.form(seen.form.value))
    told = [" · ".join(parts)]
    if plan is not None and plan.new:
        told.append(translate("gone_words", "New: {}").format(_named(plan.new)))
    if plan is not None and plan.changed:
        told.append(translate("gone_words", "Changed: {}").format(_named(plan.changed)))
    if problem := seen.way.ground.spine.problem:
        told.append(said(problem))
    return "\n".join(told)


def together(others: "Sequence[Draft]") -> str:
    """What else leaves in the same contribution."""
    quoted = translate("gone_words", "“{}”")
    named = ", ".join(quoted.format(legible(one.title, 80)) for one in others[:3])
    if len(others) > 3:
        named += " · " + translate("gone_words", "and %Ln more", "", len(others) - 3)
    return translate("gone_words", "together with {}").format(named)


def report_words(verdict: "Verdict") -> str:
    """The scrub report in one line; empty while something stands in the way."""
    if not verdict.may_leave:
        return ""
    report = verdict.report
    replaced, kept, shown = (
        labels.number(sum(getattr(one, name) for one in report.lines))
        for name in ("replaced", "kept", "shown")
    )
    return translate(
        "gone_words",
        "Scrub report: {texts} texts read, {replaced} replaced, {kept} kept, {shown} looked at",
    ).format(texts=labels.number(report.texts), replaced=replaced, kept=kept, shown=shown)


def going_words(seen: "Leaving", what: str, percent: int | None) -> str:
    """What goes on now; `what` is what git calls it."""
    name = legible(seen.way.source.name, 80) if seen.way.source is not None else ""
    doing = {
        "receiving": translate("gone_words", "Seeing what is new at {}"),
        "resolving": translate("gone_words", "Seeing what is new at {}"),
        "writing": translate("gone_words", "Sending it to {}"),
    }.get(what.partition(" ")[0].lower(), translate("gone_words", "Asking {}"))
    if seen.way.vehicle != "branch":
        doing = translate("gone_words", "Writing it")
    told = doing.format(name)
    if percent is None:
        return f"{told}…"
    return translate("gone_words", "{what}: {percent} %").format(
        what=told, percent=labels.number(percent)
    )


def gone_words(seen: "Leaving", gone: "Gone") -> str:
    """What left, in one sentence."""
    name = seen.way.source.name if seen.way.source is not None else ""
    source = legible(name, 80)
    files = ", ".join(legible(str(Path(one)), _LONGEST) for one in gone.written[:3])
    words = {
        "pushed": translate(
            "gone_words", "It stands at {source} as {branch}; hand it in there for review."
        ).format(source=source, branch=legible(gone.branch, _LONGEST)),
        "same": translate("gone_words", "All of it is there already: nothing was written."),
        "queued": translate(
            "gone_words", "{} cannot be reached now; it goes out with the next sync."
        ).format(source),
        "refused": translate(
            "gone_words", "{source} did not take the branch. Send this file on instead: {files}"
        ).format(source=source, files=files),
    }.get(gone.outcome, translate("gone_words", "Written: {}").format(files))
    return f"{words}\n{said(gone.why)}" if gone.why and gone.outcome != "pushed" else words


def _named(files: "Sequence[str]") -> str:
    named = ", ".join(legible(one, 120) for one in files[:3])
    if len(files) > 3:
        named += " · " + translate("gone_words", "and %Ln file(s) more", "", len(files) - 3)
    return named
