"""Rules: no correction and no withdrawal before its recognition, none of a day to come, no public list of mistakes."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from showcase.rules.corrections import find_days_to_come
from tests.writing import VALID, case_study, find_problems, read

SOUP = "case-studies/soup.yaml"
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
PROGRAMME = VALID["programmes/lanterns.yaml"].replace(
    "  - label: 2025\n",
    "  - label: 2025\n    milestones:\n"
    "      - {name: Top ten, slug: top, date: 2025-06-12}\n"
    "      - {name: Golds, date: 2025-09-30, level: gold}\n",
)
DATED = {"programmes/lanterns.yaml": PROGRAMME}


def corrected(day: str, **more: str) -> dict[str, str]:
    """The valid case study, corrected on a day, its edition's announcements dated."""
    return DATED | case_study(corrections=f'[{{date: {day}, what: "A, not B"}}]', **more)


def test_a_correction_is_not_older_than_its_recognition(tmp_path: Path) -> None:
    assert find_problems(tmp_path, corrected("2025-09-29")) == [
        f"{SOUP}:7:22: The correction is older than the recognition, which was announced on 2025-09-30. "
        "Write the day on which the page was put right."
    ]


@pytest.mark.parametrize(
    "files",
    [
        corrected("2025-09-30"),
        corrected("2025-07-01", embargo="top"),
        case_study(corrections='[{date: 1999-01-01, what: "A, not B"}]'),
    ],
    ids=["on the day itself", "after the milestone that it names", "where nobody says when it was announced"],
)
def test_a_correction_on_the_day_or_after_it_is_none(tmp_path: Path, files: dict[str, str]) -> None:
    assert find_problems(tmp_path, files) == []


def test_what_was_withdrawn_before_anybody_knew_of_it_has_no_page_to_say_so(tmp_path: Path) -> None:
    [problem] = find_problems(tmp_path, DATED | case_study(withdrawn="{date: 2025-09-01}"))
    assert problem.startswith(f"{SOUP}:7:19: It was withdrawn before it was announced on 2025-09-30. Delete the record")
    assert find_problems(tmp_path, DATED | case_study(withdrawn="{date: 2025-10-01}")) == []


def days_to_come(folder: Path, files: dict[str, str]) -> list[str]:
    """What is wrong with days at noon of 1 March 2026 in UTC."""
    records, problems = read(folder, files)
    assert problems == []
    return [str(one).replace(f"{folder}/", "") for one in find_days_to_come(records, NOON)]


def test_days_that_have_not_come_anywhere_are_told(tmp_path: Path) -> None:
    files = corrected("2026-03-03", withdrawn="{date: 2026-03-04}") | {
        "withdrawn.yaml": "- {address: /recipients/old/, date: 2027-01-01}\n",
        "takedowns.yaml": "- {date: 2027-01-02, words: [Nobody]}\n",
    }
    assert days_to_come(tmp_path, files) == [
        f"{SOUP}:7:22: 2026-03-03 is in the future. Write the day on which it was done.",
        f"{SOUP}:8:19: 2026-03-04 is in the future. Write the day on which it was done.",
        "withdrawn.yaml:1:37: 2027-01-01 is in the future. Write the day on which it was done.",
        "takedowns.yaml:1:10: 2027-01-02 is in the future. Write the day on which it was done.",
    ]


def test_a_day_that_has_begun_somewhere_is_not_in_the_future(tmp_path: Path) -> None:
    assert days_to_come(tmp_path, corrected("2026-03-02")) == []


@pytest.mark.parametrize(
    "contact",
    [
        "https://github.com/some-one/awards/issues",
        "https://github.com/some-one/awards/issues/new?title=x",
        "https://www.github.com/some-one/awards/discussions",
        "https://gitlab.com/some-one/awards/-/issues",
        "https://codeberg.org/some-one/awards/issues",
    ],
)
def test_mistakes_are_not_reported_where_everybody_reads_them(tmp_path: Path, contact: str) -> None:
    site = VALID["site.yaml"] + f"report: {contact}\n"
    [problem] = find_problems(tmp_path, {"site.yaml": site})
    assert problem.startswith("site.yaml:3:9: ")
    assert "is a public list: names of children do not belong there. Write an address that the organisers" in problem


@pytest.mark.parametrize("contact", ["mailto:issues@github.com", "https://example.org/issues", "https://github.com/a"])
def test_an_address_of_the_organisers_own_is_one(tmp_path: Path, contact: str) -> None:
    assert find_problems(tmp_path, {"site.yaml": VALID["site.yaml"] + f"report: {contact}\n"}) == []
