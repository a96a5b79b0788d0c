"""A repository fetched from the terminal, its layer settled; nothing of it is read yet."""

from collections.abc import Callable
from typing import Any

from cairn.git.said import Step
from cairn.library.clone import Clone, Synced
from cairn.library.source import Source
from cairn.library.sources import Sources

Progress = Callable[[dict[str, Any]], None]


def fetched(source: Source, sources: Sources, progress: Progress) -> tuple[Source, Synced]:
    """Fetch `source`; its layer is settled if it was not yet."""

    def heard(step: Step) -> None:
        progress({"what": f"{source.name}: {step.what}", "done": step.done, "of": step.of})

    clone = Clone(source)
    synced = clone.sync(heard=heard)
    if synced.outcome == "first" and not source.settled:
        source = sources.settle(source.name, clone.is_spine())
    return source, synced
