"""The page of charts: what is drawn, what the tables say, and where their rows lead are one."""

import re
from typing import Any

import pytest
from hypothesis import given
from selectolax.lexbor import LexborHTMLParser, LexborNode

from showcase.assets import with_imports
from showcase.drawing.colour import GRAPHIC, contrast
from showcase.frame import make_frame
from showcase.pages import all_pages
from showcase.publication import Publication
from showcase.render import render_page
from tests.publishing import THEME, Content, case, contents, environment_of, page_at, publish, some, world

ADDRESS = "/data/charts/"
DATA = {"licence": {"name": "CC0 1.0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"}}
NAMES = ["edition", "region", "category", "level"]


def open_data(content: Content, **site: Any) -> Publication:
    """The publication of a content whose records are published as data."""
    return publish(content | {"site": content["site"] | {"data": DATA} | site})


def draw(publication: Publication) -> LexborNode:
    """The page as a browser reads it."""
    environment = environment_of(publication.language, publication.base)
    page = page_at(publication, ADDRESS)
    root = LexborHTMLParser(render_page(environment, make_frame(publication), publication, page).decode()).root
    assert root
    return root


def first(node: LexborNode, selector: str) -> LexborNode:
    """The first part of a node that a selector finds."""
    found = node.css_first(selector)
    assert found, selector
    return found


def words(node: LexborNode, selector: str) -> str:
    """The words of the first part of a node that a selector finds; nothing where there is none."""
    found = node.css_first(selector)
    return found.text(strip=True) if found else ""


def drawn(figure: LexborNode) -> list[tuple[str, str]]:
    """The names of a chart's lines with their numbers, as they are drawn."""
    lines = figure.css(".plot__line")
    return [(words(one, ".plot__label"), words(one, ".num") or words(one, ".plot__note")) for one in lines]


def listed(figure: LexborNode) -> list[tuple[str, str]]:
    """The same as the table has it."""
    return [(words(row, "th"), row.css("td")[-1].text(strip=True)) for row in figure.css("tbody tr")]


@some
@given(contents(most=12).filter(lambda content: content["case-studies"]))
def test_what_is_drawn_is_what_the_table_says_and_every_row_leads_to_its_page(content: Content) -> None:
    publication = open_data(content)
    page, addresses = draw(publication), {draft.address for draft in all_pages(publication)}
    figures = page.css("figure")
    assert [first(one, ".plot").attributes["data-chart"] for one in figures] == NAMES
    for figure in figures:
        assert drawn(figure) == listed(figure)
        assert all(name and number for name, number in drawn(figure))
        assert all(one.attributes["href"] in addresses for one in figure.css("tbody a"))
        linked = {words(row, "th") for row in figure.css("tbody tr") if row.css_first("a")}
        assert {name for name, number in listed(figure) if number.isdigit()} - linked <= {"Region not recorded"}


def width_of(line: LexborNode) -> float:
    """How wide the bar of a line is, in hundredths; one that has none is a number of nothing."""
    return sum(float((bar.attributes["width"] or "").removesuffix("%")) for bar in line.css("svg"))


@some
@given(contents(most=12).filter(lambda content: content["case-studies"]))
def test_bars_are_as_long_as_their_numbers(content: Content) -> None:
    for plot in draw(open_data(content)).css(".plot"):
        numbers = [int(words(line, ".num") or 0) for line in plot.css(".plot__line")]
        lengths = [width_of(line) for line in plot.css(".plot__line")]
        assert lengths == pytest.approx([100 * number / max(numbers) for number in numbers], abs=0.001)


def test_a_stacked_bar_tells_its_parts_and_a_key_what_they_are() -> None:
    records = [case(), case("b", level="finalist"), case("c", level="finalist")]
    figure = draw(open_data(world(*records))).css("figure")[0]
    assert [one.text() for one in figure.css("rect > title")] == ["Winner: 1", "Finalist: 2"]
    assert [one.text(strip=True) for one in figure.css(".key li")] == ["Winner1", "Finalist2"]
    assert [one.attributes["class"] for one in figure.css(".plot rect")] == ["part part--winner", "part part--finalist"]
    assert [one.text(strip=True) for one in figure.css("tfoot :is(th, td)")] == ["All", "1", "2", "3"]


def test_what_tells_parts_apart_is_more_than_colour() -> None:
    records = [
        case(),
        case("b", level="finalist"),
        *(case(x, category="choirs", level=x) for x in ("silver", "listed")),
    ]
    page = draw(open_data(world(*records)))
    fills = [one.attributes.get("fill") for one in page.css("figure")[0].css(".key rect")]
    assert fills == [None, "url(#shade-runner-up)", "url(#shade-finalist)", None]
    assert {f"url(#{one.attributes['id']})" for one in page.css("pattern")} == set(filter(None, fills))
    style = with_imports(THEME / "static" / "css" / "charts.css")
    assert ".part--winner, .shade__ink { fill: var(--bar)" in style
    assert ".part--shortlisted { fill: var(--paper)" in style


def test_a_drawing_is_one_picture_with_a_name_and_says_what_it_shows() -> None:
    page = draw(open_data(world(case(region="wales"))))
    for plot in page.css(".plot"):
        name, about = plot.attributes["aria-labelledby"], plot.attributes["aria-describedby"]
        assert plot.attributes["role"] == "img"
        assert first(page, f"#{name}").tag == "h2"
        assert "1 case study" in words(page, f"#{about}")
        assert plot.css("a") == []


def test_a_long_table_is_folded_and_a_short_one_is_not() -> None:
    regions = [{"slug": f"r-{n}", "name": f"Place {n}"} for n in range(13)]
    page = draw(open_data(world(*(case(f"s-{n}", region=f"r-{n}") for n in range(13)), regions=regions)))
    folded = ["open" not in one.attributes for one in page.css("details")]
    assert folded == [False, True, False, False]


def test_every_table_leads_to_the_data_that_it_counts() -> None:
    page = draw(open_data(world(case())))
    assert [one.attributes["href"] for one in page.css("figure [type='text/csv']")] == ["/data/case-studies.csv"] * 4


def test_without_a_case_study_the_page_says_so_and_draws_nothing() -> None:
    page = draw(open_data(world()))
    assert page.css("figure, svg pattern") == []
    assert "There is nothing to draw yet" in words(page, "main")


def test_a_site_that_publishes_no_data_has_no_charts() -> None:
    assert ADDRESS not in {draft.address for draft in all_pages(publish(world(case())))}


def test_every_name_keeps_its_own_direction() -> None:
    page = draw(open_data(world(case(region="wales")), language="ar"))
    assert first(page, "html").attributes["dir"] == "rtl"
    for name in (*page.css(".plot__label"), *page.css("tbody th")):
        assert words(name, "bdi") == name.text(strip=True)


def colours(dark: bool) -> dict[str, str]:
    """The colours of a theme by their names."""
    light, _, rest = (THEME / "static" / "css" / "tokens.css").read_text(encoding="utf-8").partition("@media")
    named = re.compile(r"--([\w-]+): (#[0-9a-f]{6})")
    return dict(named.findall(light)) | (dict(named.findall(rest)) if dark else {})


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_every_bar_can_be_told_from_its_ground(dark: bool) -> None:
    style = (THEME / "static" / "css" / "charts.css").read_text(encoding="utf-8").partition("@layer states")[0]
    inks = set(re.findall(r"--bar: var\(--([\w-]+)\)", style))
    shown = colours(dark)
    assert inks == {"accent", "control"}
    assert min(contrast(shown[ink], shown["paper"]) for ink in inks) >= GRAPHIC
