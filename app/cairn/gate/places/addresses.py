"""IP addresses: of the house they stop what leaves, of the world they are shown."""

import ipaddress
import re
from collections.abc import Iterator

from cairn.gate.hit import Hit
from cairn.gate.page import Page
from cairn.gate.wordlist import words

_FOUR = re.compile(r"\d{1,3}(?:(?:\.|\[\.\]|\(\.\))\d{1,3}){3}(?![\w-]|\.\d)")
_BEFORE = re.compile(r"(?:^|[^\w.:-]|::ffff:|[A-Za-z]:|\bv)$", re.IGNORECASE)
_NAMED = re.compile(r"(?<=\bip-)\d{1,3}(?:-\d{1,3}){3}(?![\w-])")
"""A host that is called by its address."""

_SIX = re.compile(
    r"(?<![\w:.])(?:[0-9a-fA-F]{1,4}:){2,7}(?::|[0-9a-fA-F]{1,4}|(?::[0-9a-fA-F]{1,4}){1,6})(?![\w:])"
)
_USUAL = re.compile(
    r"192\.168\.(?:0|1|2|10|100|178)\.|10\.(?:0\.0|0\.1|1\.1|8\.0|10\.10|4\.0)\.|172\.1[67]\.0\."
)
"""Nets that every router and every manual has."""

_FAMOUS = frozenset({"8.8.8.8", "8.8.4.4", "1.1.1.1", "1.0.0.1", "9.9.9.9", "1.2.3.4", "4.3.2.1"})
_VERSION = re.compile(r"(?:version|release|v|==|>=|<=|[~^])[ \t]*$", re.IGNORECASE)
_SIGNS = re.compile(r"\[\.\]|\(\.\)|-")
_CARRIER = ipaddress.ip_network("100.64.0.0/10")
_EXAMPLES = [
    ipaddress.ip_network(net)
    for net in words("192.0.2.0/24 198.51.100.0/24 203.0.113.0/24 2001:db8::/32 100::/64")
]


def addresses(page: Page) -> Iterator[Hit]:
    """Addresses that tell of a net; loopback, examples and what every manual has are left out."""
    for pattern in (_FOUR, _SIX, *((_NAMED,) if "ip-" in page.text else ())):
        for found in pattern.finditer(page.text):
            start, end = found.span()
            if pattern is _FOUR and not _BEFORE.search(page.text[max(0, start - 7) : start]):
                continue
            said = found[0] if pattern is _SIX else _SIGNS.sub(".", found[0])
            try:
                address = ipaddress.ip_address(said)
            except ValueError:
                continue
            if _is_usual(address, said) or page.in_blank(start, end):
                continue
            if address.is_private or (address.version == 4 and address in _CARRIER):
                yield Hit(start, end, "ip", "internal-ip", "block", "•.•.•.•", "{{ip}}")
            elif not _VERSION.search(page.text[max(0, start - 12) : start]):
                yield Hit(start, end, "ip", "ip", "look", "•.•.•.•", "{{ip}}")


def _is_usual(address: ipaddress.IPv4Address | ipaddress.IPv6Address, text: str) -> bool:
    if (
        address.is_loopback
        or address.is_unspecified
        or address.is_multicast
        or address.is_link_local
    ):
        return True
    if any(address.version == net.version and address in net for net in _EXAMPLES):
        return True
    if address.version == 6:
        return text.count(":") < 3
    first = int(text.partition(".")[0])
    return text in _FAMOUS or bool(_USUAL.match(text)) or first in (0, 255) or first >= 240
