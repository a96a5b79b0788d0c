"""Hosts of the house: those that end as told, and those whose ending no public name has."""

import re
from collections.abc import Iterable, Iterator

from cairn.gate.hit import Hit
from cairn.gate.page import Page

_INTERNAL = r"internal|corp|intra|intranet|lan|local|home\.arpa|svc\.cluster\.local|fritz\.box"
_ENDS = re.compile(rf"\.(?:{_INTERNAL})")
"""Without this in a text nothing else needs to be looked for."""

_LONGEST = 200
_LABELS = r"(?<![\w.@/\\-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}"
_AFTER_ADDRESS = r"(?:(?<=://)|(?<=@))(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,6}"
_END = r"(?![\w-]|\.\w)"
_SAMPLES = re.compile(
    r"^(?:[\w-]+\.)*(?:example|host|hostname|server|service|machine|printer|my[\w-]*|your[\w-]*|foo|bar"
    r"|network|source|metadata\.google|kubernetes\.default|settings|host\.docker|gateway\.docker"
    r"|docker|localhost|raspberrypi|env|config|share|usr)\.[\w.]+$"
)
_TENANT = re.compile(
    r"\.(?:atlassian\.net|slack\.com|sharepoint\.com|okta\.com"
    r"|service-now\.com|zendesk\.com|visualstudio\.com|onmicrosoft\.com|rds\.amazonaws\.com"
    r"|cloudapp\.azure\.com|database\.windows\.net|vault\.azure\.net|my\.salesforce\.com)\b"
)
_OF = re.compile(r"(?<![\w.-])(?:[a-z0-9][\w-]{0,62}\.){0,3}[a-z0-9][\w-]{0,62}$")
_ANY_TENANT = re.compile(
    r"^(?:www|api|code|app|hooks|id|status|support|help|docs?|developer|community|marketplace|files|join"
    r"|my|your|example|acme|company|tenant|org|team|workspace|contoso|x+|foo|bar)\b"
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
        usual = self._usual if _ENDS.search(folded.text) else ()
        for expression in (self._told, *usual):
            if expression is None:
                continue
            for found in expression.finditer(folded.text):
                start, end = folded.span(*found.span())
                if expression is not self._told and self._is_sample(page, start, end, found[0]):
                    continue
                yield Hit(start, end, "host", "internal-host", "block", "•••.•••", "{{host}}")
        for found in _TENANT.finditer(folded.text):
            whose = _OF.search(folded.text[max(0, found.start() - _LONGEST) : found.start()])
            if whose is None or _ANY_TENANT.match(whose[0]):
                continue
            span = folded.span(found.start() - len(whose[0]), found.end())
            if not page.in_blank(*span):
                yield Hit(*span, "host", "tenant", "look", "•••.•••", "{{host}}")

    @staticmethod
    def _is_sample(page: Page, start: int, end: int, host: str) -> bool:
        if page.in_blank(start, end) or _SAMPLES.match(host):
            return True
        # `.local` is also what files and settings end in.
        short = host.count(".") == 1 and host.endswith(".local")
        return short and page.text[max(0, start - 3) : start] != "://"
