"""A bug in the window: told, written down without what was read, and survived."""

import pytest

from cairn.desk.bug_hook import BugHook
from cairn.errors import CairnError
from cairn.places import Places

CANARY = "quillonbird"


def hooked(hook: BugHook, error: BaseException) -> None:
    """Raise it as a slot would, and hand it over as Qt does."""
    try:
        raise error
    except BaseException as caught:  # noqa: BLE001 - it stands for Qt
        hook(type(caught), caught, caught.__traceback__)


def test_a_bug_is_told_and_written_down_without_a_word_of_it(
    home: Places, capfd: pytest.CaptureFixture[str]
) -> None:
    seen: list[CairnError] = []
    hook = BugHook(home.data / "log", seen.append)
    hooked(hook, KeyError(CANARY))
    [told] = seen
    assert told.code == "E_BUG"
    log = home.data / "log" / "bugs.log"
    assert str(log) in told.action
    assert log.stat().st_mode & 0o777 == 0o600
    assert "KeyError" in log.read_text()
    hooked(hook, CairnError("E_DB_BUSY", "It is busy.", "Wait."))
    assert seen[-1].code == "E_DB_BUSY"
    hooked(hook, KeyboardInterrupt())
    assert len(seen) == 2
    said = capfd.readouterr()
    assert CANARY not in f"{told}{log.read_text()}{said.out}{said.err}"


def test_a_bug_in_telling_ends_there(home: Places) -> None:
    def fails(_: CairnError) -> None:
        hooked(hook, ValueError("again"))
        raise ValueError("and again")

    hook = BugHook(home.data / "log", fails)
    with pytest.raises(ValueError, match="and again"):
        hooked(hook, KeyError(CANARY))
