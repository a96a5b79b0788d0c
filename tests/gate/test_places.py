"""Addresses, numbers, hosts, paths, tickets and listed words; examples of them are let alone."""

import random
import re

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
        ("mailto:jo.doe@orders.net", "email", "block"),
        ("owner:jo.doe@orders.net", "email", "block"),
        ("chat?users=/jo.doe@orders.net", "email", "block"),
        ("mail jo.doe (a) orders.net", "email", "block"),
        ("mail jo.doe AT orders DOT net", "email", "block"),
        ("mail jo.doe@orders[.]net", "email", "block"),
        ("https://jodoe@bitbucket.org/orders/x.git", "email", "look"),
        ("https://jodoe:{{secret}}@{{host}}/x", "email", "look"),
        ("+49 (0)170 / 938 27 16", "phone", "block"),
        ("0049 170 9382716", "phone", "block"),
        ("0170 9382716", "phone", "block"),
        ("0170/9382716", "phone", "block"),
        ("(030) 92837461", "phone", "block"),
        ("Tel 030 / 92 83 74 61", "phone", "block"),
        ("☎ 030 92837461", "phone", "block"),
        ("wa.me/491709382716", "phone", "block"),
        ("030 92837461", "phone", "look"),
        (f"IBAN {' '.join(re.findall('.{1,4}', _iban(2)))}", "iban", "block"),
        (f"IBAN {'-'.join(re.findall('.{1,4}', _iban(2)))}", "iban", "block"),
        (f"IBAN{_iban(2).lower()}", "iban", "block"),
        ("card " + ".".join(re.findall("....", _card(2))), "card", "block"),
        ("ping v10.83.4.17", "ip", "block"),
        ("ping 10[.]83[.]4[.]17", "ip", "block"),
        ("ssh ip-10-83-4-17.eu.compute", "ip", "block"),
        ("ping ::ffff:10.83.4.17", "ip", "block"),
        ("ping 100.72.3.4", "ip", "block"),
        ("cd /export/home/jdoe", "home", "block"),
        ("cd /c/Users/jdoe/x", "home", "block"),
        (r"cd c:\users\jdoe\x", "home", "block"),
        (r"C:\Documents and Settings\jdoe\x", "home", "block"),
        (r"\\files\home\jdoe\x", "home", "block"),
        ("cd ~jdoe/x", "home", "look"),
        ("https://jira.orders.net/browse/FROB-12", "ticket", "look"),
        ("see INC0012345", "ticket", "look"),
        ("see PAY_1234", "ticket", "block"),
        ("https://orders.atlassian.net/wiki", "host", "look"),
        ("in CheckoutFlow", "repository", "block"),
        ("the paymentsCoreHook", "team", "block"),
        ("the Payments Cores", "team", "block"),
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
        "https://example.com/home/docs and ./home/x and src/Users/x.ts",
        "git clone https://git@host.org/a and https://user:password@db.example.com/x",
        "chmod 0644 1000 1000, 0755 /srv, 2026-01-02 03:04, 0123 4567",
        "pip install /x@1.2.3 and https://www.slack.com and https://api.slack.com/x",
        "~/work, ~user/x, ~1.2/",
        "1.2.3.4.5 and 1.10.83.4.17",
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
