"""A repository as a source: what came is read, what is odd is listed, what is doubtful waits."""

import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from cairn.errors import CairnError
from cairn.git.repository import Cancelled, Repository
from cairn.library import clone_state
from cairn.library.catalog import Catalog
from cairn.library.channel import channel_of
from cairn.library.clone import Clone, Synced
from cairn.library.news import by_owner
from cairn.library.refresh import Refreshed, refresh
from cairn.library.rows import Rows
from cairn.library.source import Source
from cairn.library.sources import Sources
from cairn.outbox.vehicle.branch_ground import BranchGround
from cairn.places import Places
from cairn.records.parse import parse
from cairn.records.record import Record
from tests.git.remote import Remote
from tests.git.serving import serving
from tests.library.shelf import record


class Spine:
    """A remote, the source that follows it, and the catalog that it is read into."""

    def __init__(self, places: Places, remote: Remote, *, url: str = "", branch: str = "") -> None:
        self.remote = remote
        self.sources = Sources(places)
        self.source: Source = self.sources.add_address(url or remote.url, branch, "spine")
        self.catalog = Catalog(places.cache / "catalog.db")
        self.clone = Clone(self.source)

    def sync(self) -> Synced:
        """Fetch."""
        return self.clone.sync()

    def read(self) -> Refreshed:
        """Read what was taken."""
        return refresh(self.catalog, self.source)

    def synced(self) -> Refreshed:
        """Both."""
        assert self.sync().error is None
        return self.read()

    def paths(self) -> set[str]:
        """What the catalog has of it."""
        return {one.path for one in self.catalog.known("spine", limit=-1) if one.key}

    def skipped(self) -> dict[str, str]:
        """What was left out, and why."""
        rows = Rows(self.catalog.path)
        try:
            return {one.path: one.reason for one in rows.skipped("spine")}
        finally:
            rows.close()


@pytest.fixture
def remote(tmp_path: Path) -> Remote:
    """A spine with ten records."""
    files = {f"recipes/{n}.md": record(f"ID-{n}", f"Recipe {n}", owner="tools") for n in range(10)}
    return Remote(tmp_path / "remotes" / "spine.git", {"spine.toml": 'name = "x"\n', **files})


@pytest.fixture
def spine(home: Places, remote: Remote) -> Iterator[Spine]:
    """A source that follows it, nothing fetched yet."""
    made = Spine(home, remote)
    yield made
    made.catalog.close()


def test_what_was_fetched_is_read(spine: Spine) -> None:
    before = spine.read()
    assert before.problem == "It was not fetched yet."
    assert spine.sync().outcome == "first"
    done = spine.read()
    assert (done.records, done.added, done.problem) == (10, 10, "")
    assert done.news == ()
    assert spine.clone.state.synced_at
    assert spine.sync().outcome == "same"
    again = spine.read()
    assert (again.added, again.changed, again.removed) == (0, 0, 0)


def test_only_what_changed_is_read_and_told_by_owner(
    spine: Spine, remote: Remote, monkeypatch: pytest.MonkeyPatch
) -> None:
    spine.synced()
    remote.commit(
        {
            "recipes/1.md": record("ID-1", "Recipe one", owner="tools"),
            "recipes/2.md": None,
            "recipes/moved.md": record("ID-3", "Recipe 3", owner="tools"),
            "recipes/3.md": None,
            "recipes/4.md": record("ID-4", "Recipe 4", owner="tools", status="deprecated"),
            "patterns/new.md": record("ID-NEW", "A pattern", owner="payments"),
        }
    )
    assert spine.sync().outcome == "new"
    read: list[str] = []

    def heard(data: bytes, *, source: str, path: str) -> Record:
        read.append(path)
        return parse(data, source=source, path=path)

    monkeypatch.setattr("cairn.library.refresh.parse", heard)
    done = spine.read()
    assert sorted(read) == [
        "patterns/new.md", "recipes/1.md", "recipes/4.md", "recipes/moved.md"
    ]  # fmt: skip
    told = {(one.how, one.id) for one in done.news}
    assert told == {
        ("new", "ID-NEW"), ("updated", "ID-1"), ("updated", "ID-3"), ("withdrawn", "ID-2"),
        ("withdrawn", "ID-4"),
    }  # fmt: skip
    assert [(owner, len(news)) for owner, news in by_owner(done.news).items()] == [
        ("payments", 1), ("tools", 4)
    ]  # fmt: skip


