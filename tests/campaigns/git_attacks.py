"""Addresses, repositories, servers and settings made to run something or to write elsewhere."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.git.remote import Remote

GOOD = "# Good\n\nA word.\n"


@dataclass(slots=True)
class Ground:
    """Where one attack is made.

    Attributes:
        root: a folder of its own, with ``home`` and ``remotes`` in it.
        canary: a file that is there afterwards if a command was run.
        remote: a sound repository with one note in it, to be spoiled.
        environ: variables that the victim's process has besides.
        url: what is added; the remote's own address if it is not set.
        branch: the branch that is followed.
        elsewhere: where the server leads to, if there is one.
        mood: of the server; empty for none.
        between: done to the copy after a first sync that went well.
    """

    root: Path
    remote: Remote
    environ: dict[str, str] = field(default_factory=dict)
    url: str = ""
    branch: str = ""
    mood: str = ""
    elsewhere: str = ""
    between: Callable[[Path], None] | None = None

    @property
    def canary(self) -> Path:
        """What must not come to be."""
        return self.root / "canary"

    @property
    def run(self) -> str:
        """The command that every attack wants to have run."""
        return f"touch {self.canary}"

    @property
    def program(self) -> Path:
        """The same as an executable file."""
        file = self.root / "remotes" / "evil.sh"
        file.write_text(f"#!/bin/sh\n{self.run}\n", encoding="utf-8")
        file.chmod(0o755)
        return file

    def tree(self, *entries: tuple[str, bytes, str]) -> None:
        """A commit of these (mode, content, path) beside a sound note."""
        made = [(mode, self.remote.blob(data), path) for mode, data, path in entries]
        good = self.remote.blob(GOOD.encode())
        self.remote.commit_tree([("100644", good, "notes/good.md"), *made], onto=None)

    def configured(self, *settings: str) -> None:
        """Settings at the end of the remote's own config."""
        with open(self.remote.folder / "config", "a", encoding="utf-8") as file:
            file.write("\n".join(settings) + "\n")


Attack = Callable[[Ground], None]


def _url(text: str) -> Attack:
    def attack(on: Ground) -> None:
        on.url = text.format(run=on.run, canary=on.canary, program=on.program, good=on.remote.url)

    return attack


def _branch(text: str) -> Attack:
    def attack(on: Ground) -> None:
        on.branch = text.format(program=on.program)

    return attack


def _config(*lines: str) -> Attack:
    def attack(on: Ground) -> None:
        on.configured(*(line.format(run=on.run, program=on.program) for line in lines))

    return attack


def _hooks(on: Ground) -> None:
    hooks = on.remote.folder / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in ("post-checkout", "pre-auto-gc", "post-update", "reference-transaction",
                 "pre-receive", "update", "post-index-change", "fsmonitor-watchman"):  # fmt: skip
        (hooks / name).write_bytes(on.program.read_bytes())
        (hooks / name).chmod(0o755)


def _tree(*entries: tuple[str, str, str]) -> Attack:
    def attack(on: Ground) -> None:
        on.tree(
            *((mode, text.format(run=on.run, root=on.root).encode(), path.format(root=on.root))
              for mode, text, path in entries)
        )  # fmt: skip

    return attack


def _submodule(on: Ground) -> None:
    text = f'[submodule "x"]\n\tpath = x\n\turl = ext::sh -c "{on.run}"\n\tupdate = !{on.run}\n'
    modules, good = on.remote.blob(text.encode()), on.remote.blob(GOOD.encode())
    commit = on.remote.git("rev-parse", "main")
    entries = [("100644", good, "notes/good.md"), ("100644", modules, ".gitmodules")]
    on.remote.commit_tree([*entries, ("160000", commit, "x")], onto=None)


def _loose_ref(name: str) -> Attack:
    """A branch that git would not let anybody make, written into the remote by hand."""

    def attack(on: Ground) -> None:
        commit = on.remote.git("rev-parse", "main")
        packed = f"# pack-refs with: peeled fully-peeled sorted \n{commit} {name}\n"
        (on.remote.folder / "packed-refs").write_text(packed, encoding="utf-8")

    return attack


def _head_to(target: str) -> Attack:
    def attack(on: Ground) -> None:
        text = target.format(commit=on.remote.git("rev-parse", "main"),
                             blob=on.remote.blob(b"x"))  # fmt: skip
        (on.remote.folder / "HEAD").write_text(text + "\n", encoding="utf-8")

    return attack


def _replaced(on: Ground) -> None:
    good = on.remote.blob(GOOD.encode())
    evil = on.remote.blob(f"[core]\n\tfsmonitor = {on.run}\n".encode())
    on.remote.git("update-ref", f"refs/replace/{good}", evil)


def _environ(**values: str) -> Attack:
    def attack(on: Ground) -> None:
        on.environ = {
            name: value.format(run=on.run, program=on.program, root=on.root)
            for name, value in values.items()
        }

    return attack


