"""Secrets that nobody uses, made anew in each run, and the documents they are planted in."""

import base64
import json
import random
import string
from collections.abc import Callable
from dataclasses import dataclass

_LETTERS = string.ascii_letters + string.digits
_URL_SAFE = _LETTERS + "-_"
_HEX = "0123456789abcdef"


@dataclass(frozen=True, slots=True)
class Planted:
    """One document with one secret in it.

    Attributes:
        kind: what was planted.
        place: prose, code, table or front matter.
        path: a name whose ending fits the document.
        secret: the words that must be found, or part of which must.
    """

    kind: str
    place: str
    path: str
    text: str
    secret: str


def _of(chance: random.Random, letters: str, length: int) -> str:
    """Random letters, with a digit among them as in any key that long."""
    return "".join(chance.choices(letters, k=length - 1)) + chance.choice("0123456789")


def _jwt(chance: random.Random) -> str:
    parts = ({"alg": "HS256", "typ": "JWT"}, {"sub": _of(chance, _HEX, 12), "iat": 1700000000})
    encoded = [base64.urlsafe_b64encode(json.dumps(p).encode()).decode().rstrip("=") for p in parts]
    return ".".join([*encoded, _of(chance, _URL_SAFE, 43)])


def _armoured(chance: random.Random) -> str:
    kind = chance.choice(("RSA ", "EC ", "OPENSSH ", ""))
    lines = [_of(chance, _LETTERS + "+/", 64) for _ in range(chance.randint(4, 9))]
    return "\n".join(
        [f"-----BEGIN {kind}PRIVATE KEY-----", *lines, f"-----END {kind}PRIVATE KEY-----"]
    )


def _connection(chance: random.Random) -> str:
    scheme, port = chance.choice(
        (
            ("postgresql", 5432),
            ("mysql", 3306),
            ("redis", 6379),
            ("amqp", 5672),
            ("mongodb+srv", 27017),
        )
    )
    user = chance.choice(("app", "svc_orders", "reporting", "etl"))
    return f"{scheme}://{user}:{password(chance)}@db{chance.randint(1, 9)}.orders.net:{port}/main"


def password(chance: random.Random) -> str:
    """What people make up: a word, capitals, digits, a sign."""
    words = (
        "winter",
        "falcon",
        "kaffee",
        "monsoon",
        "tiger",
        "pelican",
        "granite",
        "harbor",
        "quartz",
    )
    word, number = chance.choice(words), chance.randint(10, 9999)
    sign = chance.choice("!#$%&*?")
    return chance.choice(
        (
            f"{word.capitalize()}{number}{sign}",
            f"{word}{number}",
            f"{word.capitalize()}-{chance.choice(words).capitalize()}-{number}",
            f"{word.replace('a', '4').replace('e', '3')}{sign}{number}",
            _of(chance, _LETTERS + "!#%*", chance.randint(10, 16)),
            f"{sign.replace('$', '!')}{word}{number}{word[0].upper()}",
        )
    )


KINDS: dict[str, Callable[[random.Random], str]] = {
    "Anthropic key": lambda r: f"sk-ant-api03-{_of(r, _URL_SAFE, 92)}-{_of(r, _LETTERS, 8)}AA",
    "OpenAI key": lambda r: f"sk-proj-{_of(r, _URL_SAFE, 74)}",
    "GitHub token": lambda r: f"gh{r.choice('pous')}_{_of(r, _LETTERS, 36)}",
    "GitHub fine-grained": lambda r: f"github_pat_{_of(r, _LETTERS, 22)}_{_of(r, _LETTERS, 59)}",
    "Google key": lambda r: f"AIza{_of(r, _URL_SAFE, 35)}",
    "AWS secret": lambda r: _of(r, _LETTERS + "/+", 40),
    "Slack token": lambda r: (
        f"xoxb-{_of(r, '123456789', 12)}-{_of(r, '123456789', 12)}-{_of(r, _LETTERS, 24)}"
    ),
    "Stripe key": lambda r: f"{r.choice(('sk', 'rk'))}_live_{_of(r, _LETTERS, 24)}",
    "private key": _armoured,
    "JSON web token": _jwt,
    "connection string": _connection,
    "GitLab or npm token": lambda r: r.choice(
        (f"glpat-{_of(r, _URL_SAFE, 20)}", f"npm_{_of(r, _LETTERS, 36)}")
    ),
}
"""Kind to what makes one."""

