"""Hosts of the house: those that end as told, and those whose ending no public name has."""

import re
from collections.abc import Iterable, Iterator

from cairn.gate.hit import Hit
from cairn.gate.page import Page

_INTERNAL = r"internal|corp|intra|intranet|lan|local|home\.arpa|svc\.cluster\.local"
_LABELS = r"(?<![\w.@/\\-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}"
_AFTER_ADDRESS = r"(?:(?<=://)|(?<=@))(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}"
_END = r"(?![\w-]|\.\w)"
_SAMPLES = re.compile(
    r"^(?:[\w-]+\.)*(?:example|host|hostname|server|service|machine|printer|my[\w-]*|your[\w-]*|foo|bar"
    r"|network|source|metadata\.google|kubernetes\.default|settings|host\.docker|gateway\.docker"
    r"|docker|localhost|raspberrypi|env|config|share|usr)\.[\w.]+$"
)
_FILES = re.compile(r"^(?:\.|settings|config|env|CLAUDE|claude|[\w-]+\.(?:json|md|toml|ya?ml))")


class Hosts:
    """The detector, told the domains of the house."""

    def __init__(self, domains: Iterable[str]) -> None:
        told = [
            re.escape(domain.strip().lstrip("*.").lower()) for domain in domains if domain.strip()
        ]
        self._told = (
            re.compile(rf"(?<![\w.-])(?:[\w-]{{1,63}}\.){{0,6}}(?:{'|'.join(told)}){_END}")
            if told
            else None
        )
        self._usual = [
            re.compile(rf"{start}(?:{_INTERNAL}){_END}") for start in (_LABELS, _AFTER_ADDRESS)
        ]

    def __call__(self, page: Page) -> Iterator[Hit]:
        """Every host of the house."""
        folded = page.folded
        for expression in (self._told, *self._usual):
            if expression is None:
                continue
            for found in expression.finditer(folded.text):
                start, end = folded.span(*found.span())
                if expression is not self._told and self._is_sample(page, start, end, found[0]):
                    continue
                yield Hit(start, end, "host", "internal-host", "block", "•••.•••", "{{host}}")

    @staticmethod
    def _is_sample(page: Page, start: int, end: int, host: str) -> bool:
        if page.in_blank(start, end) or _SAMPLES.match(host):
            return True
        # `.local` is also what files and settings end in.
        short = host.count(".") == 1 and host.endswith(".local")
        return short and page.text[max(0, start - 3) : start] != "://"
