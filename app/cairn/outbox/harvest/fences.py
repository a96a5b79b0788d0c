"""Text shown as it is: between fences that nothing in it closes."""

import json
from typing import Any


def fenced(text: str, language: str = "text") -> str:
    """`text` as a block of code."""
    fence = "```"
    while fence in text:
        fence += "`"
    ending = "" if text.endswith("\n") or not text else "\n"
    return f"{fence}{language}\n{text}{ending}{fence}"


def as_json(value: Any) -> str:
    """`value` as a block of JSON."""
    return fenced(json.dumps(value, indent=2, ensure_ascii=False), "json")


def spoken(name: str) -> str:
    """A name of a file or a key in words: ``fix-issue`` becomes ``Fix issue``."""
    said = " ".join(name.replace("-", " ").replace("_", " ").split())
    return said[:1].upper() + said[1:]
