import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cairn.errors import CairnError
from cairn.records import frontmatter
from cairn.records.frontmatter import Front


def refusal(front: str) -> CairnError:
    with pytest.raises(CairnError) as caught:
        frontmatter.load(front)
    assert caught.value.code == "E_FRONTMATTER"
    return caught.value


def loaded(front: str) -> Front | CairnError:
    try:
        return frontmatter.load(front)
    except CairnError as error:
        return error


def test_a_text_is_parted_at_its_fences() -> None:
    parts = frontmatter.split("---\ntitle: x\n---\nbody\n---\nmore")
    assert parts.front == "title: x\n"
    assert parts.body == "body\n---\nmore"
    assert parts.body_line == 4


@pytest.mark.parametrize("close", ["---", "--- ", "...", "---\t"])
def test_every_way_to_close_it(close: str) -> None:
    assert frontmatter.split(f"---\na: b\n{close}\nbody").body == "body"


@pytest.mark.parametrize(
    "text",
    [
        "# just a heading\n",
        "",
        "----\na: b\n---\n",
        "---\n\nProse between two rules\n\n---\n\nMore prose\n",
        "---\nA rule, and nothing that closes it\n",
        " ---\na: b\n---\n",
        "text\n---\na: b\n---\n",
    ],
)
def test_prose_that_only_looks_like_it_has_none(text: str) -> None:
    parts = frontmatter.split(text)
    assert parts.front is None
    assert parts.body == text
    assert parts.body_line == 1


def test_empty_front_matter_is_front_matter() -> None:
    parts = frontmatter.split("---\n---\nbody")
    assert parts.front == ""
    assert parts.body == "body"
    assert frontmatter.load("").values == {}
    assert frontmatter.load("# only a comment\n").values == {}


@pytest.mark.parametrize("text", ["---\ntitle: x\n", "---\ntitle: x\n\nprose\n", "---\na:\n--\n"])
def test_an_open_fence_is_told_on_its_line(text: str) -> None:
    with pytest.raises(CairnError) as caught:
        frontmatter.split(text)
    assert (caught.value.code, caught.value.line) == ("E_FRONTMATTER", 1)


def test_a_fence_that_closes_too_late_is_open() -> None:
    with pytest.raises(CairnError):
        frontmatter.split("---\ntitle: x\n" + "# filler\n" * 9000 + "---\n")


def test_texts_stay_texts() -> None:
    front = "a: no\nb: 1.10\nc: 1:30\nd: 2026-01-01\ne: ~\nf: 0x1F\ng: null\nh: .5e3\ni:\n"
    values = frontmatter.load(front).values
    assert list(values.values()) == [
        "no", "1.10", "1:30", "2026-01-01", "~", "0x1F", "null", ".5e3", "",
    ]  # fmt: skip


def test_keys_know_their_lines() -> None:
    front = "# first\nid: x\ntags:\n  - a\n  - b\n\ntext: |\n  two: lines\n  here\nlast: y\n"
    assert frontmatter.load(front).lines == {"id": 3, "tags": 4, "text": 8, "last": 11}


def test_lines_are_those_of_editors_not_of_yaml() -> None:
    front = 'a: "x\u2028y\u0085z"\nb: 1\n'
    assert frontmatter.load(front).lines == {"a": 2, "b": 3}


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("a: &x 1\n", 2),
        ("a: 1\nb: *x\n", 3),
        ("a: 1\nb: !!python/object/apply:os.system [ls]\n", 3),
        ("a: !local x\n", 2),
        ("a: ! x\n", 2),
        ("%YAML 1.1\n--- \n", 2),
        ("a: 1\nb: 2\na: 3\n", 4),
        ("a: {b: 1, b: 2}\n", 2),
        ("? [a, b]\n: c\n", 2),
        ("? {a: b}\n: c\n", 2),
        ("- a\n- b\n", 2),
        ("just a text: of: a line\n", 2),
        ("a: 'open\nb: c\n", 2),
        ("a: [1, 2\nb: 3\n", 3),
        ("a:\n\tb: c\n", 3),
        ("a: @x\n", 2),
        ("a: 1\n...\nb: 2\n", 4),
    ],
)
def test_what_could_go_off_is_refused_with_its_line(front: str, line: int) -> None:
    error = refusal(front)
    assert error.line is not None
    assert abs(error.line - line) <= 1  # the parser names the line it stumbled on


def test_a_refusal_names_the_exact_line_of_our_own_rules() -> None:
    assert refusal("a: 1\nb: 2\na: 3\n").line == 4
    assert refusal("a: 1\nb: &x 2\n").line == 3
    assert refusal("a: 1\nb: !!str 2\n").line == 3


@pytest.mark.parametrize("front", ["a: \x07\n", "a: \x1b[31m\n", "a: \x7f\n", "a: \ufffe\n"])
def test_control_characters_are_refused(front: str) -> None:
    assert "character" in refusal(front).message


def test_depth_has_an_end() -> None:
    deepest = "a: " + "[" * 19 + "]" * 19
    assert frontmatter.load(deepest).values
    assert "deep" in refusal("a: " + "[" * 20 + "]" * 20).message
    assert "deep" in refusal("a: " + "[" * 20_000).message
    assert "deep" in refusal("".join("  " * n + f"k{n}:\n" for n in range(100))).message


def test_size_has_an_end() -> None:
    assert "64 KB" in refusal("a: " + "x" * frontmatter.MAX_CHARACTERS).message


yaml_values = st.recursive(
    st.text(max_size=20) | st.integers() | st.booleans() | st.none() | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=15,
)


@given(st.dictionaries(st.text(max_size=10), yaml_values, max_size=6), st.booleans())
def test_it_reads_what_a_safe_loader_reads(values: dict[str, object], flow: bool) -> None:
    """The events give the same values as PyYAML's own loader of texts."""
    front = yaml.safe_dump(values, allow_unicode=True, default_flow_style=flow, sort_keys=False)
    ours = loaded(front)
    if isinstance(ours, CairnError):
        assert any(word in ours.message for word in ("alias", "anchor", "tag", "key", "deeper"))
    else:
        assert ours.values == yaml.load(front, Loader=yaml.CBaseLoader)


@given(st.text())
def test_whatever_stands_there_is_read_or_refused(front: str) -> None:
    found = loaded(front)
    if isinstance(found, CairnError):
        assert found.code == "E_FRONTMATTER"
        assert found.line is not None
        assert 2 <= found.line <= 3 + front.count("\n")
    else:
        assert found.lines.keys() == found.values.keys()
