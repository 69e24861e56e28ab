"""Problems: how they read, and what they suggest."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.problems import Place, Problem, in_file_order, nearest, sentence, suggest

HERE = Place(Path("content/site.yaml"), 3, 7)


def test_a_problem_reads_as_its_place_what_is_wrong_and_what_to_write() -> None:
    problem = Problem(HERE, "`name` is empty", "Write one")
    assert str(problem) == "content/site.yaml:3:7: `name` is empty. Write one."


def test_a_warning_says_that_it_is_one() -> None:
    problem = Problem(HERE, "This is odd", "Is it meant?", is_warning=True)
    assert str(problem) == "content/site.yaml:3:7: warning: This is odd. Is it meant?"


def test_a_file_inside_the_working_directory_is_named_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert str(Place(tmp_path / "content" / "site.yaml", 1, 1)) == "content/site.yaml:1:1"


def test_a_file_outside_the_working_directory_keeps_its_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "inside").mkdir()
    monkeypatch.chdir(tmp_path / "inside")
    assert str(Place(tmp_path / "site.yaml", 1, 1)) == f"{tmp_path.as_posix()}/site.yaml:1:1"


def test_problems_stand_by_file_then_line_then_column_and_once() -> None:
    places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 2), ("a", 9, 1), ("a", 9, 1)]
    problems = [Problem(Place(Path(file), line, column), "x", "y") for file, line, column in places]
    assert [str(problem.place) for problem in in_file_order(problems)] == ["a:9:1", "a:9:2", "a:10:1", "b:1:1"]


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("naem", ["name", "kind"], "name"),
        ("Gold", ["gold", "silver"], "gold"),
        ("north-wset", ["north-east", "north-west"], "north-west"),
        ("zebra", ["name", "kind"], None),
        ("x", [], None),
        ("slug-0400", [f"slug-{number:04}" for number in range(2000)], "slug-0400"),
    ],
)
def test_the_nearest_known_word_is_found(word: str, known: list[str], expected: str | None) -> None:
    assert nearest(word, known) == expected


def test_a_near_word_is_asked_about() -> None:
    assert suggest("naem", ["name", "kind"]) == "Did you mean `name`?"


def test_without_a_near_word_the_known_ones_are_listed() -> None:
    assert suggest("zebra", ["name", "kind", "place"]) == "Write one of `kind`, `name` or `place`."


def test_many_known_words_are_cut_short_and_counted() -> None:
    assert suggest("zebra", [f"{number}" for number in range(30)]).endswith("… (30 in all).")


@given(st.text(), st.lists(st.text(), max_size=20))
def test_the_nearest_word_is_always_a_known_one(word: str, known: list[str]) -> None:
    assert nearest(word, known) in {None, *known}


@given(st.text(min_size=1))
def test_every_sentence_ends(text: str) -> None:
    assert sentence(text)[-1] in ".?!"
