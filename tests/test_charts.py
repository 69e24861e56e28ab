"""Charts: every number is what counting by hand gives, every bar is as long as its number, every sentence true."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.charts import Bar, Chart, Line, all_charts
from showcase.charts.bars import MOST, bars_of, most_of
from showcase.publication import Publication
from tests.publishing import (
    CATEGORIES,
    LEVELS,
    Content,
    Record,
    case,
    contents,
    programme,
    publish,
    some,
    world,
)

UNKNOWN = "Region not recorded"


def charts(content: Content | Publication) -> dict[str, Chart]:
    """The charts of a content by their names."""
    publication = content if isinstance(content, Publication) else publish(content)
    return {chart.name: chart for chart in all_charts(publication)}


def tier(record: Record) -> str:
    """What the level of a record amounts to."""
    return LEVELS[CATEGORIES[record["category"]]][record["level"]]


def regions_of(content: Content, record: Record) -> set[str]:
    """The region of a record and those that it lies in."""
    parents = {region["slug"]: region.get("parent") for region in content["regions"]}
    found, step = set(), record.get("region")
    while step:
        found.add(step)
        step = parents[step]
    return found


def counted(content: Content) -> dict[str, dict[str, int]]:
    """How many records there are of each chart's values, by address, counted by hand."""
    records = content["case-studies"]
    return {
        "edition": Counter(f"/editions/{one['edition']}/" for one in records),
        "region": Counter(f"/regions/{slug}/" for one in records for slug in regions_of(content, one)),
        "category": dict.fromkeys((f"/categories/{slug}/" for slug in CATEGORIES), 0)
        | Counter(f"/categories/{one['category']}/" for one in records),
        "level": Counter(f"/levels/{one['level']}/" for one in records),
    }


@some
@given(contents().filter(lambda content: content["case-studies"]))
def test_every_number_is_what_counting_by_hand_gives(content: Content) -> None:
    found, records = charts(content), content["case-studies"]
    told = {name: {line.address: line.number for line in chart.lines if line.address} for name, chart in found.items()}
    assert told == counted(content)
    [unknown] = [line.number for line in found["region"].lines if line.kind == "unknown"] or [0]
    assert unknown == sum("region" not in one for one in records)
    tiers = Counter((one["edition"], tier(one)) for one in records)
    assert tiers == {
        (line.label, kind): number for line in found["edition"].lines for kind, number in line.numbers if number
    }


@some
@given(contents().filter(lambda content: content["case-studies"]))
def test_bars_are_the_lines_of_the_table_and_sums_add_up(content: Content) -> None:
    for chart in charts(content).values():
        assert tuple(bar.line for bar in chart.bars) == chart.lines
        top = sum(line.number for line in chart.lines if not line.depth)
        assert top == len(content["case-studies"]) == (top if chart.total is None else chart.total)
        assert {key.label: key.number for key in chart.columns} == {
            key.label: sum(dict(line.numbers).get(key.tier, 0) for line in chart.lines) for key in chart.columns
        }
        check_lengths(chart)


def check_lengths(chart: Chart) -> None:
    """Nothing; every bar is as long as its number on one scale, and its parts fill it one after another."""
    for bar in chart.bars:
        assert bar.length == pytest.approx(100 * bar.line.number / chart.longest, abs=0.001)
        assert sum(part.number for part in bar.parts) == bar.line.number
        end = 0.0
        for part in bar.parts:
            assert part.start == pytest.approx(end, abs=0.01)
            assert part.length == pytest.approx(100 * part.number / bar.line.number, abs=0.001)
            end = part.start + part.length
        assert end == pytest.approx(100, abs=0.01) if bar.parts else bar.line.number == 0
    assert max(bar.length for bar in chart.bars) == 100


NUMBERS = st.lists(st.integers(0, 9), max_size=12)


@given(NUMBERS, st.integers(1, 5), st.booleans())
def test_of_too_many_lines_the_largest_are_drawn_in_their_order_and_what_is_unknown_too(
    numbers: list[int], most: int, has_unknown: bool
) -> None:
    known = [Line(f"line {place}", number=number) for place, number in enumerate(numbers)]
    unknown = [Line(UNKNOWN, number=1, kind="unknown")] * has_unknown
    drawn = list(most_of([*known, *unknown], most))
    assert drawn == [line for line in [*known, *unknown] if line in drawn]
    assert drawn[len(drawn) - has_unknown :] == unknown
    chosen = sorted(line.number for line in drawn if line.kind != "unknown")
    assert chosen == sorted(sorted(numbers)[-most:])


