"""The quick way through YAML: it says what the tree says, or nothing."""

import string
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from showcase.source import MAX_DEPTH, Mapping, Sequence, plain, read_plain, read_tree
from tests.building import SITES
from tests.test_source import NoAliases

FILE = Path("record.yaml")
PIECES = [
    "a", "b", "name", ": ", ":", "- ", "-", "\n", "\n  ", "\n    ", "|\n  ", ">\n  ", "'", '"', "\\", "\\x07",
    "\\u202e", "[", "]", "{", "}", ", ", "?", "&x ", "*x", "!t ", "!!int ", "<<", "#", " # c\n", "---\n", "...\n",
    "%d", "~", "\t", "\r\n", "\u2028", "\u202d", "\u2067", "\u2069", "\x85", "\x07", "\ufeff", "\uffff", "\x00",
    "é", "🍲", "\ud83d",
]  # fmt: skip


def says_the_same(data: bytes) -> bool:
    """True when the quick way gives nothing, or what the tree gives where it gives no problem."""
    quick = read_plain(data)
    if quick is None:
        return True
    tree, problems = read_tree(data, FILE)
    assert tree is not None
    nodes = tree.items if isinstance(tree, Sequence) else [tree]
    places = [(node.place.line, node.place.column) for node in nodes]
    return (quick.value, quick.places, problems) == (plain(tree), places, [])


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_pieces_of_yaml_say_the_same(text: str) -> None:
    assert says_the_same(text.encode("utf-8", "surrogatepass"))


@given(st.binary() | st.text(alphabet="[]{}:,-?!&*|>'\"\\#%@` \n\tab\u202e\x85").map(str.encode))
def test_any_bytes_say_the_same(data: bytes) -> None:
    assert says_the_same(data)


TREES = st.recursive(
    st.text() | st.text(string.printable) | st.none(),
    lambda child: st.lists(child) | st.dictionaries(st.text(), child),
    max_leaves=20,
)


@given(st.lists(TREES, min_size=1) | st.dictionaries(st.text(), TREES, min_size=1), st.booleans(), st.booleans())
def test_any_tree_says_the_same(value: object, in_flow: bool, as_written: bool) -> None:
    text = yaml.dump(value, Dumper=NoAliases, default_flow_style=in_flow, allow_unicode=as_written)
    assert says_the_same(text.encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize("code", [*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, *range(0x202A, 0x202F),
                                  *range(0x2066, 0x206A), 0xFEFF, 0xFFFE, 0xFFFF])  # fmt: skip
@pytest.mark.parametrize("form", ["a: x{}y\n", "a: |\n  x{}y\n", "a: 'x{}y'\n", 'a: "x{}y"\n', "a: b # x{}y\n"])
def test_a_character_that_no_reader_may_meet_says_the_same(code: int, form: str) -> None:
    assert says_the_same(form.format(chr(code)).encode())
    assert says_the_same(f'a: "x\\u{code:04x}y"\n'.encode())


@pytest.mark.parametrize(
    "text",
    ["a: 1\na: 2\n", "a: &x 1\n", "a: *x\n", "a: !!str 1\n", "<<: {b: 1}\n", "a: 1\n---\nb: 2\n", "? [a]\n: b\n",
     ": b\n", "", "# c\n", "words\n", "a: [\n", "a: \u2067x\n", 'a: "\\x07"\n', "\ufeffa: 1\n",
     "a: " + "[" * MAX_DEPTH + "]" * MAX_DEPTH, "a: " + "x" * 100_000],
)  # fmt: skip
def test_what_is_unusual_is_left_to_the_tree(text: str) -> None:
    assert read_plain(text.encode()) is None


def test_what_authors_write_goes_the_quick_way(sample_content: Path) -> None:
    files = [*sample_content.rglob("*.yaml"), *(SITES / "full").rglob("*.yaml")]
    assert len(files) > 50
    assert [file for file in files if read_plain(file.read_bytes()) is None] == []
    assert all(says_the_same(file.read_bytes()) for file in files)


def test_every_record_of_a_list_has_its_place() -> None:
    found = read_plain(b"# topics\n- slug: a\n  name: A\n\n- {slug: b}\n")
    assert found == ([{"slug": "a", "name": "A"}, {"slug": "b"}], [(2, 3), (5, 3)])
    tree, _ = read_tree(b"\n a: 1\n", FILE)
    assert isinstance(tree, Mapping)
    assert read_plain(b"\n a: 1\n") == ({"a": "1"}, [(2, 2)])
