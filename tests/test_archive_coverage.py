"""Coverage: years of which every recognition is recorded, unbroken, announced, and with nothing withdrawn."""

from datetime import UTC, datetime
from typing import Any

import pytest

from showcase.archive.coverage import coverages_of
from showcase.publication import Publication
from tests.publishing import Record, Telling, case, programme, world
from tests.worlds import GONE, crowned, publication_of

WHOLE = ("winner", "finalist", "listed")
PAST, TO_COME = "2026-02-01", "2026-04-01"
"""Days before and after the moment of the publication."""


def edition(year: int, *complete: str, **fields: Any) -> Record:
    """An edition, complete at these levels."""
    return {"label": str(year), "complete": list(complete)} | fields


def editions(first: int, last: int, *complete: str) -> list[Record]:
    """Editions of successive years, newest first, each complete at these levels."""
    return [edition(year, *complete) for year in range(last, first - 1, -1)]


def spans(publication: Publication) -> list[tuple[str, int, int]]:
    """Each coverage: its level, its first and its last year."""
    return [(one.level, one.since, one.until) for one in coverages_of(publication)]


def winners(publication: Publication) -> list[tuple[int, int]]:
    """The years of each coverage of winners."""
    return [(since, until) for level, since, until in spans(publication) if level == "Winner"]


def covered(*found: Record, cases: tuple[Record, ...] = (), **types: Any) -> list[tuple[int, int]]:
    """The years of which winners are all recorded, by these editions."""
    return winners(publication_of(crowned(cases, found, **types)))


def test_successive_complete_editions_make_one_coverage_of_each_level() -> None:
    found = spans(publication_of(crowned([], editions(2021, 2024, *WHOLE))))
    assert found == [("Winner", 2021, 2024), ("Finalist", 2021, 2024), ("Listed", 2021, 2024)]


def test_without_a_word_of_completeness_there_is_none() -> None:
    assert spans(publication_of(crowned([], editions(2021, 2024)))) == []


def test_a_level_is_covered_where_every_higher_one_is() -> None:
    mixed = [*editions(2023, 2025, "winner", "finalist"), *editions(2020, 2022, "finalist", "listed")]
    found = spans(publication_of(crowned([], mixed)))
    assert found == [("Winner", 2023, 2025), ("Finalist", 2023, 2025)]


def test_two_years_are_too_few() -> None:
    assert covered(*editions(2024, 2025, *WHOLE)) == []


@pytest.mark.parametrize("between", [[edition(2021)], []], ids=["not complete", "not listed"])
def test_a_year_that_is_not_complete_or_not_listed_ends_it(between: list[Record]) -> None:
    assert covered(*editions(2022, 2025, *WHOLE), *between, *editions(2018, 2020, *WHOLE)) == [
        (2018, 2020),
        (2022, 2025),
    ]


def test_every_edition_of_a_year_has_to_be_complete() -> None:
    second = {"label": "autumn", "year": 2025, "complete": []}
    assert covered(second, *editions(2022, 2025, *WHOLE)) == [(2022, 2024)]


@pytest.mark.parametrize(
    ("milestone", "last"),
    [
        ({"name": "Winners", "date": TO_COME, "level": "winner"}, 2024),
        ({"name": "Listed", "date": TO_COME, "level": "listed"}, 2024),
        ({"name": "The evening", "date": TO_COME, "slug": "evening"}, 2024),
        ({"name": "Winners", "planned": "2026-02-01 09:00 Europe/London", "waits": True, "level": "winner"}, 2024),
        ({"name": "Winners", "date": PAST, "level": "winner"}, 2025),
        ({"name": "Entries close", "date": TO_COME}, 2025),
    ],
    ids=["to come", "of a lower level", "only named", "waits", "over", "announces nothing"],
)
def test_an_edition_counts_when_all_that_could_hide_a_record_is_over(milestone: Record, last: int) -> None:
    newest = edition(2025, *WHOLE, milestones=[milestone])
    assert covered(newest, *editions(2022, 2024, *WHOLE)) == [(2022, last)]


def test_a_preview_in_which_nothing_waits_counts_all() -> None:
    newest = edition(2025, *WHOLE, milestones=[{"name": "Winners", "date": TO_COME, "level": "winner"}])
    content = crowned([], [newest, *editions(2022, 2024, *WHOLE)])
    assert winners(publication_of(content, shows_all=True)) == [(2022, 2025)]


def test_an_edition_of_which_something_was_withdrawn_is_not_complete() -> None:
    gone = case("gone", edition="2022", withdrawn=GONE)
    assert covered(*editions(2019, 2025, *WHOLE), cases=(gone,)) == [(2019, 2021), (2023, 2025)]


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/case-studies/2022/gone/", [(2019, 2021), (2023, 2025)]),
        ("/case-studies/spring/gone/", []),
        ("/recipients/gone/", [(2019, 2025)]),
    ],
    ids=["of an edition", "of an edition that is not known", "of no case study"],
)
def test_an_address_that_was_withdrawn_says_of_which_edition(address: str, found: list[tuple[int, int]]) -> None:
    assert covered(*editions(2019, 2025, *WHOLE), withdrawn=[{"address": address, **GONE}]) == found


def test_what_was_withdrawn_may_be_of_any_programme_with_such_an_edition() -> None:
    highest = {"crown": "winner", "lantern": "gold"}
    both = [programme(slug, editions=editions(2021, 2025, level)) for slug, level in highest.items()]
    content = world(case("gone", edition="2021", withdrawn=GONE), programmes=both)
    assert [(one.programme.slug, one.since) for one in coverages_of(publication_of(content))] == [
        ("crown", 2022),
        ("lantern", 2022),
    ]


def test_the_moment_decides() -> None:
    newest = edition(2025, *WHOLE, milestones=[{"name": "Winners", "date": TO_COME, "level": "winner"}])
    content = crowned([], [newest, *editions(2022, 2024, *WHOLE)])
    later = Telling(now=datetime(2026, 5, 1, tzinfo=UTC))
    assert winners(publication_of(content, later)) == [(2022, 2025)]
