"""The detectors of detect-secrets, used as a library of rules: no settings, no files, no network.

Its scanner keeps its settings in a global and reads files. Its detectors, asked directly for what
one line holds, do neither; what they would ask the network with is never called.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from importlib import import_module

from cairn.gate.hit import Hit
from cairn.gate.page import Page
from cairn.gate.secrets.placeholder import entropy, is_placeholder, is_reference
from cairn.gate.secrets.secret import secret

Rule = Callable[[str], Iterable[str]]
"""The secrets in one line."""

_FORMS = {
    "artifactory": "ArtifactoryDetector",
    "aws": "AWSKeyDetector",
    "azure_storage_key": "AzureStorageKeyDetector",
    "cloudant": "CloudantDetector",
    "discord": "DiscordBotTokenDetector",
    "github_token": "GitHubTokenDetector",
    "gitlab_token": "GitLabTokenDetector",
    "ibm_cloud_iam": "IbmCloudIamDetector",
    "ibm_cos_hmac": "IbmCosHmacDetector",
    "jwt": "JwtTokenDetector",
    "mailchimp": "MailchimpDetector",
    "npm": "NpmDetector",
    "openai": "OpenAIDetector",
    "pypi_token": "PypiTokenDetector",
    "sendgrid": "SendGridDetector",
    "slack": "SlackDetector",
    "softlayer": "SoftlayerDetector",
    "square_oauth": "SquareOAuthDetector",
    "stripe": "StripeDetector",
    "telegram_token": "TelegramBotTokenDetector",
    "twilio": "TwilioKeyDetector",
}
"""Module to class. Basic credentials, private keys, addresses and entropy have rules of our own."""

_WORTH_ASKING = re.compile(
    r"(?=[\w+/=.-]{0,64}\d)[\w+/=-]{20}|https?://hooks|xox[a-z]-|(?:akc|ap[\dabcdef])[a-z0-9]{8}"
)
_CALLED = re.compile(r"key|pass|pwd|secret|contrase")
_SETTINGS = frozenset({"yaml", "yml", "toml", "ini", "cfg", "conf", "properties", "env"})
_LONGEST_LINE = 4_000


class Baseline:
    """What detect-secrets finds, line by line, on lines that may hold something at all.

    The package is imported with the first text (it takes a tenth of a second).
    """

    def __call__(self, page: Page) -> Iterator[Hit]:
        """Its hits, examples left out."""
        for start, end in _lines(page, _WORTH_ASKING):
            line = page.text[start:end]
            for name, rule in self._forms.items():
                for value in rule(line):
                    if entropy(value) > 2.5 and not value.endswith("EXAMPLE"):
                        yield from _placed(start, line, value, name)
        for start, end in _lines(page, _CALLED):
            line = page.text[start:end]
            for value in self._keyword(page.path, line):
                if not self._is_harmless(page, start, line, value):
                    yield from _placed(start, line, value, "keyword")

    @cached_property
    def _forms(self) -> Mapping[str, Rule]:
        return {
            module.replace("_", "-"): getattr(_plugin(module), name)().analyze_string
            for module, name in _FORMS.items()
        }

    @cached_property
    def _keyword(self) -> Callable[[str, str], set[str]]:
        """The values in a line of a file that stand behind a word such as ``password``."""
        module = _plugin("keyword")
        detector = module.KeywordDetector()
        quoted = module.QUOTES_REQUIRED_DENYLIST_REGEX_TO_GROUP
        by_type, type_of = module.REGEX_BY_FILETYPE, module.determine_file_type

        def rule(path: str, line: str) -> set[str]:
            expressions = by_type.get(type_of(path), quoted)
            return set(detector.analyze_string(line, expressions))

        return rule

    @staticmethod
    def _is_harmless(page: Page, start: int, line: str, value: str) -> bool:
        at = start + line.find(value)
        if " " in value.strip() or page.in_blank(at, at + len(value)):
            return True
        if len(value) < 6 or is_placeholder(value) or is_reference(value):
            return True
        # A single plain word behind `password:` is a type or a remark more often than a secret.
        return (
            value.isalpha() and value == value.lower() and page.path.rpartition(".")[2] in _SETTINGS
        )


def _plugin(module: str):  # type: ignore[no-untyped-def]  # whatever the package holds
    return import_module(f"detect_secrets.plugins.{module}")


def _lines(page: Page, expression: "re.Pattern[str]") -> Iterator[tuple[int, int]]:
    """Lines of the original in which the folded text matches; each once."""
    done = -1
    for found in expression.finditer(page.folded.text):
        at = page.folded.span(*found.span())[0]
        if at < done:
            continue
        start, end = page.line_of(at)
        done = end
        yield start, min(end, start + _LONGEST_LINE)


def _placed(start: int, line: str, value: str, name: str) -> Iterator[Hit]:
    at = line.find(value)
    if value and at >= 0:
        yield secret(start + at, start + at + len(value), name, value)
