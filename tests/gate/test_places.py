"""Addresses, numbers, hosts, paths, tickets and listed words; examples of them are let alone."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.gate.gate import Gate
from cairn.gate.known import Known
from cairn.gate.places.numbers import is_card, is_iban
from tests.gate.made import met

KNOWN = Known(
    teams=("Payments Core", "Falcon"),
    hosts=("corp.orders.net",),
    repositories=("orders/checkout-flow", "monolith"),
    tickets=("PAY", "ops"),
    deny=("Project Nightingale",),
    allow=("10.20.30.40", "OPS-1", "Falcon"),
)
GATE = Gate(KNOWN)


def _iban(seed: int) -> str:
    """A German account with right check digits."""
    body = "".join(random.Random(seed).choices("0123456789", k=18))
    return next(f"DE{check:02d}{body}" for check in range(2, 99) if is_iban(f"DE{check:02d}{body}"))


def _card(seed: int) -> str:
    body = "4" + "".join(random.Random(seed).choices("0123456789", k=14))
    return next(body + digit for digit in "0123456789" if is_card(body + digit))


@pytest.mark.parametrize(
    ("text", "kind", "severity"),
    [
        ("mail jo.doe@orders.net", "email", "block"),
        ("mail jo [at] orders [dot] net", "email", "block"),
        ("call +49 170 9382716", "phone", "block"),
        ("phone: 030 9283746", "phone", "block"),
        ("(415) 867-2931", "phone", "block"),
        (f"pay {_iban(1)}", "iban", "block"),
        (f"card {_card(1)}", "card", "block"),
        ("ssh build7.internal", "host", "block"),
        ("https://wiki.intranet/page", "host", "block"),
        ("https://ci.corp.orders.net/job", "host", "block"),
        ("ping 10.83.4.17", "ip", "block"),
        ("ping fd12:3456:789a:1::1", "ip", "block"),
        ("ping 93.184.216.34", "ip", "look"),
        ("cd /home/jdoe/work", "home", "block"),
        ("cd /Users/jdoe", "home", "block"),
        (r"cd C:\Users\jdoe\work", "home", "block"),
        ("see PAY-1234", "ticket", "block"),
        ("see ops-77", "ticket", "block"),
        ("see FROB-1234", "ticket", "look"),
        ("ask Payments Core", "team", "block"),
        ("ask paymentscore", "team", "block"),
        ("clone orders/checkout-flow", "repository", "block"),
        ("the checkout_flow repo", "repository", "block"),
        ("in the monolith repository", "repository", "block"),
        ("in the monolith", "repository", "look"),
        ("about project nightingale", "word", "block"),
    ],
)
def test_a_place_is_found(text: str, kind: str, severity: str) -> None:
    found = GATE.read({"notes.md": text})
    assert (kind, severity) in {(finding.kind, finding.severity) for finding in found}


@pytest.mark.parametrize(
    "text",
    [
        "mail user@example.com or {{email}}",
        "git@github.com:orders/tool.git",
        "npm install tool@1.2.3",
        "at 2026-01-28 14:05:11",
        "call 555-555-0100",
        "DE00 1234 5678 9012 3456 78",
        "4111 1111 1111 1112",
        "port 8080, 192.168.1.1, 127.0.0.1, 0.0.0.0, 8.8.8.8, 203.0.113.7",
        "version 1.2.3.4",
        "settings.local.json and `.claude/settings.local`",
        "host.docker.internal",
        "cd /home/user/work && cd /home/{{name}} && cd ~/work",
        "UTF-8, SHA-256, ISO-8859, RFC-3339, CVE-2024-1234",
        "ping 10.20.30.40",
        "see OPS-1",
    ],
)
def test_examples_and_what_is_allowed_are_let_alone(text: str) -> None:
    assert met(text, gate=GATE) == []


def test_an_allowed_word_waves_no_secret_and_no_full_name_through() -> None:
    from cairn.gate.known import Someone

    gate = Gate(Known(people=(Someone("Mark Shaw"),), allow=("Mark Shaw", "hunter2x9")))
    assert met("Mark Shaw", gate=gate)
    assert met("The password is hunter2x9", gate=gate)


@given(st.integers(0, 10**6), st.integers(0, 20))
def test_one_wrong_digit_is_no_account_and_no_card(seed: int, at: int) -> None:
    for number, check in ((_iban(seed)[4:], 18), (_card(seed), 16)):
        place = at % check
        wrong = number[:place] + str((int(number[place]) + 1) % 10) + number[place + 1 :]
        right = _iban(seed)[:4] if check == 18 else ""
        judge = is_iban if check == 18 else is_card
        assert judge(right + number)
        assert not judge(right + wrong)
