"""Names of files that may leave, and those that may not."""

import pytest

from cairn.errors import CairnError
from cairn.outbox.safe_path import checked_path


@pytest.mark.parametrize(
    "path",
    [
        "gotchas/a-deny-path.md",
        ".claude/settings.json",
        ".github/pull_request_template.md",
        ".mcp.json",
        "recipes/größe.md",
        "conference/auxiliary.md",
        "a" * 197 + ".md",
    ],
)
def test_a_plain_name_may_leave(path: str) -> None:
    assert checked_path(path) == path


@pytest.mark.parametrize(
    "path",
    [
        "", "/etc/passwd", "../x.md", "a/../../x.md", "a//b.md", "./x.md", "a/", "C:/x.md",
        "a\\b.md", "x\n.md", "x\0.md", ".git/config", ".GIT/hooks/pre-commit", "a/GIT~1/config",
        ".gitmodules", ".gitattributes", "CON", "con.md", "a/lpt1.txt", "x.md.", "x.md ", " x.md",
        "-x.md", "a" * 201, "/".join(["a" * 100] * 5), "x\u202emd", ".g\u200cit/config", "x:y.md",
        "gro\u0308sse.md", "\udcff.md",
    ],
)  # fmt: skip
def test_what_means_something_else_somewhere_does_not(path: str) -> None:
    with pytest.raises(CairnError) as refused:
        checked_path(path)
    assert refused.value.code == "E_FILE_NAME"
