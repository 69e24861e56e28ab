"""Cards: which words are drawn on them."""

from showcase.drawing import Card
from showcase.owners import all_bundles
from tests.publishing import Content, case, programme, world
from tests.taking import offer


def card_at(path: str, content: Content) -> Card:
    """What the card at a path shows."""
    views = [bundle.view for bundle in all_bundles(offer(content)) if path in bundle.paths]
    assert len(views) == 1
    assert isinstance(views[0], Card)
    return views[0]


def test_a_card_names_the_programme_that_awards_before_the_site_that_tells_of_it() -> None:
    path, crown = "case-studies/2025/soup/card.png", programme("crown", name="The Crown of Soups", short_name="Crown")
    assert card_at(path, world(case(), programmes=[crown, programme("lantern")])).site == "Crown · Lamps & Sons"


def test_a_programme_with_the_name_of_the_site_is_named_once() -> None:
    programmes = [programme("crown", name="Lamps & Sons"), programme("lantern")]
    assert card_at("case-studies/2025/soup/card.png", world(case(), programmes=programmes)).site == "Lamps & Sons"


def test_a_recipients_card_counts_and_places_it_as_its_page_does() -> None:
    honours = [case(year, recipient="soup-school", edition=year, region="wales") for year in ("2025", "2024")]
    recipient = {"name": "Soup School", "slug": "soup-school", "place": "Bangor"}
    card = card_at("recipients/soup-school/card.png", world(*honours, recipients=[recipient]))
    assert (card.line, card.place) == ("2 recognitions", "Bangor, United Kingdom")


def test_a_category_without_case_studies_counts_none() -> None:
    assert card_at("categories/kitchens/card.png", world()).line == ""
    assert card_at("categories/kitchens/card.png", world(case())).line == "1 case study"
