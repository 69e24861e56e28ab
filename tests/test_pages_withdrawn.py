"""Withdrawn: the address stays and says so; everywhere else it is as if there had never been anything."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from showcase.build.plan import Given, Plan
from showcase.build.site import site_files
from showcase.frame import make_frame
from showcase.pages import Page, all_pages
from showcase.pages.withdrawn import WithdrawnView, withdrawn_pages
from showcase.publication import Prose, Publication
from showcase.render import render_page
from showcase.sitemap import sitemap_files
from tests.publishing import (
    NOW,
    SITE,
    THEME,
    Content,
    Record,
    case,
    contents,
    environment_of,
    make_pages,
    publish,
    render,
    world,
)

GONE = {"date": "2026-01-02", "by": "recipient"}
LAMPS = {"name": "Lamps", "headline": "Stories", "report": "mailto:lamps@example.org"}


def all_files(publication: Publication) -> dict[str, bytes]:
    """Every output file by its path but those below pages: pages, lists for scripts, calendar, style, sitemap."""
    environment, frame = environment_of(publication.language, publication.base), make_frame(publication)
    pages = [draft.make() for draft in all_pages(publication)]
    plan = Plan(content=Path("nowhere"), theme=THEME, output=Path("nowhere"), url=SITE, now=NOW)
    files = {file.path: file.content for file in site_files(plan, publication, Given())}
    files |= {page.path: render_page(environment, frame, publication, page) for page in pages}
    return files | {file.path: file.content for file in sitemap_files(publication, [page.entry for page in pages])}


def without(content: Content, numbers: set[int]) -> Content:
    """The content as if some of its case studies had never been."""
    left = [one for number, one in enumerate(content["case-studies"]) if number not in numbers]
    return content | {"case-studies": left}


def withdrawing(content: Content, numbers: set[int]) -> Content:
    """The content with some of its case studies withdrawn."""
    cases = [
        one | {"withdrawn": GONE} if number in numbers else one for number, one in enumerate(content["case-studies"])
    ]
    return content | {"case-studies": cases}


def addresses_gone(content: Content, numbers: set[int]) -> set[str]:
    """The files of the pages that say so: those of the case studies, and of recipients who have no other."""
    gone = [one for number, one in enumerate(content["case-studies"]) if number in numbers]
    left = {one["recipient"]["slug"] for one in without(content, numbers)["case-studies"]}
    cases = {f"case-studies/{one['edition']}/{one['slug']}/index.html" for one in gone}
    return cases | {f"recipients/{one['recipient']['slug']}/index.html" for one in gone} - {
        f"recipients/{slug}/index.html" for slug in left
    }


@settings(max_examples=25)
@given(contents(most=8), st.sets(st.integers(0, 7)))
def test_every_other_file_is_as_if_it_had_never_been(content: Content, numbers: set[int]) -> None:
    never = all_files(publish(without(content, numbers)))
    since = all_files(publish(withdrawing(content, numbers)))
    gone = addresses_gone(content, numbers)
    assert since.keys() - never.keys() == gone
    assert {path: since[path] for path in never} == never
    assert all(b"Withdrawn" in since[path] and b"noindex" in since[path] for path in gone)


def rich(**fields: object) -> Record:
    """A case study with much that could be left behind."""
    honoured = {"name": "Quince & Sons School", "slug": "quince", "place": "Bangor", "aliases": ["The Quinces"]}
    return case(
        "quince-cake", recipient=honoured, region="wales", topics=["food"], standfirst="Cake for a street",
        story="They baked quince cake.", partners=[{"name": "Baker"}], **fields,
    )  # fmt: skip


def test_the_page_names_nobody_and_tells_nothing_of_what_stood_there() -> None:
    page = render(publish(world(rich(withdrawn=GONE), case(), site=LAMPS)))["/case-studies/2025/quince-cake/"]
    main = page.partition("<main")[2].partition("</main>")[0]
    for word in ("Quince", "Kitchens", "Winner", "2025", "Bangor", "Wales", "Cake for", "baked", "Baker", "Food"):
        assert word not in re.sub(r'"mailto:[^"]*"', "", main), word
    assert "Quince" not in page
    assert "The recipient withdrew this recognition on 2 January 2026." in main
    for mark in ("application/ld+json", "crumbs", "canonical", "feed.xml#", "og:image", "pill", "cover"):
        assert mark not in page.partition("<body")[0] + main, mark
    assert '<meta name="robots" content="noindex">' in page
    assert '<meta property="og:title" content="Withdrawn">' in page


def page_of(*withdrawn: Record, **types: object) -> Page:
    """The only page about a withdrawal."""
    [page] = make_pages(publish(world(case(), withdrawn=list(withdrawn), **types)), withdrawn_pages)
    assert isinstance(page.view, WithdrawnView)
    return page


@pytest.mark.parametrize(
    ("address", "by", "sentence"),
    [
        ("/case-studies/2019/tea/", "recipient", "The recipient withdrew this recognition on 2 January 2026."),
        ("/case-studies/2019/tea/", "organiser", "The organiser withdrew this recognition on 2 January 2026."),
        ("/recipients/tea/", "recipient", "The recipient withdrew the recognition shown here on 2 January 2026."),
        ("/recipients/tea/", "organiser", "The organiser withdrew the recognition shown here on 2 January 2026."),
        ("/winners/2019.html", "recipient", "What stood here was withdrawn by the recipient on 2 January 2026."),
        ("/case-studies/old/", "organiser", "What stood here was withdrawn by the organiser on 2 January 2026."),
    ],
)
def test_it_says_who_withdrew_it_and_when_as_fits_the_address(address: str, by: str, sentence: str) -> None:
    page = page_of({"address": address, "date": "2026-01-02", "by": by})
    assert (page.view.sentence, page.description, page.title) == (sentence, sentence, "Withdrawn")
    assert (page.is_indexed, page.crumbs, page.structured, page.modified, page.section) == (False, (), (), None, "")


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/recipients/tea/", "recipients/tea/index.html"),
        ("/recipients/tea", "recipients/tea/index.html"),
        ("/recipients/tea/index.html", "recipients/tea/index.html"),
        ("/winners/2019.html", "winners/2019.html"),
        ("/gewinner/%C3%BCber/", "gewinner/über/index.html"),
    ],
)
def test_its_file_lies_where_hosts_look_for_the_address(address: str, path: str) -> None:
    assert page_of({"address": address, "date": "2026-01-02"}).path == path


def test_the_reason_is_told_where_there_is_one_as_text() -> None:
    withdrawn = [
        {"address": "/recipients/tea/", "date": "2026-01-02", "reason": "They <asked> & we agreed"},
        {"address": "/recipients/rum/", "date": "2026-01-02"},
    ]
    pages = render(publish(world(withdrawn=withdrawn)))
    assert "<p>They &lt;asked&gt; &amp; we agreed</p>" in pages["/recipients/tea/"]
    assert "asked" not in pages["/recipients/rum/"]


def test_it_leads_on_to_the_case_studies_and_to_how_it_is_done() -> None:
    gone = {"address": "/recipients/tea/", "date": "2026-01-02"}
    about = Prose("about", "About the lamps", "", Markup("<p></p>"))
    [page] = make_pages(publish(world(withdrawn=[gone]), prose=(about,)), withdrawn_pages)
    assert [link.address for link in page.view.ways] == ["/case-studies/", "/corrections/", "/about/"]
    assert [link.address for link in page_of(gone).view.ways] == ["/case-studies/", "/corrections/"]


def test_a_letter_about_it_says_the_address_and_no_name() -> None:
    publication = publish(world(rich(withdrawn=GONE), site=LAMPS))
    for page in make_pages(publication, withdrawn_pages):
        asked = parse_qs(urlsplit(page.view.report).query)
        assert asked["subject"] == ["A mistake on a page that says “Withdrawn”"]
        assert f"https://example.org{page.address}" in asked["body"][0]
        assert "Quince" not in str(asked)


def test_a_recipient_with_another_recognition_stays_and_shows_that_alone() -> None:
    both = {"name": "Quince School", "slug": "quince"}
    cases = [case("old", recipient=both, edition="2021", withdrawn=GONE), case("new", recipient=both)]
    pages = render(publish(world(*cases)))
    assert "1 recognition" in pages["/recipients/quince/"]
    assert "/case-studies/2021/old/" not in pages["/recipients/quince/"]
    assert "Withdrawn" in pages["/case-studies/2021/old/"]


def test_in_a_language_without_words_for_it_the_page_still_says_who_and_when() -> None:
    site = {"name": "Lamps", "headline": "Stories", "language": "de-DE"}
    gone = {"address": "/recipients/tea/", "date": "2026-01-02"}
    assert "2. Januar 2026" in page_of(gone, site=site).view.sentence
