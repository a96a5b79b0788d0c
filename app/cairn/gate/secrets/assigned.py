"""Values given to something that is called a secret: in code, settings, front matter, options."""

import re
from collections.abc import Iterator

from cairn.gate.hit import Hit
from cairn.gate.page import Page
from cairn.gate.secrets.placeholder import entropy, is_password_like, is_placeholder, is_reference
from cairn.gate.secrets.secret import secret

_PASSWORDS = (
    r"password|passwd|passphrase|passcode|pwd|\bpw\b|_pw\b|passwort|kennwort|contrase(?:ñ|n)a"
)
_KEYS = (
    r"secret|token|api[_-]?key|access[_-]?key|auth[_-]?key|private[_-]?key|account[_-]?key"
    r"|service[_-]?key|signing[_-]?key|encryption[_-]?key|master[_-]?key|license[_-]?key"
    r"|secret[_-]?key|client[_-]?key|credentials?|_pass\b|\bpass(?==)|_key\b"
)
CALLED = re.compile(rf"(?:{_PASSWORDS}|{_KEYS})")
"""What secrets are called, in a folded text."""

_ASSIGNED = re.compile(
    rf"(?P<name>(?:{_PASSWORDS}|{_KEYS})[\w.-]{{0,40}})"
    r"(?:[\"'`)\]*]{0,3}[ \t]{0,8}(?::=|=>|={1,3}|:(?:[ \t][|>][+-]?\n)?)[ \t]{0,8}"
    r"|[\"'],[ \t]{0,4}(?=[\"']))"
    r"(?:(?P<quote>[\"'`])(?P<quoted>[^\n]{4,300}?)(?P=quote)|(?P<bare>[^\s\"'`|,;<>]{6,300}))"
)
_OPTION = re.compile(
    rf"--?[\w-]{{0,30}}(?:{_PASSWORDS}|token|secret|api-?key)[\w-]{{0,10}}[ \t]+"
    r"(?P<quote>[\"']?)(?P<bare>[^\s\"'`|,;<>-][^\s\"'`|,;<>]{5,300})"
)
_SHORT = re.compile(
    r"\b(?:sshpass\s+-p\s?|mysql(?:dump)?\b[^\n|]{0,80}?\s-p|docker\s+login\b[^\n]{0,80}?\s-p\s)"
    r"(?P<quote>[\"']?)(?P<bare>[^\s\"'`|,;<>-][^\s\"'`|,;<>]{4,100})"
)
_HEADER = re.compile(
    r"(?:authorization[\"']?\s{0,3}:\s{0,3}[\"']?(?:bearer|basic|token)|\bbearer)\s+"
    r"(?P<quote>[\"']?)(?P<bare>[\w.+/=~-]{16,2000})"
)
_ELEMENT = re.compile(
    rf"<(?P<name>(?:{_PASSWORDS}|pass|{_KEYS})\b)[^<>\n]{{0,60}}>(?P<bare>[^<>\s]{{4,300}})</"
)
_AUTH = re.compile(r"\bauth[\"'][ \t]*:[ \t]*(?P<quote>[\"'])(?P<bare>[\w+/=-]{12,300})(?P=quote)")
_FIELDS = re.compile(
    r"^[\w.*-]+:(?:\d{2,5}|\*):[\w*-]+:[\w*.-]+:(?P<bare>[^\s:\"'`]{6,80})$", re.MULTILINE
)
_NETRC = re.compile(
    r"\bmachine\s+\S+\s+login\s+\S+\s+password\s+(?P<quote>[\"']?)(?P<bare>\S{4,200})"
)
_DETECTORS = (
    (_ASSIGNED, "assigned"),
    (_OPTION, "option"),
    (_SHORT, "option"),
    (_HEADER, "header"),
    (_NETRC, "netrc"),
    (_ELEMENT, "assigned"),
    (_AUTH, "assigned"),
    (_FIELDS, "assigned"),
)


def assigned(page: Page) -> Iterator[Hit]:
    """Values assigned to secret-sounding names, given as options, sent as headers."""
    folded = page.folded
    for expression, detector in _DETECTORS:
        for found in expression.finditer(folded.text):
            quoted = found.groupdict().get("quoted") is not None
            start, end = folded.span(*found.span("quoted" if quoted else "bare"))
            value = page.text[start:end]
            if not quoted:
                value = value.rstrip(").]}\\*_`")
                end = start + len(value)
            if page.in_blank(start, end):
                continue
            name = found.groupdict().get("name") or ""
            if _is_secret(name, value, quoted=quoted, data=page.in_code(start)):
                yield secret(start, end, detector, value)


def _is_secret(name: str, value: str, *, quoted: bool, data: bool) -> bool:
    """Whether `value` is the thing itself: for passwords a word in quotes is enough."""
    if is_placeholder(value) or is_reference(value) or name.startswith(("token_url", "tokens")):
        return False
    if any(letter.isspace() for letter in value):
        return quoted and bool(re.match(_PASSWORDS, name)) and _is_phrase(value)
    if re.match(_PASSWORDS, name):
        if quoted and data and len(value) >= 6 and value.isalnum():
            return True
        return is_password_like(value)
    return is_password_like(value) and (len(value) >= 8) and entropy(value) > 2.5


def _is_phrase(value: str) -> bool:
    """A pass phrase: several plain words and nothing that reads like a sentence or code."""
    words = value.split()
    return 3 <= len(words) <= 8 and all(word.isalnum() for word in words) and value == value.lower()
