"""Facts in words: what pages say from the archive, in which order, and that data say the same."""

from typing import Any

import pytest
from hypothesis import given

from showcase.archive import Fact, facts_of_category, facts_of_recipient, facts_of_region
from showcase.archive.facts import MOST
from showcase.data.records import category_data, recipient_data, region_data
from showcase.publication import Publication
from tests.publishing import Record, case, render, some, world
from tests.publishing import publish as published
from tests.worlds import LEVELS, World, archive_of, crowned, publication_of, worlds

EDITIONS: list[Record] = [{"label": str(year), "complete": list(LEVELS)} for year in range(2025, 2018, -1)]
BASIS = "Every recognition in The Crown as Winner, from 2019 to 2025, has a record here."


def won(slug: str, year: int, region: str | None, level: str = "winner", **fields: Any) -> Record:
    """A recognition in a year and a region."""
    return case(slug, edition=str(year), level=level, **({"region": region} if region else {}), **fields)


BEFORE = [won(f"before-{year}", year, "scotland") for year in (2019, 2020, 2021)]
"""What had to be awarded elsewhere, for a first to be news."""


def by_slug(nodes: Any, slug: str) -> Any:
    """The node of a slug."""
    [found] = [one for one in nodes if one.slug == slug]
    return found


def of_recipient(publication: Publication, slug: str) -> list[str]:
    """What is said of a recipient."""
    return texts(facts_of_recipient(publication, by_slug(publication.showcase.recipients, slug)))


def of_region(publication: Publication, slug: str) -> list[str]:
    """What is said of a region."""
    return texts(facts_of_region(publication, by_slug(publication.showcase.regions, slug)))


def of_category(publication: Publication, slug: str) -> list[str]:
    """What is said of a category."""
    return texts(facts_of_category(publication, by_slug(publication.showcase.categories, slug)))


def texts(facts: tuple[Fact, ...]) -> list[str]:
    """The words of some facts."""
    return [one.text for one in facts]


def first_of(place: str, kind: str = "region", level: str = "Winner", award: str = "The Crown") -> str:
    """What is said of a first."""
    return f"First in its {kind}, {place}, to be named {level} in {award} (records complete from 2019 to 2025)"


def test_a_first_is_told_of_the_widest_region_on_its_recipients_page_and_of_each_on_the_regions_own() -> None:
    publication = publication_of(crowned([*BEFORE, won("tea", 2023, "gwynedd")], EDITIONS))
    assert of_recipient(publication, "school-of-tea") == [first_of("Wales")]
    assert of_region(publication, "wales") == [first_of("Wales")]
    assert of_region(publication, "gwynedd") == [first_of("Gwynedd")]
    assert of_category(publication, "kitchens")[0] == first_of("Wales", award="Kitchens")


def test_a_country_is_called_one() -> None:
    publication = publication_of(crowned([*BEFORE, won("tea", 2023, "jordan")], EDITIONS))
    assert of_region(publication, "jordan") == [first_of("Jordan", "country")]


def test_a_first_of_a_category_is_told_where_the_programme_had_one_before() -> None:
    gardens = [won(f"bed-{year}", year, "scotland", category="gardens") for year in (2019, 2020)]
    later = won("tea", 2023, "gwynedd", category="gardens")
    publication = publication_of(crowned([*BEFORE, won("sap", 2022, "gwynedd"), *gardens, later], EDITIONS))
    assert of_recipient(publication, "school-of-tea") == [first_of("Wales", award="Gardens")]


def test_the_statements_of_a_page_rest_on_the_lowest_of_their_levels_once() -> None:
    cases = [*BEFORE, won("tea", 2022, "powys", "finalist"), won("cake", 2023, "gwynedd")]
    publication = publication_of(crowned(cases, EDITIONS))
    found = facts_of_region(publication, by_slug(publication.showcase.regions, "wales"))
    assert [one.text for one in found] == [first_of("Wales"), first_of("Wales", level="Finalist")]
    assert {one.rests_on for one in found} == {BASIS.replace("Winner", "Finalist or higher")}


def test_an_only_one_among_the_earliest_years_is_told_as_such() -> None:
    others = [won(f"other-{year}", year, "scotland") for year in (2020, 2021, 2022)]
    publication = publication_of(crowned([won("tea", 2019, "gwynedd"), *others], EDITIONS))
    told = "Only one in its region, Wales, named Winner in The Crown (records complete from 2019 to 2025)"
    assert of_recipient(publication, "school-of-tea") == [told]
    assert of_region(publication, "wales") == [told]


