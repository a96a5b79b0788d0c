"""Secrets of every form and in every place; what only looks like one is let alone."""

import random
import socket
import string
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.gate.gate import Gate
from cairn.gate.secrets.tokens import FORMS
from tests.benchmarks.planted import KINDS, Planted, prose_passwords, secrets
from tests.gate.made import met, random_text

GATE = Gate()
UPPER, HEX = string.ascii_uppercase + string.digits, "0123456789abcdef"


def _found(one: Planted) -> bool:
    return any(
        severity == "block" and (words in one.secret or one.secret in words)
        for words, _, severity in met(one.text, one.path, GATE)
    )


@pytest.mark.parametrize("one", secrets(72, seed=21), ids=lambda one: f"{one.kind} in {one.place}")
def test_a_planted_secret_is_found(one: Planted) -> None:
    assert _found(one), one.text


@pytest.mark.parametrize("one", prose_passwords(40, seed=21), ids=lambda one: one.text[40:70])
def test_a_password_in_prose_is_found(one: Planted) -> None:
    assert _found(one), one.text


@pytest.mark.parametrize(
    ("detector", "key"),
    [
        ("anthropic-key", f"sk-ant-api03-{random_text(93, 1)}AA"),
        ("github-fine-grained", f"github_pat_{random_text(22, 2)}_{random_text(59, 3)}"),
        ("google-key", f"AIza{random_text(35, 4)}"),
        ("aws-key-id", f"AKIA{random_text(16, 5, UPPER)}"),
        ("sendgrid-key", f"SG.{random_text(22, 6)}.{random_text(43, 7)}"),
        ("huggingface-token", f"hf_{random_text(34, 8, string.ascii_letters)}"),
        ("digitalocean-token", f"dop_v1_{random_text(64, 9, HEX)}"),
        ("telegram-token", f"{random_text(9, 10, '123456789')}:AA{random_text(33, 11)}"),
        ("vault-token", f"hvs.{random_text(90, 12)}"),
    ],
)
def test_a_key_is_named_and_never_shown(detector: str, key: str) -> None:
    (finding,) = GATE.read(f"We pasted {key} here.")
    assert (finding.detector, finding.kind, finding.severity) == (detector, "secret", "block")
    assert finding.length == len(key)
    assert not any(key[at : at + 6] in repr(finding) for at in range(12, len(key) - 6))


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("config.php", "define('DB_PASSWORD', 'S3cur3Pa55');"),
        ("app.xml", "<password>Winter2024</password>"),
        ("servers.xml", '<Pass encoding="base64">V2ludGVyMjAyNA==</Pass>'),
        (".env", "MAIL_PW=Winter2024!"),
        (".pgpass", "localhost:5432:main:admin:Pa55word99"),
        (".netrc", "machine host login jo password Winter2024"),
        ("config.json", '{"auth": "am86V2ludGVyMjAyNA=="}'),
        ("run.sh", "mysql -uroot -pWinter2024 main"),
        ("run.sh", "sshpass -p Winter2024 ssh host"),
        ("run.sh", "curl -u admin:Winter2024 https://host"),
        ("run.sh", 'curl -H "Authorization: Basic YWRtaW46V2ludGVyMjAyNA=="'),
        ("app.yaml", "db:\n  password: Winter2024\n"),
        ("app.ini", "passwd = Winter!2024"),
        ("web.config", 'connectionString="Server=a;Database=b;Password=Winter2024;"'),
        ("notes.md", "user: admin\npass: Winter2024"),
        ("notes.md", "| user | password |\n| --- | --- |\n| jo | Winter2024 |\n"),
        ("notes.md", "| password | Winter2024! |\n"),
        ("notes.md", "user=jo pass=Winter2024!"),
        ("notes.md", "WLAN-Schlüssel: Sommer2023!"),
        ("notes.md", "Zugang: jo / Sommer2023!"),
        ("notes.md", f"seed phrase: {' '.join(['winner', 'thank', 'year'] * 4)}"),
        ("notes.md", "The pass&#119;ord is Winter2024!"),
        ("app.yaml", "password: >\n  Winter2024!\n"),
        ("notes.md", f"key: AKIA{random_text(10, 5, UPPER)}\n{random_text(6, 6, UPPER)} it was"),
        ("run.py", f'key = "ghp_{random_text(12, 7)}" + "{random_text(24, 8)}"'),
    ],
)
def test_a_password_in_a_file_of_settings_is_found(path: str, text: str) -> None:
    assert any(severity == "block" for _, _, severity in met(text, path, GATE))


