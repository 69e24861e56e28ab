"""The embargo: what may be seen at a moment, and what was held back."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from showcase.embargo import Seen, Timetable, as_of
from showcase.records import Records, read_records
from showcase.rules import check_records
from tests.publishing import case, programme, world

NINE = datetime(2026, 6, 12, 8, tzinfo=UTC)
"""Nine o'clock in London, in summer."""

BEFORE, AFTER = NINE - timedelta(seconds=1), NINE
PLANNED = "2026-06-12 09:00 Europe/London"


def milestone(slug: str, level: str | None = None, **fields: Any) -> dict[str, Any]:
    """A milestone, planned for nine o'clock unless told otherwise."""
    dated = fields.keys() & {"planned", "actual", "date", "waits"}
    found = {"name": slug.title(), "slug": slug, "level": level} | ({} if dated else {"planned": PLANNED}) | fields
    return {name: value for name, value in found.items() if value is not None}


def write(folder: Path, *records: dict[str, Any], milestones: list[dict[str, Any]], **types: Any) -> Path:
    """A content folder whose one programme has these milestones in 2025."""
    editions = [{"label": "2025", "milestones": milestones}, {"label": "2024"}]
    content = world(*records, programmes=[programme("crown", editions=editions), programme("lantern")], **types)
    for type_, some in content.items():
        if some:
            (folder / f"{type_}.yaml").write_text(json.dumps(some, ensure_ascii=False), encoding="utf-8")
    return folder


def read(folder: Path, *records: dict[str, Any], milestones: list[dict[str, Any]], **types: Any) -> Records:
    """The records of such a folder, without a problem."""
    found, problems = read_records(write(folder, *records, milestones=milestones, **types))
    assert [str(one) for one in (*problems, *check_records(found)) if not one.is_warning] == []
    return found


def slugs(seen: Seen) -> list[str]:
    """The case studies that may be seen."""
    return [one.slug for one in seen.records.case_studies]


def test_a_level_is_hidden_until_the_minute_that_its_milestone_is_planned_for(tmp_path: Path) -> None:
    records = read(tmp_path, case(), milestones=[milestone("winners", "winner")])
    assert slugs(as_of(records, BEFORE)) == []
    assert slugs(as_of(records, AFTER)) == ["soup"]


def test_a_milestone_that_slipped_holds_until_it_happened(tmp_path: Path) -> None:
    late = milestone("winners", "winner", planned=PLANNED, actual="2026-06-12 09:40 Europe/London")
    records = read(tmp_path, case(), milestones=[late])
    assert slugs(as_of(records, NINE)) == []
    assert slugs(as_of(records, NINE + timedelta(minutes=40))) == ["soup"]


def test_a_milestone_that_waits_holds_however_late_it_gets(tmp_path: Path) -> None:
    records = read(tmp_path, case(), milestones=[milestone("winners", "winner", planned=PLANNED, waits=True)])
    assert slugs(as_of(records, NINE + timedelta(days=9_999))) == []


def test_a_day_without_an_hour_has_to_be_over_everywhere(tmp_path: Path) -> None:
    records = read(tmp_path, case(), milestones=[milestone("winners", "winner", date="2026-06-12")])
    over = datetime(2026, 6, 13, 12, tzinfo=UTC)
    assert slugs(as_of(records, over - timedelta(seconds=1))) == []
    assert slugs(as_of(records, over)) == ["soup"]


def test_of_several_announcements_of_a_level_the_last_one_counts_unless_one_is_named(tmp_path: Path) -> None:
    friday = milestone("friday", "winner", planned="2026-06-19 09:00 Europe/London")
    named = case("named", embargo="monday")
    records = read(tmp_path, case(), named, milestones=[milestone("monday", "winner"), friday])
    assert slugs(as_of(records, NINE)) == ["named"]
    assert slugs(as_of(records, NINE + timedelta(days=7))) == ["soup", "named"]


def test_what_no_milestone_announces_may_be_seen_at_once(tmp_path: Path) -> None:
    records = read(tmp_path, case(level="finalist"), milestones=[milestone("winners", "winner")])
    assert as_of(records, BEFORE) == Seen(records, records)


def test_a_mistyped_milestone_is_a_problem_and_hides_for_good(tmp_path: Path) -> None:
    content = write(tmp_path, case(embargo="winers"), milestones=[milestone("winners", "winner")])
    records, _ = read_records(content)
    [problem] = check_records(records)
    assert "has no milestone `winers`. Did you mean `winners`?" in str(problem)
    assert slugs(as_of(records, NINE + timedelta(days=9_999))) == []


RISING = case(level="finalist", standfirst="A finalist", rises=[{"level": "winner", "standfirst": "The winner"}])


