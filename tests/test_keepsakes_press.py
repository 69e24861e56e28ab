"""Words for the press: what the record holds, in sentences that hold for every name and level, and nothing else."""

import pytest

from showcase.keepsakes.press import Press, press_words
from tests.publishing import LEVELS, Record, case, programme, the, world
from tests.taking import offer

FIGURE = {"value": "76", "label": "families fed", "proof": "fed 76 families"}


def words_of(record: Record | None = None, **types: object) -> Press:
    """The words about a case study."""
    publication = offer(world(record or case(), **types))
    return press_words(publication, the(publication, "soup"))


def test_they_say_who_received_what_and_where() -> None:
    words = words_of(case(place="Bangor", region="gwynedd", standfirst="A school that fed its town"))
    assert words.heading == "School of Soup: Winner, Kitchens"
    assert words.before == (
        "School of Soup (Bangor, United Kingdom) received the recognition “Winner” in the category “Kitchens” "
        "(The Crown, 2025).",
        "A school that fed its town.",
    )
    assert words.after == ("The case study on Lamps & Sons: https://example.org/case-studies/2025/soup/",)


@pytest.mark.parametrize(("category", "level"), [("kitchens", one) for one in LEVELS["crown"]])
@pytest.mark.parametrize("name", ["Schools of Two Towns", "The Team"])
def test_one_sentence_serves_every_level_and_a_name_of_one_or_of_many(category: str, level: str, name: str) -> None:
    record = case(category=category, level=level, recipient={"name": name, "slug": "many"})
    expected = f"{name} received the recognition “{level.title()}” in the category “Kitchens” (The Crown, 2025)."
    assert words_of(record).before == (expected,)


def test_figures_are_told_as_claims_of_whoever_reports_them() -> None:
    record = case(figures=[FIGURE], story="It fed 76 families.", reported_by="the school")
    assert "Figures, as reported by the school: 76 families fed." in words_of(record).before
    del record["reported_by"]
    assert "Figures: 76 families fed." in words_of(record).before


def test_the_day_and_the_organiser_are_told_where_they_are_known() -> None:
    day = {"name": "Winners", "date": "2025-11-04", "level": "winner"}
    crown = programme("crown", organiser="The Trust", website="https://trust.example.org", editions=[
        {"label": "2025", "milestones": [day]}
    ])  # fmt: skip
    words = words_of(programmes=[crown, programme("lantern")])
    assert words.before[0].endswith("It was announced on 4 November 2025.")
    assert words.after[0] == "Organiser of The Crown: The Trust. https://trust.example.org"


def test_nobody_is_quoted() -> None:
    assert words_of().quotation.startswith("[your quotation here")


@pytest.mark.parametrize("words", ["They did it!", "Was it soup?", "It was soup."])
def test_a_sentence_that_ends_keeps_its_end(words: str) -> None:
    assert words_of(case(standfirst=words)).before[1] == words