def _templates(on: Ground) -> None:
    hooks = on.root / "remotes" / "template" / "hooks"
    hooks.mkdir(parents=True)
    (hooks / "reference-transaction").write_bytes(on.program.read_bytes())
    (hooks / "reference-transaction").chmod(0o755)
    on.environ = {"GIT_TEMPLATE_DIR": str(hooks.parent)}
    _users(f"[init]\n\ttemplateDir = {hooks.parent}\n")(on)


def _users(text: str) -> Attack:
    """A line that a program put into the person's own settings."""

    def attack(on: Ground) -> None:
        home = on.root / "remotes" / "user"
        home.mkdir(exist_ok=True)
        (home / ".gitconfig").write_text(text.format(run=on.run, program=on.program, url=on.url))
        on.environ |= {"HOME": str(home), "XDG_CONFIG_HOME": str(home / "none")}

    return attack


def _server(mood: str, elsewhere: str = "") -> Attack:
    def attack(on: Ground) -> None:
        on.mood = mood
        on.elsewhere = elsewhere.format(run=on.run, good=on.remote.url, root=on.root)

    return attack


def _copy(path: str, text: str, *, mode: int = 0o755) -> Attack:
    """What another program wrote into our own copy."""

    def attack(on: Ground) -> None:
        said = text.format(run=on.run, program=on.program, root=on.root)

        def between(copy: Path) -> None:
            file = copy / path
            file.parent.mkdir(parents=True, exist_ok=True)
            with open(file, "a", encoding="utf-8") as opened:
                opened.write(said)
            file.chmod(mode)

        on.between = between

    return attack


def _linked(name: str) -> Attack:
    """A part of our copy is a link that leads out of it."""

    def attack(on: Ground) -> None:
        def between(copy: Path) -> None:
            outside = on.root / "outside" / name.replace("/", "-")
            os.rename(copy / name, outside)
            os.symlink(outside, copy / name)

        on.between = between

    return attack


_ODD_NAMES = (
    "a\nb.md", "a\rb.md", "\x1b[2J.md", "CON.md", "-rf.md", "--help.md", "|{root}.md", ";ls.md"
)  # fmt: skip