def test_it_ends_as_a_fresh_read_would(spine: Spine, remote: Remote, tmp_path: Path) -> None:
    spine.synced()
    remote.commit({"recipes/0.md": record("ID-1", "Takes the id"), "recipes/x.md": "# Note\n"})
    spine.synced()
    remote.commit({"recipes/0.md": None, "recipes/a.md/b.md": "# B\n"})
    spine.synced()
    remote.commit({"recipes/a.md/b.md": None, "recipes/a.md": record("ID-7", "Earlier")})
    spine.synced()
    other = Catalog(tmp_path / "other.db")
    refresh(other, spine.source)
    facts = [
        {(one.path, one.id, one.digest, bool(one.key)) for one in each.known("spine", limit=-1)}
        for each in (spine.catalog, other)
    ]
    other.close()
    assert facts[0] == facts[1]


def test_a_catalog_that_is_lost_comes_back_without_the_remote(spine: Spine, remote: Remote) -> None:
    spine.synced()
    remote.folder.rename(remote.folder.with_name("gone"))
    spine.catalog.start_over()
    assert spine.sync().outcome == "failed"
    assert spine.read().records == 10
    assert spine.clone.state.problem


def test_a_remote_that_cannot_be_reached_is_quiet(home: Places, remote: Remote) -> None:
    with serving(remote.folder.parent) as server:
        spine = Spine(home, remote, url=server.url(remote.folder))
        spine.synced()
        server.mood = "failing"
        assert spine.sync().outcome == "offline"
        state = spine.clone.state
        assert (state.offline, state.problem) == (True, "")
        assert spine.read().problem == ""
        server.mood = "refusing"
        assert spine.sync().outcome == "failed"
        assert "password" in spine.clone.state.problem
        server.mood = "well"
        assert spine.sync().outcome == "same"
        assert spine.clone.state.problem == ""
        spine.catalog.close()


def test_a_rewritten_remote_waits_and_the_old_head_is_kept(spine: Spine, remote: Remote) -> None:
    spine.synced()
    old = remote.git("rev-parse", "main")
    remote.files["recipes/0.md"] = record("ID-0", "Other").encode()
    new = remote.commit({}, onto=None)
    done = spine.sync()
    assert done.outcome == "waiting"
    assert done.state.waiting == clone_state.Waiting("rewritten", new, 0, 0)
    assert spine.read().changed == 0
    repository = spine.clone.place()._repository
    assert list(repository.refs("refs/backup/").values()) == [old]
    assert spine.sync().outcome == "waiting"
    assert len(repository.refs("refs/backup/")) == 1
    spine.clone.decide(take=False)
    assert spine.sync().outcome == "same"
    assert spine.read().changed == 0
    newer = remote.commit({"recipes/z.md": record("ID-Z")})
    assert spine.sync().state.waiting == clone_state.Waiting("rewritten", newer, 0, 0)
    assert spine.clone.decide(take=True).waiting is None
    done_read = spine.read()
    assert (done_read.added, done_read.changed) == (1, 1)
    assert old in repository.refs("refs/backup/").values()


@pytest.mark.parametrize(("count", "waits"), [(2, False), (3, True), (10, True)])
def test_many_deletions_wait_for_a_word(
    spine: Spine, remote: Remote, count: int, waits: bool
) -> None:
    spine.synced()
    remote.commit(dict.fromkeys([f"recipes/{n}.md" for n in range(count)]))
    done = spine.sync()
    assert (done.outcome == "waiting") is waits
    if waits:
        assert done.state.waiting is not None
        assert (done.state.waiting.why, done.state.waiting.gone, done.state.waiting.of) == (
            "deletion", count, 10,
        )  # fmt: skip
        assert spine.read().records == 10
        spine.clone.decide(take=True)
    assert spine.read().records == 10 - count


@pytest.mark.parametrize("how", ["no pages", "hidden", "no records", "links", "another layout"])
def test_records_that_stay_as_something_else_are_gone(
    spine: Spine, remote: Remote, how: str
) -> None:
    if how == "another layout":
        remote.commit({"spine.toml": None} | {f"{n}.md": f"# {n}\n" for n in range(10)})
    spine.synced()
    files = {path: data for path, data in remote.files.items() if path.startswith("recipes/")}
    where = {"no pages": "recipes/{}.txt", "hidden": ".recipes/{}.md", "no records": "floor/{}.md"}
    if how == "another layout":
        remote.commit({"spine.toml": 'name = "x"\n'})
    elif how == "links":
        entries = [("120000", remote.blob(b"x"), path) for path in files]
        remote.commit_tree([*entries, ("100644", remote.blob(b'name = "x"\n'), "spine.toml")])
    else:
        moved = {where[how].format(n): data for n, data in enumerate(files.values())}
        remote.commit(moved | dict.fromkeys(files))
    done = spine.sync()
    assert done.state.waiting is not None
    assert (done.state.waiting.why, done.state.waiting.gone) == ("deletion", 10)
    assert spine.read().records == (20 if how == "another layout" else 10)


