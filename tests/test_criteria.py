"""Criteria: what a category said in each edition, then and now."""

import pytest

from showcase.criteria import criteria_ever, criteria_in, wording_in
from showcase.showcase import Category
from tests.publishing import YEARS, programme, read_showcase, world


def criterion(slug: str, name: str | None = None) -> dict[str, str]:
    """A criterion."""
    return {"slug": slug, "name": name or slug.title(), "question": "Who gained?"}


def category(*wording: dict[str, object], **fields: object) -> Category:
    """A category with these earlier wordings."""
    record = {"slug": "kitchens", "name": "Kitchens", "programme": "crown", "wording": list(wording)} | fields
    [found] = read_showcase(world(categories=[record]))[0].categories
    return found


def held(*editions: str) -> dict[str, str | None]:
    """Which wording held in each year, of those written for some editions."""
    wording: list[dict[str, object]] = [{"edition": edition, "about": "Then."} for edition in editions]
    some = category(*wording)
    found = {year: wording_in(some, year) for year in YEARS}
    return {year: one.edition if one else None for year, one in found.items()}


@pytest.mark.parametrize(
    ("editions", "expected"),
    [
        ((), [None, None, None, None]),
        (("2024",), [None, "2024", "2024", "2024"]),
        (("2024", "2021"), [None, "2024", "2024", "2021"]),
        (("2021", "2024"), [None, "2024", "2024", "2021"]),
        (("2025",), ["2025", "2025", "2025", "2025"]),
        (("2021",), [None, None, None, "2021"]),
    ],
)
def test_a_wording_holds_for_its_edition_and_those_before_it_down_to_the_next(
    editions: tuple[str, ...], expected: list[str | None]
) -> None:
    assert list(held(*editions).values()) == expected


def test_of_two_editions_of_one_year_the_one_listed_first_is_later() -> None:
    editions = [{"label": label, "year": 2022} for label in ("autumn", "spring")]
    record = {"slug": "kitchens", "name": "Kitchens", "programme": "crown"}
    for written, expected in (("autumn", ["autumn", "autumn"]), ("spring", [None, "spring"])):
        wording = [{"edition": written, "about": "Then."}]
        content = world(programmes=[programme("crown", editions=editions)], categories=[record | {"wording": wording}])
        [some] = read_showcase(content)[0].categories
        assert [one and one.edition for one in (wording_in(some, label) for label in ("autumn", "spring"))] == expected


def test_what_a_wording_leaves_out_was_as_it_is_now() -> None:
    some = category(
        {"edition": "2024", "about": "Then."},
        {"edition": "2021", "criteria": [criterion("depth")]},
        criteria=[criterion("reach")],
    )
    asked = {year: [one.slug for one in criteria_in(some, year)] for year in YEARS}
    assert asked == {"2025": ["reach"], "2024": ["reach"], "2023": ["reach"], "2021": ["depth"]}


def test_the_criteria_of_an_edition_come_first_each_under_its_name_of_then() -> None:
    some = category(
        {"edition": "2021", "criteria": [criterion("depth"), criterion("reach", "Breadth")]},
        criteria=[criterion("reach"), criterion("spread")],
    )
    assert [one.name for one in criteria_ever(some, "2021")] == ["Depth", "Breadth", "Spread"]
    assert [one.name for one in criteria_ever(some, "2025")] == ["Reach", "Spread", "Depth"]
