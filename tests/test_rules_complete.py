"""Rules: an edition is complete at levels of its programme, each named once, with no rise that stays hidden."""

from pathlib import Path

import pytest

from tests.writing import VALID, case_study, find_problems

LANTERNS, SOUP = "programmes/lanterns.yaml", "case-studies/soup.yaml"


def complete(levels: str, milestones: str = "") -> dict[str, str]:
    """The valid content, its edition of 2025 said to be complete at some levels."""
    more = f"  - label: 2025\n    complete: {levels}\n{milestones}"
    return {LANTERNS: VALID[LANTERNS].replace("  - label: 2025\n", more)}


def announcing(level: str) -> str:
    """A milestone that announces a level."""
    return f"    milestones:\n      - {{name: Announced, date: 2025-09-30, level: {level}}}\n"


def rising(*levels: str) -> dict[str, str]:
    """The case study as silver, which rises to other levels."""
    rises = ", ".join(f"{{level: {level}}}" for level in levels)
    found = case_study(rises=f"[{rises}]")
    return {SOUP: found[SOUP].replace("level: gold\n", "level: silver\n", 1)}


@pytest.mark.parametrize("levels", ["[gold]", "[silver]", "[gold, silver]", "[silver, gold]", "[]"])
def test_an_edition_can_be_complete_at_any_of_its_levels(tmp_path: Path, levels: str) -> None:
    assert find_problems(tmp_path, complete(levels)) == []


def test_a_level_that_the_programme_lacks_is_a_problem(tmp_path: Path) -> None:
    assert find_problems(tmp_path, complete("[gold, golden, bronze]")) == [
        f"{LANTERNS}:7:22: The programme `lanterns` has no level `golden`. Did you mean `gold`?",
        f"{LANTERNS}:7:30: The programme `lanterns` has no level `bronze`. Write one of `gold` or `silver`.",
    ]


def test_a_level_that_stands_twice_is_a_problem(tmp_path: Path) -> None:
    assert find_problems(tmp_path, complete("[gold, silver, gold]")) == [
        f"{LANTERNS}:7:30: `gold` is listed twice, first in line 7. Keep one of the two."
    ]


def test_a_rise_that_is_never_shown_cannot_be_in_a_complete_edition(tmp_path: Path) -> None:
    found = find_problems(tmp_path, complete("[gold]") | rising("gold"))
    assert [one for one in found if "warning" not in one] == [
        f"{SOUP}:7:17: The edition `2025` is complete at `gold`, and no milestone shows this rise. "
        f"Announce the level in {LANTERNS}, or correct `complete` there."
    ]


@pytest.mark.parametrize(
    "files",
    [complete("[gold]", announcing("gold")) | rising("gold"), complete("[silver]") | rising("gold")],
    ids=["once it is announced", "where the edition is not complete there"],
)
def test_a_rise_may_stand_in_an_edition(tmp_path: Path, files: dict[str, str]) -> None:
    assert [one for one in find_problems(tmp_path, files) if "warning" not in one] == []


def test_a_rise_that_waits_for_one_that_is_never_shown_is_not_shown_either(tmp_path: Path) -> None:
    levels = "  - {name: Gold, slug: gold, tier: winner}\n  - {name: Bronze, slug: bronze, tier: finalist}\n"
    files = complete("[gold]", announcing("gold"))
    text = files[LANTERNS].replace("  - {name: Gold, slug: gold, tier: winner}\n", levels)
    found = [
        one for one in find_problems(tmp_path, {LANTERNS: text} | rising("bronze", "gold")) if "complete at" in one
    ]
    assert [one[: one.index(". ")] for one in found] == [
        f"{SOUP}:7:17: The edition `2025` is complete at `gold`, and no milestone shows this rise"
    ]
