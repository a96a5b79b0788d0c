"""What a sync in the terminal brought, source by source: for a script, and for a person."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cairn.cli.amount import amount
from cairn.cli.paper import Paper, harmless
from cairn.flows.using import Use
from cairn.library.clone import Synced
from cairn.library.news import FLOOR, News, by_owner
from cairn.library.refresh import Refreshed
from cairn.library.source_trouble import question
from cairn.records.skill_files import is_words

_MOST_LISTED = 20
_MOST_FILES = 20

Installed = Mapping[str, Sequence[str]]
"""Of skills that are installed, by id, where; see `cairn.flows.installed`."""


@dataclass(frozen=True, slots=True)
class Done:
    """One source, fetched and read."""

    synced: Synced
    read: Refreshed

    @property
    def needs_somebody(self) -> bool:
        """Whether it failed, or waits for a word."""
        return self.synced.outcome in ("failed", "waiting") or bool(self.read.problem)


def as_dict(done: Done, used: Mapping[str, Use], installed: Installed) -> dict[str, object]:
    """For a script."""
    state, read = done.synced.state, done.read
    waiting = state.waiting
    return {
        "name": read.name,
        "outcome": done.synced.outcome,
        "synced_at": state.synced_at or None,
        "offline": state.offline,
        "problem": state.problem or read.problem,
        "waiting": waiting
        and {"why": waiting.why, "commit": waiting.commit, "gone": waiting.gone, "of": waiting.of},
        "records": read.records,
        "added": read.added,
        "changed": read.changed,
        "removed": read.removed,
        "news": [news_dict(one, used, installed) for one in read.news],
        "seconds": round(read.seconds, 3),
    }


def news_dict(one: News, used: Mapping[str, Use], installed: Installed) -> dict[str, object]:
    """What is different about one record, for a script; ``use`` is null where it is not used.

    ``installed`` says where a skill is installed: it was not changed there.
    """
    use = used.get(one.id)
    return {
        "how": one.how,
        "id": one.id,
        "kind": one.kind,
        "title": one.title,
        "owner": one.owner,
        "path": one.path,
        "runs": one.runs,
        "files": [{"path": path, "code": not is_words(path)} for path in one.files],
        "installed": list(installed.get(one.id, ())),
        "use": use
        and {
            "sessions": use.sessions,
            "read": use.read,
            "last": use.last.isoformat() if use.last != date.min else None,
            "drafted": use.drafted,
            "own": use.own,
        },
    }


def as_text(done: Done, used: Mapping[str, Use], installed: Installed, paper: Paper) -> str:
    """For a person: what came, from whom; what is asked, and how to answer."""
    state, read = done.synced.state, done.read
    name = paper.strong(read.name)
    lines = [f"{name}  {amount(read.records, 'record')}, {_counts(read)}"]
    if state.offline:
        last = f"; last synced {state.synced_at}" if state.synced_at else ""
        lines.append(f"  {paper.whisper(f'not reachable just now{last}')}")
    for problem in filter(None, (state.problem, read.problem)):
        lines.append("  " + paper.warning(harmless(problem)))
    if state.waiting is not None:
        lines.append("  " + paper.warning(question(state.waiting)))
        lines.append(f"  Nothing was taken. cairn library sync {read.name} --take takes it;")
        lines.append("  --keep keeps what there is. What was there stays in the copy either way.")
    return "\n".join(lines + news_lines(read.news, used, installed, paper))


def _counts(read: Refreshed) -> str:
    counted = ((read.added, "new"), (read.changed, "updated"), (read.removed, "gone"))
    told = [f"{count} {word}" for count, word in counted if count]
    files = sum(len(one.files) + (one.kind == FLOOR) for one in read.news)
    if files:
        told.append(f"{amount(files, 'file')} beside them")
    return ", ".join(told) or "nothing new"


def news_lines(
    news: Sequence[News], used: Mapping[str, Use], installed: Installed, paper: Paper
) -> list[str]:
    """What is different, by owner; what is used, is installed or is code is marked."""
    lines = []
    floor = [one for one in news if one.kind == FLOOR]
    for one in floor[:_MOST_FILES]:
        text = f"the machine half of the guardrails changed: {one.path}"
        lines.append(f"  {one.how:<9} {harmless(text)}{_code(one.path, paper)}")
    if len(floor) > _MOST_FILES:
        lines.append(f"  … and {len(floor) - _MOST_FILES} more of its files (--json lists all)")
    records = [one for one in news if one.kind != FLOOR]
    for owner, told in by_owner(records[:_MOST_LISTED]).items():
        lines.append("  " + paper.whisper(harmless(owner or "nobody in particular")))
        for one in told:
            mark = "  " + paper.good("you use it") if one.id in used else ""
            if one.runs:
                mark += "  " + paper.warning(f"{amount(one.runs, 'command')} in it would run")
            lines.append(f"    {one.how:<9} {harmless(one.title)}{mark}")
            for where in installed.get(one.id, ()):
                text = harmless(f"installed in {where}: it was not changed there")
                lines.append(f"              {paper.warning(text)}")
            for path in one.files[:_MOST_FILES]:
                lines.append(f"              {harmless(path)}{_code(path, paper)}")
            if len(one.files) > _MOST_FILES:
                more = len(one.files) - _MOST_FILES
                lines.append(f"              … and {more} more files (--json lists all)")
    if len(records) > _MOST_LISTED:
        lines.append(f"    … and {len(records) - _MOST_LISTED} more (--json lists all)")
    return lines


def _code(path: str, paper: Paper) -> str:
    return "" if is_words(path) else "  " + paper.warning("code")
