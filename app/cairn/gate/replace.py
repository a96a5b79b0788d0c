"""A text with its findings replaced."""

from collections.abc import Iterable, Mapping

from cairn.errors import CairnError
from cairn.gate.begins import fitted
from cairn.gate.finding import IN_NAME, Finding
from cairn.gate.page import Page

_ROLES = ("person", "team")
"""Kinds that are replaced by what somebody is."""

Replacements = Mapping[Finding, str]
"""Finding to what stands in its place; empty takes the words out."""


def suggested(findings: Iterable[Finding]) -> dict[Finding, str]:
    """Every finding with what its detector suggests."""
    return {finding: finding.instead for finding in findings}


def replaced(text: str, replacements: Replacements) -> str:
    """`text` with each finding in it replaced.

    Findings must be of this very text. Where two overlap, both their words go and what replaces
    the first stands there once. A role has a capital letter where a sentence begins. Raises
    E_REPLACE for one that does not lie in the text.
    """
    page = Page(text)
    spans = sorted(
        (_span(page, finding), instead, finding.kind) for finding, instead in replacements.items()
    )
    parts: list[str] = []
    at = 0
    for (start, end), instead, kind in spans:
        if start >= at:
            said = fitted(text, start, instead) if kind in _ROLES else instead
            parts += [text[at:start], said]
        at = max(at, end)
    return "".join([*parts, text[at:]])


def replaced_all(texts: Mapping[str, str], replacements: Replacements) -> dict[str, str]:
    """Path to text, with findings in texts and in names of paths replaced.

    Raises E_REPLACE also where two paths would become the same.
    """
    names: dict[str, dict[Finding, str]] = {}
    bodies: dict[str, dict[Finding, str]] = {}
    for finding, instead in replacements.items():
        of = names if finding.line == IN_NAME else bodies
        of.setdefault(finding.path, {})[finding] = instead
    new: dict[str, str] = {}
    for path, text in texts.items():
        name = replaced(path, names.get(path, {}))
        if name in new or not name:
            raise _cannot("two files would have the same name")
        new[name] = replaced(text, bodies.get(path, {}))
    return new


def _span(page: Page, finding: Finding) -> tuple[int, int]:
    try:
        start = page.offset(max(finding.line, 1), finding.column)
    except IndexError:
        raise _cannot("a finding lies outside of the text") from None
    if start + finding.length > len(page.text):
        raise _cannot("a finding lies outside of the text")
    return start, start + finding.length


def _cannot(why: str) -> CairnError:
    return CairnError("E_REPLACE", f"It cannot be replaced: {why}.", "Let the gate read it again.")
