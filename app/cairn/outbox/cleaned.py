"""A draft with what is to be replaced replaced in its own words; its front matter stays sound."""

from collections.abc import Callable
from dataclasses import replace

from cairn.errors import CairnError
from cairn.gate.decisions import Decisions
from cairn.gate.gate import Gate
from cairn.gate.replace import replaced
from cairn.outbox.draft import Draft
from cairn.records import frontmatter
from cairn.records.edit import set_key
from cairn.records.frontmatter import Value

Clean = Callable[[str], str]


def cleaned(draft: Draft, gate: Gate, decisions: Decisions) -> Draft:
    """`draft` as it leaves. Raises E_EDIT where its front matter cannot hold what is put there."""

    def clean(text: str) -> str:
        return replaced(text, decisions.settle(gate.read(text)).replace)

    text = clean(draft.text)
    if _shape(text) != _shape(draft.text):
        text = _by_keys(draft.text, clean)
    return replace(draft, text=text, title=clean(draft.title))


def _by_keys(text: str, clean: Clean) -> str:
    """`text` with its body cleaned, and each value of its front matter written anew if it must."""
    parts = frontmatter.split(text)
    head = text[: len(text) - len(parts.body)]
    data = (head + clean(parts.body)).encode()
    for key, value in frontmatter.load(parts.front or "").values.items():
        new = _cleaned_value(value, clean)
        if new != value:
            data = set_key(data, key, new)
    return data.decode()


def _cleaned_value(value: Value, clean: Clean) -> Value:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_cleaned_value(one, clean) for one in value]
    return {key: _cleaned_value(one, clean) for key, one in value.items()}


def _shape(text: str) -> object:
    """The front matter of `text` without its words; None where it cannot be read."""
    try:
        front = frontmatter.split(text).front
        return None if front is None else _shape_of(frontmatter.load(front).values)
    except CairnError:
        return None


def _shape_of(value: Value) -> object:
    if isinstance(value, str):
        return ""
    if isinstance(value, list):
        return [_shape_of(one) for one in value]
    return {key: _shape_of(one) for key, one in value.items()}
