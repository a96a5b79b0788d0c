"""The doctor's frame: a check that fails is a finding, and nothing else is lost."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cairn.cli.check_home import folders, settings, versions
from cairn.cli.checkup import Checkup, Finding, Part, State, look
from cairn.errors import CairnError
from cairn.places import Places


def places_in(home: Path) -> Places:
    """A home whose starter library is an empty folder."""
    content = home / "content"
    content.mkdir(parents=True)
    return Places(home / "data", home / "cache", home / "config", content, home / "resources")


def raising(error: Exception) -> Callable[[], Part]:
    def check() -> Part:
        raise error

    return check


@pytest.mark.parametrize(
    ("error", "detail", "mend"),
    [
        (CairnError("E_X", "It is so.", "Do this."), "It is so. [E_X]", "Do this."),
        (PermissionError(13, "Permission denied", "some/file"), "some/file", "Check that folder."),
        (ValueError("what a record said"), "ValueError", "Report it."),
    ],
)
def test_a_failing_check_is_a_finding(error: Exception, detail: str, mend: str) -> None:
    part = look("thing", raising(error))
    (finding,) = part.findings
    assert (finding.what, finding.state, finding.mend) == ("thing", State.BROKEN, mend)
    assert detail in finding.detail
    assert "what a record said" not in finding.detail


def test_findings_keep_the_order_of_the_checks() -> None:
    fine, odd = Finding("a", State.OK, "fine"), Finding("b", State.WARNING, "odd", "look")
    checkup = Checkup({"one": Part(1, (fine, odd)), "two": look("two", raising(OSError()))})
    assert [finding.what for finding in checkup.findings] == ["a", "b", "two"]
    assert checkup.broken == 1
    value = checkup.as_dict()
    assert value["one"] == 1
    assert [one["what"] for one in value["findings"]] == ["b", "two"]  # type: ignore[attr-defined]


def test_versions_are_read_without_importing_qt() -> None:
    before = set(sys.modules)
    facts = versions().facts
    assert isinstance(facts, dict)
    assert facts["python"] == ".".join(map(str, sys.version_info[:3]))
    assert not any(name.startswith("PySide6") for name in set(sys.modules) - before)


def test_a_new_home_is_healthy(tmp_path: Path) -> None:
    part = folders(places_in(tmp_path))
    assert {finding.state for finding in part.findings} == {State.OK}
    assert not (tmp_path / "data").exists()


def test_a_home_open_to_others_is_a_warning(tmp_path: Path) -> None:
    places = places_in(tmp_path).make()
    places.data.chmod(0o777)
    (warning,) = [f for f in folders(places).findings if f.state is not State.OK]
    assert (warning.what, warning.state) == ("data", State.WARNING)
    assert warning.mend == f"chmod 700 {places.data}"


def test_a_file_where_a_folder_should_be_is_broken(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    places.cache.write_text("")
    states = {finding.what: finding.state for finding in folders(places).findings}
    assert states == {"data": State.OK, "cache": State.BROKEN, "config": State.OK}


@pytest.mark.parametrize("data", [b"name = [", b"\xff\xfe\x00", b'a = "' + b"x" * 100])
def test_settings_that_cannot_be_read(data: bytes, tmp_path: Path) -> None:
    places = places_in(tmp_path).make()
    (places.config / "sources.toml").write_bytes(data)
    (places.config / "good.toml").write_text("a = 1")
    (places.config / "old.toml.bad").write_text("a = ")
    part = settings(places)
    assert [finding.state for finding in part.findings] == [State.BROKEN, State.WARNING]
    assert len(part.facts) == 3  # type: ignore[arg-type]
