"""What the other rooms say, in the language of the window: they know none but English."""

import re
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from cairn.errors import CairnError

_TEMPLATES = Path(__file__).with_name("sentence_templates.txt")
"""All of them, one in each line; made by `run.py translate`, not by hand."""

_FIELD = re.compile(r"\{\d+\}")
_LINE = re.compile(r" \(line (\d+)\)$")


def told(error: CairnError) -> str:
    """What happened, and what to do about it."""
    return f"{said(error.message)} {said(error.action)}"


def said(text: str) -> str:
    """`text` with the same values in the language of the window.

    A sentence that no room says (an answer of the operating system, say) stays as it is.
    """
    for pattern, template in _known():
        found = pattern.fullmatch(text)
        if found is not None:
            words = QCoreApplication.translate("sentences", template)
            return words.format(*map(said, found.groups()))
    line = _LINE.search(text)
    if line is not None:
        where = QCoreApplication.translate("sentences", "line {}").format(line[1])
        return f"{said(text[: line.start()])} ({where})"
    if text and not text.endswith("."):
        whole = said(f"{text}.")  # in lists a sentence stands without its full stop
        return whole.removesuffix(".") if whole != f"{text}." else text
    return text


@cache
def _known() -> list[tuple[re.Pattern[str], str]]:
    """What a sentence must look like to have been made from a template; the exact ones first."""
    found = []
    for template in _TEMPLATES.read_text(encoding="utf-8").splitlines():
        parts = [re.escape(part) for part in _FIELD.split(template)]
        found.append((re.compile("(.+?)".join(parts), re.DOTALL), template))
    return sorted(found, key=lambda one: -len(_FIELD.sub("", one[1])))
