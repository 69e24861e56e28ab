"""What a search finds of a case study."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from showcase.models.case_study import Partner
from showcase.search import document
from showcase.story.telling import Telling
from tests.publishing import case, publish, world

STORY = Markup("<p>They planted a garden.</p>")
TELLING = Telling(STORY, "They planted a garden.", is_brief=True)


def parse(**fields: Any) -> LexborHTMLParser:
    """The document of a case study with these fields."""
    publication = publish(world(case(**fields)))
    return LexborHTMLParser(document(publication, publication.showcase.case_studies[0], TELLING).decode())


def test_a_document_begins_with_the_name_and_ends_with_the_facts() -> None:
    tree = parse(
        standfirst="Soup for all",
        region="wales",
        topics=["food", "music"],
        partners=[{"name": "Salcare", "role": "food bank"}, {"name": "Choir"}],
    )
    assert [one.text() for one in tree.css("h1")] == ["School of Soup"]
    assert [one.text() for one in tree.css("body > p")] == ["Soup for all", "United Kingdom", "They planted a garden."]
    facts = [
        "Winner, 2025",
        "Kitchens",
        "The Crown",
        "Wales, United Kingdom",
        "Salcare (food bank)",
        "Choir",
        "Food, Music",
    ]
    assert [one.text() for one in tree.css("[data-pagefind-weight='0.5'] p")] == facts


def test_what_is_not_recorded_leaves_no_words() -> None:
    tree = parse()
    assert [one.text() for one in tree.css("p")] == ["They planted a garden.", "Winner, 2025", "Kitchens", "The Crown"]


def test_a_recipient_is_found_by_the_name_of_that_time_that_of_today_and_all_others() -> None:
    former = [{"name": "Old Soup School", "until": 2024}, {"name": "Soup Infants", "until": 1999}]
    tree = parse(
        edition="2021", recipient={"name": "Soup Academy", "former_names": former, "aliases": ["Ysgol Cawl", "S. A."]}
    )
    assert [one.text() for one in tree.css("h1")] == ["Old Soup School"]
    facts = [one.text() for one in tree.css("[data-pagefind-weight='0.5'] p")]
    assert facts[:4] == ["Soup Academy", "Soup Infants", "Ysgol Cawl", "S. A."]


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=20))
def test_no_word_becomes_markup(words: str) -> None:
    publication = publish(world(case()))
    (plain,) = publication.showcase.case_studies
    told = replace(plain, record=plain.record.model_copy(update={"partners": (Partner.model_construct(name=words),)}))
    tree = LexborHTMLParser(document(publication, told, TELLING).decode())
    assert tree.css("[data-pagefind-weight] p")[-1].text() == words
