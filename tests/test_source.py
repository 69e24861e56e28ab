"""The source: text into a tree with places, and what it refuses."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from showcase.source import MAX_BYTES, MAX_DEPTH, MAX_NODES, Mapping, Scalar, plain, read_tree

FILE = Path("record.yaml")


def read(text: str | bytes) -> tuple[object, list[str]]:
    """The plain tree, and the problems without their file."""
    tree, problems = read_tree(text if isinstance(text, bytes) else text.encode(), FILE)
    return (plain(tree) if tree else None), [str(problem).removeprefix("record.yaml:") for problem in problems]


@pytest.mark.parametrize("text", ["NO", "0123", "1:30", "1_000", "=", "2026-02-31", "null", "~", "true", "9" * 5000])
def test_every_scalar_stays_the_text_that_was_written(text: str) -> None:
    assert read(f"value: {text}\n") == ({"value": text}, [])


def test_a_key_with_nothing_after_it_holds_nothing_and_quotes_hold_empty_text() -> None:
    assert read("a:\nb: ''\nc: # a comment\n") == ({"a": None, "b": "", "c": None}, [])


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "\n\n"])
def test_a_file_without_a_value_is_no_problem_of_the_source(text: str) -> None:
    assert read(text) == (None, [])


def test_a_byte_order_mark_and_windows_line_ends_are_fine() -> None:
    tree, problems = read_tree(b"\xef\xbb\xbfa: 1\r\nb: |\r\n  x\r\n  y\r\n", FILE)
    assert isinstance(tree, Mapping)
    assert (plain(tree), problems) == ({"a": "1", "b": "x\ny\n"}, [])
    assert tree.keys["a"] == (FILE, 1, 1)
    assert tree.keys["b"] == (FILE, 2, 1)


def test_keys_and_values_know_their_place() -> None:
    tree, _ = read_tree("é: ü\nlist:\n  - {x: y}\n".encode(), FILE)
    assert isinstance(tree, Mapping)
    assert tree.values["é"].place == (FILE, 1, 4)
    assert tree.keys["list"] == (FILE, 2, 1)
    inner = tree.values["list"].items[0]  # type: ignore[union-attr]
    assert (inner.place, inner.keys["x"]) == ((FILE, 3, 5), (FILE, 3, 6))  # type: ignore[union-attr]


def test_a_word_in_a_literal_block_is_found_at_its_own_line() -> None:
    tree, _ = read_tree("ü: 1\nstory: |\n\n    First.\n\n    Second TODO line.\n".encode(), FILE)
    assert isinstance(tree, Mapping)
    story = tree.values["story"]
    assert isinstance(story, Scalar)
    assert story.text is not None
    assert story.place_of(story.text.index("TODO")) == (FILE, 6, 12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\na: 2\n", ["2:1: `a` is written twice, first in line 1"]),
        ("a: &x 1\nb: *x\n", ["1:4: `&x` marks text", "2:4: `*x` repeats text"]),
        ("a:\n  <<: {b: 1}\n", ["2:3: `<<` takes fields"]),
        ("a: !!int 3\nb: !x y\n", ["1:4: The tag `!!int`", "2:4: The tag `!x`"]),
        ("a: 1\n---\nb: 2\n", ["2:1: A second document begins"]),
        ("? [a]\n: b\nc: 1\nc: 2\n", ["1:3: A list or mapping stands where a key", "4:1: `c` is written twice"]),
        ("a: {{ name }}\n", ["1:5: A list or mapping stands where a key"]),
        ("- ?\n  : b\n", ["1:4: A key is missing"]),
        ("a: One: two\n", ["1:7: A colon followed by a space"]),
        ("a:\n\tb: 1\n", ["2:1: A tab stands"]),
        ("a:\n  - b\n\t- c\n", ["3:1: A tab begins this line"]),
        ("a: @school\n", ["1:4: Text cannot begin with @"]),
        ("a: `code`\n", ["1:4: Text cannot begin with `"]),
        ("a: %d\n", ["1:4: Text cannot begin with %"]),
        ("%d: 1\n", ["1:1: Text cannot begin with %"]),
        ("a: **bold**\n", ["1:4: Text cannot begin with *"]),
        ("a: & b\n", ["1:4: Text cannot begin with &"]),
        ("a: !b!c d\n", ["1:4: Text cannot begin with !"]),
        ('a: "open\nb: 1\n', ["1:4: A quote is opened and not closed"]),
        ("a: 'it's'\nb: 1\n", ["1:8: The line does not fit"]),
        ("a: 1\nb\nc: 2\n", ["3:1: The line before has no colon"]),
        ("a: [x, y\nb: 1\n", ["2:2: A list that begins with [ is not closed"]),
        ("a: {x: 1\nb: 1\n", ["2:2: A mapping that begins with { is not closed"]),
        ("a: - b\n", ["1:4: A list begins on the line of its key"]),
        ("a: | text\n", ["1:6: Text follows | or >"]),
        ("a:\n  - b\n  c: 1\n", ["3:3: A line of a list does not begin with a hyphen"]),
        ("  a: 1\nb: 2\n", ["2:1: This line stands further left"]),
        ('a: "\\q"\n', ["1:5: A backslash stands before a letter"]),
        ("a: ]\n", ["1:4: A list or mapping is closed or divided"]),
        ('a: "\\ud83d"\n', ["1:7: A code after a backslash names no character"]),
    ],
)
def test_what_means_nothing_in_a_record_is_a_problem_at_its_place(text: str, expected: list[str]) -> None:
    _, problems = read(text)
    assert len(problems) == len(expected), problems
    assert all(problem.startswith(start) for problem, start in zip(problems, expected, strict=True)), problems


def test_the_first_of_two_values_under_one_key_stays() -> None:
    assert read("a: 1\na: 2\n")[0] == {"a": "1"}


def test_every_problem_of_a_file_is_reported_at_once() -> None:
    _, problems = read("a: \x07\nb: \u202e\na: 2\nc: *d\ne: f: g\n")
    assert [problem.partition(" ")[0] for problem in problems] == ["1:4:", "2:4:", "3:1:", "4:4:", "5:5:"]


@pytest.mark.parametrize("text", ["[" * 100_000, "a: " + "{b: " * 100_000, "- " * 100_000, "[" * 33 + "]" * 33])
def test_what_is_too_deep_is_a_problem_and_never_a_crash(text: str) -> None:
    tree, problems = read(text)
    assert tree is None
    assert f"more than {MAX_DEPTH} deep" in problems[0]


def test_what_is_just_deep_enough_is_read() -> None:
    assert read("[" * MAX_DEPTH + "]" * MAX_DEPTH)[1] == []


def test_a_file_that_is_too_large_or_holds_too_much_is_a_problem() -> None:
    assert "bytes and the limit is" in read(b"a" * (MAX_BYTES + 1))[1][0]
    assert f"more than {MAX_NODES:,} values" in read("[" + "a," * (MAX_NODES + 1) + "]")[1][0]


@given(st.text())
def test_any_text_comes_back_unchanged_or_is_refused(text: str) -> None:
    try:
        data = yaml.dump({"value": text}, allow_unicode=True).encode()
    except UnicodeEncodeError:
        data = yaml.dump({"value": text}).encode()
    tree, problems = read(data)
    assert problems or tree == {"value": text}


@given(st.recursive(st.text(), lambda child: st.lists(child) | st.dictionaries(st.text(), child), max_leaves=20))
def test_any_tree_is_read_or_refused(value: object) -> None:
    tree, problems = read(yaml.dump(value, Dumper=NoAliases).encode("utf-8", "surrogatepass"))
    assert problems or tree == value


@given(st.binary() | st.text(alphabet="[]{}:,-?!&*|>'\"\\#%@` \n\tab\u202e").map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    read(data)


class NoAliases(yaml.SafeDumper):
    """Writes equal values out each time."""

    def ignore_aliases(self, data: object) -> bool:
        """True, always."""
        return True