def test_a_private_key_is_one_finding_to_its_last_line() -> None:
    body = "\n".join(random_text(64, line) for line in range(5))
    key = f"-----BEGIN OPENSSH PRIVATE KEY-----\n{body}\n-----END OPENSSH PRIVATE KEY-----"
    assert met(f"before\n\n{key}\n\nafter\n") == [(key, "private-key", "block")]
    assert met("A file that begins with `-----BEGIN PRIVATE KEY-----` is one.") == []


@pytest.mark.parametrize(
    "text",
    [
        "password: {{password}}",
        "export API_KEY=<your-key>",
        "export API_KEY=$OTHER_KEY",
        "api_key = os.environ['API_KEY']",
        "token: ${{ secrets.GITHUB_TOKEN }}",
        "password=getpass()",
        "psql postgres://user:password@localhost/db",
        "curl -u user:pass https://example.com",
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "sk-ant-...",
        "AKIAIOSFODNN7EXAMPLE",
        "The password is required, and never stored.",
        "Passwords are hashed. The token is sent as a header.",
        "The key is missing. The secret is out.",
        "under the key `mcpServers`:",
        "mysql -u root -p",
        "| option | password |\n| --- | --- |\n| `-p` | required |\n",
        f"commit {random_text(40, 1, HEX)}",
        f"sha256-{random_text(43, 2)}=",
        "id: 01J9Z8M3Q4T5V6W7X8Y9Z0A1B2",
    ],
)
def test_what_stands_for_a_secret_is_let_alone(text: str) -> None:
    assert met(text, gate=GATE) == []


def test_what_only_looks_random_is_only_shown() -> None:
    assert met(f"It printed {random_text(40, 3)} twice.", gate=GATE)[0][1:] == ("entropy", "look")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.detector} {form.prefix}")
def test_every_form_has_a_prefix_without_which_it_is_not_tried(form: object) -> None:
    assert getattr(form, "prefix", "")


@given(st.sampled_from(sorted(KINDS)), st.integers(0, 10**9), st.integers(0, 3))
def test_a_secret_is_found_whatever_stands_around_it(kind: str, seed: int, at: int) -> None:
    secret = KINDS[kind](random.Random(seed))
    if kind == "AWS secret":
        secret = f"aws_secret_access_key={secret}"
    before, after = (("", ""), ("(", ")"), ("`", "`"), ("> see ", ", really"))[at]
    assert any(s == "block" for _, _, s in met(f"{before}{secret}{after}\n", gate=GATE))


def test_detect_secrets_is_asked_without_its_settings_and_the_network(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from detect_secrets.settings import get_settings

    def refuse(*_: object) -> None:
        raise AssertionError("the gate went to the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    before = get_settings().json()
    token = f"xoxb-{random_text(12, 1, string.digits)}-{random_text(24, 2)}"
    stripe = f"sk_live_{random_text(24, 3)}"
    assert GATE.read(f"{token}\n{stripe}\n")
    assert get_settings().json() == before


def test_the_gate_is_made_without_what_the_detectors_need() -> None:
    import subprocess

    code = "import sys, cairn.gate.gate\nprint({'requests', 'detect_secrets'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


@pytest.mark.parametrize(
    "text",
    [
        "`" * 60_000,
        "password " * 20_000,
        "the password is " + "a" * 100_000,
        "|" * 60_000,
        "://a:" * 30_000,
        "key: " + "(" * 60_000,
        "-----BEGIN PRIVATE KEY-----\n" * 3_000,
        "a@" * 60_000,
        "1." * 60_000,
        "log in with " * 10_000,
        "x" * 300_000,
        "{{" * 60_000,
        "Mark " * 30_000,
        "AKIA" * 50_000,
    ],
    ids=lambda text: text[:12],
)
def test_a_hostile_text_is_read_to_its_end(text: str) -> None:
    """Were its square read, this would take an hour."""
    assert isinstance(GATE.read(text), list)
