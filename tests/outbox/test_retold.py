"""Tests of a draft that is changed in its parts."""

from cairn.outbox.begin import from_nothing
from cairn.outbox.retold import body_of, retold


def test_parts_are_changed_and_the_rest_stays() -> None:
    draft = from_nothing("gotcha", "A title", "## Symptom\n", {"tags": ["one"]})
    assert body_of(draft) == "## Symptom\n"
    assert retold(draft, "gotcha", " ", body_of(draft)) == draft
    other = retold(draft, "recipe", "Yes:  no", "## Steps\n---\n")
    assert (other.kind, other.title) == ("recipe", "Yes: no")
    assert body_of(other) == "## Steps\n---\n"
    for line in draft.text.splitlines():
        if not line.startswith(("kind", "title", "##")):
            assert line in other.text
    assert retold(other, "gotcha", "A title", "## Symptom\n") == draft
