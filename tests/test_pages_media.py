"""Pictures, recordings and documents on a case study's page: every one with its words, none from another site."""

import re
from collections.abc import Mapping
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from showcase.attachments import Attachments
from tests.pictured import hang, picture
from tests.publishing import Record, Telling, case, page_at, publish, render, world

ADDRESS = "/case-studies/2025/soup/"
CC = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
TOUR = {"title": "A tour", "url": "https://www.films.example/tour", "transcript": "The door opens."}


def shown(fields: Mapping[str, Any], attachments: Attachments | None, telling: Telling | None = None) -> LexborNode:
    """The main part of a case study's page."""
    page = render(publish(world(case(**fields)), telling, attachments))[ADDRESS]
    found = LexborHTMLParser(page).css_first("main")
    assert found is not None
    return found


def pictured(*pictures: Record, size: tuple[int, int] = (2400, 1600), url: str | None = None) -> LexborNode:
    """The main part of the page of a case study with these pictures."""
    return shown({"pictures": list(pictures)}, hang(*pictures, size=size), Telling(url=url) if url else None)


def one(part: LexborNode, selector: str) -> LexborNode:
    """The one element that a selector names."""
    [found] = part.css(selector)
    return found


def words(node: LexborNode) -> str:
    """The words of an element on one line."""
    return " ".join(node.text().split())


def test_the_first_picture_comes_at_once_and_in_every_kind_and_width() -> None:
    lead = one(pictured(picture()), "figure.picture--lead")
    image = one(lead, "img")
    assert [node.attributes["type"] for node in lead.css("source")] == ["image/avif", "image/webp"]
    for node, kind in zip([*lead.css("source"), image], ("avif", "webp", "jpg"), strict=True):
        assert node.attributes["srcset"] == ", ".join(
            f"/pictures/gym-{width}.{kind} {width}w" for width in (480, 800, 1200, 1600)
        )
        assert node.attributes["sizes"] == "(min-width: 1131px) 1056px, calc(95vw - 1.126rem)"
    assert image.attributes["src"] == "/pictures/gym-1600.jpg"
    assert (image.attributes["width"], image.attributes["height"]) == ("1600", "1067")
    assert image.attributes["fetchpriority"] == "high"
    assert "loading" not in image.attributes


def test_further_pictures_wait_until_they_are_near_and_lead_to_their_largest_copy() -> None:
    links = pictured(picture(), picture("hall"), picture("yard")).css(".gallery figure > a")
    assert [link.attributes["href"] for link in links] == ["/pictures/hall-1600.jpg", "/pictures/yard-1600.jpg"]
    assert [one(link, "img").attributes["loading"] for link in links] == ["lazy", "lazy"]
    assert [one(link, "img").attributes["alt"] for link in links] == ["An empty hall", "An empty yard"]


def test_addresses_of_pictures_stand_under_the_sites_base_path() -> None:
    main = pictured(picture(), picture("hall"), url="https://example.org/base")
    named = re.findall(r'[ "](/[^ ",]*pictures/[^ ",]*)', main.html or "")
    assert len(named) > 20
    assert all(address.startswith("/base/pictures/") for address in named)


def test_caption_credit_and_licence_stand_under_a_picture() -> None:
    caption = one(pictured(picture(caption="The gym & its ring", licence=CC)), "figcaption")
    assert words(caption) == "The gym & its ring Picture: The school, CC BY 4.0"
    assert one(caption, "a").attributes["href"] == CC["url"]
    assert one(caption, "a").attributes["rel"] == "license external"


def test_only_a_picture_for_the_press_is_offered_to_it() -> None:
    press = one(pictured(picture(scope="press")), "figcaption a[download]")
    assert (press.attributes["href"], words(press)) == (
        "/pictures/gym-1600.jpg", "For the press: JPEG, 1600 × 1067 pixels",
    )  # fmt: skip
    assert not pictured(picture()).css("figcaption a")


def test_a_decorative_picture_says_nothing_and_its_link_says_where_it_leads() -> None:
    quiet = {"file": "gym.jpg", "decorative": True, "credit": "The school", "depicts": "no-people"}
    main = pictured(quiet, quiet | {"file": "hall.jpg"})
    assert {image.attributes["alt"] or "" for image in main.css("figure img")} == {""}
    assert one(main, ".gallery figure > a").attributes["aria-label"] == "Picture 2"