_NAMED = {"AWS secret": ("aws_secret_access_key", "AWS secret access key")}
_PLACES = {
    "prose": (
        "notes.md",
        "# What we saw\n\nThe run failed until we exported {said} `{secret}` in the shell,\n"
        "then the tests went green.\n",
    ),
    "bare prose": (
        "notes.md",
        "# What we saw\n\nHe pasted {said} {secret} into the chat and nobody noticed.\n",
    ),
    "code": ("deploy.md", "# Deploy\n\n```sh\nexport {name}={secret}\n./deploy --all\n```\n"),
    "source": (
        "client.py",
        'import os\n\n{name} = "{secret}"\n\n\ndef client():\n    return {name}\n',
    ),
    "table": (
        "access.md",
        "# Access\n\n| what | value | by |\n| --- | --- | --- |\n| {said} | {secret} | ops |\n",
    ),
    "front matter": (
        "recipe.md",
        "---\ntitle: A recipe\n{name}: {secret}\n---\n# A recipe\n\nText.\n",
    ),
}


def secrets(count: int, seed: int) -> list[Planted]:
    """`count` documents, kinds and places in turn, each with a secret made for it."""
    chance = random.Random(seed)
    made: list[Planted] = []
    for number in range(count):
        kind = list(KINDS)[number % len(KINDS)]
        place = list(_PLACES)[(number // len(KINDS) + number) % len(_PLACES)]
        secret = KINDS[kind](chance)
        path, text = _PLACES[place]
        if kind == "private key" and place in (
            "table",
            "front matter",
            "prose",
            "bare prose",
            "source",
        ):
            path, text = path, _around(place)
        name, said = _NAMED.get(kind, (f"{kind.split()[0].lower()}_token", f"the {kind}"))
        made.append(
            Planted(kind, place, path, text.format(name=name, said=said, secret=secret), secret)
        )
    return made


def _around(place: str) -> str:
    """A key of several lines, where people paste one: indented, quoted, by itself."""
    if place == "source":
        return 'KEY = """\\\n{secret}\n"""\n'
    return "# Notes\n\nThe key was pasted below.\n\n{secret}\n\nIt opened the server.\n"


_SAID = (
    "The password is {p}.",
    "The staging password is {p} and it works on both nodes.",
    "Password for the demo account: {p}",
    "Use {p} as the password when it asks.",
    "You can log in with admin / {p} on the test system.",
    "Log in as deploy with password {p}.",
    "The root password was changed to {p} yesterday.",
    "Das Passwort lautet {p}, bitte nicht weitergeben.",
    "The wifi password (guest) is {p}.",
    "When it prompts, type {p} as the password.",
    "His password is still {p}, which we should rotate.",
    "Credentials: jenkins / {p}",
    "I set the database password to {p} for now.",
    'The passphrase of the backup is "{p}".',
    "{p} is the password of the shared account.",
    "It only works with the password `{p}`.",
    "pw for the vpn: {p}",
    "We agreed that the admin password would be {p} until Friday.",
    "The Grafana login is viewer, the password {p}.",
    "Her new password ({p}) was on the whiteboard.",
)
"""What people write; `{p}` is the password."""


def prose_passwords(count: int, seed: int) -> list[Planted]:
    """`count` notes in each of which a sentence gives a password away."""
    chance = random.Random(seed + 1)
    made = []
    for number in range(count):
        secret = password(chance)
        sentence = _SAID[number % len(_SAID)].format(p=secret)
        text = f"# Notes\n\nWe looked at the pipeline. {sentence}\nThen we went on.\n"
        made.append(Planted("password", "prose", "notes.md", text, secret))
    return made
