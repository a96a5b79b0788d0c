"""Where a branch is handed in, by the address of its repository."""

import pytest

from cairn.outbox.forge import compare_page

CASES = {
    "git@github.com:o/r.git": "https://github.com/o/r/compare/main...cairn/x?expand=1",
    "https://github.com/o/r.git/": "https://github.com/o/r/compare/main...cairn/x?expand=1",
    "ssh://git@ssh.github.com:443/o/r.git": "https://github.com/o/r/compare/main...cairn/x?expand=1",
    "https://github.corp.example/o/r":
        "https://github.corp.example/o/r/compare/main...cairn/x?expand=1",
    "git@gitlab.com:g/sub/r.git":
        "https://gitlab.com/g/sub/r/-/merge_requests/new?merge_request%5Bsource_branch%5D=cairn%2Fx"
        "&merge_request%5Btarget_branch%5D=main",
    "https://bitbucket.org/o/r.git":
        "https://bitbucket.org/o/r/pull-requests/new?source=cairn%2Fx&dest=main",
    "ssh://git@bitbucket.corp.example:7999/PRJ/r.git":
        "https://bitbucket.corp.example/projects/PRJ/repos/r/pull-requests?create"
        "&sourceBranch=refs%2Fheads%2Fcairn%2Fx",
    "https://bitbucket.corp.example/scm/~ada/r.git":
        "https://bitbucket.corp.example/users/ada/repos/r/pull-requests?create"
        "&sourceBranch=refs%2Fheads%2Fcairn%2Fx",
    "https://org@dev.azure.com/org/project/_git/r":
        "https://dev.azure.com/org/project/_git/r/pullrequestcreate?sourceRef=cairn%2Fx&targetRef=main",
    "git@ssh.dev.azure.com:v3/org/my%20project/r":
        "https://dev.azure.com/org/my%20project/_git/r/pullrequestcreate"
        "?sourceRef=cairn%2Fx&targetRef=main",
    "https://gitea.example.org/o/r.git": "https://gitea.example.org/o/r/compare/main...cairn/x",
    "https://codeberg.org/o/r": "https://codeberg.org/o/r/compare/main...cairn/x",
    "https://git.example.org/o/r.git": "",
    "file:///srv/git/r.git": "",
    "http://127.0.0.1:8000/r.git": "",
    "https://notgithub.example.org/": "",
}  # fmt: skip


@pytest.mark.parametrize(("address", "page"), CASES.items())
def test_the_page_of_a_host(address: str, page: str) -> None:
    assert compare_page(address, "cairn/x", "main") == page


def test_without_the_other_branch_the_host_takes_its_own() -> None:
    assert compare_page("git@github.com:o/r", "cairn/x", "") == (
        "https://github.com/o/r/compare/cairn/x?expand=1"
    )


def test_what_the_host_named_counts_if_it_leads_there() -> None:
    told = ["https://evil.example/o/r/new", "https://[x", "https://git.example.org/o/r/-/new?b=x"]
    assert compare_page("git@git.example.org:o/r", "cairn/x", "main", told) == told[2]
    assert compare_page("git@git.example.org:o/r", "cairn/x", "main", told[:2]) == ""
