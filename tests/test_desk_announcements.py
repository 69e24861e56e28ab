"""What is embargoed until when: each turn tells exactly what a build after it reveals."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.desk import make_desk
from showcase.desk.announcements import find_reveals
from showcase.desk.blocks import Note, Schedule, Turn
from showcase.embargo import FAR, as_of
from tests.desks import papers, section
from tests.publishing import NOW, Content, case, programme, world

FINAL = {"name": "Top ten", "slug": "ten", "planned": "2026-03-05 09:00 Europe/London", "level": "finalist"}
WIN = {"name": "Winners", "slug": "win", "planned": "2026-04-01 20:00 Asia/Dubai", "level": "winner"}


def staged(*cases: dict[str, Any], milestones: Any = (FINAL, WIN)) -> Content:
    """A content whose edition of 2025 has announcements."""
    editions = [{"label": "2025", "milestones": list(milestones)}, {"label": "2024"}]
    return world(*cases, programmes=[programme("crown", editions=editions), programme("lantern")])


def turns(folder: Path, content: Content, private: Content | None = None) -> list[Turn]:
    """The announcements to come."""
    found = section(papers(folder, content, private), "embargoed")
    return [turn for block in found.blocks if isinstance(block, Schedule) for turn in block.turns]


def test_a_case_study_stands_under_its_announcement_with_both_zones(tmp_path: Path) -> None:
    [ten, win] = turns(tmp_path, staged(case("a", level="finalist"), case("b")))
    assert (ten.title, ten.about, ten.countdown) == ("Top ten", "The Crown 2025", "in 3 days")
    assert ten.when == "Thursday 5 March 2026, 09:00 London time"
    assert [row.name for row in ten.rows] == ["School of A"]
    assert win.when == "Wednesday 1 April 2026, 20:00 Dubai time"
    assert win.moment == "1 April 2026, 16:00 UTC"
    assert win.reveals == "1 case study appears"


def test_a_case_study_appears_once_and_rises_later(tmp_path: Path) -> None:
    [ten, win] = turns(tmp_path, staged(case("a", level="finalist", rises=[{"level": "winner"}])))
    assert (ten.reveals, win.reveals) == ("1 case study appears", "1 rises")
    assert [row.do for row in (*ten.rows, *win.rows)] == ["appears: Finalist", "rises: Winner"]


def test_an_announcement_that_waits_has_no_moment_and_comes_last(tmp_path: Path) -> None:
    *_, last = turns(tmp_path, staged(case("a"), milestones=({**WIN, "waits": True}, FINAL)))
    assert (last.title, last.moment, last.countdown) == ("Winners", "", "waits for a person")
    assert "`actual`" in last.note


def test_a_day_without_an_hour_says_that_it_has_to_be_over_everywhere(tmp_path: Path) -> None:
    [turn] = turns(
        tmp_path, staged(case("a"), milestones=({"name": "Winners", "date": "2026-03-09", "level": "winner"},))
    )
    assert turn.moment == "10 March 2026, 12:00 UTC"
    assert "over everywhere" in turn.note


def test_an_announcement_without_records_asks_for_them(tmp_path: Path) -> None:
    [ten, _] = turns(tmp_path, staged(case("b")))
    assert ten.reveals == "Nothing waits for it yet: are its records written?"


def test_on_the_last_day_hours_are_counted(tmp_path: Path) -> None:
    soon = {**FINAL, "planned": "2026-03-01 17:30 Europe/London"}
    [turn] = turns(tmp_path, staged(case("a", level="finalist"), milestones=(soon,)))
    assert turn.countdown == "in 5 hours"


def test_what_stands_in_the_public_content_too_early_is_told_at_the_top(tmp_path: Path) -> None:
    of = papers(tmp_path, staged(case("a", level="finalist")))
    assert make_desk(of).urgent[0].text == "1 embargoed case study stands in the public content."
    notes = [block.text for block in section(of, "embargoed").blocks if isinstance(block, Note)]
    assert notes[0].startswith("1 case study stands in the public content before its announcement.")


def test_what_lies_in_the_private_folder_is_where_it_belongs(tmp_path: Path) -> None:
    of = papers(tmp_path, staged(case("b", edition="2024")), {"case-studies": [case("a", level="finalist")]})
    found = section(of, "embargoed")
    assert (found.number, found.tone) == (1, "")
    assert not [block for block in found.blocks if isinstance(block, Note)]


def test_what_was_announced_or_withdrawn_is_not_embargoed(tmp_path: Path) -> None:
    past = {**WIN, "planned": "2026-02-01 09:00 Europe/London"}
    gone = case("a", level="finalist", withdrawn={"date": "2026-02-02"})
    assert turns(tmp_path, staged(case("b"), gone, milestones=(past,))) == []


MOMENTS = st.integers(-3, 12).map(lambda days: (NOW + timedelta(days=days)).strftime("%Y-%m-%d %H:%M Etc/UTC"))


@settings(max_examples=40)
@given(st.data())
def test_a_turn_tells_what_a_build_after_it_shows_that_one_before_did_not(data: st.DataObject) -> None:
    ten, win = ({**one, "planned": data.draw(MOMENTS)} for one in (FINAL, WIN))
    more = st.fixed_dictionaries(
        {}, optional={"rises": st.just([{"level": "winner"}]), "embargo": st.sampled_from(["ten", "win"])}
    )
    cases = [case(f"s{letter}", level="finalist", **data.draw(more)) for letter in "abcd"]
    with TemporaryDirectory() as name:
        of = papers(Path(name), staged(*cases, milestones=(ten, win)))
        by_moment: dict[Any, set[tuple[str, str, bool]]] = {}
        for announcement, reveals in find_reveals(of).items():
            told = {(one.located.slug, one.level, one.is_first) for one in reveals}
            by_moment.setdefault(announcement.lifts, set()).update(told)
        for moment, told in by_moment.items():
            if moment != FAR:
                before = {
                    one.slug: one.value for one in as_of(of.records, moment - timedelta(seconds=1)).records.case_studies
                }
                after = {one.slug: one.value for one in as_of(of.records, moment).records.case_studies}
                appeared = {slug for slug in after if slug not in before}
                assert appeared == {slug for slug, _, is_first in told if is_first}
                rose = {
                    slug for slug, value in after.items() if slug in before and value.reached != before[slug].reached
                }
                assert rose == {slug for slug, _, is_first in told if not is_first} - appeared
