"""Facets: every count is what counting by hand gives, for single values and for pairs."""

from itertools import pairwise

from hypothesis import given

from showcase.facets import FACETS, Facet, build_facets
from tests.publishing import CATEGORIES, Content, Record, case, contents, programme, read_showcase, some, world


def facets_of(content: Content) -> dict[str, Facet]:
    """The facets of a content."""
    return build_facets(read_showcase(content)[0])


def values_by_hand(content: Content, record: Record) -> dict[str, set[str]]:
    """What a case study counts under in each facet, read off its record."""
    parents = {region["slug"]: region.get("parent") for region in content["regions"]}
    regions, step = set(), record.get("region")
    while step:
        regions.add(step)
        step = parents[step]
    return {
        "region": regions,
        "category": {record["category"]},
        "edition": {record["edition"]},
        "level": {record["level"]},
        "programme": {CATEGORIES[record["category"]]},
        "topic": set(record.get("topics", ())),
    }


@some
@given(contents())
def test_every_value_of_every_facet_counts_what_counting_by_hand_gives(content: Content) -> None:
    showcase, _ = read_showcase(content)
    by_hand = [values_by_hand(content, record) for record in content["case-studies"]]
    for name, facet in build_facets(showcase).items():
        for value in facet.values:
            wanted = [
                record["slug"]
                for record, values in zip(content["case-studies"], by_hand, strict=True)
                if value.slug in values[name]
            ]
            found = [showcase.case_studies[number].slug for number in facet.members_by_slug[value.slug]]
            assert sorted(found) == sorted(wanted)
            assert facet.count(value.slug) == len(wanted)


@some
@given(contents())
def test_each_case_study_counts_under_its_own_values_each_once(content: Content) -> None:
    showcase, _ = read_showcase(content)
    record_by_slug = {record["slug"]: record for record in content["case-studies"]}
    for name, facet in build_facets(showcase).items():
        for one, numbers in zip(showcase.case_studies, facet.sets, strict=True):
            found = [facet.values[number].slug for number in numbers]
            assert len(found) == len(set(found))
            assert set(found) == values_by_hand(content, record_by_slug[one.slug])[name]


@some
@given(contents())
def test_members_stand_in_the_default_order(content: Content) -> None:
    for facet in facets_of(content).values():
        for members in facet.members:
            assert all(one < other for one, other in pairwise(members))


@some
@given(contents())
def test_a_region_counts_at_least_what_the_regions_within_it_count(content: Content) -> None:
    facet = facets_of(content)["region"]
    for value, members in zip(facet.values, facet.members, strict=True):
        if value.parent is not None:
            assert set(members) <= set(facet.members[value.parent])


def test_the_facets_are_those_that_browse_offers_in_its_order() -> None:
    assert tuple(facets_of(world(case()))) == FACETS


def test_a_value_leads_to_its_page_and_says_its_name() -> None:
    facets = facets_of(world(case(region="wales", topics=["food"])))
    shown = {
        name: next((value.label, value.address) for value in facet.values if facet.count(value.slug))
        for name, facet in facets.items()
    }
    assert shown == {
        "region": ("United Kingdom", "/regions/united-kingdom/"), "category": ("Kitchens", "/categories/kitchens/"),
        "edition": ("2025", "/editions/2025/"), "level": ("Winner", "/levels/winner/"),
        "programme": ("The Crown", "/programmes/crown/"), "topic": ("Food", "/topics/food/"),
    }  # fmt: skip


def test_categories_of_one_name_say_which_programme_they_belong_to() -> None:
    categories = [
        {"slug": "kitchens", "name": "Kitchens", "programme": "crown"},
        {"slug": "other-kitchens", "name": "Kitchens", "programme": "lantern"},
        {"slug": "choirs", "name": "Choirs", "programme": "lantern"},
    ]
    programmes = [programme("crown", short_name="Crown"), programme("lantern")]
    facet = facets_of(world(categories=categories, programmes=programmes))["category"]
    assert [value.label for value in facet.values] == ["Kitchens (Crown)", "Choirs", "Kitchens (The Lantern)"]


def test_a_value_that_is_not_there_counts_nothing() -> None:
    assert facets_of(world(case()))["topic"].count("no-such-topic") == 0