def test_how_often_a_region_won_is_told_where_others_won_too() -> None:
    publication = publication_of(crowned([*BEFORE, won("tea", 2023, "jordan")], EDITIONS))
    assert of_region(publication, "scotland") == [
        "Named Winner in The Crown 3 times (records complete from 2019 to 2025)"
    ]
    assert of_region(publication_of(crowned(BEFORE, EDITIONS)), "scotland") == []


def test_a_streak_is_told_with_its_years() -> None:
    honoured = {"recipient": {"name": "School of Tea", "slug": "school-of-tea"}}
    cases = [won(f"tea-{year}", year, None, level, **honoured) for year, level in ((2024, "winner"), (2025, "winner"))]
    rising = [*cases, won("tea-2023", 2023, None, "finalist", **honoured)]
    assert of_recipient(publication_of(crowned(cases, [{"label": "2025"}, {"label": "2024"}])), "school-of-tea") == [
        "Winner in The Crown 2 years running, from 2024 to 2025"
    ]
    found = of_recipient(publication_of(crowned(rising, EDITIONS)), "school-of-tea")
    assert found == [
        "Recognised in The Crown 3 years running, from 2023 to 2025",
        "Winner in The Crown 2 years running, from 2024 to 2025",
    ]


def test_where_little_is_proved_it_is_said_how_broad_the_records_are() -> None:
    spread = [case("a"), case("b", category="gardens"), case("c", category="choirs", level="gold", edition="2021")]
    publication = publication_of(world(*(one | {"region": "wales"} for one in spread)))
    assert of_region(publication, "wales") == ["On this site: recognised in 2 programmes (2021 to 2025)"]
    places = [case(place, region=place, recipient={"name": place.title()}) for place in ("wales", "jordan", "gwynedd")]
    assert of_category(publication_of(world(*places)), "kitchens") == ["On this site: winners from 2 countries (2025)"]


def test_nothing_is_said_where_nothing_is_proved() -> None:
    publication = publication_of(world(case(region="wales"), case("tea", region="jordan", edition="2024")))
    assert of_recipient(publication, "school-of-tea") == []
    assert of_region(publication, "jordan") == []
    assert of_category(publication, "kitchens") == []


@pytest.mark.parametrize(
    "other",
    [
        won("sap", 2020, "gwynedd"),
        won("sap", 2023, "powys"),
        won("sap", 2023, None),
        won("sap", 2021, None),
        won("sap", 2021, "united-kingdom"),
        won("sap", 2021, "jordan", recipient={"name": "Sap", "region": "wales"}),
        won("sap", 2016, "wales"),
        won("sap", 2021, "scotland", withdrawn={"date": "2026-01-02", "by": "organiser"}),
    ],
    ids=[
        "an earlier one",
        "a tie",
        "unknown, of the same year",
        "unknown",
        "known roughly",
        "from there, done elsewhere",
        "long before",
        "withdrawn",
    ],
)
def test_no_first_is_told_where_there_may_be_another(other: Record) -> None:
    editions: list[Record] = [*EDITIONS, {"label": "2016"}]
    publication = publication_of(crowned([*BEFORE, won("tea", 2023, "gwynedd"), other], editions))
    told = of_recipient(publication, "school-of-tea") + of_region(publication, "wales")
    assert [one for one in told if first_of("Wales") == one] == []


WELSH = {"recipient": {"name": "School of Tea", "slug": "school-of-tea", "region": "wales"}}
AWAY = {"recipient": {"name": "School of Tea", "slug": "school-of-tea", "region": "jordan"}}


@pytest.mark.parametrize(
    "one",
    [won("tea", 2023, "gwynedd", **AWAY), won("tea", 2019, "gwynedd", **AWAY), won("tea", 2026, "gwynedd")],
    ids=["elsewhere too", "elsewhere too, early", "in a year that is not complete"],
)
def test_of_what_may_lie_elsewhere_or_is_not_covered_nothing_is_told(one: Record) -> None:
    editions: list[Record] = [{"label": "2026"}, *EDITIONS]
    publication = publication_of(crowned([*BEFORE, one], editions))
    assert of_recipient(publication, "school-of-tea") == of_region(publication, "wales") == []
    assert of_region(publication, "jordan") == []


