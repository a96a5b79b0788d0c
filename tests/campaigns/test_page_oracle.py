import pytest

from tests.campaigns.hostile_markdown import base_cases
from tests.campaigns.page_oracle import faults


@pytest.mark.parametrize(
    "page",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<iframe></iframe>",
        "<svg></svg>",
        '<p onclick="x">a</p>',
        '<img src="https://a.example/x.png">',
        '<img src="file:x.png">',
        '<img src="cairn-image:../x.png">',
        '<img src="cairn-image://host/x.png">',
        '<img src="cairn-image:/etc/x.png">',
        '<img src="x.png">',
        '<a href="javascript:x">a</a>',
        '<a href="&#106;avascript:x">a</a>',
        '<a href=" javascript:x">a</a>',
        '<a href="java&#9;script:x">a</a>',
        '<a href="http://a.example">a</a>',
        '<a href="file:x">a</a>',
        '<a href="//a.example">a</a>',
        '<a href="/etc/passwd">a</a>',
        '<a href="../x.md">a</a>',
        '<a href="a/../../x.md">a</a>',
        '<a href="data:text/html,x">a</a>',
        '<a href="cairn-code:x">a</a>',
        '<a href="record:a/b">a</a>',
        '<span style="background:url(x)">a</span>',
        '<span style="x:expression(1)">a</span>',
        "<!-- a -->",
        "<!DOCTYPE html>",
        "<?php x?>",
        "<p>a",
        "a</p>",
        "<b><i>a</b></i>",
        "a\u202eb",
        "a\u200bb",
        "\x1b",
    ],
)
def test_the_oracle_sees_what_it_is_for(page: str) -> None:
    assert faults(page)


@pytest.mark.parametrize(
    "page",
    [
        "&lt;script&gt;",
        '<p>a <a href="https://a.example/b?c=d#e" title="x">b</a></p>',
        '<a href="guides/a%20b.md#c">d</a><a href="#e">f</a><a name="g"></a>',
        '<img src="cairn-image:img/a%20b.png" alt="c &quot; d">',
        '<table border="0"><tr><td width="4" bgcolor="#ffffff"></td></tr></table>',
        "<span style=\"color:#aabbcc; font-family:'A B',monospace\">x</span>",
    ],
)
def test_the_oracle_lets_pass_what_can_only_be_read(page: str) -> None:
    assert faults(page) == []


def test_there_are_enough_hostile_strings() -> None:
    assert len(set(base_cases())) >= 10_029
