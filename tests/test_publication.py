"""A publication: where the site will stand is in every link, and nowhere else."""

import re

import pytest
from hypothesis import given
from markupsafe import Markup

from showcase.publication import Prose
from tests.publishing import Content, Telling, case, contents, publish, render, some, the, world

BASED = Telling(url="https://example.org/base/path")
LINK = re.compile(r'\b(?:href|src|action|data-search)="([^"]*)"')


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("https://example.org", ""),
        ("https://example.org/awards", "/awards"),
        ("http://localhost:8000", ""),
        ("https://example.org/a/b", "/a/b"),
    ],
)
def test_the_base_is_the_path_of_the_address(url: str, base: str) -> None:
    publication = publish(world(), Telling(url=url))
    assert publication.base == base
    assert publication.absolute("/regions/") == f"{url}/regions/"


def inner_links(page: str) -> list[str]:
    """The links of a page into the site."""
    return [link for link in LINK.findall(page) if not re.match(r"[a-z]+:|#", link)]


@some
@given(contents(most=12))
def test_every_link_of_every_page_stands_under_the_base_path(content: Content) -> None:
    for address, page in render(publish(content, BASED)).items():
        assert inner_links(page)
        assert [link for link in inner_links(page) if not link.startswith("/base/path/")] == [], address


def test_links_in_stories_prose_and_descriptions_stand_under_it_too() -> None:
    text = "See [regions](/regions/) and [more](https://example.com/)."
    categories = [{"slug": "kitchens", "name": "Kitchens", "programme": "crown", "about": text, "who_can_enter": text}]
    about = Prose("about", "About", "", Markup('<p><a href="/regions/">Regions</a></p>'))
    site = {"name": "Lamps", "headline": "Stories", "about": text}
    pages = render(
        publish(world(case(story=text), categories=categories, site=site), BASED, prose=(about,), news=(about,))
    )
    for address in ("/", "/about/", "/news/about/", "/case-studies/2025/soup/", "/categories/kitchens/"):
        assert [link for link in inner_links(pages[address]) if not link.startswith("/base/path/")] == [], address


@some
@given(contents(most=12))
def test_the_same_pages_are_made_wherever_the_site_will_stand(content: Content) -> None:
    assert set(render(publish(content))) == set(render(publish(content, BASED)))


def dead_links(content: Content) -> list[str]:
    """The links of all pages that lead to no page."""
    pages = render(publish(content))
    dead = {
        f"{address} leads to {link}"
        for address, page in pages.items()
        for link in (link.partition("#")[0] for link in inner_links(page))
        if link.endswith("/") and link != "/search/" and link not in pages
    }
    return sorted(dead)


@some
@given(contents(most=8).filter(lambda content: content["case-studies"]))
def test_no_page_leads_to_one_that_is_not_made(content: Content) -> None:
    assert dead_links(content) == []


def test_a_site_without_a_case_study_leads_nowhere_that_is_not_made() -> None:
    assert dead_links(world()) == []


def test_a_programme_that_honoured_nobody_yet_is_not_led_to_in_vain() -> None:
    assert dead_links(world(case())) == []


def test_a_recipients_own_region_without_a_case_study_is_not_led_to_in_vain() -> None:
    honoured = {"name": "Soup School", "slug": "soup-school", "region": "jordan"}
    cases = [case(recipient="soup-school"), case("song", category="choirs", level="gold")]
    assert dead_links(world(*cases, recipients=[honoured])) == []


def test_every_page_names_its_whole_address_as_the_canonical_one() -> None:
    for address, page in render(publish(world(case()), BASED)).items():
        whole = f"https://example.org/base/path{address}"
        assert (f'<link rel="canonical" href="{whole}">' in page) == (address != "/404.html")
        assert f'<meta property="og:url" content="{whole}">' in page


def test_a_row_is_that_of_its_case_study() -> None:
    publication = publish(world(case(), case("tea"), case("bread", edition="2021")))
    for slug in ("soup", "tea", "bread"):
        assert f"School of {slug.title()}</a>" in publication.row(the(publication, slug))


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 case studies"), (1, "1 case study"), (10_000, "10,000 case studies")]
)
def test_case_studies_are_counted_in_words(number: int, words: str) -> None:
    assert publish(world()).count_of_case_studies(number) == words
