"""The text of a record made of sessions: what may leave of them, in the sections of its kind."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cairn.journal.session import Result, Session

_MOST = 12
"""Sessions whose words go into a draft, the latest; who met it more often knows it by then."""


@dataclass(frozen=True, slots=True)
class Source:
    """What may leave of some sessions: never the private notes, nor those for the mentee."""

    habits: tuple[str, ...]
    asked: tuple[str, ...]
    seen: tuple[str, ...]
    worked: tuple[str, ...]


def source_of(sessions: Sequence[Session]) -> Source:
    """What the first `_MOST` of `sessions` say, each thing once."""
    sessions = sessions[:_MOST]

    def each(name: str) -> tuple[str, ...]:
        said = (str(getattr(one, name)).strip() for one in sessions)
        return tuple(dict.fromkeys(filter(None, said)))

    worked = [
        f"{used.title or used.record}: {used.result}" + (f", {used.why}" if used.why else "")
        for one in sessions
        for used in one.used
        if used.result is not Result.FAILED
    ]
    return Source(each("habit"), each("asked"), each("seen"), tuple(dict.fromkeys(worked)))


def _gotcha(title: str, source: Source) -> str:
    return _sections(
        Symptom=_fence([title]) if title else "",
        Seen="\n\n".join(source.seen),
        Cause="",
        Fix="\n\n".join((*source.habits, *_list(source.worked))),
        Verify="",
    )


def _recipe(title: str, source: Source) -> str:
    return _sections(
        **{
            "When to use": title,
            "Steps": "\n\n".join((*source.habits, _fence(source.asked), *_list(source.worked))),
            "Verify": "",
            "Variations": "\n\n".join(source.seen),
        }
    )


def _pattern(title: str, source: Source) -> str:
    return _sections(
        **{
            "Context": "\n\n".join((title, *source.seen)),
            "Practice": "\n\n".join(source.habits),
            "Why it works": "",
            "Limits": "",
            "Evidence": "\n\n".join(("Unproven.", *_list(source.worked))),
        }
    )


TEXTS: dict[str, Callable[[str, Source], str]] = {
    "gotcha": _gotcha,
    "recipe": _recipe,
    "pattern": _pattern,
}
"""By kind, what makes the text of a title and of what was seen."""


def _sections(**sections: str) -> str:
    parts = [f"## {name}\n\n{text}".rstrip() for name, text in sections.items()]
    return "\n\n".join(parts) + "\n"


def _list(items: Sequence[str]) -> tuple[str, ...]:
    return ("\n".join(f"- {item}" for item in items),) if items else ()


def _fence(texts: Sequence[str]) -> str:
    text = "\n".join(texts).strip()
    if not text:
        return ""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}text\n{text}\n{fence}"