def test_a_level_rises_with_its_announcement_as_one_case_study(tmp_path: Path) -> None:
    records = read(tmp_path, RISING, milestones=[milestone("winners", "winner")])
    [before] = as_of(records, BEFORE).records.case_studies
    [after] = as_of(records, AFTER).records.case_studies
    assert (before.value.reached, before.value.standfirst) == ("finalist", "A finalist")
    assert (after.value.reached, after.value.standfirst) == ("winner", "The winner")


def test_what_waits_to_rise_is_held_back_though_the_rest_is_seen(tmp_path: Path) -> None:
    records = read(tmp_path, RISING, milestones=[milestone("winners", "winner")])
    [held] = as_of(records, BEFORE).held
    assert (held.is_whole, held.lifts, [rise.level for rise in held.rises]) == (False, NINE, ["winner"])


def test_a_rise_that_nothing_announces_is_never_seen_and_warned_about(tmp_path: Path) -> None:
    records = read(tmp_path, RISING, milestones=[])
    [warning] = check_records(records)
    assert "No milestone of the edition `2025` announces the level `winner`" in str(warning)
    assert as_of(records, NINE + timedelta(days=9_999)).records.case_studies[0].value.reached == "finalist"


def test_levels_have_to_rise(tmp_path: Path) -> None:
    falling = case(rises=[{"level": "finalist"}])
    records, _ = read_records(write(tmp_path, falling, milestones=[milestone("x", "finalist")]))
    assert "`finalist` is not above `winner`" in "\n".join(map(str, check_records(records)))


def test_a_later_level_never_shows_before_an_earlier_one(tmp_path: Path) -> None:
    first = milestone("finalists", "finalist", planned="2026-06-19 09:00 Europe/London")
    records = read(tmp_path, RISING, milestones=[milestone("winners", "winner"), first])
    steps = Timetable(records).steps(records.case_studies[0].value)
    assert [step.lifts for step in steps] == [NINE + timedelta(days=7)] * 2


def test_a_recipient_that_only_waits_is_not_seen_and_one_with_another_honour_is(tmp_path: Path) -> None:
    old = case("stew", edition="2024", recipient={"name": "School of Bread", "slug": "bread"})
    new = case("bread", recipient={"name": "School of Bread", "slug": "bread"})
    records = read(tmp_path, case(), old, new, milestones=[milestone("winners", "winner")])
    seen = as_of(records, BEFORE)
    assert set(seen.records.recipients) == {"bread"}
    assert [one.slug for one in seen.recipients] == ["school-of-soup"]


def test_a_recipient_that_was_never_honoured_is_seen_as_ever(tmp_path: Path) -> None:
    trust = {"name": "Some Trust", "slug": "some-trust", "kind": "trust"}
    records = read(tmp_path, case(), milestones=[milestone("winners", "winner")], recipients=[trust])
    assert set(as_of(records, BEFORE).records.recipients) == {"some-trust"}


WITHDRAWN = case(withdrawn={"date": "2026-07-01", "by": "recipient", "reason": "Asked for"})


def test_what_was_withdrawn_keeps_its_addresses_and_nothing_else(tmp_path: Path) -> None:
    records = as_of(read(tmp_path, WITHDRAWN, milestones=[]), NINE).records
    assert (records.case_studies, records.recipients) == ((), {})
    assert set(records.withdrawn) == {"/case-studies/2025/soup/", "/recipients/school-of-soup/"}
    found = records.withdrawn["/case-studies/2025/soup/"].value
    assert (str(found.date), found.by, found.reason) == ("2026-07-01", "recipient", "Asked for")


def test_what_was_withdrawn_before_it_was_announced_has_no_address(tmp_path: Path) -> None:
    records = read(tmp_path, WITHDRAWN, milestones=[milestone("winners", "winner")])
    assert as_of(records, BEFORE).records.withdrawn == {}
    assert len(as_of(records, AFTER).records.withdrawn) == 2


def test_a_preview_of_everything_shows_the_levels_to_come_but_nothing_withdrawn(tmp_path: Path) -> None:
    gone = case("gone", withdrawn={"date": "2026-07-01"})
    records = read(tmp_path, RISING, gone, milestones=[milestone("winners", "winner", waits=True)])
    [seen] = as_of(records, None).records.case_studies
    assert (seen.slug, seen.value.reached) == ("soup", "winner")


def test_a_word_that_two_milestones_have_is_a_problem(tmp_path: Path) -> None:
    twice = [milestone("winners", "winner"), milestone("winners", "finalist")]
    records, _ = read_records(write(tmp_path, case(), milestones=twice))
    assert "`winners` is listed twice" in "\n".join(map(str, check_records(records)))


@pytest.mark.parametrize("fields", [{}, {"level": "winner"}])
def test_a_milestone_without_any_date_is_refused(tmp_path: Path, fields: dict[str, str]) -> None:
    content = write(tmp_path, case(), milestones=[{"name": "Winners", **fields}])
    _, problems = read_records(content)
    assert "says nowhere when it is" in "\n".join(map(str, problems))
