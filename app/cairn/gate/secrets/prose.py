"""Passwords said in a sentence: "the password is …", "log in as … with …"."""

import re
from collections.abc import Iterator

from cairn.gate.hit import Hit
from cairn.gate.page import Page
from cairn.gate.secrets.placeholder import is_password_like, is_placeholder, is_reference
from cairn.gate.secrets.secret import secret
from cairn.gate.wordlist import any_of, words

_NOUN = (
    r"\b"
    + any_of(
        r"""
        passwords? passwd passphrase pass_phrase passcode pass_code
        (?:the|my|his|her|our|its|root|admin|user|db)_pass pass(?=[\s]*:) pwd pw creds? credentials?
        login passwort kennwort zugang zugangsdaten (?:wlan|wifi|api)-?schlussel mot_de_passe
        contrasena pin pin_code
        (?:access|unlock|recovery)_code secret (?:(?:api|access|secret)_)?key token
        """
    )
    + r"(?:['’]s)?(?![\w-])[\"'`*_]{0,3}"
)
_FILL = r"(?:[ \t]+(?!is\b|was\b|to\b|as\b)[\w./@'’-]{1,30}|[ \t]*\([^()\n]{1,40}\)){0,6}?"
_LINK = (
    r"(?:[ \t]+(?:is|was|are|were|be|becomes|equals|reads|remains|stays|lautet|ist|war|bleibt)\b"
    r"|[ \t]+(?:(?:has been|have been|was|is|been|got|wurde)[ \t]+)?(?:re)?"
    r"(?:set|changed|switched|rotated|updated|geaendert|geandert)[ \t]+(?:back[ \t]+)?(?:to|auf)\b"
    r"|[ \t]*(?::|=|->|=>|→)|[ \t]+(?:–|—|-)(?=\s))"
)
_ADVERB = (
    r"(?:[ \t]*,?[ \t]+(?:just|now|still|simply|currently|always|literally|again|probably|set to"
    r"|changed to|e\.g\.|noch|immer|jetzt|nur|the word|the string)\b){0,2}"
)
_IN = r"[^\s\"'`“”„«»()\[\]|<>]"
_VALUE = rf"(?P<open>[\"'`“„«*_(\[]{{0,4}})(?P<value>(?![=:@-]){_IN}{{4,80}})"
_NAME = r"[\"'`]?[\w.@+-]{2,40}[\"'`]?"

_SAID = [
    re.compile(rf"{_NOUN}{_FILL}[ \t]*,?{_LINK}{_ADVERB}[ \t]*:?[ \t]*(?:\n[ \t>]*)?{_VALUE}"),
    re.compile(
        r"\b(?:set|sets|change[ds]?|reset|rotated?|updated?|switched)\b[^\n.]{0,30}?"
        rf"{_NOUN}{_FILL}[ \t]+to[ \t]+{_VALUE}"
    ),
    re.compile(rf"{_NOUN}[ \t]*[, ][ \t]*{_VALUE}"),
    re.compile(
        rf"(?<![^\s\"'`“„«*_(\[]){_VALUE}[\"'`”“»*_)\]]{{0,4}}"
        r"[ \t]+(?:is|was|as|being|ist|for|als)[ \t]+"
        rf"(?:[\w'’-]+[ \t]+){{0,4}}?{_NOUN}"
    ),
    re.compile(
        r"\b(?:log(?:ged|ging)?[ \t]?(?:in|on)|sign(?:ed)?[ \t]?(?:in|on)|authenticate|connect"
        r"|enter(?:ed)?|typed?|credentials|creds|login|zugang|zugangsdaten|anmelden|used?|try|einloggen)\b"
        rf"[^\n]{{0,60}}?(?:[ \t](?:with|as|using|mit|als|are|is)|:)[ \t]+{_NAME}"
        r"(?:[ \t]*[/:|,][ \t]*|[ \t]+(?:and|und|with|mit)[ \t]+)"
        rf"(?:the[ \t]+)?(?:password[ \t]+)?{_VALUE}"
    ),
]
"""The ones after the first two are sure only of a value that is written like a password."""

