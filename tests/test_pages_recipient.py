"""A recipient's page: who it is, and every recognition under one permanent id."""

from datetime import date

import pytest

from showcase.pages.recipient import RecipientView
from tests.publishing import Content, Record, case, page_at, publish, render, world

HONOURED = {"name": "Soup School", "slug": "soup-school"}


def view_of(content: Content) -> RecipientView:
    """The view of the school's page."""
    view = page_at(publish(content), "/recipients/soup-school/").view
    assert isinstance(view, RecipientView)
    return view


def test_every_honour_is_told_newest_first_with_its_words() -> None:
    view = view_of(
        world(
            case("old", recipient=HONOURED, edition="2021", level="finalist"),
            case("new", recipient=HONOURED, standfirst="Soup for a street"),
            case("other"),
        )
    )
    assert [(one.edition.label, one.level, one.link.label, one.link.address) for one in view.honours] == [
        ("2025", "Winner", "Soup for a street", "/case-studies/2025/new/"),
        ("2021", "Finalist", "Kitchens", "/case-studies/2021/old/"),
    ]  # fmt: skip
    assert view.total == "2 recognitions"


@pytest.mark.parametrize(
    ("recipient", "fields", "place", "regions"),
    [
        ({}, {}, "", []),
        ({"place": "Bangor"}, {}, "Bangor", []),
        ({"place": "Bangor", "region": "wales"}, {}, "Bangor, United Kingdom", ["United Kingdom", "Wales"]),
        ({}, {"place": "Amman", "region": "jordan"}, "Amman, Jordan", ["Jordan"]),
        ({"region": "wales"}, {"region": "jordan"}, "United Kingdom", ["United Kingdom", "Wales"]),
    ],
)
def test_its_own_place_and_region_come_before_those_of_its_case_studies(
    recipient: Record, fields: Record, place: str, regions: list[str]
) -> None:
    view = view_of(world(case(recipient=HONOURED | recipient, **fields)))
    assert view.place == place
    assert [link.label for link in view.regions] == regions


def test_a_recipient_without_a_recognition_says_so() -> None:
    page = render(publish(world(recipients=[HONOURED])))["/recipients/soup-school/"]
    assert "No recognition is recorded here yet." in page


def test_other_names_members_and_website_are_told_escaped() -> None:
    record = HONOURED | {
        "aliases": ["<Soup>"], "members": [{"name": "A & B", "role": "cooks"}], "website": "https://example.org/?a&b",
    }  # fmt: skip
    page = render(publish(world(recipients=[record])))["/recipients/soup-school/"]
    assert "&lt;Soup&gt;" in page
    assert 'A &amp; B <span class="facts__more">(cooks)</span>' in page
    assert 'href="https://example.org/?a&amp;b"' in page


def test_the_page_changed_when_the_last_of_its_case_studies_did() -> None:
    content = world(
        case("a", recipient=HONOURED, updated="2025-01-01"),
        case("b", recipient=HONOURED, edition="2024", updated="2026-01-01"),
    )
    assert page_at(publish(content), "/recipients/soup-school/").modified == date(2026, 1, 1)


def test_a_region_without_a_case_study_is_told_and_leads_nowhere() -> None:
    page = render(publish(world(case(), recipients=[HONOURED | {"region": "jordan"}])))["/recipients/soup-school/"]
    assert "Jordan" in page
    assert 'href="/regions/jordan/"' not in page
