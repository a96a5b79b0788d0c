"""Which addresses are taken, and that everything else is refused before git starts."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cairn.errors import CairnError
from cairn.git.address import SCHEMES, address_of, looks_like_address
from cairn.git.names import checked_name

REFUSED = (
    "", " ", "spine", "/srv/spine.git", "C:\\spine", "c:spine", "ext::sh -c id", "ext::sh%20-c",
    "fd::17", "git://example.org/x", "ftp://example.org/x", "rsync://example.org/x",
    "GIT+SSH://example.org/x", "transport::https://example.org/x", "-oProxyCommand=id",
    "--upload-pack=id", "-u:x", "ssh://-oProxyCommand=id/x", "ssh://-x@example.org/x",
    "ssh://example.org/-x", "ssh://exa mple.org/x", "-host:path", "user@-host:path",
    "git@example.org:-x", "git@example.org::x", "https://-example.org/x", "https:///x",
    "https://example.org", "https://example.org/", "https://user:secret@example.org/x",
    "https://ghp_0123456789012345678901234567890123@example.org/x", "https://example.org/x?y=z",
    "https://example.org/x#y", "https://example.org/\\x", "https://exam\nple.org/x",
    "https://example.org/x%0aHost: y", "https://example.org/x\x00", "https://example.org:port/x",
    "http://example.org/x", "http://10.0.0.1/x", "http://127.0.0.1.example.org/x",
    "http://localhost.example.org/x", "file://host/x", "file://../x", "file:///a/../b",
    "file:///a%00b", "file:///a?b", "https://ex\u0430mple.org/x", "https://\u202egro.elpmaxe/x",
    "https://example.org/" + "x" * 3000,
    "javascript://example.org/%0aalert(1)",
)  # fmt: skip


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_not_named_is_refused(text: str) -> None:
    with pytest.raises(CairnError) as caught:
        address_of(text)
    assert caught.value.code == "E_GIT_ADDRESS"


@pytest.mark.parametrize(
    ("text", "scheme", "name"),
    [
        ("https://example.org/team/spine.git", "https", "spine"),
        ("https://me@example.org:8443/team/spine/", "https", "spine"),
        ("ssh://git@example.org:2222/~/spine", "ssh", "spine"),
        ("git@example.org:team/spine.git", "ssh", "spine"),
        ("example.org:spine", "ssh", "spine"),
        ("http://127.0.0.1:8000/spine.git", "http", "spine"),
        ("http://[::1]/spine", "http", "spine"),
        ("http://localhost/spine", "http", "spine"),
        ("file:///srv/our%20spine.git", "file", "our spine"),
    ],
)
def test_what_people_use_is_taken(text: str, scheme: str, name: str) -> None:
    address = address_of(f" {text} ")
    assert (address.scheme, address.name) == (scheme, name)
    assert looks_like_address(text)
    assert (address.folder == Path("/srv/our spine.git")) is (scheme == "file")


@pytest.mark.parametrize("text", ["notes", "./notes", "/srv/notes", "~/notes", "a/b:c"])
def test_a_folder_is_no_address(text: str) -> None:
    assert not looks_like_address(text)


@given(st.text(max_size=60) | st.from_regex(r"(https|ssh|file|http|ext)://?.{0,30}"))
def test_whatever_is_taken_cannot_be_an_option_or_another_way(text: str) -> None:
    try:
        address = address_of(text)
    except CairnError:
        return
    assert address.scheme in SCHEMES
    assert not address.text.startswith("-")
    assert address.text.isprintable()
    assert "::" not in address.text or "[" in address.text


@pytest.mark.parametrize(
    "name",
    ["", "-x", "--upload-pack=id", "a..b", "a b", "a~1", "a^", "a:b", "a?", "a*", "a[b", "a\\b",
     "@", "a@{0}", "/a", "a/", "a//b", ".a", "a/.b", "a.lock", "a.lock/b", "a.", "a\nb", "a\x7f",
     "refs/heads/x", "HEAD", "x" * 300, "\u202ex"],
)  # fmt: skip
def test_a_name_that_git_would_not_take_is_refused(name: str) -> None:
    with pytest.raises(CairnError, match="E_GIT_NAME"):
        checked_name(name)


@pytest.mark.parametrize("name", ["main", "release/2.x", "v1.0", "über", "a@b", "user/fix-1"])
def test_a_name_that_git_takes_is_taken(name: str) -> None:
    assert checked_name(name) == name
