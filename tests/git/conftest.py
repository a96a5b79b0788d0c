"""What tests of git share: nobody's own settings, a remote, and a copy of it."""

from pathlib import Path

import pytest

from tests.git.remote import Remote


@pytest.fixture(autouse=True)
def _nobody(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Git finds no settings, helpers or keys of whoever runs the tests."""
    home = tmp_path_factory.mktemp("nobody")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def remote(tmp_path: Path) -> Remote:
    """A repository with one commit of two notes."""
    return Remote(tmp_path / "remotes" / "spine.git", {"a.md": "# A\n", "sub/b.md": "# B\n"})
