"""A case study's page: what was recognised, with its proof, its place, and the ways on."""

from datetime import date
from itertools import pairwise
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from showcase.pages.case_study import DESCRIPTION_LENGTH, CaseStudyView, case_study_pages
from showcase.publication import Publication
from tests.publishing import (
    Content,
    Record,
    Telling,
    case,
    contents,
    make_pages,
    page_at,
    publish,
    render,
    some,
    the,
    world,
)

STORY = "The school feeds a street.\n\nIt fed **76** families, and the street now runs the kitchen itself."
FIGURE = {"value": "76", "label": "families", "proof": "fed 76 families"}


def view_of(publication: Publication, slug: str = "soup") -> CaseStudyView:
    """The view of one case study's page."""
    view = page_at(publication, the(publication, slug).address).view
    assert isinstance(view, CaseStudyView)
    return view


def only(**fields: Any) -> CaseStudyView:
    """The view of a case study alone."""
    return view_of(publish(world(case(**fields))))


def test_each_figure_leads_to_the_words_that_prove_it() -> None:
    view = only(figures=[FIGURE], story=STORY)
    assert view.story is not None
    for one in view.figures:
        assert f'id="{one.anchor}"' in view.story.html


def test_criteria_are_called_as_they_were_in_its_edition() -> None:
    """The wording of 2023 held in 2021 as well, and no longer in 2025; no words are lost where it has no such point."""
    now, then = ([{"slug": "reach", "name": name, "question": "Who?"}] for name in ("Reach", "Breadth"))
    wording = [{"edition": "2023", "criteria": [*then, {"slug": "depth", "name": "Depth", "question": "How?"}]}]
    categories = [{"slug": "kitchens", "name": "Kitchens", "programme": "crown", "criteria": now, "wording": wording}]
    shows = {"depth": "now runs the kitchen", "reach": "feeds a street"}
    names = {}
    for edition in ("2025", "2023", "2021"):
        view = view_of(publish(world(case(story=STORY, shows=shows, edition=edition), categories=categories)))
        names[edition] = [one.name for one in view.shown]
    assert names == {"2025": ["Reach", "Depth"], "2023": ["Breadth", "Depth"], "2021": ["Breadth", "Depth"]}


def test_each_criterion_that_it_met_leads_to_its_words_in_the_categorys_order() -> None:
    criteria = [{"slug": slug, "name": slug.title(), "question": "Who?"} for slug in ("reach", "staying-power")]
    categories = [{"slug": "kitchens", "name": "Kitchens", "programme": "crown", "criteria": criteria}]
    shows = {"staying-power": "now runs the kitchen", "reach": "feeds a street"}
    view = view_of(publish(world(case(story=STORY, shows=shows), categories=categories)))
    assert [(one.name, one.words) for one in view.shown] == [
        ("Reach", "feeds a street"), ("Staying-Power", "now runs the kitchen"),
    ]  # fmt: skip
    assert view.story is not None
    assert all(f'id="{one.anchor}"' in view.story.html for one in view.shown)


@pytest.mark.parametrize(
    ("fields", "is_brief"),
    [
        ({}, True),
        ({"story": "One paragraph."}, True),
        ({"story": "One paragraph.", "pull": "One paragraph"}, True),
        ({"story": STORY}, False),
        ({"story": "It fed 76 families.", "figures": [FIGURE]}, False),
    ],
)
def test_a_case_study_of_one_paragraph_without_figures_is_brief(fields: Record, is_brief: bool) -> None:
    assert only(**fields).is_brief is is_brief


@given(st.text(alphabet="ab ,é中", min_size=1, max_size=400).filter(str.strip))
@example("長い話" * 100)
def test_a_description_is_the_beginning_of_the_words_and_short_enough(words: str) -> None:
    line = " ".join(words.split())[:300].strip()
    description = page_at(publish(world(case(standfirst=line))), "/case-studies/2025/soup/").description
    shown = description.removesuffix("…")
    assert len(description) <= DESCRIPTION_LENGTH + 1
    assert shown
    assert line.startswith(shown)
    assert description == line or description.endswith("…")


