"""Doubts: a statement is not made where a record that is not there, or not precise, could make it false."""

from typing import Any

import pytest

from tests.publishing import Record
from tests.statements import BEFORE, EDITIONS, first_of, of_recipient, of_region, won
from tests.worlds import crowned, publication_of


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


WELSH: dict[str, Any] = {"recipient": {"name": "School of Tea", "slug": "school-of-tea", "region": "wales"}}
AWAY: dict[str, Any] = {"recipient": {"name": "School of Tea", "slug": "school-of-tea", "region": "jordan"}}


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
    around: dict[str, Any] = {
        "recipient": {"name": "School of Tea", "slug": "school-of-tea", "region": "united-kingdom"}
    }
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
