"""A story as data: nothing but the story, and for each figure the sentence that says it."""

import html
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.data.records import case_study_data
from showcase.data.records.story import sentence_of
from showcase.data.shapes import CaseStudyData
from tests.opened import open_world
from tests.publishing import Telling, case, publish, the


def told(story: str, *proofs: str, telling: Telling | None = None, **fields: Any) -> CaseStudyData:
    """A case study with this story, and a figure for each of these proofs."""
    figures = [{"value": "1", "label": "counted", "proof": proof} for proof in proofs]
    publication = publish(open_world(case(story=story, figures=figures, **fields)), telling)
    return case_study_data(publication, the(publication, "soup"))


@pytest.mark.parametrize(
    ("proof", "sentence"),
    [
        ("£3.5 million", "The school, e.g. in 2024, raised £3.5 million."),
        ("Mr. Hope", "Mr. Hope of St. Mary’s said so."),
        ("J. R. Smith", "J. R. Smith agreed with 20 pupils."),
        ("20 pupils", "J. R. Smith agreed with 20 pupils."),
        ("Was it 5", "Was it 5?"),
        ("It was", "It was!"),
        ("They won 30", "They won 30 (see No. 5. below), i.e. all."),
        ("million. Mr. Hope", "The school, e.g. in 2024, raised £3.5 million. Mr. Hope of St. Mary’s said so."),
        ("Second paragraph", "Second paragraph with 7."),
        ("eighty", "One of a list: eighty."),
    ],
)
def test_a_figure_stands_in_its_whole_sentence(proof: str, sentence: str) -> None:
    story = (
        "The school, e.g. in 2024, raised £3.5 million. Mr. Hope of St. Mary's said so. J. R. Smith agreed with 20 "
        "pupils. Was it 5? It was! They won 30 (see No. 5. below), i.e. all.\n\nSecond paragraph with 7.\n\n"
        "- One of a list: eighty. And more.\n- Another.\n"
    )
    [figure] = told(story, proof)["figures"]
    assert (figure["proof"], figure["sentence"]) == (proof, sentence)


def test_a_sentence_is_read_through_emphasis_links_and_line_breaks() -> None:
    story = "They **fed 76** [families](/categories/)  \nevery week & more. Then they rested."
    [figure] = told(story, "fed 76 families")["figures"]
    assert figure["sentence"] == "They fed 76 families every week & more."


def test_proofs_that_overlap_have_each_their_own_sentence() -> None:
    first, second = told("They fed 76 families. All 76 came.", "fed 76 families", "76 families. All 76")["figures"]
    assert first["sentence"] == "They fed 76 families."
    assert second["sentence"] == "They fed 76 families. All 76 came."


def test_a_proof_has_the_letters_of_the_story_whatever_its_author_typed() -> None:
    said = told('They said "soup" - 3 times...', 'said "soup" - 3 times...', pull='said "soup"')
    [figure] = said["figures"]
    assert figure["proof"] == "said “soup” - 3 times…"
    assert figure["proof"] in figure["sentence"]
    assert said["pull"] == "said “soup”"


def test_the_story_has_no_mark_of_what_its_page_adds() -> None:
    story = "They fed 76 families.\n\nIt was hot.\n\nA third."
    said = told(story, "fed 76 families", pull="It was hot")
    assert said["story"] == "<p>They fed 76 families.</p><p>It was hot.</p><p>A third.</p>"
    assert said["pull"] == "It was hot"


def test_words_that_look_like_marks_stay_in_the_story() -> None:
    story = 'They wrote `<span class="evidence">` and `</aside>` on 76 walls.'
    said = told(story, "76 walls")
    assert said["story"] is not None
    assert html.unescape(re.sub("<[^>]*>", "", said["story"])) == (
        'They wrote <span class="evidence"> and </aside> on 76 walls.'
    )


def test_links_of_a_story_lead_on_from_anywhere() -> None:
    story = "[One](/categories/), [two](https://example.net/), [three](#here), [four](mailto:a@example.org)."
    said = told(story, telling=Telling("https://example.org/awards"))["story"]
    assert said is not None
    assert re.findall('href="([^"]*)"', said) == [
        "https://example.org/awards/categories/",
        "https://example.net/",
        "https://example.org/awards/case-studies/2025/soup/#here",
        "mailto:a@example.org",
    ]


def test_without_a_story_there_is_none() -> None:
    publication = publish(open_world(case()))
    assert case_study_data(publication, the(publication, "soup"))["story"] is None


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=120)


@given(WORDS, st.data(), st.sampled_from(["en-GB", "cy", "sk", "ar", "zh", "xx"]))
def test_a_passage_stands_in_its_sentence_whatever_the_words_and_their_language(
    said: str, data: st.DataObject, language: str
) -> None:
    start = data.draw(st.integers(0, len(said)))
    end = data.draw(st.integers(start, len(said)))
    sentence = sentence_of(said, start, end, language)
    assert sentence in said
    assert said[start:end].strip() in sentence or not said[start:end].strip()
