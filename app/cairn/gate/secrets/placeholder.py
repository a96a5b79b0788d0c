"""Whether a value is one: an example, a blank to fill, a name of a variable, or the real thing."""

import math
import re
from collections import Counter

from cairn.gate.wordlist import words

_SAMPLES = words(
    """
    password passwd passphrase pass pwd secret token key apikey api_key api-key value string text
    none null nil true false yes no on off empty default required optional username user admin
    root example sample placeholder changeme change_me change-me changeit redacted removed hidden
    masked dummy fake test testing todo tbd unknown undefined missing disabled enabled prompt ask
    stdin file env environment keychain keyring vault plain plaintext encrypted hashed base64
    bearer basic mypassword my_password my-password yourpassword your_password your-password
    mysecret my_secret passwort kennwort geheim new_password old_password newpassword oldpassword
    foo bar baz foobar db_password dbpassword postgres mysql mytoken my_token accesstoken
    access_token hunter credentials variable here abc abc123 pass123 s3cr3t xyz qwerty
    """
)
"""Values that stand for a secret, in lower case."""

_BLANK = re.compile(
    r"[{}<>…]|\$[({]|^\$\w|\$[A-Z_]{3}|%\w+%|\.{3}|\*{3}|(?i:x{4}|_here\b|-here\b|\byour\b|your[-_]|\bmy[-_]"
    r"|example|placeholder|redacted|change[-_]?me|dummy|insert[-_]|replace[-_]|sample|<|>)"
)
_REFERENCE = re.compile(
    r"[A-Za-z_][\w.]*[(\[].*|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|(?:[a-z]\w*\.)+[A-Za-z_]\w*"
    r"|(?:\.{0,2}|~|[A-Za-z]:)?[\\/][\w./\\ -]*|[\w-]+(?:/[\w.-]+)+|--?[a-z][\w-]*|https?:.*"
    r"|[a-z]+(?:[A-Z][a-z]+)+|(?:[A-Z][a-z]+){2,}"
    r"|[a-z_]\w*=[a-z_][\w.]*|\^\w+\^|[A-Z]{3,}\d{0,2}(?::[A-Z]{3,}\d{0,2})?"
)
"""A call, a variable, a path, an option, an address, a name in camel case."""


def is_placeholder(value: str) -> bool:
    """Whether `value` stands for a secret rather than being one."""
    plain = value.strip().strip("'\"`").lower()
    if plain in _SAMPLES or len(set(plain)) <= 3 or _BLANK.search(value):
        return True
    return bool(_in_a_row(plain))


def is_reference(value: str) -> bool:
    """Whether `value` says where a secret is: a call, a variable, a path, an option, an address."""
    return bool(_REFERENCE.fullmatch(value)) and not _is_tangled(value)


def is_password_like(value: str) -> bool:
    """Whether no word of a language is written like this: digits, signs or capitals inside."""
    if len(value) < 6 or is_placeholder(value) or is_reference(value):
        return False
    letters = sum(letter.isalpha() for letter in value)
    digits = sum(letter.isdigit() for letter in value)
    signs = sum(not letter.isalnum() for letter in value)
    if not letters or letters + signs == 0:
        return False
    if digits or any(sign in "!@#$%^&*+=?~" for sign in value):
        return not re.fullmatch(r"v?\d+(?:\.\w+)*|\d+(?:[a-z]{1,3}|-\w+)|[A-Za-z]+-\d{1,3}", value)
    inside = value[1:]
    return signs == 0 and inside != inside.lower() and inside != inside.upper() and len(value) >= 10


def entropy(value: str) -> float:
    """Shannon entropy of the letters of `value`, in bits per letter."""
    counts = Counter(value)
    return -sum(n / len(value) * math.log2(n / len(value)) for n in counts.values())


def _is_tangled(value: str) -> bool:
    """Whether it is too random for the name of anything."""
    longest = max(re.split(r"[^A-Za-z0-9+]", value), key=len)
    classes = (str.isdigit, str.islower, str.isupper)
    mixed = sum(any(kind(letter) for letter in longest) for kind in classes)
    return len(longest) >= 16 and mixed == 3 and entropy(longest) > 3.5


def _in_a_row(plain: str) -> bool:
    """Whether it is the alphabet or the digits in their order, or a short piece again and again."""
    if len(plain) < 6:
        return False
    rows = ("abcdefghijklmnopqrstuvwxyz" * 2, "0123456789" * 4, "abcdef0123456789" * 3)
    if any(plain in row for row in rows) or plain in "0123456789abcdefghijklmnopqrstuvwxyz":
        return True
    return (plain + plain).find(plain, 1) <= 3
