"""Which record a link leads to, said so that a table can answer who links here."""

import posixpath
from collections.abc import Iterable

from cairn.records.links import Form, Link, links

MAX_TARGETS = 2_000
"""Links of one record that are remembered."""


def targets(source: str, path: str, body: str) -> tuple[str, ...]:
    """Where the links of the record at `path` of `source` lead, each once, sorted."""
    if "](" not in body and "[[" not in body and "record:" not in body and "]:" not in body:
        return ()
    found = {_target(source, link) for link in links(body, path)}
    return tuple(sorted(found))[:MAX_TARGETS]


def names(source: str, path: str, id: str, titles: Iterable[str] = ()) -> tuple[str, ...]:
    """Everything that a link to this record may lead to, in the words of `targets`.

    `titles` are the title and other names; a wikilink may use them as well as the file's name.
    """
    said = {posixpath.splitext(posixpath.basename(path))[0], *titles}
    wiki = {_wiki(source, name) for name in said if name.strip()}
    return (f"record:{id}", f"path:{source}/{path}", *sorted(wiki))


def _target(source: str, link: Link) -> str:
    if link.form is Form.RECORD:
        return f"record:{link.target}"
    if link.form is Form.PATH:
        return f"path:{source}/{link.target}"
    return _wiki(source, link.target)


def _wiki(source: str, name: str) -> str:
    last = name.strip().rpartition("/")[2]
    return f"wiki:{source}/{last.removesuffix('.md').casefold()}"
