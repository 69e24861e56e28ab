"""A case study's page and its story: made apart, and put together at the end."""

import pickle
from dataclasses import replace

import pytest
from hypothesis import given
from markupsafe import Markup

from showcase.pages.case_study import case_study_pages, with_telling, without_telling
from showcase.showcase import CaseStudy
from showcase.story.telling import Telling as Told
from tests.publishing import Content, Record, Telling, case, contents, make_pages, page_at, publish, some, the, world

SOUP = "/case-studies/2025/soup/"
STORY = "The school feeds a street.\n\nIt fed **76** families, and the street now runs the kitchen itself."
FIGURE = {"value": "76", "label": "families", "proof": "fed 76 families"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"story": STORY}, {"story": "Something else, at last."}),
        ({"story": STORY}, {}),
        ({}, {"story": STORY}),
        ({"story": STORY, "standfirst": "Soup"}, {"story": "[More](/regions/).", "standfirst": "Soup"}),
        ({"story": STORY, "figures": [FIGURE]}, {"story": STORY, "figures": [FIGURE]}),
    ],
)
def test_a_page_stored_without_its_story_is_completed_with_another(before: Record, after: Record) -> None:
    based = Telling(url="https://example.org/base")
    one, other = (publish(world(case(**fields), case("tea")), based) for fields in (before, after))
    stored = pickle.loads(pickle.dumps(without_telling(page_at(one, SOUP))))
    assert with_telling(stored, other.tell(the(other, "soup")), other.base) == page_at(other, SOUP)


@some
@given(contents(most=12))
def test_every_page_can_be_stored_and_is_the_same_afterwards(content: Content) -> None:
    pages = make_pages(publish(content))
    assert pickle.loads(pickle.dumps(pages)) == pages


def test_a_story_is_asked_for_where_it_is_kept_and_not_before_its_page_is_made() -> None:
    asked: list[str] = []

    def teller(one: CaseStudy) -> Told:
        asked.append(one.slug)
        return Told(Markup("<p>Kept elsewhere.</p>"), "Kept elsewhere.", True)

    publication = replace(publish(world(case(), case("tea"))), teller=teller)
    drafts = {draft.address: draft for draft in case_study_pages(publication)}
    assert asked == []
    page = drafts[SOUP].make()
    assert (asked, page.view.story.html, page.description) == (["soup"], "<p>Kept elsewhere.</p>", "Kept elsewhere.")
