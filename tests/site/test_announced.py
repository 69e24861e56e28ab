"""The other side of every count, held against the plugin's own: who is seen, and at which level, at any moment."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.embargo import as_of
from showcase.records import read_records
from tests.publishing import Record, case, programme, world
from tests.site.announced import clock, level_at
from tests.site.recorded import Content

MOMENTS = {
    "2026-06-12 12:00 Etc/UTC": datetime(2026, 6, 12, 12, tzinfo=UTC),
    "2026-06-12 9:30 Europe/London": datetime(2026, 6, 12, 8, 30, tzinfo=UTC),
    "2026-06-12  end of day Pacific/Auckland": datetime(2026, 6, 12, 11, 59, 59, tzinfo=UTC),
    "2026-01-13 start of day America/New_York": datetime(2026, 1, 13, 5, tzinfo=UTC),
}
DATES = {"2026-06-11": datetime(2026, 6, 12, 12, tzinfo=UTC), "2026-12-31": datetime(2027, 1, 1, 12, tzinfo=UTC)}
"""Days, and the moment at which each is over everywhere."""

LEVELS = ("finalist", "winner")
WORDS = ("first", "second", "mistyped")

milestones = st.fixed_dictionaries(
    {"name": st.just("An announcement")},
    optional={
        "slug": st.sampled_from(WORDS[:2]), "level": st.sampled_from(LEVELS), "planned": st.sampled_from(list(MOMENTS)),
        "actual": st.sampled_from(list(MOMENTS)), "date": st.sampled_from(list(DATES)), "waits": st.booleans(),
    },
).filter(lambda one: one.keys() & {"planned", "actual", "date"} or one.get("waits"))  # fmt: skip
rises = st.lists(
    st.fixed_dictionaries({"level": st.sampled_from(LEVELS)}, optional={"milestone": st.sampled_from(WORDS)}),
    max_size=2,
)
case_studies = st.lists(
    st.fixed_dictionaries(
        {"level": st.sampled_from(LEVELS), "edition": st.sampled_from(["2025", "2024"])},
        optional={
            "embargo": st.sampled_from(WORDS),
            "rises": rises,
            "withdrawn": st.just({"date": "2026-01-05", "by": "recipient"}),
        },
    ),
    max_size=4,
)
edges = [*MOMENTS.values(), *DATES.values(), datetime(2500, 1, 1, tzinfo=UTC)]
nows = st.builds(lambda edge, second: edge + timedelta(seconds=second), st.sampled_from(edges), st.integers(-1, 1))


def write(folder: Path, editions: list[Record], records: list[Record]) -> Path:
    """A content folder with these editions of one programme, and these case studies."""
    named = [case(f"case-{number}", **record) for number, record in enumerate(records)]
    for type_, found in world(*named, programmes=[programme("crown", editions=editions), programme("lantern")]).items():
        (folder / f"{type_}.yaml").write_text(json.dumps(found), encoding="utf-8")
    return folder


@settings(max_examples=150)
@given(st.lists(milestones, max_size=3), st.lists(milestones, max_size=2), case_studies, nows)
def test_a_plain_reading_finds_the_same_as_the_plugin(
    of_2025: list[Record], of_2024: list[Record], records: list[Record], now: datetime
) -> None:
    editions = [{"label": "2025", "milestones": of_2025}, {"label": "2024", "milestones": of_2024}]
    with TemporaryDirectory() as name:
        content = write(Path(name), editions, records)
        seen = as_of(read_records(content)[0], now).records.case_studies
        plainly = {one.slug: one.level for one in Content(content, now).case_studies}
    assert plainly == {one.slug: one.value.reached for one in seen}


DATED = [("planned", *one) for one in MOMENTS.items()] + [("date", *one) for one in DATES.items()]


@pytest.mark.parametrize(("how", "words", "moment"), DATED)
def test_a_level_is_seen_from_the_very_second_on(how: str, words: str, moment: datetime) -> None:
    announced = [{"level": "winner", how: words}]
    assert level_at(moment - timedelta(seconds=1), {"level": "winner"}, announced) is None
    assert level_at(moment, {"level": "winner"}, announced) == "winner"


def test_what_waits_is_not_seen_however_late_it_gets() -> None:
    announced = [{"level": "winner", "planned": next(iter(MOMENTS)), "waits": "true"}]
    assert level_at(edges[-1], {"level": "winner"}, announced) is None


def test_the_clock_is_that_of_a_build(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772000000")
    assert clock() == datetime.fromtimestamp(1_772_000_000, UTC)
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert abs(clock() - datetime.now(UTC)) < timedelta(minutes=5)