ATTACKS: dict[str, Attack] = {
    # addresses
    "ext": _url("ext::{run}"),
    "ext with a shell": _url("ext::sh -c {run}"),
    "ext as a scheme": _url("ext://{run}"),
    "helper before https": _url("ext::https://example.org/x"),
    "fd": _url("fd::17"),
    "git protocol": _url("git://127.0.0.1:9/x"),
    "option to ssh": _url("-oProxyCommand={program}"),
    "option as a host": _url("ssh://-oProxyCommand={program}/x"),
    "option as a short host": _url("-oProxyCommand={program}:x"),
    "option as a user": _url("ssh://-oProxyCommand={program}@127.0.0.1/x"),
    "option as a path": _url("ssh://127.0.0.1/-oProxyCommand={program}"),
    "option to git": _url("--upload-pack={program}"),
    "short option to git": _url("-u{program}"),
    "line break": _url("https://127.0.0.1:9/x\nprotocol=ext"),
    "encoded line break": _url("https://127.0.0.1:9/x%0ahost=evil"),
    "http to elsewhere": _url("http://192.0.2.1/x"),
    "file of another host": _url("file://192.0.2.1/x"),
    "file that climbs": _url("file:///x/../../etc"),
    # names
    "branch as an option": _branch("--upload-pack={program}"),
    "branch as a short option": _branch("-u{program}"),
    "branch as a refspec": _branch("main:refs/heads/../../config"),
    "branch that climbs": _branch("../../config"),
    "branch as a range": _branch("main..other"),
    # the remote's own config and hooks
    "hooks of the remote": _hooks,
    "hooksPath of the remote": _config("[core]", "hooksPath = {program}"),
    "fsmonitor of the remote": _config("[core]", "fsmonitor = {program}"),
    "sshCommand of the remote": _config("[core]", "sshCommand = {program}"),
    "pager of the remote": _config("[core]", "pager = {program}", "[pager]", "fetch = {program}"),
    "packObjectsHook of the remote": _config("[uploadpack]", "packObjectsHook = {program}"),
    "alternateRefsCommand of the remote": _config("[core]", "alternateRefsCommand = {program}"),
    "filter of the remote": _config('[filter "x"]', "smudge = {program}", "clean = {program}"),
    "credential helper of the remote": _config("[credential]", "helper = !{run}"),
    "ext allowed by the remote": _config(
        "[protocol]", "allow = always", '[protocol "ext"]', "allow = always"
    ),
    "include of the remote": _config("[include]", "path = {program}"),
    "promisor of the remote": _config(
        "[extensions]",
        "partialClone = origin",
        '[remote "origin"]',
        "promisor = true",
        "url = .",
        "uploadpack = {program}",
    ),
    # what is committed
    "submodule": _submodule,
    "hook in the tree": _tree(("100755", "#!/bin/sh\n{run}\n", ".git/hooks/post-checkout")),
    "config in the tree": _tree(("100644", "[core]\n\tfsmonitor = {run}\n", ".GIT/config")),
    "short name of .git": _tree(("100644", "[core]\n\tfsmonitor = {run}\n", "git~1/config")),
    "hidden letters in .git": _tree(("100644", "x", ".g\u200cit/config")),
    "path that climbs": _tree(("100644", "# Evil\n", "../../outside/evil.md")),
    "path from the root": _tree(("100644", "# Evil\n", "{root}/outside/evil.md")),
    "link and a file behind it": _tree(
        ("120000", "{root}/outside", "x"), ("100644", "# Evil\n", "X/evil.md")
    ),
    "link to a page": _tree(("120000", "/etc/passwd", "notes/passwd.md")),
    "attributes with a filter": _tree(
        ("100644", "* filter=x diff=x merge=x\n", ".gitattributes"),
        ("100644", '[filter "x"]\n\tsmudge = {run}\n', ".gitconfig"),
    ),
    "LFS": _tree(
        ("100644", "[lfs]\n\turl = ext::{run}\n", ".lfsconfig"),
        ("100644", "version https://git-lfs.github.com/spec/v1\noid x\n", "notes/lfs.md"),
    ),
    "code in a page": _tree(("100644", "# x\n\n!`{run}`\n\n$({run})\n", "notes/$(touch x).md")),
    "odd page names": _tree(*(("100644", "# x\n", name) for name in _ODD_NAMES)),
    # refs
    "branch called like an option": _loose_ref("refs/heads/--upload-pack=x"),
    "branch that leads out": _loose_ref("refs/heads/../../../../outside/evil"),
    "branch with a lock's name": _loose_ref("refs/heads/main.lock"),
    "branch called HEAD": _loose_ref("refs/heads/HEAD"),
    "head to a file": _head_to("ref: ../../../../etc/passwd"),
    "head to a blob": _head_to("{blob}"),
    "head to nothing": _head_to("ref: refs/heads/none"),
    "replaced objects": _replaced,
    # servers
    "led to a file": _server("leading away", "{good}"),
    "led to ext": _server("leading away", "ext::{run}"),
    "led to ssh": _server("leading away", "ssh://-oProxyCommand={run}/x"),
    "escapes from a server": _server("shouting"),
    "questions from a server": _server("refusing"),
    # the environment and the person's settings
    "git folder in the environment": _environ(GIT_DIR="{root}/remotes", GIT_WORK_TREE="{root}"),
    "ssh in the environment": _environ(GIT_SSH="{program}", GIT_SSH_COMMAND="{program}"),
    "proxy in the environment": _environ(GIT_PROXY_COMMAND="{program}"),
    "questions in the environment": _environ(GIT_ASKPASS="{program}", SSH_ASKPASS="{program}"),
    "settings in the environment": _environ(
        GIT_CONFIG_COUNT="1", GIT_CONFIG_KEY_0="core.fsmonitor", GIT_CONFIG_VALUE_0="{program}"
    ),
    "traces in the environment": _environ(GIT_TRACE="{root}/outside/trace", GIT_TRACE2="1"),
    "programs in the environment": _environ(
        GIT_PAGER="{program}", GIT_EDITOR="{program}", GIT_EXTERNAL_DIFF="{program}"
    ),
    "other programs of git": _environ(GIT_EXEC_PATH="{root}/remotes"),
    "templates with hooks": _templates,
    "hooks of the person": _users("[core]\n\thooksPath = {program}\n\tfsmonitor = {program}\n"),
    "address that becomes ext": _users('[url "ext::{run} "]\n\tinsteadOf = file://\n'),
    "ext allowed by the person": _users("[protocol]\n\tallow = always\n"),
    "diff of the person": _users("[diff]\n\texternal = {program}\n"),
    # our own copy, changed by another program
    "fsmonitor in the copy": _copy("config", "\tfsmonitor = {program}\n"),
    "hooks in the copy": _copy("hooks/reference-transaction", "#!/bin/sh\n{run}\n"),
    "include in the copy": _copy("config", "[include]\n\tpath = {root}/remotes/evil.sh\n"),
    "promisor in the copy": _copy("config", '[remote "x"]\n\tpromisor = true\n'),
    "alternates in the copy": _copy("objects/info/alternates", "{root}/outside\n"),
    "worktree config in the copy": _copy("config.worktree", "[core]\n\tfsmonitor = {program}\n"),
    "common folder of the copy": _copy("commondir", "{root}/outside\n"),
    "objects that lead away": _linked("objects"),
    "refs that lead away": _linked("refs"),
}
"""By name: what is done before a repository is added, or after it was first synced."""
