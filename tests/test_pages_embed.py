"""Embeds: a card and a list for the frames of other sites, with nothing in them that could run."""

import gzip
import re
from pathlib import Path

import html5lib
import pytest

from showcase.assets import with_imports
from showcase.attachments import Attachments
from showcase.keepsakes.frames import CARD_HEIGHT
from showcase.models import Picture
from showcase.pages.embed import CardEmbed
from showcase.pictures import Prepared
from tests.publishing import SITE, THEME, Record, Telling, case, page_at, publish, render, world
from tests.taking import offer

HONOURED = {"name": "Soup School", "slug": "soup-school"}
SOUP, SCHOOL = "/case-studies/2025/soup/embed/", "/recipients/soup-school/embed/"
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
KEPT = 2 * 1024
EMBEDS = re.compile(r"/(?:case-studies/[^/]+/[^/]+/embed|recipients/[^/]+/(?:embed|list)|regions/[^/]+/list)/")


def embeds(*cases: Record, **types: object) -> dict[str, str]:
    """Every page for a frame, by its address."""
    pages = render(offer(world(*cases, **types)))
    return {address: page for address, page in pages.items() if EMBEDS.fullmatch(address)}


def test_every_case_study_recipient_and_region_has_its_own() -> None:
    assert set(embeds(case(recipient=HONOURED, region="wales"))) == {
        SOUP, SCHOOL, "/recipients/soup-school/list/", "/regions/wales/list/", "/regions/united-kingdom/list/",
    }  # fmt: skip


def test_without_keepsakes_there_is_none() -> None:
    assert not [address for address in render(publish(world(case()))) if EMBEDS.fullmatch(address)]


def test_a_card_says_level_name_category_programme_place_and_site() -> None:
    page = embeds(case(recipient=HONOURED, place="Bangor", region="wales"))[SOUP]
    said = [part.strip() for part in re.split(r"<[^>]+>", page.partition("<body>")[2]) if part.strip()]
    kitchens = "Kitchens, The Crown"
    assert said == ["Winner · 2025", "Soup School", kitchens, "Bangor, United Kingdom", "Lamps &amp; Sons"]


def test_a_card_has_one_link_which_opens_a_window_of_its_own() -> None:
    page = embeds(case(recipient=HONOURED))[SOUP]
    assert re.findall(r"<a [^>]*>", page) == [
        '<a href="/case-studies/2025/soup/" target="_blank" rel="noopener">',
    ]


def test_a_recipients_card_says_how_often_it_was_honoured_and_with_what_last() -> None:
    view = page_at(offer(world(case(recipient=HONOURED), case("old", recipient=HONOURED, edition="2021"))), SCHOOL).view
    assert isinstance(view, CardEmbed)
    assert (view.pill, view.line) == ("2 recognitions", "Kitchens, Winner 2025")


def test_a_recipient_without_an_honour_has_a_card_that_counts_none() -> None:
    pages = embeds(recipients=[HONOURED])
    assert "recognition" not in pages[SCHOOL].replace("No recognition", "")
    assert "No recognition is recorded here yet." in pages["/recipients/soup-school/list/"]


def test_no_page_can_run_anything_and_each_names_its_owner_to_search_engines() -> None:
    for address, page in embeds(case(recipient=HONOURED, region="wales")).items():
        owner = address.removesuffix("embed/").removesuffix("list/")
        assert f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">' in page
        assert '<meta name="robots" content="noindex">' in page
        assert f'<link rel="canonical" href="{SITE}{owner}">' in page
        assert not re.search(r"<script|<style| style=|\son\w+=", page)


def test_every_page_is_sound_html_in_the_sites_own_direction() -> None:
    site = {"name": "Lamps & <Sons>", "headline": "Stories", "language": "ar"}
    for page in embeds(case(recipient=HONOURED | {"name": "مدرسة <الحساء>"}, region="wales"), site=site).values():
        parser = html5lib.HTMLParser()
        parser.parse(page)
        assert parser.errors == []
        assert '<html lang="ar" dir="rtl">' in page


