"""Paths that begin in somebody's home, and so hold a login name."""

import re
from collections.abc import Iterator

from cairn.gate.hit import Hit
from cairn.gate.page import Page
from cairn.gate.wordlist import words

_HOME = re.compile(
    r"(?:(?<![\w.~-])(?:/(?:[a-z]|mnt/[a-z]|cygdrive/[a-z]|export|usr|nfs|net|var|data|private|file"
    r"|Volumes(?:/[\w -]{1,30})?))?/(?:home\d?|Users)/"
    r"|\b[A-Za-z]:[\\/]{1,2}(?i:users|documents and settings)[\\/]{1,2}"
    r"|(?<![\w\\])\\{2,4}[\w.$-]{1,60}(?:\\{1,2}[\w.$-]{1,60})?\\{1,2}(?i:home|users)\\{1,2})"
    r"(?P<who>[^\s/\\:\"'`<>|*?$%(){}\[\],;]{1,64})"
)
_SLUG = re.compile(r"-(?:home|Users)-(?P<who>[A-Za-z0-9_]{2,32})-(?=[\w-]*)")
_TILDE = re.compile(r"(?<![\w~./-])~(?P<who>[a-z_][a-z0-9_-]{1,31})/")
_NOBODY = words(
    """
    user username users me you name yourname your-name youruser your_user runner ubuntu debian
    fedora ec2-user vagrant node app admin administrator root git build builder ci jenkins
    gitlab-runner vscode coder codespace gitpod dev developer docker container shared public
    default guest test linuxbrew pi someone somebody example alice ana bob foo help ... … .
    """
)


def homes(page: Page) -> Iterator[Hit]:
    """Home folders that name somebody; the whole beginning of the path is to go."""
    if "~" in page.text:
        for found in _TILDE.finditer(page.text):
            if _is_somebody(found["who"]) and not page.in_blank(*found.span()):
                yield Hit(*found.span("who"), "home", "home-path", "look", "~•••", "user")
    folded = page.folded.text
    if "home" not in folded and "users" not in folded and "settings" not in folded:
        return
    for found in _HOME.finditer(page.text):
        if _is_somebody(found["who"]) and not page.in_blank(*found.span()):
            yield Hit(*found.span(), "home", "home-path", "block", "/home/•••", "~")
    for found in _SLUG.finditer(page.text):
        if _is_somebody(found["who"]) and page.in_code(found.start()):
            yield Hit(*found.span("who"), "home", "home-path", "look", "-home-•••", "user")


def _is_somebody(who: str) -> bool:
    plain = who.lower().rstrip(".")
    return plain not in _NOBODY and any(letter.isalnum() for letter in plain)
