"""Cards: what lists say of a case study."""

import pytest

from showcase.attachments import Attachments
from showcase.cards import CardView, Thumb, place_words, view_card
from showcase.cover import draw_rosette
from tests.pictured import hang, picture
from tests.publishing import Record, Telling, case, publish, read_showcase, render, world


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


def card_with(attachments: Attachments | None) -> CardView:
    """The card of a case study whose record names a picture."""
    content = world(case(pictures=[picture(), picture("hall")]))
    return view_card(read_showcase(content, attachments=attachments)[0].case_studies[0])


def test_a_card_shows_the_first_picture_that_may_be_shown() -> None:
    crops = (("/pictures/gym-thumb-320.webp", 320), ("/pictures/gym-thumb-640.webp", 640))
    assert card_with(hang(picture(), picture("hall"))).thumb == Thumb(crops, 640, 480)
    second = card_with(hang(picture("hall"))).thumb
    assert second is not None
    assert second.copies[0][0] == "/pictures/hall-thumb-320.webp"


def test_a_card_keeps_its_rosette_where_no_picture_may_be_shown_or_none_is_sharp() -> None:
    assert card_with(None).thumb is None
    assert card_with(hang(picture(), size=(319, 900))).thumb is None


def test_a_row_and_a_card_show_the_picture_without_words_where_the_rosette_was() -> None:
    content = world(case(pictures=[picture()]), case("tea"))
    publication = publish(content, Telling(url="https://example.org/base"), hang(picture()))
    pictured, plain = (next(row for row in publication.rows if f"/{slug}/" in row) for slug in ("soup", "tea"))
    assert '<svg viewBox="0 0 400 300"' in plain
    assert "<img" not in plain
    assert "<svg" not in pictured
    assert "\n" not in pictured
    for drawn in (pictured, render(publication)["/"]):
        assert 'src="/base/pictures/gym-thumb-640.webp"' in drawn
        assert "/base/pictures/gym-thumb-320.webp 320w, /base/pictures/gym-thumb-640.webp 640w" in drawn
        assert 'width="640" height="480" alt="" loading="lazy"' in drawn
