"""Feeds of pages: each is called after its page, says whose it is, and tells what counts there and nothing else."""

import json
from html import unescape

import pytest
from lxml import etree

from tests.feeding import ATOM, feed_files, told_by_atom
from tests.pictured import hang, picture
from tests.publishing import Content, case, page_at, programme, publish, render, world


def feeds(content: Content) -> dict[str, bytes]:
    """Every feed by its path."""
    return feed_files(publish(content))


def entries(feed: bytes) -> list[str]:
    """Where the entries of a feed lead, inside the site."""
    return [one["id"].removeprefix("https://example.org") for one in told_by_atom(feed)["entries"]]


def test_a_feed_says_whose_it_is_in_which_language_and_under_which_terms() -> None:
    site = {"name": "Lamps", "headline": "Stories", "licence": {"name": "CC BY 4.0", "url": "https://example.org/by"}}
    data = {"licence": {"name": "CC0", "url": "https://example.org/zero"}}
    for record, name, url in (
        (site, "CC BY 4.0", "https://example.org/by"),
        (site | {"data": data}, "CC0", "https://example.org/zero"),
    ):
        made = feeds(world(case(), site=record))
        for page in ("", "recipients/school-of-soup/"):
            tree, told = etree.fromstring(made[f"{page}feed.xml"]), json.loads(made[f"{page}feed.json"])
            assert tree.findtext(f"{ATOM}rights") == f"{name}, {url}"
            assert told["_licence"] == {"about": url, "name": name}
            assert tree.get("{http://www.w3.org/XML/1998/namespace}lang") == told["language"] == "en-GB"
            assert tree.findtext(f"{ATOM}author/{ATOM}uri") == told["authors"][0]["url"] == "https://example.org/"
    bare = feeds(world(case()))
    assert b"<rights" not in bare["feed.xml"]
    assert b"licence" not in bare["feed.json"]


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("", "Lamps & Sons"),
        ("categories/kitchens/", "Lamps & Sons: Kitchens"),
        ("regions/united-kingdom/", "Lamps & Sons: United Kingdom"),
        ("levels/winner/", "Lamps & Sons: Winner"),
        ("topics/food/", "Lamps & Sons: Food"),
        ("programmes/crown/", "Lamps & Sons: The Crown"),
        ("editions/2025/", "Lamps & Sons: 2025"),
        ("recipients/school-of-soup/", "Lamps & Sons: School of Soup"),
    ],
)
def test_a_feed_is_called_after_its_page_and_leads_there(page: str, title: str) -> None:
    made = feeds(world(case(region="wales", topics=["food"])))
    told = json.loads(made[f"{page}feed.json"])
    assert (told["title"], told["home_page_url"]) == (title, f"https://example.org/{page}")
    assert told["feed_url"] == f"https://example.org/{page}feed.json"
    atom = told_by_atom(made[f"{page}feed.xml"])
    assert (atom["title"], atom["page"]) == (title, f"https://example.org/{page}")
    assert etree.fromstring(made[f"{page}feed.xml"]).findtext(f"{ATOM}id") == f"https://example.org/{page}"


def test_a_level_that_two_programmes_share_has_one_feed_of_both() -> None:
    levels = [{"slug": "winner", "name": "Winner", "tier": "winner"}]
    programmes = [programme("crown"), programme("lantern", levels=levels)]
    made = feeds(world(case(), case("tea", category="choirs"), programmes=programmes))
    assert sorted(entries(made["levels/winner/feed.xml"])) == ["/case-studies/2025/soup/", "/case-studies/2025/tea/"]


def test_a_feed_of_a_recipient_holds_its_own_recognitions_and_not_those_of_what_it_came_from() -> None:
    recipients = [{"slug": "old", "name": "Old School", "became": [{"recipient": "new"}]}]
    recipients += [{"slug": "new", "name": "New School"}]
    made = feeds(world(case(recipient="old"), case("tea", recipient="new"), recipients=recipients))
    assert entries(made["recipients/new/feed.xml"]) == ["/case-studies/2025/tea/"]


def test_only_a_picture_that_the_press_may_use_goes_with_an_entry() -> None:
    def image(scope: str) -> str:
        pictures = [picture("gym"), picture("hall", scope=scope)]
        publication = publish(world(case(pictures=pictures)), attachments=hang(*pictures))
        [item] = json.loads(feed_files(publication)["feed.json"])["items"]
        return str(item.get("image", ""))

    assert image("website") == ""
    assert image("press") == "https://example.org/pictures/hall-1600.jpg"


def test_every_page_with_a_feed_announces_both_formats_and_is_linked_to_them() -> None:
    publication = publish(world(case(region="wales", topics=["food"])))
    pages = render(publication)
    for path in feed_files(publication):
        folder, _, name = path.rpartition("/")
        page = pages[f"/{folder}/" if folder else "/"]
        kind = "atom+xml" if name == "feed.xml" else "feed+json"
        announced = [line for line in page.splitlines() if f'href="/{path}"' in line and 'rel="alternate"' in line]
        assert len(announced) == 1, path
        assert f'type="application/{kind}"' in announced[0]
        assert name == "feed.json" or f'<a href="/{path}">' in page, path


def test_a_page_of_a_category_in_a_region_has_no_feed_of_its_own() -> None:
    publication = publish(world(case(region="wales")))
    assert page_at(publication, "/categories/kitchens/wales/").feed is None
    assert "categories/kitchens/wales/feed.xml" not in feed_files(publication)


@pytest.mark.parametrize(
    "text",
    ["a\tb", "<![CDATA[x]]>", "]]>", "&amp;lt;", "\u200f مدرسة \u2067x\u2069", "👩\u200d🏫", "'\"\\", "=1+1", "\u00ad"],
)
def test_any_text_that_records_may_hold_comes_back_as_it_was(text: str) -> None:
    made = feeds(world(case(standfirst=text, recipient={"name": f"x{text}x", "slug": "soup"})))
    [atom], [item] = told_by_atom(made["feed.xml"])["entries"], json.loads(made["feed.json"])["items"]
    assert atom["title"] == item["title"] == f"x{text}x: Kitchens, Winner 2025"
    assert item["summary"] == text.strip()
    assert unescape(atom["html"]) == unescape(item["content_html"]) == text.strip()
