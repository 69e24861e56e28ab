"""Pictures as a browser meets them: small, sharp, in their room from the first moment, on the screen and on paper."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Page, Response

from tests.browser.complaints import complaints
from tests.browser.conftest import OpenPage, serve
from tests.browser.kinds import TOO_WIDE
from tests.browser.test_accessibility import violations
from tests.browser.test_layout import SETTLE, SMALL_TARGETS, WATCH_SHIFTS
from tests.browser.test_print import sheets
from tests.build.studio import open_studio
from tests.building import Output
from tests.pictured import paint, picture, sketch

pytestmark = pytest.mark.xdist_group("media")

BASED = "https://example.org/base"
WIDE, HIGH = "case-studies/2025/story-0/", "case-studies/2024/story-1/"
MOST_BYTES = 70 * 1024
"""What a phone may fetch of the first picture."""

SCROLLED = """async () => {
  for (let top = 0; top < document.body.scrollHeight; top += 400) {
    scrollTo({top, behavior: 'instant'});
    await new Promise(done => setTimeout(done, 20));
  }
  await Promise.all([...document.images].map(image => image.decode().catch(() => null)));
}"""

CHOSEN = """() => [...document.querySelectorAll('figure img')].map(image => ({
  name: image.currentSrc.split('/').pop(), shown: image.clientWidth * devicePixelRatio,
  full: Math.max(...image.srcset.match(/[0-9]+(?=w)/g)),
}))"""

LONG = "The garden behind the hall on the first dry Tuesday of March, when the beds were turned and the butts were full"


@pytest.fixture(scope="module")
def pictured_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site below a host's top: a wide picture, a high one, a gallery, recordings and documents."""
    studio = open_studio(tmp_path_factory.mktemp("pictured"), 3)
    content = studio.plan.content
    paint(content / "pictures" / "wide.jpg", 1280, 853)
    sketch(content / "pictures" / "high.jpg", 500, 800)
    sketch(content / "pictures" / "hall.jpg", 720, 480)
    (content / "documents").mkdir()
    for name, beginning in (("plan.pdf", b"%PDF-1.7\n"), ("kitchen.mp3", b"ID3\x04\x00\x00\x00\x00\x00\x00")):
        (content / "documents" / name).write_bytes(beginning + bytes(2000))
    studio.change("story-0", pictures=[picture(name, caption=LONG) for name in ("wide", "high", "hall")])
    recordings = [
        {"title": "A tour", "url": "https://talks.example/tour", "transcript": "It opens.\n\n## Inside"},
        {"title": "Pots", "kind": "audio", "file": "kitchen.mp3", "transcript": "Clank."},
    ]
    documents = [{"file": "plan.pdf", "title": "The plan", "language": "cy"}]
    press = picture("high", caption=LONG, scope="press")
    studio.change("story-1", pictures=[press], recordings=recordings, documents=documents)
    studio.plan = replace(studio.plan, url=BASED, threads=2)
    outcome = studio.build()
    assert outcome.is_good, "\n".join(map(str, outcome.problems))
    with serve(Output(studio.plan.output, content, BASED)) as address:
        yield address


def arrivals(page: Page) -> dict[str, int]:
    """The bytes of each copy of a picture that a page fetches from now on, by name."""
    sizes: dict[str, int] = {}

    def note(response: Response) -> None:
        if "/pictures/" in response.url:
            sizes[response.url.rpartition("/")[2]] = len(response.body())

    page.on("response", note)
    return sizes


def on_a_phone(open_page: OpenPage) -> Page:
    """A page on a phone of 390 pixels that shows two points for each."""
    context = open_page("390").context.browser
    assert context is not None
    return context.new_page(viewport={"width": 390, "height": 844}, device_scale_factor=2)


def test_a_phone_fetches_at_most_70_kb_of_the_first_picture(open_page: OpenPage, pictured_site: str) -> None:
    page = on_a_phone(open_page)
    sizes = arrivals(page)
    page.goto(pictured_site + WIDE, wait_until="networkidle")
    name = page.evaluate(CHOSEN)[0]["name"]
    stem = name.partition("-")[0]
    print(sizes)
    assert name == f"{stem}-800.avif"
    assert [one for one in sizes if one.startswith(stem)] == [name]
    assert sizes[name] <= MOST_BYTES
    page.close()


