"""The page of what a school takes away: everything on it is there, and says what the record says."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from showcase.assets import asset_files
from showcase.drawing import LOOKS
from showcase.owners import all_bundles
from showcase.pages.share import ShareView
from showcase.publication import Publication
from tests.pictured import hang, picture
from tests.publishing import SITE, THEME, Telling, case, page_at, publish, render, world
from tests.taking import offer

AT = "/case-studies/2025/soup/"
WRITTEN_TO = {"name": "Lamps & Sons", "headline": "Stories", "report": "mailto:lamps@example.org"}
QUOTED = {"name": 'The "Best" <School> & Sons', "slug": "best"}


def view_of(publication: Publication) -> ShareView:
    """What the page shows."""
    view = page_at(publication, f"{AT}share/").view
    assert isinstance(view, ShareView)
    return view


def standing(publication: Publication) -> set[str]:
    """Every address that the site has."""
    pages = set(render(publication))
    files = {f"/{path}" for bundle in all_bundles(publication) for path in bundle.paths}
    return pages | files | {f"/{file.path}" for file in asset_files(publication, THEME / "static")}


def asked_for(page: str) -> set[str]:
    """Every address of this site that a page's main part leads to, or loads, with its style."""
    tree = HTMLParser(page)
    nodes = tree.css("main [href], main [src], link[rel=stylesheet]")
    addresses = {(node.attributes.get("href") or node.attributes.get("src") or "") for node in nodes}
    return {address.partition("#")[0] for address in addresses if address.startswith("/")}


@pytest.mark.parametrize("below", ["share/", "certificate/"])
def test_everything_that_the_page_leads_to_or_loads_is_there(below: str) -> None:
    attachments = hang(picture(scope="press"))
    record = case(pictures=[picture(scope="press")])
    publication = offer(world(record, site=WRITTEN_TO), attachments=attachments)
    asked = asked_for(render(publication)[AT + below])
    assert f"{AT}qr.svg" in asked
    assert asked - standing(publication) == set()


def test_under_a_base_path_nothing_leaves_it() -> None:
    publication = offer(world(case()), Telling(url=f"{SITE}/awards"))
    for below in ("share/", "certificate/"):
        assert all(address.startswith("/awards/") for address in asked_for(render(publication)[AT + below]))


def test_the_case_study_leads_there_where_there_is_something_to_take() -> None:
    link = f'<a href="{AT}share/">Share this recognition</a>'
    assert link in render(offer(world(case())))[AT]
    plain = render(publish(world(case())))
    assert "share/" not in plain[AT]
    assert not [address for address in plain if address.endswith(("/share/", "/certificate/"))]


def test_search_engines_are_kept_on_the_case_study() -> None:
    for below in ("share/", "certificate/"):
        page = page_at(offer(world(case())), AT + below)
        assert (page.is_indexed, page.card) == (False, f"{AT}card.png")


def test_of_what_was_withdrawn_nothing_can_be_taken() -> None:
    gone = case(withdrawn={"date": "2026-02-01", "by": "recipient"})
    pages = render(offer(world(gone, case("tea"))))
    for below in ("share/", "certificate/"):
        assert "Soup" not in pages[AT + below]
        assert f"url={SITE}{AT}" in pages[AT + below] or f"url={AT}" in pages[AT + below]


@pytest.mark.parametrize("number", range(len(LOOKS)))
def test_the_badge_is_one_line_that_any_content_system_keeps(number: int) -> None:
    badge = view_of(offer(world(case(recipient=QUOTED)))).badges[number]
    assert "\n" not in badge.code
    assert re.findall(r"<(\w+)", badge.code) == ["a", "img"]
    [link] = HTMLParser(badge.code).css("a")
    [image] = link.css("img")
    assert dict(link.attributes) == {"href": f"{SITE}{AT}"}
    assert dict(image.attributes) == {
        "src": f"{SITE}{AT}{badge.pictures[1][0]}",
        "width": "240",
        "height": "80",
        "alt": 'Winner, Kitchens, The Crown 2025: The "Best" <School> & Sons',
    }


def test_only_pictures_for_the_press_are_handed_to_it_with_their_terms() -> None:
    licence = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
    children = {
        "depicts": "children-identifiable",
        "basis": "consent",
        "review_by": "2027-05-04",
        "names_no_child": True,
    }
    given = [picture(), picture("hall", scope="press", licence=licence), picture("yard", scope="press", **children)]
    publication = offer(world(case(pictures=given)), attachments=hang(*given))
    hall, yard = view_of(publication).photographs
    assert (hall.alt, hall.credit, hall.file) == ("An empty hall", "The school", "/pictures/hall-1600.jpg")
    assert (hall.width, hall.height, hall.until) == (1600, 1067, None)
    assert hall.licence is not None
    page = render(publication)[f"{AT}share/"]
    assert licence["url"] in page
    assert yard.until == "4 May 2027"
    assert "May be shown until 4 May 2027." in page
    assert "gym" not in page


def test_a_site_without_pictures_for_the_press_does_not_speak_of_them() -> None:
    assert "Photographs" not in render(offer(world(case())))[f"{AT}share/"]


def test_programs_that_check_badges_are_led_to_the_assertion_where_somebody_answers_for_it() -> None:
    assert view_of(offer(world(case(), site=WRITTEN_TO))).assertion == f"{AT}assertion.json"
    assert view_of(offer(world(case()))).assertion is None
    assert "Open Badges" not in render(offer(world(case())))[f"{AT}share/"]


def test_a_correction_is_asked_for_about_the_case_study() -> None:
    report = view_of(offer(world(case(), site=WRITTEN_TO))).report
    assert report is not None
    asked = parse_qs(urlsplit(report).query)
    assert "School of Soup" in asked["subject"][0]
    assert f"{SITE}{AT}" in asked["body"][0]


def test_every_way_of_citing_can_be_copied_and_saved() -> None:
    tree = HTMLParser(render(offer(world(case(recipient=QUOTED))))[f"{AT}share/"])
    shown = [node.text() for node in tree.css("#citation ~ details pre")]
    citation = view_of(offer(world(case(recipient=QUOTED)))).citation
    assert shown[0] == citation.text
    assert [text.split()[0] for text in shown[1:]] == ["@misc{soup-2025,", "TY", "["]
    assert len(tree.css("#citation ~ details a[download]")) == len(shown)


def test_files_are_saved_under_the_name_of_the_case_study() -> None:
    names = [
        node.attributes["download"] or ""
        for node in HTMLParser(render(offer(world(case())))[f"{AT}share/"]).css("[download]")
    ]
    assert "soup-badge-dark-480.png" in names
    assert all(name.startswith("soup-") for name in names)
    assert len(names) == len(set(names))
