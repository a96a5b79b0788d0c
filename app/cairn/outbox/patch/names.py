"""Names of files as git writes them in a patch."""

_ESCAPED = {0x22: '\\"', 0x5C: "\\\\", 0x09: "\\t"}


def quoted(path: str) -> str:
    """`path` as it is, or in quotes with every odd byte written out."""
    data = path.encode()
    if all(0x20 <= byte < 0x7F and byte not in _ESCAPED for byte in data):
        return path
    return f'"{"".join(_written(byte) for byte in data)}"'


def _written(byte: int) -> str:
    return _ESCAPED.get(byte) or (chr(byte) if 0x20 <= byte < 0x7F else f"\\{byte:03o}")
