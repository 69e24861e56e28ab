"""Cards: what lists say of a case study."""

import pytest

from showcase.cards import place_words, view_card
from showcase.cover import draw_rosette
from tests.publishing import Record, case, read_showcase, world


def test_a_card_says_who_how_far_when_in_what_and_where() -> None:
    [one] = read_showcase(world(case(standfirst="Soup for a street", region="wales", place="Bangor")))[0].case_studies
    card = view_card(one)
    assert (card.address, card.name, card.level, card.tier, card.edition, card.category, card.place, card.line) == (
        "/case-studies/2025/soup/", "School of Soup", "Winner", "winner", "2025", "Kitchens", "Bangor, United Kingdom",
        "Soup for a street",
    )  # fmt: skip


def test_a_card_wears_the_rosette_of_its_address_and_the_colour_of_its_category() -> None:
    categories = [{"slug": "kitchens", "name": "Kitchens", "programme": "crown", "colour": 4}]
    [one] = read_showcase(world(case(), categories=categories))[0].case_studies
    card = view_card(one)
    assert (card.seed, card.colour) == ("2025/soup", 4)


def test_one_recipient_has_another_rosette_each_year() -> None:
    some = read_showcase(world(case(), case(edition="2024")))[0].case_studies
    assert len({draw_rosette(view_card(one).seed) for one in some}) == 2


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, ""),
        ({"place": "Bangor, Gwynedd"}, "Bangor, Gwynedd"),
        ({"region": "gwynedd"}, "United Kingdom"),
        ({"place": "Bangor", "region": "gwynedd"}, "Bangor, United Kingdom"),
        ({"place": "Bangor, United Kingdom", "region": "gwynedd"}, "Bangor, United Kingdom"),
    ],
)
def test_the_place_goes_from_the_town_to_the_country_and_names_each_once(fields: Record, words: str) -> None:
    [one] = read_showcase(world(case(**fields)))[0].case_studies
    assert place_words(one) == words


def test_a_case_study_without_a_standfirst_has_an_empty_line() -> None:
    [one] = read_showcase(world(case()))[0].case_studies
    assert view_card(one).line == ""
