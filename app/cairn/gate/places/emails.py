"""E-mail addresses; those that stand for any address are left alone."""

import re
from collections.abc import Iterator

from cairn.gate.hit import Hit
from cairn.gate.page import Page
from cairn.gate.wordlist import words

_EMAIL = re.compile(
    r"(?<![\w.+@%&*!$#-])\w[\w.+%'-]{0,63}@(?:[\w-]{1,63}\.){1,6}[^\W\d_]{2,24}(?![\w@-])"
)
_SPELLED = re.compile(
    r"\b[a-z0-9][\w.+-]{0,63}(?:[ \t]*[\[({<][ \t]*(?:at|a|@)[ \t]*[\])}>][ \t]*[\w-]{1,63}"
    r"(?:(?:[ \t]*[\[({<][ \t]*(?:dot|\.)[ \t]*[\])}>][ \t]*|\.)[\w-]{2,63}){1,5}"
    r"|@[\w-]{1,63}(?:[\[({](?:dot|\.)[\])}][\w-]{2,63}){1,5}"
    r"|[ \t]at[ \t][\w-]{1,63}(?:[ \t]dot[ \t][\w-]{2,63}){1,4}\b)"
)
_EXAMPLES = re.compile(
    r"@(?:[\w-]+\.)*(?:example\.\w+|example|test|invalid|localhost|domain\.(?:com|tld|org)"
    r"|(?:company|email|mail|host|server|yourdomain|mydomain|your-?company|acme|foo|bar)\.(?:com|org)"
    r"|noreply\.github\.com|users\.noreply\.[\w.]+)$"
)
_SAMPLE_LOCAL = re.compile(
    r"^(?:git|hg|svn|root|user(?:name)?|name|me|you|email|example|someone|noreply|no-reply"
    r"|postmaster|first\.last|your[._-]?\w+)@"
)
_NO_DOMAIN = re.compile(
    r"\.(?:py|md|so|js|ts|service|socket|target|timer|png|jpe?g|svg|json|ya?ml)$"
)


_LOGIN = re.compile(r"(?<=://)(?P<who>[A-Za-z][\w.-]{1,40})(?=(?::[^\s@/]{0,200})?@[\w{$])")
_NOBODY = words(
    """
    admin postgres mysql app redis guest ftp anonymous token oauth2 x-access-token x-token-auth
    ubuntu ec2-user elastic rabbitmq mongo neo4j sa service bot ci deploy test demo myuser dbuser
    default usr login someuser youruser your-user u x foo api key
    """
)


def emails(page: Page) -> Iterator[Hit]:
    """Every address that may be somebody's."""
    if "@" in page.text:
        for found in _EMAIL.finditer(page.text):
            if not _is_harmless(found[0].lower(), page, found.span()):
                yield _hit(*found.span())
        for found in _LOGIN.finditer(page.text):
            who = found["who"].lower()
            sample = who in _NOBODY or _SAMPLE_LOCAL.match(f"{who}@")
            if not sample and not page.in_blank(*found.span()):
                yield Hit(*found.span("who"), "email", "login", "look", "•••@", "")
    for found in _SPELLED.finditer(page.folded.text):
        yield _hit(*page.folded.span(*found.span()))


def _hit(start: int, end: int) -> Hit:
    return Hit(start, end, "email", "email", "block", "•••@•••", "{{email}}")


def _is_harmless(address: str, page: Page, span: tuple[int, int]) -> bool:
    before = page.text[max(0, span[0] - 60) : span[0]]
    if before.endswith("/") and (before.endswith("//") or "." not in address.partition("@")[0]):
        return True  # somebody's login, or a version of something
    if before.endswith(":") and "://" in before.rpartition(" ")[2]:
        return True  # a password
    if _EXAMPLES.search(address) or _NO_DOMAIN.search(address):
        return True
    return bool(_SAMPLE_LOCAL.match(address)) or page.in_blank(*span)
