"""The Showcase: everything joined, ordered, and at its permanent address."""

from dataclasses import FrozenInstanceError
from datetime import date
from itertools import groupby

import pytest
from hypothesis import given

from showcase.showcase import case_study_key, sort_name
from tests.publishing import (
    CATEGORIES,
    LEVELS,
    Content,
    Record,
    Telling,
    case,
    contents,
    programme,
    read_showcase,
    some,
    world,
)

TIERS = ["winner", "runner-up", "finalist", "shortlisted"]


@some
@given(contents())
def test_every_case_study_of_the_content_is_there_once(content: Content) -> None:
    showcase, _ = read_showcase(content)
    assert sorted(one.slug for one in showcase.case_studies) == sorted(one["slug"] for one in content["case-studies"])


@some
@given(contents())
def test_the_newest_edition_stands_first_and_in_it_the_highest_tier(content: Content) -> None:
    showcase, _ = read_showcase(content)
    tier_of = {one["slug"]: LEVELS[CATEGORIES[one["category"]]][one["level"]] for one in content["case-studies"]}
    year_of = {one["slug"]: int(one["edition"]) for one in content["case-studies"]}
    order = [(-year_of[one.slug], TIERS.index(tier_of[one.slug])) for one in showcase.case_studies]
    assert order == sorted(order)


@some
@given(contents())
def test_one_category_and_level_of_an_edition_stands_together_by_name(content: Content) -> None:
    showcase, _ = read_showcase(content)
    groups = groupby(showcase.case_studies, key=lambda one: (one.edition.label, one.level.slug, one.category.slug))
    found = [(key, [(sort_name(one.name), one.slug) for one in group]) for key, group in groups]
    assert len({key for key, _ in found}) == len(found)
    assert all(names == sorted(names) for _, names in found)


@some
@given(contents())
def test_the_order_of_the_files_does_not_matter(content: Content) -> None:
    turned = {**content, "case-studies": content["case-studies"][::-1]}
    addresses = [[one.address for one in read_showcase(each)[0].case_studies] for each in (content, turned)]
    assert addresses[0] == addresses[1]


def test_every_noun_has_the_address_that_was_promised() -> None:
    [one] = read_showcase(world(case(region="wales", topics=["food"])))[0].case_studies
    assert one.region is not None
    nodes = (one, one.category, one.region, one.edition, one.level, one.topics[0], one.recipient, one.programme)
    assert [node.address for node in nodes] == [
        "/case-studies/2025/soup/", "/categories/kitchens/", "/regions/wales/", "/editions/2025/", "/levels/winner/",
        "/topics/food/", "/recipients/school-of-soup/", "/programmes/crown/",
    ]  # fmt: skip


def test_a_recipient_of_its_own_file_and_one_written_inline_are_joined_alike() -> None:
    showcase, _ = read_showcase(
        world(case(recipient="soup-school"), case("tea"), recipients=[{"slug": "soup-school", "name": "Soup School"}])
    )
    assert {one.slug: one.name for one in showcase.case_studies} == {"soup": "Soup School", "tea": "School of Tea"}
    assert [one.slug for one in showcase.recipients] == ["school-of-tea", "soup-school"]


def test_a_region_knows_what_it_lies_in_and_a_country_is_named_by_its_code() -> None:
    [one] = read_showcase(world(case(region="gwynedd")))[0].case_studies
    assert one.region is not None
    assert [region.name for region in one.region.lineage] == ["United Kingdom", "Wales", "Gwynedd"]


def test_a_region_that_is_not_recorded_stays_unknown_even_where_the_recipient_has_one() -> None:
    honoured = {"name": "Soup School", "slug": "soup-school", "region": "wales", "place": "Bangor"}
    [one] = read_showcase(world(case(recipient=honoured)))[0].case_studies
    assert one.region is None


ANNOUNCED = [
    {"label": "2025", "milestones": [
        {"name": "Top ten", "date": "2025-06-18", "level": "finalist"},
        {"name": "First winners", "date": "2025-09-29", "level": "winner"},
        {"name": "Last winners", "date": "2025-10-03", "level": "winner"},
        {"name": "Gala", "date": "2025-12-01"},
    ]},
    {"label": "2024"}, {"label": "jubilee", "year": 1999}, {"label": "2020-21"},
]  # fmt: skip