@pytest.mark.parametrize(
    ("fields", "description"),
    [
        ({"standfirst": "Soup for a street", "story": STORY}, "Soup for a street"),
        ({"story": "It fed **76** families."}, "It fed 76 families."),
        ({}, "Kitchens, Winner 2025"),
    ],
)
def test_it_is_described_by_its_standfirst_or_its_story_or_its_recognition(fields: Record, description: str) -> None:
    assert page_at(publish(world(case(**fields))), "/case-studies/2025/soup/").description == description


@some
@given(contents())
def test_previous_and_next_lead_through_a_category_in_the_default_order(content: Content) -> None:
    publication = publish(content)
    view_by_address = {page.address: page.view for page in make_pages(publication, case_study_pages)}
    for siblings in publication.showcase.by_category.values():
        views = [view_by_address[one.address] for one in siblings]
        assert views[0].newer is None
        assert views[-1].older is None
        for (one, one_view), (other, other_view) in pairwise(zip(siblings, views, strict=True)):
            assert one_view.older is not None
            assert other_view.newer is not None
            assert (one_view.older.address, other_view.newer.address) == (other.address, one.address)


def test_regions_go_from_the_widest_in_and_an_unknown_one_is_said_to_be_so() -> None:
    assert [link.label for link in only(region="gwynedd").regions] == ["United Kingdom", "Wales", "Gwynedd"]
    assert only().regions == ()
    assert "Not recorded" in render(publish(world(case())))["/case-studies/2025/soup/"]


def test_a_derived_region_says_that_it_follows_from_the_place() -> None:
    page = render(publish(world(case(region="wales", region_basis="derived"))))["/case-studies/2025/soup/"]
    assert "follows from the place" in page
    assert "follows from the place" not in render(publish(world(case(region="wales"))))["/case-studies/2025/soup/"]


def test_it_can_be_cited_with_its_whole_address() -> None:
    view = only()
    assert view.citation == "“School of Soup”, Kitchens, Winner 2025. Lamps & Sons."
    assert view.url == "https://example.org/case-studies/2025/soup/"


def test_a_letter_about_a_mistake_names_the_record_and_its_line() -> None:
    site = {"name": "Lamps", "headline": "Stories", "report": "mailto:lamps@example.org"}
    honoured = {"name": "Soup & Söhne?", "slug": "soup"}
    report = view_of(publish(world(case(recipient=honoured), site=site))).report
    assert report is not None
    parts = urlsplit(report)
    assert (parts.scheme, parts.path) == ("mailto", "lamps@example.org")
    asked = parse_qs(parts.query)
    assert asked["subject"] == ["A mistake in Soup & Söhne? (case-studies.yaml:1)"]
    assert asked["body"][0].startswith("Page: https://example.org/case-studies/2025/soup/\r\n")


def test_who_sends_the_story_is_not_asked_what_is_wrong() -> None:
    site = {"name": "Lamps", "headline": "Stories", "report": "mailto:lamps@example.org"}
    offer = view_of(publish(world(case(), site=site))).offer
    assert offer is not None
    asked = parse_qs(urlsplit(offer).query)
    assert asked["subject"] == ["The story of School of Soup (case-studies.yaml:1)"]
    assert asked["body"] == ["Page: https://example.org/case-studies/2025/soup/\r\n\r\n"]


def test_the_page_is_dated_titled_and_an_article() -> None:
    page = page_at(
        publish(world(case()), Telling(modified={"case-studies.yaml": date(2026, 1, 2)})), "/case-studies/2025/soup/"
    )
    assert (page.title, page.modified, page.is_article) == (
        "School of Soup – Kitchens, Winner 2025", date(2026, 1, 2), True,
    )  # fmt: skip
    assert [link.address for link in page.crumbs] == ["/case-studies/", "/categories/kitchens/", "/editions/2025/"]