def test_files_that_only_move_are_no_deletion(spine: Spine, remote: Remote) -> None:
    spine.synced()
    files = {path: data for path, data in remote.files.items() if path.startswith("recipes/")}
    remote.commit({path.replace("recipes", "patterns"): data for path, data in files.items()} |
                  dict.fromkeys(files))  # fmt: skip
    assert spine.sync().outcome == "new"
    done = spine.read()
    assert done.records == 10
    assert {one.how for one in done.news} == {"updated"}


def test_a_branch_or_a_tag_is_followed(home: Places, remote: Remote) -> None:
    remote.commit({"recipes/side.md": record("ID-SIDE")}, branch="side/one")
    remote.git("tag", "-a", "v1", "-m", "first", "refs/heads/main")
    sources = Sources(home)
    side = Clone(sources.add_address(remote.url, "side/one", "side"))
    tagged = Clone(sources.add_address(remote.url, "v1", "tagged"))
    missing = Clone(sources.add_address(remote.url, "v2", "missing"))
    assert side.sync().outcome == tagged.sync().outcome == "first"
    assert side.place().commit == remote.git("rev-parse", "side/one")
    assert tagged.place().commit == remote.git("rev-parse", "v1^{commit}")
    error = missing.sync().error
    assert error is not None
    assert error.code == "E_GIT_BRANCH"
    remote.commit({"recipes/more.md": record("ID-MORE")})
    assert tagged.sync().outcome == "same"
    remote.git("tag", "-f", "v1", "refs/heads/main")
    done = tagged.sync()
    assert done.state.waiting is not None
    assert done.state.waiting.why == "moved"


def test_an_empty_remote_is_told_and_read_once_there_is_something(
    home: Places, tmp_path: Path
) -> None:
    remote = Remote(tmp_path / "remotes" / "empty.git")
    spine = Spine(home, remote)
    assert spine.sync().outcome == "failed"
    assert "nothing in it" in spine.clone.state.problem
    remote.commit({"a.md": "# A\n"})
    assert spine.sync().outcome == "first"
    assert spine.read().records == 1
    spine.catalog.close()


@pytest.mark.parametrize(
    ("names", "follows"), [(["side"], "side"), (["a", "trunk"], "trunk"), (["a", "b"], "")]
)
def test_a_remote_that_chooses_a_branch_it_does_not_have(
    home: Places, tmp_path: Path, names: list[str], follows: str
) -> None:
    remote = Remote(tmp_path / "remotes" / "odd.git")
    for number, name in enumerate(["cairn/sent", *names]):
        remote.commit({f"{number}.md": "# A\n"}, branch=name, onto=None)
    with serving(remote.folder.parent) as server:
        source = Sources(home).add_address(server.url(remote.folder), "", "odd", "shared")
        done = Clone(source).sync()
        if follows:
            assert done.outcome == "first"
            assert Clone(source).place().commit == remote.git("rev-parse", follows)
            after = remote.commit({"new.md": "# New\n"}, branch=follows)
            assert Clone(source).sync().outcome == "new"
            on = BranchGround(source)
            on.fetch(lambda _: None, lambda: False)
            assert (on.tip.branch, on.tip.commit) == (follows, after)
        else:
            assert (done.outcome, done.error and done.error.code) == ("failed", "E_GIT_BRANCH")
            assert "which of its branches counts: a, b." in done.state.problem


