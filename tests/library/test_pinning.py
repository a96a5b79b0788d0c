"""What following another branch or tag would change is told before, and then it is followed."""

from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.library.clone import Clone
from cairn.library.pinning import follow, names, preview, waiting_update
from cairn.library.source import Source
from cairn.library.sources import Sources
from cairn.places import Places
from tests.git.remote import Remote


def record(number: int, title: str, owner: str = "platform") -> str:
    id = f"01J9Z8M3Q4T5V6W7X8Y9Z0C{number:03d}"
    return f"---\nid: {id}\nkind: recipe\ntitle: {title}\nowner: {owner}\n---\nA word.\n"


@pytest.fixture
def remote(tmp_path: Path) -> Remote:
    first = {"recipes/a.md": record(1, "A"), "recipes/b.md": record(2, "B")}
    made = Remote(tmp_path / "remotes" / "spine.git", {"spine.toml": "format = 1\n", **first})
    made.git("tag", "v1", "main")
    made.commit(
        {
            "recipes/a.md": record(1, "A changed"),
            "recipes/b.md": None,
            "recipes/c.md": record(3, "C", "payments"),
            "recipes/bad.md": "---\na: [\n---\n",
        }
    )
    made.git("update-ref", "refs/heads/cairn/x", "main")
    return made


@pytest.fixture
def pinned(home: Places, remote: Remote) -> Source:
    source = Sources(home).add_address(remote.url, "v1", "spine")
    assert Clone(source).sync().outcome == "first"
    return source


def test_what_there_is_to_follow(pinned: Source) -> None:
    assert names(pinned) == (["main"], ["v1"])


@pytest.mark.parametrize("name", ["main", ""])
def test_an_update_is_told_by_record_and_owner_and_nothing_is_taken(
    pinned: Source, name: str
) -> None:
    before = Clone(pinned).place().commit
    update = preview(pinned, name)
    assert [(one.how, one.title, one.owner) for one in update.news] == [
        ("new", "C", "payments"), ("updated", "A changed", "platform"),
        ("withdrawn", "B", "platform"),
    ]  # fmt: skip
    assert update.files == 4
    place = Clone(pinned).place()
    place.close()
    assert place.commit == before
    assert Clone(pinned).sync().outcome == "same"


def test_it_is_followed_from_then_on_without_being_fetched_anew(
    home: Places, pinned: Source, remote: Remote
) -> None:
    sources = Sources(home)
    after = follow(sources, "spine", preview(pinned, ""))
    assert (after.branch, after.folder != pinned.folder) == ("", True)
    assert not pinned.folder.exists()
    assert Clone(after).raw("recipes/c.md") == record(3, "C", "payments").encode()
    assert Clone(after).sync().outcome == "same"
    remote.commit({"recipes/d.md": record(4, "D")})
    assert Clone(after).sync().outcome == "new"
    back = follow(sources, "spine", preview(after, "v1"))
    assert (back.branch, back.folder) == ("v1", pinned.folder)
    assert Clone(back).raw("recipes/b.md") == record(2, "B").encode()
    assert Clone(back).sync().outcome == "same"


def test_what_waits_for_a_word_is_told_the_same_way(home: Places, remote: Remote) -> None:
    source = Sources(home).add_address(remote.url, "", "spine")
    Clone(source).sync()
    remote.commit({"recipes/a.md": None, "recipes/bad.md": None})
    waiting = Clone(source).sync().state.waiting
    assert waiting is not None
    update = waiting_update(source, waiting.commit)
    assert [(one.how, one.title) for one in update.news] == [("withdrawn", "A changed")]


def test_what_is_not_there_or_no_repository_is_told(
    home: Places, pinned: Source, tmp_path: Path
) -> None:
    for name in ("none", "-x"):
        with pytest.raises(CairnError, match=r"E_GIT_(BRANCH|NAME)"):
            preview(pinned, name)
    (tmp_path / "notes").mkdir()
    sources = Sources(home)
    folder = sources.add(tmp_path / "notes")
    for act in (lambda: preview(folder, "main"), lambda: sources.set_branch("notes", "main")):
        with pytest.raises(CairnError, match="E_SOURCE_FOLDER"):
            act()
    sources.add_address(pinned.address, "", "other")
    with pytest.raises(CairnError, match="E_SOURCE_EXISTS"):
        sources.set_branch("spine", "")


def test_the_teams_layer_in_a_checkout_is_what_is_taken(home: Places, tmp_path: Path) -> None:
    checkout = tmp_path / "payments"
    (checkout / ".git").mkdir(parents=True)
    (checkout / ".cairn" / "recipes").mkdir(parents=True)
    (checkout / "README.md").write_text("# Not a record\n", encoding="utf-8")
    (checkout / ".cairn" / "recipes" / "a.md").write_text(record(1, "A"), encoding="utf-8")
    sources = Sources(home)
    source = sources.add(checkout)
    assert (source.name, source.layer, source.folder) == ("payments", "team", checkout / ".cairn")
    mine = sources.add(checkout, "docs", "mine")
    assert mine.folder == checkout
    linked = tmp_path / "linked"
    linked.mkdir()
    (linked / ".cairn").symlink_to(checkout / ".cairn")
    assert sources.add(linked).folder == linked
