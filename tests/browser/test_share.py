"""What a school takes away, in a browser: pasted elsewhere, copied, read by a camera, printed."""

import io
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Page

from showcase.assets import asset_files
from showcase.drawing import LOOKS
from showcase.keepsakes.snippets import badge_code, badge_words
from showcase.publication import Publication
from tests.browser.conftest import OpenPage
from tests.browser.kinds import TOO_WIDE
from tests.browser.test_accessibility import violations
from tests.browser.test_embed import serving
from tests.publishing import THEME, Telling, case, programme, render, the, world
from tests.taking import drawn, offer

pytestmark = pytest.mark.xdist_group("share")  # a site in each direction of writing, made once

SOUP, LONGEST = "/case-studies/2025/soup/", "/case-studies/2025/longest/"
LONG = "The Partnership of Schools, Kitchens and Allotments of Llanfairpwllgwyngyll and the Vale of Clwyd "
SHEETS = {"A4": (842, 595), "Letter": (792, 612)}
OVER = """() => {
  const box = (part) => document.querySelector(part).getBoundingClientRect();
  const parts = [".certificate__by", ".certificate__words", ".certificate__check"].map((part) => box(part));
  const ends = [parts[1].top, parts[2].top, box(".certificate").bottom];
  const words = [...document.querySelectorAll(".certificate :is(p, h2)")];
  const wide = words.filter((one) => one.scrollWidth > one.clientWidth);
  return [...parts.map((part, at) => part.bottom - ends[at]), wide.length];
}"""
"""By how much each part of a certificate runs into what stands below it, and how many words are cut at the side."""

in_english = pytest.mark.parametrize("publication", ["en-GB"], indirect=True)


def some(url: str, language: str) -> Publication:
    """A site of a short name, and of one as long as a record takes, in a category that is just as long."""
    words = {"en-GB": LONG, "ar": "مدرسة الحساء والخبز في المدينة القديمة "}[language]
    crown = programme("crown", name=words.strip(), organiser="The Trust", colour="#7a1f3d")
    long = (words * 9)[:300].strip()
    kinds = [
        {"slug": slug, "name": name, "programme": "crown"} for slug, name in (("kitchens", "Soup"), ("gardens", long))
    ]
    honoured = {"name": long, "slug": "longest"}
    longest = case("longest", recipient=honoured, category="gardens", place="Bangor, Gwynedd")
    site = {"name": "Lamps & Sons", "headline": "Stories", "language": language, "report": "mailto:lamps@example.org"}
    content = world(case(), longest, site=site, programmes=[crown], categories=kinds)
    return offer(content, Telling(url=url))


def put(publication: Publication, folder: Path) -> Publication:
    """The same publication; its pages, its style and what the pages show lie in a folder."""
    files = {f"{address}index.html": text.encode() for address, text in render(publication).items()}
    files |= {f"/{file.path}": file.content for file in asset_files(publication, THEME / "static")}
    for at in (SOUP, LONGEST):
        files |= drawn(publication, f"{at}qr.svg")
    for address, content in (files | drawn(publication, f"{SOUP}badge.svg")).items():
        (folder / address[1:]).parent.mkdir(parents=True, exist_ok=True)
        (folder / address[1:]).write_bytes(content)
    return publication


@pytest.fixture(scope="module", params=["en-GB", "ar"])
def publication(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Publication]:
    """A small site that is served where it says that it stands, in either direction of writing."""
    folder = tmp_path_factory.mktemp("shared")
    with serving(folder) as url:
        yield put(some(url, str(request.param)), folder)


@in_english
def test_the_badge_pasted_into_another_site_shows_leads_here_and_says_what_it_is(
    page: Page, publication: Publication
) -> None:
    soup = the(publication, "soup")
    page.set_content(f"<!doctype html><title>Ours</title><p>{badge_code(publication, soup, LOOKS[0])}</p>")
    badge = page.get_by_role("img", name=badge_words(soup))
    badge.evaluate("image => image.decode()")
    assert badge.evaluate("image => [image.width, image.height, image.naturalWidth]") == [240, 80, 480]
    badge.click()
    page.wait_for_url(publication.absolute(SOUP))


@in_english
def test_the_words_for_the_press_are_copied_paragraph_by_paragraph(page: Page, publication: Publication) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(publication.absolute(f"{SOUP}share/"))
    page.locator("[data-copy='#press']").click()
    page.get_by_role("button", name="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()").split("\n\n")
    assert copied[0] == "School of Soup: Winner, Soup"
    assert copied[2].startswith("[your quotation here")
    assert copied[-1].endswith(publication.absolute(SOUP))


@in_english
def test_without_script_nothing_is_offered_that_does_not_work(open_page: OpenPage, publication: Publication) -> None:
    page = open_page("scriptless")
    for below in ("share/", "certificate/"):
        page.goto(publication.absolute(SOUP + below))
        assert page.locator("main button:visible").count() == 0
    page.goto(publication.absolute(f"{SOUP}share/"))
    assert page.get_by_label("HTML", exact=True).first.input_value().startswith("<a href=")


@pytest.mark.parametrize("look", ["dark", "320"])
@pytest.mark.parametrize("below", ["share/", "certificate/"])
def test_nothing_is_wrong_or_too_wide_on_the_pages(
    open_page: OpenPage, publication: Publication, look: str, below: str
) -> None:
    page = open_page(look)
    for at in (SOUP, LONGEST) if look == "320" else (LONGEST,):
        page.goto(publication.absolute(at + below))
        assert page.evaluate(TOO_WIDE) <= 0
        assert violations(page) == []


@in_english
@pytest.mark.parametrize("look", ["dark", "320", "forced"])
def test_a_camera_reads_the_code_on_the_certificate(open_page: OpenPage, publication: Publication, look: str) -> None:
    page = open_page(look)
    page.goto(publication.absolute(f"{SOUP}certificate/"))
    page.locator(".certificate__check img").evaluate("image => image.decode()")
    shot = Image.open(io.BytesIO(page.locator(".certificate").screenshot()))
    assert [found.text for found in zxingcpp.read_barcodes(shot)] == [publication.absolute(SOUP)]


@pytest.mark.parametrize("at", [SOUP, LONGEST])
@pytest.mark.parametrize("sheet", SHEETS)
def test_the_certificate_is_one_landscape_sheet_with_all_its_words(
    page: Page, publication: Publication, sheet: str, at: str
) -> None:
    page.set_viewport_size({"width": 1123, "height": 794})
    page.emulate_media(media="print")
    page.goto(publication.absolute(f"{at}certificate/"))
    assert max(page.evaluate(OVER)) <= 0
    pdf = pypdf.PdfReader(io.BytesIO(page.pdf(format=sheet, landscape=True)))
    [printed] = pdf.pages
    assert (round(printed.mediabox.width, -1), round(printed.mediabox.height, -1)) == tuple(
        round(side, -1) for side in SHEETS[sheet]
    )
    words = "".join(printed.extract_text().split())
    assert publication.absolute(at) in words
    assert "TheTrust" in words
    assert "Skip to content" not in words
