"""The doctor's look at what surrounds the library: versions, folders, settings, the tool."""

import os
import platform
import tomllib
from importlib import metadata
from pathlib import Path

from cairn import __version__
from cairn.cli.checkup import Finding, Part, State
from cairn.errors import CairnError
from cairn.library.settings import SettingsFile
from cairn.library.tool import installed_version
from cairn.places import Places, is_private

_SECONDS = 5.0
"""So long may git take to say its version."""


def versions() -> Part:
    """Cairn, Python, SQLite and Qt, read without importing what is large."""
    import sqlite3

    qt = None
    for name in ("PySide6-Essentials", "PySide6"):
        try:
            qt = metadata.version(name)
            break
        except metadata.PackageNotFoundError:
            continue
    facts = {
        "cairn": __version__,
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "qt": qt,
    }
    told = f"Cairn {__version__}, Python {facts['python']}, SQLite {facts['sqlite']}"
    told += f", Qt {qt}" if qt else ""
    findings = [Finding("versions", State.OK, told)]
    if qt is None:
        detail = "Qt is not installed: the window cannot open, the terminal works."
        findings.append(Finding("qt", State.WARNING, detail, "Set Cairn up with run.py."))
    return Part(facts, tuple(findings))


def tool(places: Places) -> Part:
    """The version of Claude Code that is installed, if it says one."""
    command = SettingsFile(places.config).load().tool
    version = installed_version(command)
    if version is None:
        detail = f"`{command} --version` gave no version; records are not held against yours."
        return Part(None, (Finding("claude", State.OK, detail),))
    return Part(version, (Finding("claude", State.OK, f"Claude Code {version}"),))


def git() -> Part:
    """The version of git, which fetches and sends."""
    from cairn.git.process import GitProcess

    try:
        _, said, _ = GitProcess(Path.cwd(), ["version"]).answer(stall=_SECONDS)
    except CairnError as error:
        if error.code != "E_GIT_MISSING":
            raise
        detail = "Git is not installed: folders work, repositories do not."
        return Part(None, (Finding("git", State.WARNING, detail, "Install git."),))
    version = said.decode("utf-8", "replace").removeprefix("git version ").strip()
    return Part(version, (Finding("git", State.OK, version),))


def folders(places: Places) -> Part:
    """The three folders of the home: there, private, writable; and what ships with Cairn."""
    facts: list[dict[str, object]] = []
    findings: list[Finding] = []
    for name in ("data", "cache", "config"):
        folder = getattr(places, name)
        there = folder.is_dir()
        private = there and is_private(folder)
        writable = there and os.access(folder, os.W_OK | os.X_OK)
        facts.append(
            {
                "name": name,
                "path": str(folder),
                "exists": there,
                "private": private,
                "writable": writable,
            }
        )
        if not there:
            blocked = folder.exists()
            state = State.BROKEN if blocked else State.OK
            detail = f"{folder} is no folder." if blocked else f"{folder} will be made when needed."
            findings.append(Finding(name, state, detail, "Move it away." if blocked else ""))
        elif not writable:
            detail = f"{folder} cannot be written to: search works, nothing new is taken in."
            findings.append(Finding(name, State.BROKEN, detail, f"chmod u+rwx {folder}"))
        elif not private:
            detail = f"{folder} is open to other users of this machine."
            findings.append(Finding(name, State.WARNING, detail, f"chmod 700 {folder}"))
        else:
            findings.append(Finding(name, State.OK, str(folder)))
    if not places.content.is_dir():
        detail = f"The starter library is missing from {places.content}."
        findings.append(Finding("starter", State.BROKEN, detail, "Install Cairn again."))
    return Part(facts, tuple(findings))


def settings(places: Places) -> Part:
    """Every settings file that can be read, and those that could not."""
    facts: list[dict[str, object]] = []
    findings: list[Finding] = []
    for path in sorted(places.config.glob("*.toml")) if places.config.is_dir() else ():
        try:
            tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            why = str(error) if isinstance(error, tomllib.TOMLDecodeError) else "it is not text"
            detail = f"{path} cannot be read: {why}."
            mend = "Mend that line, or delete the file to go back to what is usual."
            findings.append(Finding("settings", State.BROKEN, detail, mend))
            facts.append({"path": str(path), "readable": False})
        else:
            facts.append({"path": str(path), "readable": True})
    for path in sorted(places.config.glob("*.bad")) if places.config.is_dir() else ():
        detail = f"A settings file could not be read and was put aside as {path}."
        mend = "Take what you need from it, then delete it."
        findings.append(Finding("settings", State.WARNING, detail, mend))
        facts.append({"path": str(path), "readable": False})
    return Part(facts, tuple(findings))
