"""Values written as YAML that the strictest reader takes: blocks, and texts in quotes."""

import re
from collections.abc import Mapping

_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff]')
_NAME = re.compile(r"[a-z][a-z0-9-]*", re.ASCII)
_MEANS_ELSE = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"})

Value = str | Mapping[str, str] | list[str]


def front(values: Mapping[str, Value]) -> str:
    """Front matter with its fences; what is empty is left out."""
    lines = ["---"]
    for key, value in values.items():
        if not value:
            continue
        if isinstance(value, str):
            lines.append(f"{key}: {scalar(value)}")
        elif isinstance(value, Mapping):
            lines += [f"{key}:", *(f"  {name}: {quoted(said)}" for name, said in value.items())]
        else:
            lines += [f"{key}:", *(f"  - {quoted(one)}" for one in value)]
    return "\n".join([*lines, "---", ""])


def scalar(text: str) -> str:
    """`text` as it is if that is a plain name, otherwise in quotes."""
    return text if _NAME.fullmatch(text) and text not in _MEANS_ELSE else quoted(text)


def quoted(text: str) -> str:
    """`text` in double quotes, without three dashes in a row: simple readers end there."""
    escaped = _ESCAPED.sub(_escape, text).replace("---", "\\x2d--")
    return f'"{escaped}"'


def _escape(found: "re.Match[str]") -> str:
    character = found[0]
    if character in '"\\':
        return f"\\{character}"
    return {"\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(character) or f"\\u{ord(character):04x}"