@pytest.mark.parametrize(
    ("size", "room", "is_narrow"),
    [
        ((2400, 1600), (1600, 1067), False),
        ((2400, 1800), (1600, 1200), False),
        ((4000, 1000), (1600, 400), False),
        ((2000, 1600), (800, 640), False),
        ((1600, 1600), (640, 640), True),
        ((1600, 2400), (427, 640), True),
        ((200, 150), (200, 150), True),
    ],
)
def test_a_picture_keeps_its_shape_and_one_that_is_high_leaves_room_for_the_story(
    size: tuple[int, int], room: tuple[int, int], is_narrow: bool
) -> None:
    lead = one(pictured(picture(), size=size), "figure.picture--lead")
    image = one(lead, "img")
    assert (int(image.attributes["width"] or 0), int(image.attributes["height"] or 0)) == room
    assert ("picture--narrow" in (lead.attributes["class"] or "")) is is_narrow


def test_a_page_without_a_picture_has_no_room_for_one() -> None:
    main = shown({"pictures": [picture()]}, None)
    assert not main.css("figure, .gallery, .pictured, img")


def test_a_recording_elsewhere_is_a_link_that_says_where_it_opens() -> None:
    item = one(shown({"recordings": [TOUR | {"length": "3 minutes"}]}, None), ".media li")
    link = one(item, "a")
    assert (link.attributes["href"], link.attributes["rel"]) == (TOUR["url"], "external")
    assert words(item).startswith("A tour Video, 3 minutes Opens on films.example, which may set cookies.")
    assert not item.css("video, audio, iframe, embed, object")


@pytest.mark.parametrize(("kind", "name"), [("video", "2025/tour.mp4"), ("audio", "2025/tour.mp3")])
def test_a_recording_of_our_own_is_fetched_by_nobody_who_does_not_ask(kind: str, name: str) -> None:
    fields = {"title": "A tour", "kind": kind, "file": name, "transcript": "The door opens."}
    main = shown({"recordings": [fields]}, hang(files={name: 12_345_678}), Telling(url="https://example.org/base"))
    player = one(main, ".media video, .media audio")
    assert player.tag == kind
    assert (player.attributes["src"], player.attributes["preload"]) == (f"/base/documents/{name}", "none")
    assert "controls" in player.attributes
    assert "autoplay" not in player.attributes
    download = one(main, ".media a[download]")
    assert download.attributes["href"] == f"/base/documents/{name}"
    assert f"Download: A tour {name[-3:].upper()}, 12 MB" in words(main)
    assert words(one(main, ".media__address")) == f"https://example.org/base/documents/{name}"


def test_headings_of_a_transcript_stand_under_the_pages_own() -> None:
    said = "## Inside\n\nThere is `<script>` and [more](/about/)."
    telling = Telling(url="https://example.org/base")
    told = one(shown({"recordings": [TOUR | {"transcript": said}]}, None, telling), "details .prose")
    assert words(one(told, "h3")) == "Inside"
    assert "<script>" in words(told)
    assert one(told, "a").attributes["href"] == "/base/about/"


def test_a_document_says_its_type_size_and_language() -> None:
    documents = [{"file": "2025/a plan #2.pdf", "title": "The plan", "language": "cy"}]
    item = one(shown({"documents": documents}, hang(files={"2025/a plan #2.pdf": 1_234_567})), ".media li")
    link = one(item, "a")
    assert (link.attributes["href"], link.attributes["hreflang"]) == ("/documents/2025/a%20plan%20%232.pdf", "cy")
    assert "download" in link.attributes
    assert "rel" not in link.attributes
    assert words(item) == "The plan PDF, 1.2 MB, Welsh"


def test_a_language_that_nobody_knows_is_shown_as_it_is_written() -> None:
    documents = [{"file": "plan.pdf", "title": "The plan", "language": "qqz"}]
    assert words(one(shown({"documents": documents}, hang(files={"plan.pdf": 1})), ".media li")).endswith("1 kB, qqz")


def test_sizes_are_told_in_the_sites_language() -> None:
    site = {"name": "Lamps", "headline": "Schools", "language": "fr"}
    content = world(case(documents=[{"file": "plan.pdf", "title": "Plan"}]), site=site)
    made = render(publish(content, attachments=hang(files={"plan.pdf": 1_234_567})))[ADDRESS]
    assert "PDF, 1,2\u202fMo" in made


def test_nothing_on_a_page_is_fetched_from_another_site() -> None:
    fields = {"pictures": [picture(licence=CC)], "recordings": [TOUR]}
    main = shown(fields, hang(picture(licence=CC)))
    fetched = [node.attributes.get("src") or node.attributes.get("srcset") for node in main.css("[src], [srcset]")]
    assert fetched
    assert all(str(address).startswith("/pictures/") for address in fetched)


def test_the_card_of_a_page_is_its_keepsake_where_there_are_any() -> None:
    assert page_at(publish(world(case()), has_keepsakes=True), ADDRESS).card == f"{ADDRESS}card.png"
    assert page_at(publish(world(case())), ADDRESS).card == ""
