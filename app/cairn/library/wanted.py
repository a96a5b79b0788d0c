"""What was looked for and is missing: a list kept on this machine, never sent anywhere."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from cairn.files import write_atomically

LONGEST = 300
"""Letters kept of what was looked for."""

MOST = 2_000
"""Entries kept; the oldest go first."""


class Wanted:
    """The file ``wanted.jsonl``: one object a line, the latest last.

    Each has ``words``, ``times``, and the days ``first`` and ``last``.
    """

    def __init__(self, data: Path) -> None:
        """`data` is the folder of what exists nowhere else."""
        self._path = data / "wanted.jsonl"

    def all(self) -> list[dict[str, object]]:
        """Every entry; lines that make no sense are passed over."""
        try:
            lines = self._path.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return []
        entries = []
        for line in lines:
            try:
                entry = json.loads(line)
            except ValueError:
                continue
            if isinstance(entry, dict) and isinstance(entry.get("words"), str):
                entries.append(entry)
        return entries

    def add(self, words: str, today: date) -> dict[str, object]:
        """Note that `words` found nothing, or that they did not again; returns the entry.

        Raises E_DISK_FULL or E_WRITE.
        """
        words = " ".join(words.split())[:LONGEST]
        entries = self.all()
        before = next((entry for entry in entries if entry["words"] == words), None)
        times, first = 0, today.isoformat()
        if before is not None:
            entries.remove(before)
            known = before.get("times")
            times = known if isinstance(known, int) else 0
            first = str(before.get("first", first))
        entry = {"words": words, "times": times + 1, "first": first, "last": today.isoformat()}
        self._write([*entries, entry][-MOST:])
        return entry

    def rewrite(self, put: Callable[[str], str]) -> int:
        """Put the words of every entry as `put` gives them; returns how many that changed.

        Raises E_DISK_FULL or E_WRITE.
        """
        entries = self.all()
        changed = [{**entry, "words": put(str(entry["words"]))} for entry in entries]
        count = sum(one != other for one, other in zip(entries, changed, strict=True))
        if count:
            self._write(changed)
        return count

    def _write(self, entries: list[dict[str, object]]) -> None:
        lines = [json.dumps(one, ensure_ascii=False) for one in entries]
        write_atomically(self._path, ("\n".join(lines) + "\n").encode())
