"""Characters that no reader should meet, and those that every reader may."""

from pathlib import Path

import pytest

from showcase.source import plain, read_tree

FILE = Path("record.yaml")


def read(text: str | bytes) -> tuple[object, list[str]]:
    """The plain tree, and the problems without their file."""
    tree, problems = read_tree(text if isinstance(text, bytes) else text.encode(), FILE)
    return (plain(tree) if tree else None), [str(problem).removeprefix("record.yaml:") for problem in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: \x07b\n", "1:4: The control character U+0007"),
        ("a: b\x00c\n", "1:5: The control character U+0000"),
        ('a: "\\x1b[31m"\n', "1:4: The control character U+001B"),
        ('a: "\\0"\n', "1:4: The control character U+0000"),
        ("a: b\u2028c\n", "1:5: The character U+2028 is a line break"),
        ("a: b\x85c\n", "1:5: The character U+0085 is a line break"),
        ("a: \u202eevil\n", "1:4: The character U+202E turns"),
        ('a: "\\u202devil"\n', "1:4: The character U+202D turns"),
        ("a: b\ufeffc\n", "1:5: The character U+FEFF is not text"),
        ("a: \u2067open\nb: \u2069\n", "1:4: The mark of reading direction U+2067 has no partner"),
        ("b: x\u202c\n", "1:5: The mark of reading direction U+202C has no partner"),
    ],
)
def test_characters_that_no_reader_should_meet_are_refused(text: str, expected: str) -> None:
    _, problems = read(text)
    assert problems[0].startswith(expected), problems


@pytest.mark.parametrize(
    "text",
    [
        "مدرسة الأمل",
        "בית ספר",
        "\u200fעברית\u200f",
        "\u2067مدرسة\u2069 (2025)",
        "Ysgol Gŵyr",
        "a\u00a0b\u202fc",
        "👩🏽‍🏫",
        "क्षि",
    ],
)
def test_the_letters_of_the_world_pass(text: str) -> None:
    assert read(f"name: {text}\n") == ({"name": text}, [])


def test_text_that_is_not_utf_8_is_a_problem_at_the_first_such_byte_and_the_rest_is_still_read() -> None:
    tree, problems = read("é: 1\nb: Caf".encode() + b"\xe9 x\na: 1\na: 2\n")
    assert [problem[:5] for problem in problems] == ["2:7: ", "4:1: "]
    assert isinstance(tree, dict)
    assert tree["a"] == "1"


def test_utf_16_is_one_problem() -> None:
    assert len(read("a: text\n".encode("utf-16"))[1]) == 1
