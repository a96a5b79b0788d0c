"""Ticket ids: of the prefixes told they stop what leaves, others are shown."""

import re
from collections.abc import Iterable, Iterator

from cairn.gate.hit import Hit
from cairn.gate.page import Page
from cairn.gate.wordlist import words

_ANY = re.compile(r"(?<![\w./-])([A-Z][A-Z0-9]{1,9})-(\d{2,6})(?![\w-]|\.\d)")
_SERVED = re.compile(r"(?<=/browse/)([A-Z][A-Z0-9]{1,9})-\d{1,6}\b|\b(?:INC|CHG|RITM|PRB)\d{7}\b")
"""Where they are looked up, and those of a service desk."""

_ASKED = re.compile("/browse/|(?:INC|CHG|RITM|PRB)[0-9]")
_STANDARDS = words(
    """
    UTF UCS ISO IEC IEEE SHA SHA1 SHA2 SHA3 MD AES DES RSA EC ECDSA ED TLS SSL RFC CVE CWE PEP BIP
    EIP KOI CP WINDOWS IBM ANSI ASCII BIG5 EUC GB GBK VT XTERM DNS HTTP HTTPS USB HDMI DP VGA PCI
    DDR GPT CLAUDE OPUS SONNET LLAMA BERT T5 MPEG MP H264 HEVC JPEG PNG GIF PDF COVID COBOL
    FORTRAN C CPP STD BASE CRC FIPS NIST OWASP PCI SOC GDPR GPL LGPL AGPL BSD MIT CC APACHE MPL
    EPL ARM ARMV X86 AMD RISC POSIX UNIX SYSV Q1 Q2 Q3 Q4 WCAG ECMA ES HMAC PBKDF PKCS X509 TCP
    UDP IPV IP ID NO STEP PART PAGE CHAPTER VERSION TOP DAY WEEK LEVEL PHASE ROUND TEST CASE KB MB
    GB TB MHZ GHZ E W L F B S D A1
    """
)


class Tickets:
    """The detector, told which prefixes are trackers of the house."""

    def __init__(self, prefixes: Iterable[str]) -> None:
        told = [
            re.escape(prefix.strip().rstrip("-").lower()) for prefix in prefixes if prefix.strip()
        ]
        self._told = (
            re.compile(rf"(?<![\w-])(?:{'|'.join(told)})[-_]\d{{1,7}}(?!\w)") if told else None
        )

    def __call__(self, page: Page) -> Iterator[Hit]:
        """Every ticket id."""
        if self._told is not None:
            for found in self._told.finditer(page.folded.text):
                span = page.folded.span(*found.span())
                yield Hit(*span, "ticket", "ticket", "block", "•••-•••", "{{ticket}}")
        for expression in (_ANY, _SERVED) if _ASKED.search(page.text) else (_ANY,):
            for found in expression.finditer(page.text):
                if found[1] not in _STANDARDS and not page.in_blank(*found.span()):
                    yield Hit(*found.span(), "ticket", "ticket", "look", "•••-•••", "{{ticket}}")