def test_odd_paths_are_listed_and_the_others_come_in(spine: Spine, remote: Remote) -> None:
    good, evil = remote.blob(b"# Good\n"), remote.blob(b"../../../etc/passwd")
    nfc, nfd = (unicodedata.normalize(form, "\u00fcber.md") for form in ("NFC", "NFD"))
    odd = [
        "a/../b.md", "../up.md", ".GIT/config.md", ".git/hooks/x.md", "git~1/x.md", "x\ny.md",
        "cr\r.md", "\x1b[31m.md", "CON.md", "aux.foo.md", "sub/LPT1.md", "dot./x.md", "blank /x.md",
        "back\\slash.md", "n" * 300 + ".md", os.fsdecode(b"\xff\xfe.md"), "\u202eevil\x85.md",
    ]  # fmt: skip
    entries = [("100644", good, path) for path in (*odd, "x/good.md", "x/GOOD.md", nfc, nfd)]
    entries += [
        ("100755", good, "x/runs.md"), ("120000", evil, "x/link.md"), ("120000", evil, "x/dir"),
        ("160000", "1" * 40, "x/module.md"),
        ("100644", good, ".hidden/x.md"), ("100644", good, "node_modules/x.md"),
        ("100644", remote.blob(b"x" * 8_000_001), "x/big.md"),
        ("100644", remote.blob(b"version https://git-lfs.github.com/spec/v1\n"), "x/lfs.md"),
        ("100644", remote.blob(b"nul\0"), "x/nul.md"),
    ]  # fmt: skip
    remote.commit_tree(entries, onto=None)
    spine.synced()
    assert spine.paths() == {"x/good.md", "x/GOOD.md", nfc, nfd, "x/runs.md"}
    skipped = spine.skipped()
    assert len(skipped) == len(odd) + 5
    assert all(path.isprintable() for path in skipped)
    assert "Git LFS" in skipped["x/lfs.md"]
    assert "symbolic link" in skipped["x/link.md"]
    assert "8 MB" in skipped["x/big.md"]
    again = spine.read()
    assert (again.added, again.changed, again.removed) == (0, 0, 0)