_PIN = re.compile(
    r"\b(?:pin|pin code|passcode|(?:access|unlock) code)\b[^\n\d]{0,40}?(?<!\S)(\d{4,8})\b"
)
_PHRASE = re.compile(
    r"\b(?:pass\s?phrase|pass\s?word|passwort|kennwort)\b[^\n\"`“]{0,40}[\"`“]"
    r"(?P<value>[a-z]{2,12}(?:[ -][a-z]{2,12}){2,7})[\"`”]"
)
_SEED = re.compile(
    r"\b(?:seed|recovery|mnemonic)\b[^\n:]{0,20}:?[ \t\"`]{0,3}"
    r"(?P<value>(?:[a-z]{3,8}[ ]){11,23}[a-z]{3,8})(?![\w ])"
)
_CUE = re.compile(
    r"pass|pwd|\bpw\b|kennwort|contrasena|cred|secret|token|\bkey\b|\bpin\b|zugang|seed|mnemonic|recovery|code\b|log"
    r"|sign|connect|authenticate|\bmot de|schlussel"
)
_ABOUT = re.compile(r"pass|pwd|\bpw\b|kennwort|contrasena|mot de")
_LEAST, _TRAILING, _MOST = 5, ".,;:?*_)", 2_000

_ORDINARY_END = re.compile(r"(?:ed|ing|ly|able|ible|ful|less|ous|ive|al|ary|ory|ent|ant|en)$")
_ORDINARY = words(
    """
    stored wrong empty blank weak strong long short used given known unknown unset never always
    same different correct incorrect valid invalid sent asked typed read shown printed logged kept
    there here what when where which that this then than just only also from with your their its
    someone something anything nothing everything hash file prompt manager field safe secure
    unsafe plain text default mandatory unique random secret private public needed missing gone
    rather about after again against because before being between both cannot could does during
    each else every found have into like made make more most much must next none often once other
    over part please possible ready right seen should since some still stale such sure taken them
    these they those though through too under until upon very were while whose will without would
    yours later handled passed written changed rotated leaked lost forgotten shared passwords
    tokens keys case sensitive access rotate expired required optional hidden masked encrypted
    hashed visible yet string value variable letters characters digits bytes true false null admin
    password username
    """
)  # fmt: skip


def said(page: Page) -> Iterator[Hit]:
    """Values that a sentence calls a password; certain if written like one, else worth a look."""
    folded = page.folded
    done = 0
    for cue in _CUE.finditer(folded.text):
        if cue.start() < done:
            continue
        start = folded.text.rfind("\n", 0, cue.start()) + 1
        done = _end_of_line(folded.text, cue.end())
        beyond = _end_of_line(folded.text, done + 1)
        for found in _PIN.finditer(folded.text, start, done):
            if not page.in_code(folded.span(*found.span())[0]):
                yield secret(*folded.span(*found.span(1)), "prose", "")
        for found in _PHRASE.finditer(folded.text, start, done):
            yield secret(*folded.span(*found.span("value")), "prose", "")
        for found in _SEED.finditer(folded.text, start, done):
            yield secret(*folded.span(*found.span("value")), "prose", "")
        for number, expression in enumerate(_SAID):
            # A value may stand in the next line; what is said of it begins in this one.
            for found in expression.finditer(folded.text, start, min(beyond, start + _MOST)):
                if found.start() < done:
                    yield from _judged(page, found, word=number < 1)


def _end_of_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _judged(page: Page, found: "re.Match[str]", *, word: bool) -> Iterator[Hit]:
    start, end = page.folded.span(*found.span("value"))
    quoted = bool(set(found["open"]) & set("\"'`“„«"))
    value = page.text[start:end]
    value = value if quoted else value.rstrip(_TRAILING)
    end = start + len(value)
    if len(value) < _LEAST or page.in_blank(start, end):
        return
    if is_placeholder(value) or is_reference(value):
        return
    if page.is_prose and page.in_code(page.folded.span(*found.span())[0]):
        return  # a command is judged by what it assigns
    if is_password_like(value):
        yield secret(start, end, "prose", "")
    elif (
        (word or quoted) and value.isalpha() and not _is_ordinary(value) and _ABOUT.search(found[0])
    ):
        yield secret(start, end, "prose-word", "", look=not (word and quoted))


def _is_ordinary(value: str) -> bool:
    lower = value.lower()
    return lower in _ORDINARY or bool(_ORDINARY_END.search(lower)) or lower.endswith("s")
