"""The builder that starts a new process each time."""

from pathlib import Path

import pytest

from showcase.preview.fresh import read_problems
from showcase.problems import Place, Problem


@pytest.mark.parametrize(
    "problem",
    [
        Problem(Place(Path("content/a b.yaml"), 3, 9), "`Waels` is no region", "Did you mean `wales`?"),
        Problem(Place(Path("content/site.yaml"), 1, 1), "The day: 3:4. It has not come", "Wait", is_warning=True),
    ],
)
def test_a_problem_is_read_back_from_its_line(problem: Problem) -> None:
    [read] = read_problems(f"Done: something\n{problem}\n1 problem. Nothing was built; the site is as it was.\n")
    assert str(read) == str(problem)
    assert (read.place, read.is_warning) == (problem.place, problem.is_warning)
    assert read.instead.rstrip(".") == problem.instead