def test_a_recipient_recorded_less_precisely_than_its_work_is_no_doubt() -> None:
    around = {"recipient": {"name": "School of Tea", "slug": "school-of-tea", "region": "united-kingdom"}}
    publication = publication_of(crowned([*BEFORE, won("tea", 2023, "gwynedd", **around)], EDITIONS))
    assert of_recipient(publication, "school-of-tea") == [first_of("Wales")]


@pytest.mark.parametrize(
    "other",
    [won("sap", 2024, None), won("sap", 2024, "united-kingdom"), won("tea", 2024, "scotland", **WELSH)],
    ids=["unknown", "known roughly", "of one and the other"],
)
def test_neither_a_tally_nor_an_only_one_is_told_where_one_more_may_be_there(other: Record) -> None:
    publication = publication_of(crowned([*BEFORE, won("cake", 2019, "gwynedd"), other], EDITIONS))
    assert [one for one in of_region(publication, "scotland") if "times" in one] == []
    assert [one for one in of_region(publication, "wales") if "Only" in one] == []


def shown(publication: Publication) -> dict[str, str]:
    """The pages that statements can stand on, by their address."""
    starts = ("/recipients/", "/regions/", "/categories/")
    return {address: page for address, page in render(publication).items() if address.startswith(starts)}


def test_pages_show_statements_with_what_proves_them_and_what_they_rest_on() -> None:
    pages = shown(published(crowned([*BEFORE, won("tea", 2023, "gwynedd")], EDITIONS)))
    proofs = {
        "/recipients/school-of-tea/": "Kitchens, Winner 2023",
        "/regions/wales/": "School of Tea, 2023",
        "/categories/kitchens/": "School of Tea, 2023",
    }
    for address, label in proofs.items():
        assert f'<a href="/case-studies/2023/tea/">{label}</a>' in pages[address]
        assert f'<p class="archive__basis">{BASIS}</p>' in pages[address]
    assert {address for address, page in pages.items() if 'id="archive"' in page} == {
        *proofs, "/regions/gwynedd/", "/regions/scotland/"
    }  # fmt: skip


def said(publication: Publication) -> dict[str, list[tuple[str, str | None]]]:
    """Everything that is said, by the address of the page."""
    showcase = publication.showcase
    kinds: list[tuple[Any, Any]] = [
        (showcase.recipients, facts_of_recipient),
        (showcase.regions, facts_of_region),
        (showcase.categories, facts_of_category),
    ]
    return {
        node.address: [(one.text, one.rests_on) for one in tell(publication, node)]
        for nodes, tell in kinds
        for node in nodes
    }


@some
@given(worlds())
def test_what_is_hidden_changes_nothing_that_is_said(world: World) -> None:
    left = [number for number, one in enumerate(world.honours) if one.state == "embargoed"]
    content = archive_of(world)
    never = content | {
        "case-studies": [one for one in content["case-studies"] if one["slug"] not in {f"honour-{n}" for n in left}]
    }
    assert said(publication_of(content)) == said(publication_of(never))


@some
@given(worlds())
def test_a_page_says_few_things_each_of_case_studies_that_are_there(world: World) -> None:
    publication = publication_of(archive_of(world))
    for recipient in publication.showcase.recipients:
        found = facts_of_recipient(publication, recipient)
        assert len(found) <= MOST
        assert len({one.text for one in found}) == len(found)
        assert all(one.recipient is recipient for fact in found for one in fact.case_studies)
        assert all(fact.case_studies for fact in found)


def test_data_say_what_pages_say() -> None:
    publication = publication_of(crowned([*BEFORE, won("tea", 2023, "gwynedd")], EDITIONS))
    showcase = publication.showcase
    fact = {
        "text": first_of("Wales"),
        "rests_on": BASIS,
        "case_studies": ["https://example.org/case-studies/2023/tea/"],
    }
    assert recipient_data(publication, by_slug(showcase.recipients, "school-of-tea"))["facts"] == [fact]
    assert region_data(publication, by_slug(showcase.regions, "wales"))["facts"] == [fact]
    of_its_category = category_data(publication, by_slug(showcase.categories, "kitchens"))["facts"][0]
    assert of_its_category == fact | {"text": first_of("Wales", award="Kitchens")}
