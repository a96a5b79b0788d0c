"""The text that a pull request begins with."""

from collections.abc import Iterator

from cairn.outbox.harvest.checkout import Checkout
from cairn.outbox.harvest.fences import fenced, spoken
from cairn.outbox.harvest.found import Candidate
from cairn.outbox.harvest.local import Surroundings
from cairn.records.record import Kind

_NAME = "pull_request_template"


def from_pull_requests(checkout: Checkout, around: Surroundings) -> Iterator[Candidate]:
    """The template or templates of the checkout, each as a template of its file."""
    for path in _paths(checkout):
        text = checkout.text(path)
        if text is None or not text.strip():
            continue
        name = path.rpartition("/")[2].rpartition(".")[0]
        more = "" if name.lower() == _NAME else f": {spoken(name).lower()}"
        yield Candidate(
            Kind.TEMPLATE.value,
            f"Pull-request template{more}",
            f"Writes `{path}`.\n\n{fenced(text, 'markdown')}\n",
            path,
            1,
            local=around.of_text(text),
        )


def _paths(checkout: Checkout) -> Iterator[str]:
    for folder in (".github", "", "docs"):
        for name in checkout.names(folder):
            path = f"{folder}/{name}" if folder else name
            if name.lower() in (f"{_NAME}.md", f"{_NAME}.txt"):
                yield path
            elif name.lower() == _NAME:
                yield from checkout.below(path)
