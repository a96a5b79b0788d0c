"""What is wrong with a record, by its kind: file, line, what, and what to do."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from cairn.records.problem import Problem
from cairn.records.record import Kind, Record
from cairn.records.rules import (
    checklist,
    connector,
    every,
    gotcha,
    guardrail,
    pattern,
    recipe,
    skill,
    template,
    term,
)
from cairn.records.rules.sheet import Sheet

__all__ = ["Problem", "lint", "lint_together"]

_BY_KIND: Mapping[Kind, Callable[[Sheet], Iterator[Problem]]] = {
    Kind.RECIPE: recipe.check,
    Kind.GOTCHA: gotcha.check,
    Kind.PATTERN: pattern.check,
    Kind.SKILL: skill.check,
    Kind.GUARDRAIL: guardrail.check,
    Kind.TEMPLATE: template.check,
    Kind.CHECKLIST: checklist.check,
    Kind.TERM: term.check,
}


def lint(record: Record, path: str, *, today: date | None = None) -> list[Problem]:
    """The problems of `record`, the file at `path` of its source, in the order of their lines.

    `today` is the day by which a connector's vetting is judged; otherwise the clock's.
    """
    sheet = Sheet(record, path)
    problems = list(every.check(sheet))
    if record.kind is Kind.CONNECTOR:
        problems += connector.check(sheet, today or date.today())
    elif record.kind in _BY_KIND:
        problems += _BY_KIND[record.kind](sheet)
    return sorted(problems, key=lambda problem: problem.line)


def lint_together(records: Iterable[tuple[Record, str]]) -> list[Problem]:
    """Problems between the records of one spine, each given with its path."""
    return list(term.check_names(records))
