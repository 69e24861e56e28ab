"""Embeds in pages of other sites: pasted as they are, and as WordPress shows a pasted address."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Frame, Page

from showcase.assets import asset_files
from showcase.keepsakes.frames import card_code, list_code
from showcase.publication import Publication
from showcase.server import address_of, make_server
from tests.browser.conftest import OpenPage
from tests.browser.test_accessibility import violations
from tests.publishing import THEME, Content, Telling, case, render, the, world
from tests.taking import drawn, offer, written
from tests.wordpress import STYLE, discover, in_sandbox, show

pytestmark = pytest.mark.xdist_group("embed")  # its site is made once

STORY = "/case-studies/2025/soup/"
LONG = "The Very Long Partnership of Schools, Kitchens and Allotments in Llanfairpwllgwyngyll and the Vale of Clwyd"
ROOM = "() => [innerHeight - document.documentElement.scrollHeight, innerWidth - document.documentElement.scrollWidth]"
GROUND = "getComputedStyle(document.body).backgroundColor"
GROUNDS = {"light": "rgb(251, 250, 246)", "dark": "rgb(21, 22, 19)"}
WIDTHS = (300, 440, 700)


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of a folder's files, without a slash at its end."""
    with make_server(folder, base="/", quiet=True) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield address_of(server, "/").rstrip("/")
        server.shutdown()


@pytest.fixture(scope="module")
def publication(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Publication]:
    """A small site that is served where it says that it stands."""
    folder = tmp_path_factory.mktemp("embedded")
    with serving(folder) as url:
        yield put(offer(some("en-GB"), Telling(url=url)), folder)


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Publication]:
    """The same from right to left."""
    folder = tmp_path_factory.mktemp("arabic-embedded")
    with serving(folder) as url:
        yield put(offer(some("ar"), Telling(url=url)), folder)


def some(language: str) -> Content:
    """What the site shows: a long name beside a short one."""
    site = {"name": "Lamps & Sons", "headline": "Stories", "language": language}
    place = {"place": "Llanfairpwllgwyngyll, Ynys Môn", "region": "wales"}
    return world(case(**place), case("long", recipient={"name": LONG, "slug": "long"}, **place), site=site)


def put(publication: Publication, folder: Path) -> Publication:
    """The same publication; its pages, its style and what is taken away in these tests lie in a folder."""
    files = {f"{address}index.html": text.encode() for address, text in render(publication).items()}
    files |= {address: text.encode() for address, text in written(publication).items()}
    files |= {f"/{file.path}": file.content for file in asset_files(publication, THEME / "static")}
    for address, content in (files | drawn(publication, f"{STORY}card.png")).items():
        (folder / address[1:]).parent.mkdir(parents=True, exist_ok=True)
        (folder / address[1:]).write_bytes(content)
    return publication


def paste(page: Page, folder: Path, html: str, style: str = "") -> list[Frame]:
    """The frames in a page of another site that holds some HTML."""
    scheme = '<meta name="color-scheme" content="light dark">'
    head = f"<!doctype html><html lang=en><meta charset=utf-8>{scheme}<title>Ours</title><style>{style}</style>"
    (folder / "index.html").write_text(f"{head}<main><h1>Ours</h1>{html}</main>", encoding="utf-8")
    with serving(folder) as site:
        page.goto(f"{site}/")
        frames = page.frames[1:]
        for frame in frames:
            frame.locator("main, a").first.wait_for()
        return frames


@pytest.mark.parametrize(("look", "direction"), [("light", "publication"), ("dark", "arabic")])
def test_pasted_cards_fit_their_frames_and_follow_the_readers_scheme(
    open_page: OpenPage, request: pytest.FixtureRequest, tmp_path: Path, look: str, direction: str
) -> None:
    publication = request.getfixturevalue(direction)
    codes = [card_code(publication, the(publication, slug)) for slug in ("soup", "long")]
    html = "".join(f'<div style="width: {width}px">{code}</div>' for code in codes for width in WIDTHS)
    frames = paste(open_page(look), tmp_path, html)
    assert [frame.evaluate("innerWidth") for frame in frames] == [*WIDTHS, *WIDTHS]
    for frame in frames:
        assert min(frame.evaluate(ROOM)) >= 0
        assert frame.evaluate(GROUND) == GROUNDS[look]
        assert frame.evaluate("document.querySelector('.card__site').getBoundingClientRect().bottom < innerHeight")


def test_a_click_anywhere_on_a_pasted_card_opens_the_page(page: Page, publication: Publication, tmp_path: Path) -> None:
    paste(page, tmp_path, card_code(publication, the(publication, "soup")))
    with page.expect_popup() as opened:
        page.locator("iframe").click(position={"x": 20, "y": 20})
    assert opened.value.url == publication.absolute(STORY)


def test_a_pasted_list_shows_its_one_line_without_scrolling(
    page: Page, publication: Publication, tmp_path: Path
) -> None:
    code = list_code(publication, "/recipients/school-of-soup/", "School of Soup", 1)
    [frame] = paste(page, tmp_path, f'<div style="width: 300px">{code}</div>')
    assert min(frame.evaluate(ROOM)) >= 0


@pytest.mark.parametrize("look", ["dark", "320"])
def test_cards_and_lists_are_open_to_everybody(
    open_page: OpenPage, publication: Publication, arabic: Publication, look: str
) -> None:
    page = open_page(look)
    for one, address in ((publication, f"{STORY}embed/"), (arabic, "/regions/wales/list/")):
        page.goto(one.absolute(address))
        assert violations(page) == []
        assert page.evaluate(ROOM)[1] >= 0


def test_wordpress_shows_a_pasted_address_as_a_card_that_leads_to_the_page(
    page: Page, publication: Publication, tmp_path: Path
) -> None:
    address = publication.absolute(STORY)
    found = discover(page.request.get(address).text())
    assert found is not None
    shown = show(page.request.get(f"{found}?maxwidth=600&format=json").json(), address)
    assert shown is not None
    paste(page, tmp_path, f'<div class="wp-block-embed__wrapper">{shown}</div>', STYLE)
    card = page.locator("img")
    assert card.evaluate("one => one.decode().then(() => [one.naturalWidth, one.width, one.height])") == [
        1200, 600, 315,
    ]  # fmt: skip
    card.click()
    assert page.url == address


def test_in_the_frame_that_wordpress_would_make_no_link_leads_a_reader_to_the_page(
    page: Page, publication: Publication, tmp_path: Path
) -> None:
    """Why the answer is a picture: were it a frame, its link would be dead, or open the page inside the card."""
    story, targets = publication.absolute(STORY), ('target="_blank" rel="noopener"', 'target="_top"', "")
    for number, target in enumerate(targets):
        (tmp_path / f"{number}.html").write_text(f'<!doctype html><a href="{story}" {target}>Soup</a>')
    html = "".join(in_sandbox(f'<iframe src="/{number}.html"></iframe>') or "" for number in range(len(targets)))
    opened: list[str] = []
    page.context.on("page", lambda one: opened.append(one.url))
    frames = paste(page, tmp_path, html, STYLE)
    here = page.url
    for frame in frames:
        frame.locator("a").click()
    frames[2].wait_for_url(story)
    assert [frame.url for frame in frames] == [f"{here}0.html", f"{here}1.html", story]
    assert (page.url, opened) == (here, [])
