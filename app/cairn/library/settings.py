"""What one person has set: ``config/settings.toml``, with a default for everything."""

import re
from dataclasses import dataclass, fields
from pathlib import Path

from cairn.library.toml_file import TomlFile

THEMES = ("system", "light", "dark")
CONTRASTS = ("system", "high")
TEXT_SIZES = range(50, 301)
LANGUAGE = re.compile(r"system|[a-z]{2,3}(_[A-Z]{2})?")


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one home.

    Attributes:
        checkout: the checkout whose stack and kind lift fitting records; empty for none.
        theme: one of `THEMES`.
        text_size: percent of the system's text size, one of `TEXT_SIZES`.
        tool: the program that is asked for its version, by name or as a path.
        language: of the window: ``system``, or a code such as ``de``.
        contrast: one of `CONTRASTS`.
        editor: the program, with its arguments, that opens a record's file; empty for the usual.
        author: the name, and an address in ``<>`` if one is wanted, that signs what leaves; it is
            chosen, never guessed.
    """

    checkout: str = ""
    theme: str = "system"
    text_size: int = 100
    tool: str = "claude"
    language: str = "system"
    contrast: str = "system"
    editor: str = ""
    author: str = ""


class SettingsFile:
    """The file of settings; read anew whenever it has changed.

    Attributes:
        problem: one sentence about what was wrong at the last read; otherwise empty.
    """

    def __init__(self, config: Path) -> None:
        self._file = TomlFile(config / "settings.toml")
        self.problem = ""

    def load(self) -> Settings:
        """The settings; the default stands for whatever is missing or makes no sense.

        A file that is not TOML is set aside under the same name with ``.bad`` behind it.
        """
        values = self._file.read()
        good = {name: value for name, value in values.items() if _is_sound(name, value)}
        unsound = sorted(set(values) - set(good))
        self.problem = self._file.problem
        if unsound:
            self.problem = f"In settings.toml the default stands for: {', '.join(unsound)}."
        return Settings(**good)  # type: ignore[arg-type] # every value was checked by its name

    def save(self, settings: Settings) -> Settings:
        """Write what differs from the file and give back what was written.

        Keys of other versions and comments stay. Raises ValueError for a value that makes no
        sense, E_DISK_FULL or E_WRITE.
        """
        with self._file.change() as document:
            for one in fields(Settings):
                value = getattr(settings, one.name)
                if not _is_sound(one.name, value):
                    raise ValueError(f"{one.name} cannot be {value!r}")
                if document.get(one.name) != value and (
                    one.name in document or value != one.default
                ):
                    document[one.name] = value
        return settings


def _is_sound(name: str, value: object) -> bool:
    if name == "theme":
        return value in THEMES
    if name == "contrast":
        return value in CONTRASTS
    if name == "text_size":
        return type(value) is int and value in TEXT_SIZES
    if name == "tool":
        return isinstance(value, str) and bool(value.strip()) and "\0" not in value
    if name == "language":
        return isinstance(value, str) and LANGUAGE.fullmatch(value) is not None
    texts = ("checkout", "editor", "author")
    return name in texts and isinstance(value, str) and "\0" not in value
