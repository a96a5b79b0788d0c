"""One key of the front matter set anew, and not a byte besides."""

import re
from collections.abc import Mapping, Sequence

from cairn.errors import CairnError
from cairn.records import frontmatter
from cairn.records.parse import decode

_PLAIN = re.compile(
    r"[A-Za-z_/][\w./+-]*(?: [\w./+-]+)*|\d{4}-\d\d-\d\d|\d+ [a-z]+"
    r"|[0-7](?=[0-9E]*[A-DF-Z])[0-9A-HJKMNP-TV-Z]{25}",  # a ULID that is no number
    re.ASCII,
)
_MEANS_ELSE = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"})
_KEY = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]')
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")

Written = str | int | Sequence["Written"] | Mapping[str, "Written"]
"""What can be written under a key: texts, counts, and lists and mappings of them, on one line."""


def set_key(data: bytes, key: str, value: Written) -> bytes:
    """`data`, the bytes of a record, with `value` under the top-level `key`.

    The lines of that key are replaced, or one is added at the end of the front matter, or front
    matter is begun; every other byte stays. Raises CairnError as `parse` does, and E_EDIT where
    the front matter is written so that one key cannot be told from the next.
    """
    if not _KEY.fullmatch(key):
        raise _refused(f"{key[:60]!r} cannot be a key of the front matter.")
    parts = frontmatter.split(decode(data))
    lines = _LINE.findall(data.decode("utf-8"))
    newline = next((ending for line in lines if (ending := _ending(line))), "\n")
    written = f"{key}: {_written(value)}{newline}"
    if parts.front is None:
        mark = "\ufeff" if lines[0].startswith("\ufeff") else ""
        rest = "".join(lines).removeprefix(mark)
        return f"{mark}---{newline}{written}---{newline}{rest}".encode()
    front = frontmatter.load(parts.front)
    if parts.front.lstrip().startswith("{"):
        raise _refused("The front matter is written in braces.")
    start, end = _place(front, parts.front, key)
    edited = "".join([*lines[:start], written, *lines[end:]]).encode("utf-8")
    _prove(edited, front.values | {key: _read_back(value)}, parts.body)
    return edited


def drop_key(data: bytes, key: str) -> bytes:
    """`data` without the top-level `key`; as it is where that is not there. Raises as `set_key`."""
    parts = frontmatter.split(decode(data))
    front = frontmatter.load(parts.front or "")
    if parts.front is None or key not in front.values:
        return data
    if parts.front.lstrip().startswith("{"):
        raise _refused("The front matter is written in braces.")
    lines = _LINE.findall(data.decode("utf-8"))
    start, end = _place(front, parts.front, key)
    edited = "".join([*lines[:start], *lines[end:]]).encode("utf-8")
    left = {name: value for name, value in front.values.items() if name != key}
    _prove(edited, left, parts.body)
    return edited


def composed(values: Mapping[str, Written], body: str) -> str:
    """A whole new file: `values` as front matter, in their order, then `body`. Raises E_EDIT."""
    for key in values:
        if not _KEY.fullmatch(key):
            raise _refused(f"{key[:60]!r} cannot be a key of the front matter.")
    front = "".join(f"{key}: {_written(value)}\n" for key, value in values.items())
    return f"---\n{front}---\n{body}"


def _place(front: frontmatter.Front, text: str, key: str) -> tuple[int, int]:
    """Which lines of the file to replace, from 0; for a new key, none before the closing fence."""
    closing = text.count("\n") + 1
    if key not in front.lines:
        return closing, closing
    start = front.lines[key] - 1
    after = (line - 1 for line in front.lines.values() if line - 1 > start)
    end = min(after, default=closing)
    lines = ["", *text.split("\n")]  # the opening fence stands on line 0
    while end - 1 > start and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1  # blank lines and comments belong to what follows
    return start, end


def _prove(edited: bytes, wanted: Mapping[str, object], body: str) -> None:
    """Read `edited` back: nothing but the one key may have changed."""
    refused = _refused("That key cannot be changed by itself.")
    parts = frontmatter.split(decode(edited))
    try:
        values = frontmatter.load(parts.front or "").values
    except CairnError as error:
        raise refused from error
    if values != wanted or parts.body != body:
        raise refused


def _written(value: Written, *, flow: bool = False) -> str:
    if isinstance(value, str):
        return _scalar(value, flow=flow)
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, Mapping):
        pairs = (
            f"{_scalar(key, flow=True)}: {_written(one, flow=True)}" for key, one in value.items()
        )
        return f"{{{', '.join(pairs)}}}"
    return f"[{', '.join(_written(one, flow=True) for one in value)}]"


def _read_back(value: Written) -> frontmatter.Value:
    """`value` as front matter is read: all of it texts."""
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return str(int(value))
    if isinstance(value, Mapping):
        return {key: _read_back(one) for key, one in value.items()}
    return [_read_back(one) for one in value]


def _scalar(text: str, *, flow: bool) -> str:
    """`text` as YAML that every reader takes for a text: plain where that is safe, else quoted."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise _refused("The value holds half a character.") from error
    if text == "" and not flow:
        return '""'
    if _PLAIN.fullmatch(text) and text.lower() not in _MEANS_ELSE:
        return text
    return f'"{_ESCAPED.sub(_escape, text)}"'


def _escape(found: "re.Match[str]") -> str:
    character = found[0]
    if character in '"\\':
        return f"\\{character}"
    known = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}
    return known.get(character) or f"\\u{ord(character):04x}"


def _ending(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]


def _refused(message: str) -> CairnError:
    return CairnError("E_EDIT", message, "Change it in an editor.")
