"""What GitHub Pages takes: a warning in time, an error beyond, and words that say what to do."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.hosting.limits import FILE, FILE_NEAR, FILES, NEAR, SITE, check_limits, weigh
from showcase.problems import Problem

OUTPUT = Path("output")
MB = 1_000_000


def spread(size: int, folder: str = "files") -> dict[str, int]:
    """Files of one folder that have this size together, none of them large."""
    whole, rest = divmod(size, 10 * MB)
    return {f"{folder}/{number}.jpg": 10 * MB for number in range(whole)} | {f"{folder}/rest.jpg": rest}


def told(sizes: dict[str, int]) -> list[str]:
    """What is said of a site."""
    return [str(problem) for problem in check_limits(sizes, OUTPUT)]


def test_a_site_of_the_usual_size_is_not_spoken_of() -> None:
    assert told({"index.html": 20_000, "case-studies/2025/soup/index.html": 30_000, "files/terms.pdf": 2 * MB}) == []
    assert told({}) == []


def test_a_site_that_comes_near_to_the_limit_is_told_what_takes_most() -> None:
    assert told(spread(700 * MB) | {"index.html": 20_000, "feed.xml": 90_000}) == [
        "output:1:1: warning: The site has 700.1 MB, 70% of the 1 GB that GitHub Pages takes. "
        "Most is in files/ 700.0 MB, feed.xml 0.1 MB, index.html 0.0 MB. "
        "Make pictures and files smaller, or keep large ones elsewhere and link to them."
    ]


def test_a_site_beyond_the_limit_is_an_error() -> None:
    [problem] = check_limits(spread(SITE + 1), OUTPUT)
    assert not problem.is_warning
    assert problem.what == "The site has 1.00 GB, 100% of the 1 GB that GitHub Pages takes"


@pytest.mark.parametrize(
    ("size", "warnings"), [(FILE_NEAR, []), (FILE_NEAR + 1, [True]), (FILE, [True]), (FILE + 1, [False])]
)
def test_a_large_file_is_a_warning_until_github_would_refuse_it(size: int, warnings: list[bool]) -> None:
    problems = check_limits({"files/film.mp4": size, "index.html": 1}, OUTPUT)
    assert [problem.is_warning for problem in problems] == warnings
    assert [str(problem.place) for problem in problems] == ["output/files/film.mp4:1:1"] * len(warnings)


def test_very_many_files_are_only_a_warning() -> None:
    few, many = int(FILES * NEAR), FILES * 2
    assert told({f"{number}.html": 1 for number in range(few)}) == []
    [problem] = check_limits({f"{number}.html": 1 for number in range(many)}, OUTPUT)
    assert problem.is_warning
    assert problem.what.startswith("The site has 200,000 files")


@given(st.integers(0, 2 * SITE))
def test_what_is_said_grows_with_the_site_and_never_stops(size: int) -> None:
    problems = check_limits(spread(size), OUTPUT)
    assert [problem.is_warning for problem in problems] == ([] if size < NEAR * SITE else [size <= SITE])


def test_a_site_is_weighed_in_one_line() -> None:
    weight = weigh(
        spread(499 * MB, "pictures") | {f"{number}/index.html": 100 for number in range(1200)} | {"a.css": 1}
    )
    assert str(weight) == "1,251 files, 1,200 of them pages, 499.1 MB: 49.9% of the 1 GB that GitHub Pages takes"


def test_every_problem_says_what_to_do() -> None:
    sizes = spread(SITE) | {"film.mp4": FILE + 1} | {f"{number}.html": 1 for number in range(FILES)}
    problems: list[Problem] = check_limits(sizes, OUTPUT)
    assert len(problems) == 3
    assert all(len(problem.instead.split()) > 5 for problem in problems)
