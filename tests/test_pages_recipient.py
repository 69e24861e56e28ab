"""A recipient's page: who it is, every recognition under one permanent id, and its lineage."""

from datetime import date
from typing import Any

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


RENAMED = HONOURED | {
    "former_names": [{"name": "Soup & Sons", "until": 2011}, {"name": "Soup College", "until": 2023}],
    "aliases": ["The Soupers"],
}


def test_every_honour_is_told_as_it_was_then_and_each_name_with_its_years() -> None:
    view = view_of(world(case("old", recipient=RENAMED, edition="2021"), case("new", recipient="soup-school")))
    assert [(one.edition.label, one.name) for one in view.honours] == [("2025", ""), ("2021", "Soup College")]
    assert [(one.name, one.words) for one in view.kin.former_names] == [
        ("Soup College", "until 2023"), ("Soup & Sons", "until 2011"),
    ]  # fmt: skip


def test_a_page_says_of_each_honour_under_which_name_it_was() -> None:
    page = render(publish(world(case("old", recipient=RENAMED, edition="2021"))))["/recipients/soup-school/"]
    assert '<p class="card__meta">as Soup College</p>' in page
    assert 'Soup &amp; Sons <span class="facts__more">(until 2011)</span>' in page
    assert "<h1>Soup School</h1>" in page


MERGED: list[Record] = [
    HONOURED | {"members": [{"name": "The Ladle", "role": "shop"}]},
    {"slug": "pan", "name": "Pan School", "closed": "2023-07-21",
     "became": [{"recipient": "soup-school", "year": 2023, "how": "merged with Pot School"}, {"recipient": "pot"}]},
    {"slug": "pot", "name": "Pot School"},
    {"slug": "kettle", "name": "Kettle School", "became": [{"recipient": "pan"}],
     "former_names": [{"name": "Kettle Infants", "until": 2021}]},
]  # fmt: skip


def test_a_page_says_what_became_of_its_recipient() -> None:
    page = render(publish(world(recipients=MERGED)))["/recipients/pan/"]
    assert "<p>Closed on 21 July 2023.</p>" in page
    assert (
        '<p>Became <a href="/recipients/soup-school/">Soup School</a>'
        ' <span class="facts__more">(2023, merged with Pot School)</span>,'
        ' <a href="/recipients/pot/">Pot School</a></p>'
    ) in page


def test_the_honours_of_all_predecessors_stand_apart_and_are_counted_apart() -> None:
    honours = [
        case("own", recipient="soup-school", edition="2024"), case("pan", recipient="pan", edition="2023"),
        case("kettle", recipient="kettle", edition="2021"),
    ]  # fmt: skip
    publication = publish(world(*honours, recipients=MERGED))
    view = page_at(publication, "/recipients/soup-school/").view
    [section] = view.sections
    assert view.total == "1 recognition"
    assert (section.title, section.total) == ("Honours of its predecessors", "2 recognitions, not counted above")
    assert [(one.edition.label, one.whose.label, one.name) for one in section.honours] == [
        ("2023", "Pan School", ""), ("2021", "Kettle School", "Kettle Infants"),
    ]  # fmt: skip
    assert [(one.name, one.words) for one in view.kin.came_from] == [
        ("Pan School", "2023, merged with Pot School"), ("Kettle School", "became Pan School"),
    ]  # fmt: skip
    page = render(publication)["/recipients/soup-school/"]
    assert '<p class="card__meta"><a href="/recipients/kettle/">Kettle School</a>, as Kettle Infants</p>' in page


def band(**fields: Any) -> Record:
    """A partnership of which the school is a member."""
    member = {"name": "Soup School", "recipient": "soup-school", "role": "cooks"} | fields
    return {"slug": "band", "name": "The Band", "kind": "partnership", "members": [member, {"name": "Choir"}]}


def test_a_partnership_lists_its_organisations_each_with_its_role_and_years() -> None:
    content = world(recipients=[HONOURED, band(since=2019, until=2024)])
    page = render(publish(content))["/recipients/band/"]
    assert (
        '<li><a href="/recipients/soup-school/">Soup School</a>'
        ' <span class="facts__more">(cooks, 2019 to 2024)</span></li><li>Choir</li>'
    ) in page


@pytest.mark.parametrize(
    ("years", "words"),
    [
        ({}, "cooks"), ({"since": 2019}, "cooks, since 2019"), ({"until": 2024}, "cooks, until 2024"),
        ({"since": 2019, "until": 2019}, "cooks, 2019"),
    ],
)  # fmt: skip
def test_an_organisation_tells_what_it_belongs_to_and_the_honours_that_it_shared(years: Record, words: str) -> None:
    view = view_of(world(case(recipient="band", edition="2021"), recipients=[HONOURED, band(**years)]))
    assert [(one.name, one.address, one.words) for one in view.kin.belongs_to] == [
        ("The Band", "/recipients/band/", words)
    ]
    shared = [(one.whose.label, one.whose.line) for section in view.sections for one in section.honours if one.whose]
    assert shared == ([] if years.get("until") == 2019 else [("The Band", "cooks")])
    assert view.total == "0 recognitions"


def test_one_that_was_honoured_with_others_alone_says_so() -> None:
    content = world(case(recipient="band"), recipients=[HONOURED, band()])
    page = render(publish(content))["/recipients/soup-school/"]
    assert "No recognition of its own is recorded here." in page
    assert "0 recognitions" not in page
    assert '<h2 id="with-others">With others</h2> <p class="card__meta">1 recognition, not counted above</p>' in page


def test_the_page_changed_when_an_honour_of_others_did() -> None:
    content = world(case(recipient="band", updated="2026-01-01"), recipients=[HONOURED, band()])
    assert page_at(publish(content), "/recipients/soup-school/").modified == date(2026, 1, 1)


def test_a_number_leads_to_its_entry_where_that_is_known() -> None:
    numbers = [{"scheme": "URN", "value": "136590"}, {"scheme": "Register", "value": "<7>"}]
    page = render(publish(world(recipients=[HONOURED | {"identifiers": numbers}])))["/recipients/soup-school/"]
    assert (
        '<dt>URN</dt><dd><a href="https://www.get-information-schools.service.gov.uk/Establishments/Establishment/'
        'Details/136590" rel="external">136590</a></dd>'
    ) in page
    assert "<dt>Register</dt><dd>&lt;7&gt;</dd>" in page
