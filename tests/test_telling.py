"""Tellings: a case study's story as its page shows it, made once and kept apart from its record."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.models import CaseStudy
from showcase.story import plain_text, tell, to_html


def record(story: str | None, **fields: object) -> CaseStudy:
    """A case study that tells the story."""
    standing = {"recipient": "school", "category": "kitchens", "edition": "2025", "level": "winner"}
    return CaseStudy.model_validate(standing | {"story": story} | fields)


def test_a_telling_has_its_evidence_and_its_pull_quote_in_place_and_no_base_path() -> None:
    figure = {"value": "76", "label": "families", "proof": "76 families"}
    told = tell(
        record("It fed [76 families](/regions/).", figures=[figure], shows={"care": "It fed"}, pull="It fed"), "en-GB"
    )
    assert '<span class="evidence" id="figure-1" tabindex="-1">76 families</span>' in told.html
    assert '<span class="evidence" id="criterion-care" tabindex="-1">It fed</span>' in told.html
    assert '<aside class="quote"' in told.html
    assert '<a href="/regions/">' in told.html


def test_nothing_is_told_where_there_is_no_story() -> None:
    told = tell(record(None), "en-GB")
    assert (told.html, told.words, told.is_brief) == ("", "", True)


PROOF = {"value": "1", "label": "one", "proof": "One."}


@pytest.mark.parametrize(
    ("story", "fields", "brief"),
    [
        ("One.", {}, True),
        ("One.", {"pull": "One."}, True),
        ("One.\n\nTwo.", {}, False),
        ("One.", {"figures": [PROOF]}, False),
        (None, {"figures": [PROOF]}, False),
    ],
)
def test_a_story_of_one_paragraph_without_figures_is_brief(
    story: str | None, fields: dict[str, object], brief: bool
) -> None:
    assert tell(record(story, **fields), "en-GB").is_brief is brief


@given(st.lists(st.sampled_from(["soup", "**bread** &", "a <b>", "[link](/a/)", "\n\n- item\n\n"]), max_size=150))
def test_a_telling_begins_with_the_words_of_its_story(words: list[str]) -> None:
    story = "So " + " ".join(words)
    assert tell(record(story), "en-GB").words == plain_text(to_html(story, language="en-GB"))[:400]
