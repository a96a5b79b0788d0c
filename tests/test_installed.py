"""Where a skill is installed: read only, and no link is followed."""

from dataclasses import replace
from pathlib import Path

from cairn.flows.installed import installed_in
from cairn.library.news import UPDATED, News
from cairn.library.settings import SettingsFile
from cairn.places import Places


def _skill(title: str, folder: str) -> News:
    return News(UPDATED, title, "skill", title, "", f"skills/{folder}/SKILL.md")


def _install(root: Path, name: str) -> None:
    (root / name).mkdir(parents=True)
    (root / name / "SKILL.md").write_text("x")


def test_it_is_found_in_the_checkout_and_among_ones_own(home: Places, tmp_path: Path) -> None:
    checkout, person, other = tmp_path / "shop", tmp_path / "me", tmp_path / "config"
    _install(checkout / ".claude" / "skills", "fetch")
    _install(person / ".claude" / "skills", "own")
    _install(other / "skills", "moved")
    _install(tmp_path / "far", "linked")
    (checkout / ".claude" / "skills" / "linked").symlink_to(tmp_path / "far" / "linked")
    settings = SettingsFile(home.config)
    settings.save(replace(settings.load(), checkout=str(checkout)))
    news = [
        _skill("fetch", "fetch"), _skill("own", "of-another-name"), _skill("moved", "moved"),
        _skill("linked", "linked"), _skill("../../../far/linked", "nowhere"),
    ]  # fmt: skip
    environ = {"HOME": str(person)}
    assert installed_in(home, news, environ) == {"fetch": ("shop",), "own": ("~/.claude",)}
    environ["CLAUDE_CONFIG_DIR"] = str(other)
    assert installed_in(home, news, environ) == {"fetch": ("shop",), "moved": (str(other),)}