def test_a_list_of_files_that_nobody_waits_for_forgets_none(
    spine: Spine, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert spine.synced().records == 10
    monkeypatch.setattr(Catalog, "commit", lambda *_: "")  # so that all of them are looked at
    really = Repository.listed

    def listed(repository: Repository, commit: str, _: Cancelled) -> bytes:
        while True:  # until git is not done before anybody asks
            really(repository, commit, lambda: True)

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(Repository, "listed", listed)  # and wanted again right after that
        stopped = refresh(spine.catalog, spine.source)
    assert (stopped.records, stopped.removed, stopped.cancelled) == (10, 0, True)
    whole = spine.read()
    assert (whole.records, whole.added, whole.cancelled) == (10, 0, False)


def test_a_tree_in_disorder_is_read_as_any_other(
    spine: Spine, remote: Remote, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("c.md", "a.md", "b.md")
    blobs = {name: remote.blob(f"# {name}\n".encode()) for name in names}
    entries = b"".join(b"100644 %s\0%s" % (n.encode(), bytes.fromhex(blobs[n])) for n in names)
    tree = remote.git("hash-object", "-t", "tree", "-w", "--literally", "--stdin", input=entries)
    commit = remote.git("commit-tree", tree, "-m", "in disorder")
    remote.git("update-ref", "refs/heads/main", commit)
    assert spine.synced().records == 3
    assert spine.paths() == set(names)
    monkeypatch.setattr(Catalog, "commit", lambda *_: "")  # so that all of them are looked at
    again = spine.read()
    assert (again.records, again.added, again.removed) == (3, 0, 0)


def test_in_a_spine_only_records_count(spine: Spine, remote: Remote) -> None:
    remote.commit(
        {"README.md": "# Read", "network/teams/tools.md": "---\nchannel: '#tools'\n---\n",
         "floor/x.md": "x", "templates/t/template.md": "# T", "templates/t/CLAUDE.md": "# C"}
    )  # fmt: skip
    spine.synced()
    assert {path for path in spine.paths() if not path.startswith("recipes")} == {
        "templates/t/template.md"
    }
    remote.commit({"spine.toml": None})
    spine.synced()
    assert "README.md" in spine.paths()
    assert "network/teams/tools.md" in spine.paths()


def test_where_a_team_can_be_asked_is_read_from_the_repository(
    spine: Spine, remote: Remote
) -> None:
    spine.synced()
    assert channel_of("Tools", "spine", spine.sources.all()) == ""
    remote.commit({"network/teams/tools.md": "---\nchannel: '#tools'\n---\n"})
    spine.synced()
    assert channel_of("Tools", "spine", spine.sources.all()) == "#tools"
    evil = remote.blob(b"/etc/passwd")
    remote.commit_tree([("120000", evil, "network/teams/tools.md")])
    spine.sync()
    spine.clone.decide(take=True)
    assert channel_of("Tools", "spine", spine.sources.all()) == ""


def test_a_copy_that_somebody_changed_is_refused(spine: Spine, tmp_path: Path) -> None:
    spine.synced()
    mark = tmp_path / "mark"
    config = spine.clone.folder / "config"
    config.write_text(config.read_text() + f"\tfsmonitor = touch {mark}\n")
    done = spine.sync()
    assert done.error is not None
    assert done.error.code == "E_GIT_CONFIG"
    assert "changed by another program" in spine.read().problem
    assert spine.catalog.known("spine", limit=-1)
    assert not mark.exists()


def test_a_disk_that_takes_nothing_is_told_and_ends_no_thread(spine: Spine) -> None:
    spine.synced()
    lock = spine.clone.folder.with_name(f"{spine.clone.folder.name}.lock")
    lock.unlink(missing_ok=True)
    lock.mkdir()
    done = spine.sync()
    assert (done.outcome, done.error is not None) == ("failed", True)
    lock.rmdir()
    assert spine.sync().outcome == "same"


def test_a_damaged_copy_is_fetched_anew(spine: Spine, remote: Remote) -> None:
    spine.synced()
    remote.commit({"recipes/new.md": record("ID-N")})
    (spine.clone.folder / "HEAD").write_text("nonsense")
    assert spine.sync().outcome == "first"
    assert spine.read().records == 11


def test_a_blob_that_is_lost_is_fetched_anew_once_the_remote_is_there(
    spine: Spine, remote: Remote
) -> None:
    spine.synced()
    remote.commit({"recipes/new.md": record("ID-N")})
    assert spine.sync().outcome == "new"
    for file in (spine.clone.folder / "objects").rglob("*"):
        if file.is_file() and len(file.parent.name) == 2:
            file.chmod(0o600)
            file.write_bytes(b"nonsense")
    assert "damaged" in spine.read().problem
    away = remote.folder.with_name("away")
    remote.folder.rename(away)
    assert spine.sync().outcome == "failed"
    assert spine.clone.folder.is_dir()
    away.rename(remote.folder)
    assert spine.sync().outcome == "first"
    assert spine.read().records == 11
    assert spine.sync().outcome == "same"


def test_state_that_makes_no_sense_says_nothing(tmp_path: Path) -> None:
    for text in ("", "[]", "{", '{"synced_at": 5, "waiting": {"gone": "x"}}', "[" * 100_000):
        (tmp_path / "copy.json").write_text(text)
        assert clone_state.load(tmp_path / "copy") == clone_state.CloneState()


def test_a_source_with_an_address_is_kept_in_the_file(home: Places, remote: Remote) -> None:
    sources = Sources(home)
    one = sources.add_address(remote.url)
    two = sources.add_address("git@example.org:team/notes.git", "main", layer="team")
    assert (one.name, one.layer, one.settled, one.kind) == ("spine", "shared", False, "git")
    assert (two.name, two.layer, two.branch) == ("notes", "team", "main")
    assert one.folder.is_relative_to(home.data)
    assert Sources(home).all()[1:] == [one, two]
    assert sources.settle("spine", is_spine=False).layer == "mine"
    assert sources.settle("spine", is_spine=True).layer == "mine"
    assert sources.settle("notes", is_spine=True).layer == "team"
    gone = sources.remove("notes")
    assert sources.put_back(gone) == gone
    for wrong in ("ext::sh -c id", "-x", "https://user:secret@example.org/x"):
        with pytest.raises(CairnError, match="E_GIT_ADDRESS"):
            sources.add_address(wrong)
    with pytest.raises(CairnError, match="E_GIT_NAME"):
        sources.add_address(remote.url, "--upload-pack=id")
    with pytest.raises(CairnError, match="E_SOURCE_EXISTS"):
        sources.add_address(remote.url, name="other")
    with pytest.raises(CairnError, match="E_SOURCE_FOLDER"):
        sources.set("spine", folder=remote.folder)


def test_an_address_that_somebody_wrote_into_the_file_is_not_trusted(home: Places) -> None:
    lines = [
        f'[[source]]\nname = "n{n}"\naddress = "{address}"\nbranch = "{branch}"\n'
        for n, (address, branch) in enumerate(
            [("ext::sh -c id", ""), ("--upload-pack=id", ""), ("https://example.org/x", "-x")]
        )
    ]
    (home.config / "sources.toml").write_text("".join(lines))
    sources = Sources(home)
    assert [one.name for one in sources.all()] == ["starter"]
    assert len(sources.problems()) == 3