def badly_chosen(page: Page) -> list[str]:
    """The pictures that came in a copy that is not sharp, or larger than the next smaller one that would be."""
    offenders = []
    for one in page.evaluate(CHOSEN):
        chosen = int(re.findall(r"-(\d+)\.avif$", one["name"])[0])
        smaller = [known for known in (480, 800, 1200) if known < chosen]
        is_sharp = chosen >= one["shown"] or chosen == one["full"]
        if not is_sharp or (smaller and smaller[-1] > 1.12 * one["shown"]):
            offenders.append(str(one))
    return offenders


def test_every_picture_comes_in_the_smallest_copy_that_is_sharp(page: Page, pictured_site: str) -> None:
    offenders = []
    # A browser keeps a larger copy that it has: from narrow to wide.
    for width, address in ((320, HIGH), (390, WIDE), (700, WIDE), (1024, WIDE), (1280, HIGH), (1280, WIDE)):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(pictured_site + address)
        page.evaluate(SCROLLED)
        offenders += [f"{width}: {one}" for one in badly_chosen(page)]
    assert not offenders, "\n".join(offenders)


@pytest.mark.parametrize("look", ["light", "390"])
def test_nothing_moves_when_pictures_come(open_page: OpenPage, pictured_site: str, look: str) -> None:
    page = open_page(look)
    page.add_init_script(WATCH_SHIFTS)
    for address in (WIDE, HIGH, "case-studies/"):
        page.goto(pictured_site + address)
        page.evaluate(SCROLLED)
        page.evaluate(SETTLE)
        assert page.evaluate("window.shift") == 0, address


@pytest.mark.parametrize("look", ["light", "dark"])
def test_pages_with_pictures_are_open_to_everybody(open_page: OpenPage, pictured_site: str, look: str) -> None:
    page = open_page(look)
    heard = complaints(page)
    for address in (WIDE, HIGH):
        page.goto(pictured_site + address)
        page.evaluate(SCROLLED)
        page.evaluate("document.querySelectorAll('.media details').forEach(one => one.open = true)")
        assert violations(page) == []
    assert not heard


def test_pages_with_pictures_fit_on_the_narrowest_screen(open_page: OpenPage, pictured_site: str) -> None:
    page = open_page("320")
    for address in (WIDE, HIGH, "case-studies/"):
        page.goto(pictured_site + address)
        assert page.evaluate(TOO_WIDE) <= 0
        assert page.evaluate(SMALL_TARGETS) == []


def test_nothing_is_fetched_that_plays_until_somebody_asks(page: Page, pictured_site: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(pictured_site + HIGH, wait_until="networkidle")
    assert page.locator("audio").count() == 1
    assert all(url.startswith(pictured_site) for url in asked)
    assert not [url for url in asked if "/documents/" in url]


def test_pictures_of_a_row_are_as_high_as_one_another_and_a_high_one_fits_on_a_screen(
    page: Page, pictured_site: str
) -> None:
    page.goto(pictured_site + WIDE)
    page.evaluate(SCROLLED)
    rows = page.locator(".gallery__row").evaluate_all(
        "rows => rows.map(row => [...row.querySelectorAll('img')].map(image => image.getBoundingClientRect().height))"
    )
    assert list(map(len, rows)) == [2]
    assert all(max(heights) - min(heights) < 1 for heights in rows)
    page.goto(pictured_site + HIGH)
    assert page.locator(".picture--lead img").evaluate("image => [image.width, image.height]") == [400, 640]


def test_rows_that_come_later_have_their_pictures(page: Page, pictured_site: str) -> None:
    page.goto(f"{pictured_site}case-studies/?edition=2025")
    page.locator("[data-active] button").first.wait_for()
    image = page.locator(".row img")
    assert image.count() == 1
    image.evaluate("image => image.decode()")
    assert image.evaluate("image => image.currentSrc").startswith(f"{pictured_site}pictures/")
    assert image.evaluate("image => image.naturalWidth") > 0


def test_on_paper_stands_one_small_picture_and_the_address_of_a_recording(page: Page, pictured_site: str) -> None:
    page.goto(pictured_site + HIGH)
    printed = sheets(page)
    assert len(printed) == 1
    assert "https://talks.example/tour" in printed[0]
    page.emulate_media(media="print")
    for address in (WIDE, HIGH):
        page.goto(pictured_site + address)
        [image] = [one for one in page.locator("main figure img").all() if one.is_visible()]
        box = image.bounding_box()
        assert box is not None
        assert box["height"] <= 26 / 25.4 * 96 + 1
