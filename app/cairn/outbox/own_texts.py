"""Texts of ours of one record, as they were written for a push, whether or not anybody noted that.

A home that ends between a push and the note of it in the draft knows of it by these alone.
"""

from collections.abc import Iterator, Mapping

from cairn.errors import CairnError
from cairn.git.blobs import TooLarge
from cairn.git.repository import Repository
from cairn.git.tree import REGULAR
from cairn.outbox.inbox.saying import is_answer
from cairn.outbox.keeping import moment
from cairn.outbox.vehicle.branch_ground import OUT, WROTE
from cairn.outbox.vehicle.branch_writing import ids_in
from cairn.records.parse import decode

_MOST_BYTES = 8_000_000


def own_texts(
    repository: Repository, refs: Mapping[str, str], record: str, sent: str
) -> tuple[tuple[str, str], ...]:
    """Each text of the record `record` in what we wrote, but for that of the commit `sent`.

    Before it stands when it was edited last, as `keeping.moment` has it.

    Looked at are the last commit of every branch of ours, those whose name something else took,
    and what `sent` itself goes on from, unless that is empty: it left as a file. What goes on from
    `sent` came later. The word of a maintainer who sits here as well is no text of ours, though it
    may hold what we sent, and what was edited in it.
    """
    before = repository.facts(sent).parents[:1] if sent and repository.commit(sent) else ()
    commits = {commit for ref, commit in refs.items() if ref.startswith((OUT, WROTE))}
    found: dict[tuple[str, str], None] = {}
    for commit in (*before, *sorted(commits)):
        if texts := list(_texts(repository, record, commit)):
            later = bool(before) and repository.is_before(sent, commit)
            found |= dict.fromkeys([] if later else texts)
    return tuple(found)


def _texts(repository: Repository, record: str, commit: str) -> Iterator[tuple[str, str]]:
    facts = repository.facts(commit)
    if not facts.parents or is_answer(facts.message):
        return
    changed = repository.changes(facts.parents[0], commit)
    files = [one.new for one in changed if one.new and one.new.mode in REGULAR]
    with repository.blobs() as blobs:
        for file in (one for one in files if one.path.lower().endswith(".md")):
            try:
                data = blobs.read(file.blob, _MOST_BYTES)
                if record in ids_in({file.path: data}):
                    yield moment(facts.when), decode(data)
            except (TooLarge, CairnError):
                continue
