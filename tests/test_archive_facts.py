"""Facts in words: what is said of a recipient, a region or a category, and in which order."""

from showcase.archive import facts_of_region
from tests.publishing import case, world
from tests.statements import BASIS, BEFORE, EDITIONS, by_slug, first_of, of_category, of_recipient, of_region, won
from tests.worlds import crowned, publication_of


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
    assert of_region(publication, "wales") == []  # its list shows as much at a glance
    places = [case(place, region=place, recipient={"name": place.title()}) for place in ("wales", "jordan", "gwynedd")]
    assert of_category(publication_of(world(*places)), "kitchens") == ["On this site: winners from 2 countries (2025)"]


def test_nothing_is_said_where_nothing_is_proved() -> None:
    publication = publication_of(world(case(region="wales"), case("tea", region="jordan", edition="2024")))
    assert of_recipient(publication, "school-of-tea") == []
    assert of_region(publication, "jordan") == []
    assert of_category(publication, "kitchens") == []
