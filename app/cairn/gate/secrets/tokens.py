"""Keys that their issuer gave a form: a prefix, an alphabet, a length."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cairn.gate.hit import Hit
from cairn.gate.page import Page
from cairn.gate.secrets.placeholder import entropy, is_placeholder
from cairn.gate.secrets.secret import secret

_LEAST_ENTROPY = 2.5
"""Bits per letter of the part behind the prefix; below it is an example such as ``ghp_xxxx…``."""


@dataclass(frozen=True, slots=True)
class Form:
    """One issuer's keys.

    Attributes:
        detector: its stable name.
        prefix: without these letters in a text the expression is not tried.
        body: what follows the prefix, as a regular expression.
    """

    detector: str
    prefix: str
    body: str


FORMS = (
    Form("anthropic-key", "sk-ant-", r"(?:[a-z]+\d{2}-)?[\w-]{24,}"),
    Form("openai-key", "sk-", r"(?:(?:proj|svcacct|admin|None)-[\w-]{32,}|[A-Za-z0-9]{32,})"),
    Form("openrouter-key", "sk-or-", r"v1-[0-9a-f]{48,}"),
    Form("github-token", "ghp_", r"[A-Za-z0-9]{30,}"),
    Form("github-token", "gho_", r"[A-Za-z0-9]{30,}"),
    Form("github-token", "ghu_", r"[A-Za-z0-9]{30,}"),
    Form("github-token", "ghs_", r"[A-Za-z0-9]{30,}"),
    Form("github-token", "ghr_", r"[A-Za-z0-9]{30,}"),
    Form("github-fine-grained", "github_pat_", r"[A-Za-z0-9]{20,}(?:_[A-Za-z0-9]{30,})?"),
    Form("gitlab-token", "gl", r"(?:pat|dt|ft|soat|rt|cbt|imt|ptt|agent|oas|rtr|ffct)-[\w.-]{20,}"),
    Form("google-key", "AIza", r"[\w-]{35}"),
    Form("google-oauth", "GOCSPX-", r"[\w-]{24,}"),
    Form("google-oauth", "ya29.", r"[\w-]{30,}"),
    Form("aws-key-id", "AKIA", r"[A-Z0-9]{16}"),
    Form("aws-key-id", "ASIA", r"[A-Z0-9]{16}"),
    Form("slack-token", "xox", r"[a-z](?:\.xox[a-z])?-(?:\d+-)?[A-Za-z0-9-]{18,}"),
    Form("slack-token", "xapp-", r"\d-[A-Z0-9]+-\d+-[a-z0-9]{20,}"),
    Form("slack-webhook", "hooks.slack.com/", r"(?:services|workflows|triggers)/[\w/]{30,}"),
    Form("discord-webhook", "discord.com/api/webhooks/", r"\d{15,}/[\w-]{50,}"),
    Form("stripe-key", "sk_", r"(?:live|test|prod)_[A-Za-z0-9]{20,}"),
    Form("stripe-key", "rk_", r"(?:live|test|prod)_[A-Za-z0-9]{20,}"),
    Form("stripe-webhook", "whsec_", r"[A-Za-z0-9+/=]{24,}"),
    Form("npm-token", "npm_", r"[A-Za-z0-9]{30,}"),
    Form("pypi-token", "pypi-", r"[\w-]{50,}"),
    Form("rubygems-key", "rubygems_", r"[0-9a-f]{40,}"),
    Form("crates-token", "cio", r"[A-Za-z0-9]{32}"),
    Form("docker-token", "dckr_pat_", r"[\w-]{20,}"),
    Form("huggingface-token", "hf_", r"[A-Za-z]{30,}"),
    Form("databricks-token", "dapi", r"[0-9a-f]{32}(?:-\d)?"),
    Form("digitalocean-token", "do", r"[opr]_v1_[0-9a-f]{60,}"),
    Form("shopify-token", "shp", r"(?:at|ca|pa|ss)_[0-9a-fA-F]{30,}"),
    Form("sendgrid-key", "SG.", r"[\w-]{16,}\.[\w-]{32,}"),
    Form("mailgun-key", "key-", r"[0-9a-f]{32}"),
    Form("twilio-key", "SK", r"[0-9a-f]{32}"),
    Form("vault-token", "hv", r"[sbr]\.[\w-]{24,}"),
    Form("terraform-token", ".atlasv1.", r"[\w-]{50,}"),
    Form("atlassian-token", "ATATT3", r"[\w=-]{50,}"),
    Form("atlassian-token", "ATCTT3", r"[\w=-]{50,}"),
    Form("bitbucket-token", "ATBB", r"[A-Za-z0-9]{24,}"),
    Form("grafana-token", "gl", r"(?:sa_[A-Za-z0-9]{32}_[0-9a-f]{8}|c_[A-Za-z0-9+/=]{32,})"),
    Form("sentry-token", "sntry", r"[su]_[\w+/=-]{40,}"),
    Form("newrelic-key", "NRAK-", r"[A-Z0-9]{27}"),
    Form("linear-key", "lin_", r"(?:api|oauth)_[A-Za-z0-9]{32,}"),
    Form("notion-token", "ntn_", r"[A-Za-z0-9]{40,}"),
    Form("notion-token", "secret_", r"[A-Za-z0-9]{43}"),
    Form("postman-key", "PMAK-", r"[0-9a-f]{24}-[0-9a-f]{34}"),
    Form("figma-token", "figd_", r"[\w-]{32,}"),
    Form("groq-key", "gsk_", r"[A-Za-z0-9]{40,}"),
    Form("xai-key", "xai-", r"[A-Za-z0-9]{60,}"),
    Form("perplexity-key", "pplx-", r"[A-Za-z0-9]{40,}"),
    Form("replicate-token", "r8_", r"[A-Za-z0-9]{32,}"),
    Form("supabase-key", "sb", r"(?:p_[0-9a-f]{40}|_secret_[\w-]{20,})"),
    Form("planetscale-token", "pscale_", r"(?:tkn|pw|oauth)_[\w.=-]{32,}"),
    Form("fly-token", "fo1_", r"[\w-]{40,}"),
    Form("netlify-token", "nfp_", r"[A-Za-z0-9]{32,}"),
    Form("doppler-token", "dp.", r"(?:pt|st|ct|scim|audit)\.[\w.-]{36,}"),
    Form("sonar-token", "sq", r"[pua]_[0-9a-f]{40}"),
    Form("artifactory-token", "AKC", r"[A-Za-z0-9]{60,}"),
    Form("artifactory-token", "cmVmd", r"[A-Za-z0-9]{56,}"),
    Form("telegram-token", ":AA", r"[\w-]{32,33}"),
    Form("square-token", "sq0", r"(?:atp|csp|idp)-[\w-]{22,}"),
    Form("age-key", "AGE-SECRET-KEY-1", r"[A-Z0-9]{50,}"),
    Form("azure-secret", "8Q~", r"[\w~.-]{31,34}"),
    Form("json-web-token", "eyJ", r"[\w-]{8,}\.eyJ[\w-]{8,}(?:\.[\w-]*)?"),
    Form("easypost-key", "EZAK", r"[A-Za-z0-9]{54}"),
    Form("airtable-token", "pat", r"[A-Za-z0-9]{14}\.[0-9a-f]{64}"),
    Form("facebook-token", "EAA", r"[A-Za-z0-9]{60,}"),
    Form("crypt-hash", "$2", r"[aby]\$\d\d\$[./A-Za-z0-9]{53}"),
    Form("crypt-hash", "$apr1$", r"[./A-Za-z0-9]{1,8}\$[./A-Za-z0-9]{22}"),
    Form("crypt-hash", "$6$", r"[./A-Za-z0-9]{1,16}\$[./A-Za-z0-9]{86}"),
    Form("crypt-hash", "$y$", r"[./A-Za-z0-9]+\$[./A-Za-z0-9]{1,86}\$[./A-Za-z0-9]{43}"),
)
"""What is known of the forms; `Baseline` knows some more."""

_COMPILED = [(form, re.compile(re.escape(form.prefix) + form.body)) for form in FORMS]
_JOINED = re.compile(r"[A-Za-z0-9]")
_BEFORE = {"telegram-token": re.compile(r"\d{8,10}$"), "terraform-token": re.compile(r"\w{14}$"),
           "azure-secret": re.compile(r"[\w~.]{3}$")}  # fmt: skip
"""What must stand before the prefix, and is part of the key."""


def tokens(page: Page) -> Iterator[Hit]:
    """Keys of a known form; those that are plainly examples are left out."""
    for form, expression in _COMPILED:
        if form.prefix not in page.text:
            continue
        for found in expression.finditer(page.text):
            start, end = found.span()
            before = page.text[max(0, start - 16) : start]
            if form.detector in _BEFORE:
                led = _BEFORE[form.detector].search(before)
                if not led:
                    continue
                start -= len(led[0])
            elif before and _JOINED.match(before[-1]) and not before.endswith(("\\n", "\\t")):
                continue
            value = page.text[start:end]
            if _is_real(found[0][len(form.prefix) :], value):
                yield secret(start, end, form.detector, value)


def _is_real(body: str, value: str) -> bool:
    if value.endswith("EXAMPLE") or entropy(body) < _LEAST_ENTROPY:
        return False
    return not is_placeholder(body[-24:])