@some
@given(contents().filter(lambda content: content["case-studies"]), st.integers(1, 4))
def test_no_region_is_drawn_without_the_one_that_it_lies_in(content: Content, most: int) -> None:
    drawn = most_of(charts(content)["region"].lines, most)
    names = {line.label for line in drawn}
    assert {line.about for line in drawn if line.about} <= names


def test_regions_stand_under_the_one_they_lie_in_the_most_first() -> None:
    places = ["gwynedd", "wales", "wales", "wales", "jordan", "jordan", None]
    content = world(*(case(f"s-{n}", **({"region": one} if one else {})) for n, one in enumerate(places)))
    lines = charts(content)["region"].lines
    assert [(line.label, line.number, line.depth, line.about) for line in lines] == [
        ("United Kingdom", 4, 0, ""),
        ("Wales", 4, 1, "United Kingdom"),
        ("Gwynedd", 1, 2, "Wales"),
        ("Jordan", 2, 0, ""),
        (UNKNOWN, 1, 0, ""),
    ]


def test_a_year_without_an_edition_is_a_gap_and_not_a_zero() -> None:
    chart = charts(world(case(), case("b", edition="2023"), case("c", edition="2021")))["edition"]
    assert [(line.label, line.number, line.note) for line in chart.lines] == [
        ("2025", 1, ""),
        ("2024", 0, "no case study recorded"),
        ("2023", 1, ""),
        ("2022", 0, "no edition recorded"),
        ("2021", 1, ""),
    ]
    assert any("does not say that nobody was honoured" in note for note in chart.notes)


def test_a_long_gap_is_one_line_and_ends_with_what_the_archive_holds() -> None:
    editions = [{"label": "2030"}, {"label": "2025"}, {"label": "jubilee", "year": 2024}, {"label": "1999"}]
    content = world(
        *(case(one, edition=one) for one in ("2025", "jubilee", "1999")),
        programmes=[programme("crown", editions=[*editions, {"label": "1990"}]), programme("lantern")],
    )
    labels = [line.label for line in charts(content)["edition"].lines]
    assert labels == ["2025", "2024", "jubilee", "2023", "2022", "2021", "2000–2020", "1999"]


def test_levels_stand_by_tier_and_are_drawn_as_what_they_amount_to() -> None:
    records = [case(level="finalist"), case("b", category="choirs", level="silver"), case("c")]
    chart = charts(world(*records))["level"]
    assert [(line.label, line.kind, line.about) for line in chart.lines] == [
        ("Winner", "winner", "Winner"),
        ("Silver", "runner-up", "Runner-up"),
        ("Finalist", "finalist", "Finalist"),
    ]
    assert [bar.parts[0].kind for bar in chart.bars] == ["winner", "runner-up", "finalist"]


def test_what_is_not_drawn_is_said_and_stays_in_the_table() -> None:
    categories = [{"slug": f"cat-{n}", "name": f"Number {n:02}", "programme": "crown"} for n in range(MOST + 3)]
    records = [case(f"s-{n}", category=f"cat-{n % 30}") for n in range(60)]
    chart = charts(world(*records, categories=categories))["category"]
    assert (len(chart.bars), len(chart.lines)) == (40, 43)
    assert chart.notes == ("Drawn are the largest: 40 of 43. The table has all of them.",)


def test_what_is_not_recorded_is_drawn_and_counts_as_no_region() -> None:
    regions = [{"slug": f"r-{n}", "name": f"Place {n:02}"} for n in range(MOST + 1)]
    records = [case(f"s-{n}", region=f"r-{n}") for n in range(MOST + 1)]
    chart = charts(world(*records, case("nowhere"), regions=regions))["region"]
    assert (len(chart.bars), chart.bars[-1].line.label) == (MOST + 1, UNKNOWN)
    assert chart.notes == ("Drawn are the largest: 40 of 41. The table has all of them.",)


def test_without_a_case_study_there_is_no_chart() -> None:
    assert all_charts(publish(world())) == ()


def test_a_number_of_nothing_has_no_bar() -> None:
    assert bars_of([Line("Soup")]) == (Bar(Line("Soup"), 0.0, ()),)
