"""Prose: pages and news as they were written, and the page for an address that is not there."""

from datetime import date

from markupsafe import Markup

from showcase.publication import Prose
from tests.publishing import Telling, page_at, publish, render, world

ABOUT = Prose("about", "About & more", "Who we <are>", Markup('<p>See <a href="/regions/">regions</a>.</p>'))
NEWS = (
    Prose("second", "A second thing", "", Markup("<p>New.</p>"), date(2026, 2, 1)),
    Prose("first", "A first thing", "It began", Markup("<p>Old.</p>"), date(2026, 1, 2)),
)


def test_a_page_of_prose_stands_at_its_slug_with_its_own_html() -> None:
    page = render(publish(world(), Telling(url="https://example.org/base"), prose=(ABOUT,)))["/about/"]
    assert '<p>See <a href="/base/regions/">regions</a>.</p>' in page
    assert "<h1>About &amp; more</h1>" in page
    assert '<p class="standfirst">Who we &lt;are&gt;</p>' in page


def test_a_page_is_described_by_its_summary_or_its_title() -> None:
    publication = publish(world(), prose=(ABOUT, Prose("terms", "Terms", "", Markup("<p></p>"))))
    assert page_at(publication, "/about/").description == "Who we <are>"
    assert page_at(publication, "/terms/").description == "Terms"


def test_news_is_listed_in_its_order_with_its_days() -> None:
    publication = publish(world(), news=NEWS)
    page = page_at(publication, "/news/")
    [(_, links)] = page.view.groups
    assert [(link.address, link.line) for link in links] == [
        ("/news/second/", "1 February 2026"), ("/news/first/", "2 January 2026"),
    ]  # fmt: skip
    assert page.modified == date(2026, 2, 1)


def test_a_post_tells_its_day_to_readers_and_programs() -> None:
    publication = publish(world(), news=NEWS)
    assert '<time datetime="2026-01-02">2 January 2026</time>' in render(publication)["/news/first/"]
    assert page_at(publication, "/news/first/").modified == date(2026, 1, 2)


def test_a_site_without_news_has_no_page_for_it() -> None:
    assert "/news/" not in render(publish(world()))


def test_the_missing_page_is_kept_out_of_search_engines_and_leads_on() -> None:
    publication = publish(world(), Telling(url="https://example.org/base"))
    page = render(publication)["/404.html"]
    assert not page_at(publication, "/404.html").is_indexed
    assert '<meta name="robots" content="noindex">' in page
    assert 'href="/base/case-studies/"' in page
