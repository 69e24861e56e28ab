"""The frame: what stands on every page."""

import pytest
from hypothesis import given
from markupsafe import Markup

from showcase.frame import POLICY, make_frame
from showcase.publication import Prose
from tests.publishing import Content, case, contents, publish, render, some, world

SITE = {
    "name": "Lamps <& Sons>", "headline": "Stories", "report": "mailto:lamps@example.org", "credit": "Test data",
    "licence": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
}  # fmt: skip


def prose(slug: str) -> Prose:
    """A page of prose."""
    return Prose(slug, slug.title(), "", Markup("<p></p>"))


def test_the_navigation_leads_to_what_is_there() -> None:
    full = make_frame(publish(world(case(region="wales")), prose=(prose("about"),)))
    bare = make_frame(publish(world(case(), regions=[])))
    assert [link.address for _, link in full.navigation] == ["/case-studies/", "/categories/", "/regions/", "/about/"]
    assert [link.address for _, link in bare.navigation] == ["/case-studies/", "/categories/"]


def test_the_footer_leads_to_every_page_of_prose_that_the_masthead_does_not() -> None:
    publication = publish(
        world(case(topics=["food"])), prose=(prose("about"), prose("privacy")), news=(prose("first"),)
    )
    addresses = [link.address for link in make_frame(publication).footer]
    assert addresses == [
        "/recipients/", "/programmes/", "/editions/", "/levels/", "/topics/", "/news/", "/feed.xml", "/calendar.ics",
        "/privacy/", "/corrections/",
    ]  # fmt: skip


@some
@given(contents(most=3).filter(lambda content: content["case-studies"]))
def test_nothing_in_the_frame_leads_to_a_page_that_is_not_made(content: Content) -> None:
    publication = publish(content)
    made, frame = {*render(publication), "/calendar.ics", "/feed.xml"}, make_frame(publication)
    links = [
        *(link.address for _, link in frame.navigation),
        *(link.address for link in frame.footer),
        frame.feed.address,
    ]
    assert [address for address in links if address not in made] == []


def test_the_frame_of_a_site_without_a_case_study_leads_to_what_is_there() -> None:
    publication = publish(world())
    links = [*(link for _, link in make_frame(publication).navigation), *make_frame(publication).footer]
    assert [
        link.address for link in links if link.address not in {*render(publication), "/calendar.ics", "/feed.xml"}
    ] == []


def test_every_page_says_whose_it_is_under_which_licence_and_where_to_report() -> None:
    for page in render(publish(world(case(), site=SITE))).values():
        assert "Lamps &lt;&amp; Sons&gt;" in page
        assert "<& Sons>" not in page
        for shown in ('href="mailto:lamps@example.org"', ">CC BY 4.0</a>", "<p>Test data</p>"):
            assert shown in page


def test_where_no_licence_or_contact_was_chosen_none_is_claimed() -> None:
    for page in render(publish(world(case()))).values():
        assert 'rel="license' not in page
        assert "Report a mistake" not in page


@pytest.mark.parametrize("source", ["'unsafe-inline'", "'unsafe-eval'", "*", "http:", "https:"])
def test_the_policy_allows_no_inline_script_and_no_other_host(source: str) -> None:
    assert source not in POLICY.replace("data:", "").replace(";", " ").split()


def test_only_browse_may_run_the_search_engine() -> None:
    for address, page in render(publish(world(case()))).items():
        assert ("wasm-unsafe-eval" in page) == address.startswith("/case-studies/page/") or address == "/case-studies/"


def test_the_page_that_is_read_is_marked_in_the_navigation() -> None:
    pages = render(publish(world(case())))
    assert '<a href="/categories/" aria-current="page">' in pages["/categories/"]
    assert '<a href="/categories/" aria-current="true">' in pages["/categories/kitchens/"]
    assert '<a href="/categories/">' in pages["/case-studies/2025/soup/"]
