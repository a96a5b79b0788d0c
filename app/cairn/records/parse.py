"""Bytes of a file to a `Record`: with front matter, or a note without."""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath

from cairn.errors import CairnError
from cairn.records import frontmatter
from cairn.records.dates import read_date
from cairn.records.frontmatter import Front, Value
from cairn.records.outline import heading_text, plain_text
from cairn.records.record import AppliesTo, Kind, Record, Status

MAX_BYTES = 8_000_000
"""The largest file that is read."""

MAX_DESCRIPTION = 300
"""How much of the first paragraph describes a file that does not describe itself, in characters."""

_ULID = re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}", re.IGNORECASE)
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_KINDS = {kind.value: kind for kind in Kind}
_STATUSES = {status.value: status for status in Status}
_FIRST_HEADING = re.compile(
    r"^[ ]{0,3}#{1,6}[ \t]+(\S[^\n]*)|^(\S[^\n]*)\n[ ]{0,3}(?:={2,}|-{3,})[ \t]*$", re.MULTILINE
)
_FENCED = re.compile(
    r"^[ \t]{0,3}(`{3,}+|~{3,}+)[^\n]*\n.*?(?:^[ \t]{0,3}\1|\Z)", re.MULTILINE | re.DOTALL
)
_NO_PROSE = re.compile(  # headings, items, tables, comments, images, rules, HTML
    r"[ \t]*(?:#{1,6}(?:\s|$)|[-*+][ \t]|\d{1,9}[.)][ \t]|\||<!--|!\[|\[!\["
    r"|(?:[-*_][ \t]*){3,}$|=+[ \t]*$|<[/a-zA-Z])"
)
_MORE_INFORMATION = re.compile(r"[^<>]*<https?://[^<>\s]*>\.?")


def parse(data: bytes, *, source: str, path: str) -> Record:
    """The record in `data`, the file at `path` (forward slashes) of the source named `source`.

    Raises CairnError: E_TOO_LARGE over `MAX_BYTES`, E_NOT_TEXT for NUL or invalid UTF-8,
    E_FRONTMATTER (with its line) for front matter that cannot be read. Nothing else.
    """
    text = decode(data)
    parts = frontmatter.split(text)
    if parts.front is None:
        return _note(parts.body, source, path)
    return _record(frontmatter.load(parts.front), parts.body, parts.body_line, source, path)


