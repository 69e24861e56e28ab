"""Keepsakes in a build: made once, made again where what they show changed, at every address that was ever theirs."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from showcase.drawing import Badge, Card, Fonts
from tests.build.studio import Studio, crowded, open_studio

drawn: Counter[str] = Counter()


@pytest.fixture(autouse=True)
def quick_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawings that hold the words they would show, and are counted: how they look is not what is tested here."""

    def draw_card(card: Card, fonts: Fonts) -> bytes:
        drawn["card"] += 1
        return repr(card).encode()

    def draw_badge(badge: Badge, look: str, width: int, fonts: Fonts) -> bytes:
        drawn["badge"] += 1
        return repr((badge, look, width)).encode()

    drawn.clear()
    monkeypatch.setattr("showcase.keepsakes.drawings.draw_card", draw_card)
    monkeypatch.setattr("showcase.keepsakes.drawings.draw_badge", draw_badge)


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    """A site of four case studies with keepsakes."""
    studio = open_studio(tmp_path, 4)
    studio.plan = replace(studio.plan, keepsakes=True)
    return studio


def test_every_case_study_has_its_card_and_its_badges(studio: Studio) -> None:
    assert studio.build().is_good
    site = studio.site()
    for address in ("case-studies/2025/story-0/", "case-studies/2021/story-3/"):
        names = {path.removeprefix(address) for path in site if path.startswith(address)}
        assert {"card.png", "badge.svg", "badge-dark.svg", "badge-mono.svg", "badge-480.png"} <= names
    assert b"School A" in site["case-studies/2025/story-0/card.png"]
    assert {"card.png", "recipients/school-0/card.png", "categories/kitchens/card.png"} <= site.keys()


def test_nothing_is_drawn_a_second_time(studio: Studio) -> None:
    studio.build()
    first = drawn.copy()
    drawn.clear()
    studio.change("story-0", standfirst="Another sentence that no card shows")
    assert studio.build().is_good
    assert first["card"] > 4
    assert not drawn


def test_a_name_that_changes_is_drawn_anew_and_nothing_else(studio: Studio) -> None:
    studio.build()
    drawn.clear()
    studio.change("story-1", recipient={"name": "Another name", "slug": "school-1"})
    assert studio.build().is_good
    assert drawn == {"card": 2}  # its own, and its recipient's; a badge does not say whose it is
    assert studio.site() == studio.cold()


def test_a_level_that_changes_is_seen_on_the_badge(studio: Studio) -> None:
    studio.build()
    before = studio.site()["case-studies/2024/story-1/badge.svg"]
    studio.change("story-1", level="winner")
    assert studio.build().is_good
    assert studio.site()["case-studies/2024/story-1/badge.svg"] != before
    assert studio.site() == studio.cold()


def test_what_was_withdrawn_says_so_on_its_badge_and_names_nobody(studio: Studio) -> None:
    studio.change("story-2", standfirst="A sentence that is gone")
    studio.build()
    studio.change("story-2", withdrawn={"date": "2026-02-01"})
    outcome = studio.build()
    assert outcome.is_good, outcome.problems
    site = studio.site()
    badge = site["case-studies/2023/story-2/badge.svg"]
    assert b"Withdrawn" in badge
    assert b"Kitchens" not in badge
    assert b"School" not in site["case-studies/2023/story-2/card.png"]
    assert site == studio.cold()


def test_an_address_that_moved_keeps_its_badge_and_its_pages_lead_on(studio: Studio) -> None:
    studio.build()
    old = studio.site()
    studio.change("story-3", slug="renamed", formerly=["/case-studies/2021/story-3/"])
    outcome = studio.build()
    assert outcome.is_good, outcome.problems
    site = studio.site()
    gone = {path for path in old if path.startswith("case-studies/2021/story-3/")} - site.keys()
    assert not gone
    assert site["case-studies/2021/story-3/badge.svg"] == site["case-studies/2021/renamed/badge.svg"]
    assert "/case-studies/2021/renamed/share/" in site["case-studies/2021/story-3/share/index.html"].decode()
    assert site == studio.cold()


def test_what_was_withdrawn_says_so_at_every_address_that_its_badge_ever_had(studio: Studio) -> None:
    studio.change("story-2", formerly=["/winners/two/"])
    studio.build()
    assert b"Kitchens" in studio.site()["winners/two/badge.svg"]
    studio.change("story-2", withdrawn={"date": "2026-02-01"})
    assert studio.build().is_good
    site = studio.site()
    assert b"Withdrawn" in site["winners/two/badge.svg"]
    assert site["winners/two/card.png"] == site["case-studies/2023/story-2/card.png"]
    assert site == studio.cold()


def test_one_worker_and_three_make_the_same_files(studio: Studio) -> None:
    with crowded(), pytest.MonkeyPatch.context() as patch:
        patch.setattr("showcase.build.handing.MANY", 1)
        studio.plan = replace(studio.plan, workers=3)
        assert studio.build().is_good
    assert studio.site() == studio.cold()


def test_a_site_can_do_without_them(studio: Studio) -> None:
    studio.build()
    studio.plan = replace(studio.plan, keepsakes=False)
    assert studio.build().is_good
    site = studio.site()
    assert not [path for path in site if path.endswith((".png", "/share/index.html", "oembed.json"))]
    assert b"og:image" not in site["index.html"]
