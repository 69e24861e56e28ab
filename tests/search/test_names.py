"""Recipients' names: their order, and how their words are spelt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.search.names import fold, order_by_name, spell_names, words_of
from showcase.showcase import Showcase, sort_name
from tests.publishing import case, read_showcase, world
from tests.search.showcases import showcases


@given(showcases())
def test_the_order_by_name_follows_the_names_and_then_the_usual_order(showcase: Showcase) -> None:
    order = order_by_name(showcase)
    assert sorted(order) == list(range(len(showcase.case_studies)))
    ordered = [(showcase.case_studies[number], number) for number in order]
    keys = [(sort_name(one.name), one.recipient.slug, number) for one, number in ordered]
    assert keys == sorted(keys)


RENAMED = {"name": "Zinc Academy", "slug": "zinc", "former_names": [{"name": "Amber School", "until": 2023}]}


def test_a_case_study_stands_in_the_order_by_name_under_the_name_of_its_time() -> None:
    honours = [case("new", recipient=RENAMED), case("middle"), case("old", recipient="zinc", edition="2021")]
    showcase, _ = read_showcase(world(*honours))
    assert [showcase.case_studies[number].slug for number in order_by_name(showcase)] == ["old", "middle", "new"]


def test_the_words_of_every_name_of_a_recipient_are_spelt() -> None:
    alias = {"aliases": ["Zed Place"]}
    showcase, _ = read_showcase(world(case(recipient=RENAMED | alias)))
    assert set(spell_names(showcase).values()) == {"Zinc", "Academy", "Amber", "School", "Zed", "Place"}


@given(showcases())
def test_every_spelling_is_a_word_of_some_name(showcase: Showcase) -> None:
    words = {word for one in showcase.case_studies for word in words_of(one.name)}
    spelt = spell_names(showcase)
    assert set(spelt.values()) <= words
    assert all(fold(word) == folded for folded, word in spelt.items())
    assert {fold(word) for word in words if len(fold(word)) > 2} == set(spelt)


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Cubatão", "cubatao"),
        ("NIÑO", "nino"),
        ("Łódź", "lodz"),
        ("Mary’s", "marys"),
        ("Straße", "strasse"),
        ("مدرسة", "مدرسة"),
    ],
)
def test_folding_leaves_the_letters_of_a_plain_keyboard(word: str, folded: str) -> None:
    assert fold(word) == folded


def test_a_dash_divides_words_and_an_apostrophe_does_not() -> None:
    assert words_of("St Mary’s – Queen-Anne School 24") == ["St", "Mary’s", "Queen", "Anne", "School"]


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