def decode(data: bytes) -> str:
    """`data` as text: UTF-8, no byte-order mark, newlines as ``\\n``; raises as `parse` does."""
    if len(data) > MAX_BYTES:
        raise CairnError(
            "E_TOO_LARGE",
            f"The file is larger than {MAX_BYTES // 1_000_000} MB.",
            "Split it into smaller files.",
        )
    if (place := data.find(b"\0")) >= 0:
        raise CairnError(
            "E_NOT_TEXT",
            "The file is not text: it holds a NUL byte.",
            "Save it as UTF-8 text, or give it another ending than .md.",
            line=data.count(b"\n", 0, place) + 1,
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise CairnError(
            "E_NOT_TEXT",
            "The file is not UTF-8 text.",
            "Save it as UTF-8.",
            line=data.count(b"\n", 0, error.start) + 1,
        ) from error
    if text.startswith("\ufeff"):
        text = text[1:]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def derived_id(source: str, path: str) -> str:
    """The id of a file that has none: the same as long as its source and path are the same."""
    named = f"{source}\0{path}".encode("utf-8", "surrogatepass")
    digest = hashlib.blake2b(named, digest_size=17).digest()
    return "note-" + base64.b32encode(digest).decode("ascii")[:26]


def is_ulid(text: str) -> bool:
    """Whether `text` is a ULID: 26 characters of Crockford's base 32."""
    return _ULID.fullmatch(text) is not None


def _note(body: str, source: str, path: str) -> Record:
    return Record(
        id=derived_id(source, path),
        kind=Kind.NOTE,
        title=_title(body, path),
        body=body,
        description=_description(body),
        tags=_folder_tags(path),
    )


def _record(front: Front, body: str, body_line: int, source: str, path: str) -> Record:
    values = front.values
    metadata = values.get("metadata")
    skill: Mapping[str, Value] = metadata if isinstance(metadata, dict) else {}
    is_skill = "kind" not in values and _is_skill(values, path)
    kind = Kind.SKILL if is_skill else _KINDS.get(_text(values, "kind").lower(), Kind.NOTE)
    title = _text(values, "title") or (_text(values, "name") if kind is Kind.SKILL else "")
    tags = _texts(values, "tags")
    return Record(
        id=_id(_text(values, "id") or _text(skill, "record-id")) or derived_id(source, path),
        kind=kind,
        title=title or _title(body, path),
        body=body,
        body_line=body_line,
        description=_text(values, "description") or _description(body),
        use=_text(values, "use").lower(),
        status=_STATUSES.get(_text(values, "status").lower()),
        superseded_by=_text(values, "superseded_by"),
        owner=_text(values, "owner") or _text(skill, "owner"),
        tags=tags if "tags" in values or kind is not Kind.NOTE else _folder_tags(path),
        aliases=_texts(values, "aliases"),
        applies_to=_applies_to(values.get("applies_to")),
        last_reviewed_on=read_date(_text(values, "last_reviewed_on")),
        review_in=_text(values, "review_in"),
        sources=_texts(values, "sources", by_comma=False),
        front=values,
        lines=front.lines,
    )


def _is_skill(values: Mapping[str, Value], path: str) -> bool:
    named = path.rpartition("/")[2].lower() == "skill.md"
    return named and bool(_text(values, "name")) and bool(_text(values, "description"))


def _id(text: str) -> str:
    """`text` if it can be an id (ULIDs in capitals, as they compare), otherwise nothing."""
    if _ULID.fullmatch(text):
        return text.upper()
    return text if _ID.fullmatch(text) else ""


def _text(values: Mapping[str, Value], key: str) -> str:
    value = values.get(key)
    return " ".join(value.split()) if isinstance(value, str) else ""


def _texts(values: Mapping[str, Value], key: str, *, by_comma: bool = True) -> tuple[str, ...]:
    """The texts under `key`, each once; one text alone is parted at its commas."""
    value = values.get(key)
    parts: Iterable[Value] = ()
    if isinstance(value, str):
        parts = value.split(",") if by_comma else (value,)
    elif isinstance(value, list):
        parts = value
    cleaned = (" ".join(part.split()).lstrip("#") for part in parts if isinstance(part, str))
    return tuple(dict.fromkeys(text for text in cleaned if text))


def _applies_to(value: Value | None) -> AppliesTo:
    if not isinstance(value, dict):
        return AppliesTo()
    return AppliesTo(
        tool=_text(value, "tool"),
        version=_text(value, "version"),
        os=_texts(value, "os"),
        stack=_texts(value, "stack"),
        repo_kind=_texts(value, "repo_kind"),
    )


def _title(body: str, path: str) -> str:
    found = _FIRST_HEADING.search(body, 0, 20_000)
    before = body[: found.start()] if found is not None else ""
    if "```" in before or "~~~" in before:
        found = _FIRST_HEADING.search(_FENCED.sub("", body[:20_000]))
    title = ""
    if found is not None:
        title = heading_text(found[1] or found[2])
    return shortened(title, 300) or PurePosixPath(path).stem.replace("_", " ") or path


def _folder_tags(path: str) -> tuple[str, ...]:
    folders = path.split("/")[:-1]
    return tuple(dict.fromkeys(folder.lower() for folder in folders if folder.strip(".")))


def _description(body: str) -> str:
    """The first paragraph of prose, a leading quote counted as one; its markup taken off."""
    head = body[:8000]
    if "```" in head or "~~~" in head:
        head = _FENCED.sub("\n", head)
    lines: list[str] = []
    size = 0
    for line in head.split("\n"):
        text = line.lstrip("> \t") if line.startswith((">", " >")) else line.strip()
        if not text or _NO_PROSE.match(line):
            if lines and not _underlined(line):
                break
            lines.clear()
            size = 0
            continue
        if _MORE_INFORMATION.fullmatch(text) or text.startswith("[!"):
            continue  # where to read on, or the mark of a callout: no description
        lines.append(text)
        size += len(text)
        if size > 2 * MAX_DESCRIPTION:
            break
    return shortened(plain_text(" ".join(" ".join(lines).split())), MAX_DESCRIPTION)


def _underlined(line: str) -> bool:
    """Whether `line` turns the line above into a heading."""
    mark = line.strip()
    return bool(mark) and (set(mark) == {"="} or set(mark) == {"-"})


def shortened(text: str, limit: int) -> str:
    """`text`, cut between words to at most `limit` characters, the cut marked by an ellipsis."""
    if len(text) <= limit:
        return text
    cut = text.rfind(" ", 0, limit)
    return text[: cut if cut > limit // 2 else limit - 1].rstrip() + "…"
