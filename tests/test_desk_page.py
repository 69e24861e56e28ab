"""The page: one file, for organisers only, that needs no other and lets nothing else in."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from lxml import html

from showcase.desk import Papers, draw_desk, make_desk
from tests.desks import papers
from tests.publishing import THEME, Content, case, language_of, world

SECTIONS = [
    "expiring", "embargoed", "incomplete", "doubts", "permissions", "pictures", "links", "amends", "coverage",
    "publishing",
]  # fmt: skip


def draw(of: Papers) -> str:
    """The page."""
    return draw_desk(of, make_desk(of), THEME).decode()


@pytest.fixture
def page(tmp_path: Path) -> str:
    """The page of a small site."""
    return draw(papers(tmp_path, world(case(), case("tea", region="wales"))))


def test_it_says_first_that_it_is_for_organisers_only_and_no_engine_may_list_it(page: str) -> None:
    tree = html.fromstring(page)
    assert tree.find(".//body").text_content().strip().startswith("Skip to content")
    assert "For organisers only." in tree.find_class("only")[0].text_content()
    assert "noindex" in tree.xpath("//meta[@name='robots']/@content")[0]


def test_it_needs_no_other_file(page: str) -> None:
    tree = html.fromstring(page)
    assert tree.xpath("//link | //img | //script[@src] | //iframe") == []
    style = "".join(tree.xpath("//style/text()"))
    assert "@import" not in style
    assert {address[:5] for address in re.findall(r'url\("([^"]*)', style)} == {"data:"}


def test_its_policy_allows_its_own_style_and_script_and_no_others(page: str) -> None:
    policy = html.fromstring(page).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'")
    for name in ("style", "script"):
        [text] = re.findall(rf"<{name}>(.*?)</{name}>", page, re.DOTALL)
        assert f"{name}-src 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" in policy
    assert not re.search(r"<[^>]+ (?:style|on\w+)=", page)


@pytest.mark.parametrize("content", [world(), world(case()), {"site": {"name": "Bare", "headline": "Bare"}}, {}])
def test_it_can_be_drawn_of_any_site_and_has_every_section(tmp_path: Path, content: Content) -> None:
    tree = html.fromstring(draw(papers(tmp_path, content)))
    assert tree.xpath("//main/section[@id]/@id") == SECTIONS
    assert [address[1:] for address in tree.xpath("//nav//a/@href")] == SECTIONS


def test_every_way_within_it_leads_somewhere_and_no_id_stands_twice(page: str) -> None:
    tree = html.fromstring(page)
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    named = {one for value in tree.xpath("//@aria-labelledby") for one in value.split()}
    assert {address[1:] for address in tree.xpath("//a[starts-with(@href, '#')]/@href")} | named <= set(ids)


def test_every_plot_stands_as_a_table_too(page: str) -> None:
    tree = html.fromstring(page)
    for strip in tree.find_class("strip"):
        assert strip.get("aria-hidden") == "true"
        assert strip.xpath("ancestor::table")
    [drawing] = tree.find_class("columns")
    assert drawing.get("role") == "img"
    assert drawing.xpath("ancestor::div[contains(@class, 'block')]//details//table")


def test_what_stands_in_a_record_stays_text(tmp_path: Path) -> None:
    page = draw(papers(tmp_path, world(case(recipient={"name": "<script>alert(1)</script> & Co `rm`", "slug": "a"}))))
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; Co" in page


def test_content_with_mistakes_is_drawn_all_the_same_and_says_so(tmp_path: Path) -> None:
    of = papers(tmp_path, world(case(category="nowhere", region="narnia"), case("tea", level="bronze", edition="1999")))
    assert make_desk(of).urgent[0].text.startswith("4 mistakes in the content: nothing can be built.")
    assert "School of Tea" in draw(of)


def test_it_speaks_the_language_of_the_site(tmp_path: Path) -> None:
    language = language_of("ar", THEME / "locales")
    tree = html.fromstring(draw(papers(tmp_path, world(case()), language=language)))
    assert (tree.get("lang"), tree.get("dir")) == ("ar", "rtl")