@pytest.mark.parametrize(
    ("edition", "level", "day"),
    [
        ("2025", "winner", date(2025, 10, 3)),
        ("2025", "finalist", date(2025, 6, 18)),
        ("2024", "winner", date(2024, 1, 1)),
        ("jubilee", "winner", date(1999, 1, 1)),
        ("2020-21", "winner", date(2020, 1, 1)),
    ],
)
def test_a_case_study_is_announced_when_its_level_was_or_else_with_its_year(
    edition: str, level: str, day: date
) -> None:
    programmes = [programme("crown", editions=ANNOUNCED), programme("lantern")]
    [one] = read_showcase(world(case(edition=edition, level=level), programmes=programmes))[0].case_studies
    assert one.announced == day


@pytest.mark.parametrize(
    ("fields", "history", "day"),
    [
        ({"updated": "2026-02-03"}, {"case-studies.yaml": date(2026, 5, 6)}, date(2026, 2, 3)),
        ({}, {"case-studies.yaml": date(2026, 5, 6)}, date(2026, 5, 6)),
        ({}, {"site.yaml": date(2026, 5, 6)}, None),
    ],
)
def test_what_the_record_says_of_its_last_change_comes_before_its_history(
    fields: dict[str, str], history: dict[str, date], day: date | None
) -> None:
    [one] = read_showcase(world(case(**fields)), Telling(modified=history))[0].case_studies
    assert one.modified == day


def test_a_case_study_names_its_file_and_line_as_they_are_in_the_content() -> None:
    assert [one.source for one in read_showcase(world(case()))[0].case_studies] == ["case-studies.yaml:1"]


@some
@given(contents())
def test_a_key_tells_each_case_study_from_every_other_before_it_is_joined_and_after(content: Content) -> None:
    keys = [case_study_key(one["edition"], one["slug"]) for one in content["case-studies"]]
    assert sorted(one.key for one in read_showcase(content)[0].case_studies) == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_programmes_that_share_a_level_or_an_edition_share_its_page() -> None:
    lantern = programme("lantern", levels=[{"slug": "winner", "name": "Winner", "tier": "winner"}])
    showcase, _ = read_showcase(world(case(), case("tea", category="choirs"), programmes=[programme("crown"), lantern]))
    one, other = showcase.case_studies
    assert one.level is other.level
    assert one.edition is other.edition
    assert [level.slug for level in showcase.levels] == ["winner", "finalist"]


def test_levels_stand_by_tier_editions_by_year_and_topics_by_name() -> None:
    topics = [{"slug": "z", "name": "Éclairs"}, {"slug": "a", "name": "The Drama"}, {"slug": "b", "name": "Food"}]
    showcase, _ = read_showcase(world(topics=topics))
    assert [level.tier for level in showcase.levels] == ["winner", "winner", "runner-up", "finalist", "shortlisted"]
    assert [edition.label for edition in showcase.editions] == ["2025", "2024", "2023", "2021"]
    assert [topic.slug for topic in showcase.topics] == ["a", "z", "b"]


def test_a_colour_that_is_given_is_kept_and_others_go_round() -> None:
    categories: list[Record] = [{"slug": f"c-{n}", "name": f"Category {n}", "programme": "crown"} for n in range(8)]
    categories[2]["colour"] = 0
    showcase, _ = read_showcase(world(categories=categories))
    assert [category.colour for category in showcase.categories] == [0, 1, 0, 3, 4, 5, 0, 1]


@pytest.mark.parametrize(
    ("name", "filed"),
    [
        ("The Élan", "elan"),
        ("Theatre School", "theatre school"),
        ("LES Amis", "amis"),
        ("Gŵyr", "gwyr"),
        ("THE ACADEMY", "academy"),
    ],
)
def test_a_name_is_filed_without_accents_capitals_or_its_article(name: str, filed: str) -> None:
    assert sort_name(name) == filed


def test_nothing_of_a_showcase_can_be_changed() -> None:
    showcase, _ = read_showcase(world(case()))
    for value, part in ((showcase, "regions"), (showcase.case_studies[0], "slug"), (showcase.categories[0], "record")):
        with pytest.raises(FrozenInstanceError):
            setattr(value, part, None)
