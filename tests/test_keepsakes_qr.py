"""QR codes: a program that reads them finds the permanent address."""

import io

import pytest
import zxingcpp
from PIL import Image

from showcase.keepsakes.qr import qr_codes
from tests.publishing import Telling, case, the, world
from tests.taking import drawn, offer

SITES = (
    "https://example.org",
    "https://awards.github.io/brightwork",
    "http://localhost:8000",
    "https://the-awards-of-many-schools-and-partnerships.example.org/every/year/since/1998",
)
AT = "/case-studies/2025/soup/"


def png(url: str) -> Image.Image:
    """The PNG of a site's only case study."""
    return Image.open(io.BytesIO(drawn(offer(world(case()), Telling(url=url)), f"{AT}qr.png")[f"{AT}qr.png"]))


@pytest.mark.parametrize("url", SITES)
def test_a_reader_of_codes_finds_the_permanent_address(url: str) -> None:
    [found] = zxingcpp.read_barcodes(png(url))
    assert found.text == f"{url}{AT}"
    assert found.ec_level in {"M", "Q", "H"}


@pytest.mark.parametrize("url", SITES)
def test_the_picture_is_sharp_enough_for_print_with_white_all_round(url: str) -> None:
    picture = png(url)
    assert (picture.size, picture.mode) == ((1200, 1200), "1")
    left, top, right, bottom = picture.convert("L").point(lambda light: 255 - light).getbbox() or (0, 0, 0, 0)
    module = next(width for width in range(1, 100) if picture.getpixel((left + 7 * width, top)))
    assert min(left, top, 1200 - right, 1200 - bottom) >= 4 * module
    assert (right - left) % module == 0


def test_the_drawing_scales_and_brings_its_own_white() -> None:
    svg = drawn(offer(world(case())), f"{AT}qr.svg")[f"{AT}qr.svg"].decode()
    assert "viewBox" in svg
    assert ' width="' not in svg.partition(">")[0]
    assert 'fill="#fff"' in svg


def test_what_was_printed_with_an_old_address_leads_to_the_present_one() -> None:
    publication = offer(world(case()))
    [bundle] = qr_codes(publication, the(publication, "soup"), "/case-studies/2024/old/")
    assert bundle.paths == ("case-studies/2024/old/qr.svg", "case-studies/2024/old/qr.png")
    assert bundle.view == f"https://example.org{AT}"
