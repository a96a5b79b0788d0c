"""The one gate: every detector over every text, each finding once, nothing kept of the words."""

import hmac
import secrets
from collections.abc import Iterator, Mapping
from dataclasses import replace
from fnmatch import fnmatchcase

from cairn.gate.advice import advice
from cairn.gate.finding import IN_NAME, Finding
from cairn.gate.fold import fold
from cairn.gate.hidden import hidden
from cairn.gate.hit import Detector, Hit
from cairn.gate.known import Known
from cairn.gate.overlap import resolved
from cairn.gate.page import Page
from cairn.gate.people.initials import Initials
from cairn.gate.people.people import People
from cairn.gate.places import detectors as places
from cairn.gate.plain import plain
from cairn.gate.secrets import detectors as secret_detectors
from cairn.gate.secrets.entropy import random_looking

_SPAN = 24
_TO_THE_LETTER = frozenset({"secret", "invisible"})

Texts = str | Mapping[str, str]


class Gate:
    """Reads what is about to leave.

    Making one costs with the number of people known, reading with the length of the text. It keeps
    nothing of what it reads.
    """

    def __init__(self, known: Known | None = None, *, key: bytes = b"") -> None:
        """A gate that looks for what is `known`.

        Args:
            key: of the marks in findings, at least 16 bytes; the same key gives the same marks,
                which decisions need. Without one the marks hold for this gate alone.
        """
        known = known or Known()
        self._known = known
        self._key = key or secrets.token_bytes(32)
        self._allowed = frozenset(fold(word) for word in known.allow)
        self._initials = Initials(known)
        self._detectors: list[Detector] = [
            *secret_detectors(), People(known), *places(known)
        ]  # fmt: skip

    def read(self, texts: Texts) -> list[Finding]:
        """What stands in `texts`: one text, or path to text; names of paths are read as well.

        Findings do not overlap and come in order of path, line and column.
        """
        if isinstance(texts, str):
            return list(self._findings(Page(texts)))
        found: list[Finding] = []
        for path in sorted(texts):
            found += self._findings(Page(path, path, in_name=True))
            found += self._findings(Page(texts[path], path))
        return found

    def mark(self, kind: str, words: str) -> str:
        """The mark of a finding of this kind over these words.

        A secret and what nobody sees are the same words only letter by letter: folded, every
        invisible letter is the same nothing.
        """
        said = words if kind in _TO_THE_LETTER else fold(words)
        message = f"{kind}\0{said}".encode("utf-8", "surrogatepass")
        return hmac.digest(self._key, message, "sha256").hex()[:32]

    def _findings(self, page: Page) -> Iterator[Finding]:
        hits = [*self._hits(page), *self._coded(page), *self._in_doubt(page)]
        for hit in resolved(hit for hit in hits if hit.end > hit.start and self._counts(page, hit)):
            words = page.text[hit.start : hit.end]
            line, column = page.place(hit.start)
            yield Finding(
                path=page.path,
                line=IN_NAME if page.in_name else line,
                column=column,
                length=len(words),
                kind=hit.kind,
                detector=hit.detector,
                severity=hit.severity,
                advice=advice(hit.kind, hit.severity),
                shown=hit.shown or "•••",
                instead=hit.instead,
                mark=self.mark(hit.kind, words),
                kept=self._kept(page.path, words),
            )

    def _hits(self, page: Page) -> Iterator[Hit]:
        return (hit for detector in self._detectors for hit in detector(page))

    def _in_doubt(self, page: Page) -> Iterator[Hit]:
        """What is asked of the text as it stands alone; decoded, anything looks random."""
        return (hit for one in (self._initials, random_looking, hidden) for hit in one(page))

    def _coded(self, page: Page) -> Iterator[Hit]:
        """What comes to light when the text is decoded, each with the signs that stand for it."""
        view = plain(page.text)
        if view is None:
            return
        for hit in self._hits(Page(view.text, page.path, in_name=page.in_name)):
            if hit.end > hit.start:
                start, end = view.span(hit.start, hit.end)
                # a word in code may be what tells that the value behind it is a secret
                before = _SPAN if hit.kind == "secret" else 0
                if view.is_decoded(max(0, start - before), end):
                    yield replace(hit, start=start, end=end)

    def _counts(self, page: Page, hit: Hit) -> bool:
        """Whether no word of the spine waves it through."""
        return (
            hit.firm
            or not self._allowed
            or fold(page.text[hit.start : hit.end]) not in self._allowed
        )

    def _kept(self, path: str, words: str) -> str:
        """Why these words stand in this path by design; empty if they do not."""
        plain = fold(words)
        for kept in self._known.kept:
            if fold(kept.words) == plain and fnmatchcase(path, kept.paths):
                return kept.why
        return ""
