"""Streaks and breadth: what the records themselves prove, without any word of completeness."""

from hypothesis import given
from hypothesis import strategies as st

from showcase.archive.breadth import Breadth, breadth_of_honours, breadth_of_places
from showcase.archive.streaks import find_streaks
from showcase.archive.years import years_of
from showcase.publication import Publication
from showcase.showcase import Recipient
from tests.publishing import Record, case, programme, some, world
from tests.worlds import crowned, publication_of

YEARS = range(2018, 2026)
SCHOOL = {"name": "School of Soup", "slug": "school-of-soup"}
EDITIONS = [{"label": str(year)} for year in reversed(YEARS)]


def honour(year: int, level: str = "winner", category: str = "kitchens", **fields: object) -> Record:
    """A recognition of one school."""
    return case(f"{category}-{year}", edition=str(year), level=level, category=category, recipient=SCHOOL, **fields)


def school(publication: Publication) -> Recipient:
    """The school."""
    [found] = [one for one in publication.showcase.recipients if one.slug == SCHOOL["slug"]]
    return found


def streaks_of(*honours: Record) -> list[tuple[int, int, bool]]:
    """The streaks of the school: first year, last year, whether it won in each."""
    publication = publication_of(crowned(honours, EDITIONS))
    return [(one.first, one.last, one.is_won) for one in find_streaks(publication.showcase, school(publication))]


def longest_run(years: set[int]) -> tuple[int, int] | None:
    """The first and last year of the longest run, the latest of several, looked for by trying all."""
    runs = [(a, b) for a in years for b in years if a < b and years >= set(range(a, b + 1))]
    return max(runs, key=lambda run: (run[1] - run[0], run[1]), default=None)


@some
@given(st.dictionaries(st.sampled_from(list(YEARS)), st.sampled_from(["winner", "finalist"]), min_size=1))
def test_a_streak_is_the_longest_run_of_years(levels: dict[int, str]) -> None:
    found = streaks_of(*(honour(year, level) for year, level in levels.items()))
    won, whole = longest_run({year for year, level in levels.items() if level == "winner"}), longest_run({*levels})
    expected = {(*won, True)} if won else set()
    if whole and (won is None or whole[1] - whole[0] > won[1] - won[0]):
        expected.add((*whole, False))
    assert set(found) == expected


def test_two_categories_of_a_year_are_one_year_of_a_streak() -> None:
    assert streaks_of(honour(2024), honour(2024, category="gardens"), honour(2025)) == [(2024, 2025, True)]


def test_a_streak_is_of_one_programme_and_its_own_years() -> None:
    years = {"crown": 2024, "lantern": 1990}
    both = [
        programme(slug, editions=[{"label": "jubilee", "year": year}, {"label": "2025"}])
        for slug, year in years.items()
    ]
    honours = [
        case(f"{category}-{edition}", category=category, edition=edition, level=level, recipient=SCHOOL)
        for category, level in (("kitchens", "winner"), ("choirs", "gold"))
        for edition in ("jubilee", "2025")
    ]
    publication = publication_of(world(*honours, programmes=both))
    found = find_streaks(publication.showcase, school(publication))
    assert [(one.programme.slug, one.first, one.last) for one in found] == [("crown", 2024, 2025)]


def test_the_honours_of_a_predecessor_are_not_its_own() -> None:
    before = {"slug": "old-school", "name": "Old School", "became": [{"recipient": SCHOOL["slug"], "year": 2024}]}
    first = case("first", edition="2024", recipient="old-school")
    publication = publication_of(crowned([first, honour(2025)], EDITIONS, recipients=[before]))
    assert find_streaks(publication.showcase, school(publication)) == []


def told(found: Breadth | None) -> tuple[str, int] | None:
    """What was counted, and how many there are."""
    return (found.counted, len(found.case_studies)) if found else None


def honours_in(*honours: Record) -> tuple[str, int] | None:
    """The breadth of some recognitions."""
    publication = publication_of(world(*honours))
    return told(breadth_of_honours(years_of(publication.showcase), publication.showcase.case_studies))


def places_of(*regions: str | None) -> tuple[str, int] | None:
    """The breadth of case studies in these regions."""
    cases = [case(f"story-{n}", edition="2025", **({"region": one} if one else {})) for n, one in enumerate(regions)]
    publication = publication_of(crowned(cases, EDITIONS))
    return told(breadth_of_places(years_of(publication.showcase), publication.showcase.case_studies))


def test_programmes_are_counted_and_where_there_is_one_its_categories() -> None:
    three = [honour(2025), honour(2024), honour(2025, category="gardens")]
    assert honours_in(*three) == ("categories", 2)
    assert honours_in(*three, honour(2025, "gold", "choirs")) == ("programmes", 2)


def test_nothing_is_counted_of_two_recognitions_or_of_one_kind() -> None:
    assert honours_in(honour(2025), honour(2025, category="gardens")) is None
    assert honours_in(honour(2025), honour(2024), honour(2023)) is None


def test_countries_are_counted_and_within_one_the_regions_of_which_none_lies_in_another() -> None:
    assert places_of("gwynedd", "jordan", "scotland") == ("countries", 2)
    assert places_of("gwynedd", "scotland", "scotland", "wales", None) == ("regions", 2)
    assert places_of("gwynedd", "gwynedd", "gwynedd", "wales", "united-kingdom") is None
