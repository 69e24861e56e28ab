"""Problems beside the lines of a file on GitHub."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.hosting.annotations import SHOWN, annotate
from showcase.problems import Place, Problem

PLACE = Place(Path("content/site.yaml"), 3, 11)


def problem(what: str = "It is wrong", line: int = 3, is_warning: bool = False) -> Problem:
    """A problem of the site's record."""
    return Problem(PLACE._replace(line=line), what, "Write it right", is_warning)


@pytest.mark.parametrize(("is_warning", "level"), [(False, "error"), (True, "warning")])
def test_a_problem_stands_at_its_file_line_and_column(is_warning: bool, level: str) -> None:
    assert list(annotate([problem(is_warning=is_warning)])) == [
        f"::{level} file=content/site.yaml,line=3,col=11::It is wrong. Write it right."
    ]


def test_errors_come_before_warnings() -> None:
    levels = [line.split()[0] for line in annotate([problem(is_warning=True), problem()])]
    assert levels == ["::error", "::warning"]


def test_signs_that_mean_something_to_github_are_written_otherwise() -> None:
    odd = Problem(Place(Path("/a:b,c%d/50% off\n.yaml"), 1, 1), "100 %\r\n::error::no", "Write, at: once")
    [line] = annotate([odd])
    assert line == (
        "::error file=/a%3Ab%2Cc%25d/50%25 off%0A.yaml,line=1,col=1::100 %25%0D%0A::error::no. Write, at: once."
    )


@given(st.text(), st.text())
def test_whatever_an_author_wrote_stays_in_one_command(name: str, words: str) -> None:
    [line] = annotate([Problem(Place(Path("/content") / name.replace("/", ""), 1, 1), words, words)])
    assert "\n" not in line
    assert "\r" not in line
    assert line.startswith("::error file=")
    assert line.split("::")[1].count(",") == 2


@pytest.mark.parametrize("count", [1, SHOWN, SHOWN + 1, 200])
def test_no_more_is_said_than_github_shows_and_the_rest_is_counted(count: int) -> None:
    lines = list(annotate([problem(line=number) for number in range(1, count + 1)]))
    assert len(lines) == min(count, SHOWN)
    if count > SHOWN:
        assert lines[-1] == f"::error::{count - SHOWN + 1} more stand in the log of this step, each at its line."
