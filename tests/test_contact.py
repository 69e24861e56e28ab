"""Where a reader writes to the organisers: a letter that asks what they need to know, or their own form."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.contact import report_mistake
from tests.publishing import case, page_at, publish, render, some, world

ABOUT = "https://example.org/a/"


def reported(contact: str | None, name: str = "Soup School", address: str = "/a/") -> str | None:
    """Where a mistake on a page is reported, when the site says where."""
    site = {"name": "Lamps", "headline": "Stories"} | ({"report": contact} if contact else {})
    return report_mistake(publish(world(site=site)), name, address)


def test_a_letter_has_its_subject_and_asks_what_is_wrong_what_is_right_and_how_one_knows() -> None:
    letter = reported("mailto:lamps@example.org")
    assert letter is not None
    assert urlsplit(letter).path == "lamps@example.org"
    assert parse_qs(urlsplit(letter).query, strict_parsing=True) == {
        "subject": ["A mistake in Soup School"],
        "body": [
            "Page: https://example.org/a/\r\n\r\nWhat is wrong:\r\n\r\nWhat is right:\r\n\r\nHow you know:\r\n\r\n"
        ],
    }


@some
@given(st.text(min_size=1, max_size=40))
def test_nothing_in_a_name_ends_a_letter_or_begins_another_field(name: str) -> None:
    letter = reported("mailto:lamps@example.org", name)
    assert letter is not None
    query = urlsplit(letter).query
    assert re.fullmatch(r"(?:[\w.~=&-]|%[0-9A-F]{2})*", query, re.ASCII)
    assert [part.partition("=")[0] for part in query.split("&")] == ["subject", "body"]
    assert unquote(query.partition("&")[0], errors="strict") == f"subject=A mistake in {name}"


@pytest.mark.parametrize(
    ("form", "address"),
    [
        ("https://example.org/form?a=b", "https://example.org/form?a=b"),
        (
            "https://example.org/form?page={page}&a=b",
            "https://example.org/form?page=https%3A%2F%2Fexample.org%2Fa%2F&a=b",
        ),
    ],
)
def test_a_form_is_told_the_page_only_where_its_address_asks_for_it(form: str, address: str) -> None:
    assert reported(form) == address


def test_where_there_is_nowhere_to_write_nothing_is_said() -> None:
    assert reported(None) is None


def test_every_kind_of_page_leads_to_the_organisers_and_names_itself() -> None:
    site = {"name": "Lamps", "headline": "Stories", "report": "mailto:lamps@example.org"}
    publication = publish(world(case(), site=site))
    for address, name in (
        ("/case-studies/2025/soup/", "School of Soup (case-studies.yaml:1)"),
        ("/recipients/school-of-soup/", "School of Soup"),
        ("/categories/kitchens/", "Kitchens"),
        ("/corrections/", "Lamps"),
    ):
        asked = parse_qs(urlsplit(page_at(publication, address).view.report).query)
        assert asked["subject"] == [f"A mistake in {name}"]
        assert asked["body"][0].startswith(f"Page: https://example.org{address}\r\n")
        assert "Report a mistake" in render(publication)[address].partition("<footer")[0]


def test_the_foot_of_every_page_leads_to_a_form_without_a_gap_to_fill() -> None:
    site = {"name": "Lamps", "headline": "Stories", "report": "https://example.org/form?page={page}"}
    for page in render(publish(world(case(), site=site))).values():
        assert "{page}" not in page
        assert 'href="https://example.org/form?page=https%3A%2F%2Fexample.org%2F"' in page.partition("<footer")[2]
