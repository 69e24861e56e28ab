"""The certificate: it says what was honoured, by whom and when, and where that can be checked."""

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from showcase.pages.certificate import CertificateView
from showcase.publication import Publication
from tests.publishing import SITE, Record, case, page_at, programme, render, world
from tests.taking import offer

AT = "/case-studies/2025/soup/"
DAY = {"name": "Winners", "date": "2025-11-04", "level": "winner"}
ISSUER = {"name": "The Trust", "url": "https://trust.example.org", "email": "trust@example.org"}


def view_of(publication: Publication) -> CertificateView:
    """What the certificate says."""
    view = page_at(publication, f"{AT}certificate/").view
    assert isinstance(view, CertificateView)
    return view


def of_crown(record: Record | None = None, **fields: object) -> Publication:
    """A site whose programme says more of itself."""
    return offer(world(record or case(), programmes=[programme("crown", **fields), programme("lantern")]))


def sheet(publication: Publication) -> str:
    """The words of the sheet."""
    tree = HTMLParser(render(publication)[f"{AT}certificate/"])
    [found] = tree.css(".certificate")
    return " ".join(found.text(separator=" ").split())


def test_it_says_what_was_honoured_and_where_that_can_be_checked() -> None:
    words = sheet(of_crown(case(place="Bangor"), organiser="The Crown Trust"))
    for part in ("The Crown", "The Crown Trust", "Winner 2025", "School of Soup", "Kitchens", "Bangor", f"{SITE}{AT}"):
        assert part in words


def test_the_day_of_the_announcement_stands_where_it_is_known_and_nowhere_else() -> None:
    known = of_crown(editions=[{"label": "2025", "milestones": [DAY]}])
    assert "Announced on 4 November 2025" in sheet(known)
    assert view_of(of_crown()).day is None
    assert "Announced" not in sheet(of_crown())


def test_the_organiser_awards_else_whoever_answers_for_the_site_else_nobody_is_made_up() -> None:
    site = {"name": "Lamps", "headline": "Stories", "issuer": ISSUER}
    assert view_of(of_crown(organiser="The Crown Trust")).organiser == "The Crown Trust"
    assert view_of(offer(world(case(), site=site))).organiser == "The Trust"
    assert view_of(offer(world(case()))).organiser == ""


def test_its_colour_is_the_programmes_own_without_any_style() -> None:
    page = render(of_crown(colour="#7a1f3d"))[f"{AT}certificate/"]
    assert page.count('fill="#7a1f3d"') == 2
    assert "style=" not in page


@pytest.mark.parametrize(
    ("name", "step"), [("A", 0), ("A" * 24, 0), ("A" * 25, 1), ("A" * 49, 2), ("A" * 101, 3), ("校" * 13, 1)]
)
def test_the_longer_a_name_the_smaller_it_stands(name: str, step: int) -> None:
    assert view_of(offer(world(case(recipient={"name": name, "slug": "a"})))).name.step == step
