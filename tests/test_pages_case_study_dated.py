"""What happened to a case study since: levels that it rose to, and mistakes that were put right, on its page."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from showcase.pages.case_study import CaseStudyView
from tests.publishing import Content, Record, Telling, case, page_at, programme, publish, render, world

MILESTONES = [
    {"name": "Finalists", "planned": "2025-06-12 09:00 Europe/London", "level": "finalist"},
    {"name": "Winners", "planned": "2025-09-30 09:00 Europe/London", "level": "winner"},
]
BEFORE, BETWEEN, AFTER = (datetime(2025, month, 15, tzinfo=UTC) for month in (1, 7, 12))
SOUP = "/case-studies/2025/soup/"


def year(*cases: Record, milestones: list[dict[str, Any]] = MILESTONES) -> Content:
    """A content whose programme announces finalists, then winners."""
    editions = [{"label": "2025", "milestones": milestones}, {"label": "2024"}]
    return world(*cases, programmes=[programme("crown", editions=editions), programme("lantern")])


def risen(**fields: Any) -> Record:
    """A finalist that wins later."""
    return case(level="finalist", rises=[{"level": "winner"}], **fields)


def view_at(content: Content, moment: datetime) -> CaseStudyView:
    """What its page shows at a moment."""
    view = page_at(publish(content, Telling(now=moment)), SOUP).view
    assert isinstance(view, CaseStudyView)
    return view


def test_a_level_that_rose_is_one_history_on_one_page() -> None:
    view = view_at(year(risen()), AFTER)
    assert view.stages == (("Finalist", "12 June 2025", "2025-06-12"), ("Winner", "30 September 2025", "2025-09-30"))
    assert (view.level.label, view.recognition) == ("Winner", "Kitchens, Winner 2025")


def test_before_the_rise_is_announced_nothing_tells_of_it() -> None:
    view = view_at(year(risen()), BETWEEN)
    assert (view.level.label, view.stages) == ("Finalist", ())
    for page in render(publish(year(risen()), Telling(now=BETWEEN))).values():
        assert not re.search(r"pill--winner|Levels reached", page)
    assert SOUP not in render(publish(year(risen()), Telling(now=BEFORE)))


def test_a_level_that_was_reached_at_once_has_no_history() -> None:
    assert view_at(year(case()), AFTER).stages == ()
    assert "Levels reached" not in render(publish(year(case()), Telling(now=AFTER)))[SOUP]


def test_the_history_is_an_ordered_list_with_its_days() -> None:
    page = render(publish(year(risen()), Telling(now=AFTER)))[SOUP]
    history = page.partition("Levels reached")[2].partition("</dd>")[0]
    assert history.count("<li>") == 2
    assert "<ol" in history
    assert 'Finalist, <time class="facts__more" datetime="2025-06-12">12 June 2025</time>' in history
    assert history.index("Finalist") < history.index("Winner")


def test_a_level_whose_day_nobody_wrote_down_has_none() -> None:
    undated = [MILESTONES[1]]
    view = view_at(year(risen(), milestones=undated), AFTER)
    assert view.stages == (("Finalist", None, None), ("Winner", "30 September 2025", "2025-09-30"))


def test_the_recipient_and_its_award_show_the_level_that_was_reached() -> None:
    pages = render(publish(year(risen()), Telling(now=AFTER)))
    recipient = pages["/recipients/school-of-soup/"]
    assert recipient.count('class="pill') == 1
    assert "Finalist" not in recipient
    assert "Winner, Kitchens, The Crown, 2025" in recipient
    structured = "".join(re.findall(r"ld\+json\">(.*?)</script>", pages[SOUP]))
    assert "Winner, Kitchens, The Crown, 2025" in structured
    assert "Finalist" not in structured


def test_corrections_stand_at_the_end_of_the_facts_the_newest_first() -> None:
    corrections = [{"date": "2025-10-01", "what": "A, not B"}, {"date": "2026-01-02", "what": "C, not D"}]
    content = world(case(topics=["food"], corrections=corrections))
    view = view_at(content, AFTER)
    assert [(one.words, one.iso) for one in view.corrections] == [
        ("C, not D", "2026-01-02"),
        ("A, not B", "2025-10-01"),
    ]
    page = render(publish(content))[SOUP]
    assert '<time class="facts__more" datetime="2026-01-02">2 January 2026</time> C, not D' in page
    facts = page.partition('<div class="facts">')[2].partition("</dl>")[0]
    assert facts.index("Topics") < facts.index("Corrections") < facts.index("C, not D") < facts.index("A, not B")


def test_without_a_correction_none_is_spoken_of() -> None:
    assert "Corrections" not in render(publish(world(case())))[SOUP].partition("<footer")[0]


def test_the_page_changed_when_it_was_announced_or_corrected_though_its_file_is_older() -> None:
    early = Telling(now=AFTER, modified={"case-studies.yaml": date(2025, 5, 1)})
    corrected = risen(corrections=[{"date": "2025-11-03", "what": "C, not D"}])
    assert page_at(publish(year(risen()), early), SOUP).modified == date(2025, 9, 30)
    assert page_at(publish(year(risen()), replace(early, now=BETWEEN)), SOUP).modified == date(2025, 6, 12)
    assert page_at(publish(year(corrected), early), SOUP).modified == date(2025, 11, 3)


def test_a_day_that_nobody_knows_is_not_made_up_from_the_edition() -> None:
    early = Telling(modified={"case-studies.yaml": date(2020, 5, 1)})
    assert page_at(publish(world(case()), early), SOUP).modified == date(2020, 5, 1)
    assert page_at(publish(year(risen()), Telling(now=AFTER)), SOUP).modified is None