def test_links_stay_below_the_sites_own_path() -> None:
    page = render(offer(world(case()), Telling(url="https://example.net/base")))[SOUP]
    assert '<a href="/base/case-studies/2025/soup/"' in page
    assert 'href="/base/theme/css/embed.css"' in page


@pytest.mark.parametrize("scope", ["website", "press"])
def test_a_picture_is_shown_on_other_sites_only_where_it_may_be(scope: str) -> None:
    gym = {"file": "gym.jpg", "alt": "A gym", "credit": "The school", "depicts": "no-people", "scope": scope}
    copies = Prepared("abc", 1600, 1200, (800,), (320, 640))
    attachments = Attachments({Picture(**gym): copies})
    page = render(offer(world(case(pictures=[gym])), attachments=attachments))[SOUP]
    assert ("/pictures/abc-thumb-320.webp" in page) == (scope == "press")
    assert ("<rect" in page) == (scope == "website")


def test_a_picture_that_is_too_small_to_be_sharp_leaves_the_rosette() -> None:
    gym = {"file": "gym.jpg", "alt": "A gym", "credit": "The school", "depicts": "no-people", "scope": "press"}
    attachments = Attachments({Picture(**gym): Prepared("abc", 120, 90, (120,), (120,))})
    page = render(offer(world(case(pictures=[gym])), attachments=attachments))[SOUP]
    assert "/pictures/" not in page
    assert "<rect" in page


@pytest.mark.parametrize("by", ["recipient", "organiser"])
def test_where_it_was_withdrawn_the_card_says_so_and_nothing_else(by: str) -> None:
    page = embeds(case(withdrawn={"date": "2026-01-02", "by": by}), case("bread"))[SOUP]
    assert f"The {by} withdrew this recognition on 2 January 2026." in page
    assert '<a href="/case-studies/2025/soup/" target="_blank" rel="noopener">Withdrawn</a>' in page
    assert not re.search(r"School of|Kitchens|Winner|canonical|<rect", page)


def test_where_a_recipient_was_withdrawn_its_card_says_so() -> None:
    withdrawn = [{"address": "/recipients/soup-school/", "date": "2026-01-02"}]
    assert "The organiser withdrew the recognition shown here" in embeds(case(), withdrawn=withdrawn)[SCHOOL]


def test_the_sheet_is_small_and_knows_both_light_and_dark() -> None:
    style = with_imports(Path(THEME / "static" / "css" / "embed.css"))
    assert len(gzip.compress(style.encode(), mtime=0)) <= KEPT
    assert "prefers-color-scheme: dark" in style
    assert "url(" not in style


def test_the_pages_of_a_recipient_and_a_region_offer_the_code() -> None:
    pages = render(offer(world(case(recipient=HONOURED | {"name": 'Soup "&" Sons'}, region="wales"))))
    code = (
        f"&lt;iframe src=&#34;{SITE}/recipients/soup-school/embed/&#34;"
        " title=&#34;Soup &amp;quot;&amp;amp;&amp;quot; Sons – Lamps &amp;amp; Sons&#34;"
        f" width=&#34;100%&#34; height=&#34;{CARD_HEIGHT}&#34; frameborder=&#34;0&#34; loading=&#34;lazy&#34;&gt;"
        "&lt;/iframe&gt;"
    )
    assert f'value="{code}"' in pages["/recipients/soup-school/"]
    assert f'value="{SITE}/regions/wales/list.html"' in pages["/regions/wales/"]
    assert "Show this list on your site" in pages["/regions/wales/"]


def test_without_keepsakes_no_page_offers_code() -> None:
    assert "on your site" not in "".join(render(publish(world(case(region="wales")))).values())


def test_the_pages_of_a_recipient_and_a_category_name_their_share_cards() -> None:
    publication = offer(world(case(recipient=HONOURED)))
    assert page_at(publication, "/recipients/soup-school/").card == "/recipients/soup-school/card.png"
    assert page_at(publication, "/categories/kitchens/").card == "/categories/kitchens/card.png"
    assert page_at(publish(world(case())), "/categories/kitchens/").card == ""
