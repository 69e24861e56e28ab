import re
from typing import Any

import pytest
from hypothesis import given
from lxml import html

from showcase.frame import make_frame
from showcase.publication import Publication
from showcase.render import render_page
from tests.mapping import ADDRESS, BRITAIN, coded_contents, open_world, shapes_of, view_of
from tests.publishing import Content, Telling, environment_of, page_at, publish, some


def read_page(publication: Publication) -> Any:
    environment = environment_of(publication.language, publication.base)
    page = page_at(publication, ADDRESS)
    return html.fromstring(render_page(environment, make_frame(publication), publication, page).decode())


@some
@given(coded_contents())
def test_map_table_and_filters_say_the_same_numbers(content: Content) -> None:
    publication = publish(content)
    facet, counted = publication.facets["region"], publication.count_of_case_studies
    view = view_of(publication)
    expected = {one.address: (one.name, facet.count(one.slug)) for one in publication.showcase.regions}
    rows = {row.address: (row.label, row.number) for part in view.parts for row in part.rows if row.address}
    assert rows == {address: pair for address, pair in expected.items() if pair[1]}
    for part in view.parts:
        for address, words in shapes_of(part).items():
            name, number = expected[address]
            assert words == f"{name}: {counted(number)}"


@some
@given(coded_contents())
def test_the_rows_of_a_table_add_up(content: Content) -> None:
    publication = publish(content)
    view = view_of(publication)
    total = len(publication.showcase.case_studies)
    assert view.total.number == total
    for row in (row for part in view.parts for row in part.rows):
        assert row.number == row.stated + row.derived > 0
    if view.parts:
        tops = [row for row in view.parts[0].rows if row.depth == 0]
        assert sum(row.number for row in tops) + view.unrecorded.number == total
    else:
        assert view.unrecorded.number == total
    for part in view.parts:
        for place, row in enumerate(part.rows):
            after = part.rows[place + 1 :]
            end = next((number for number, one in enumerate(after) if one.depth <= row.depth), len(after))
            inner = [one.number for one in after[:end] if one.depth == row.depth + 1]
            assert not inner or sum(inner) == row.number


@some
@given(coded_contents())
def test_what_no_map_shows_is_named(content: Content) -> None:
    publication = publish(content)
    notes = {part.name: bool(part.notes) for part in view_of(publication).parts}
    drawn = {part.name: set(shapes_of(part)) for part in view_of(publication).parts}
    lost = {"world": False, "uk": False}
    for one in publication.showcase.case_studies:
        around = {region.address for region in one.region.lineage} if one.region else set()
        in_uk = one.region and any(region.record.iso == "GB" or region.record.gss for region in one.region.lineage)
        if in_uk and "uk" in drawn:
            lost["uk"] |= not around & drawn["uk"]
        elif one.region:
            lost["world"] |= not around & drawn["world"]
    assert notes == {name: lost[name] for name in notes}


@pytest.mark.parametrize("slugs", [(), ("",)])
def test_a_site_without_regions_says_so(slugs: tuple[str, ...]) -> None:
    publication = publish(open_world(*slugs, regions=[]))
    page = read_page(publication)
    assert not page.xpath("//svg[contains(@class, 'choropleth')] | //table")
    assert "No region is recorded yet." in page.find(".//main").text_content()


@pytest.fixture(scope="module")
def shown() -> Publication:
    regions = [*BRITAIN, {"slug": "jordan", "iso": "JO"}, {"slug": "malta", "iso": "MT"}]
    content = open_world("east-midlands", "gwynedd", "jordan", "jordan", "malta", "", regions=regions)
    return publish(content, Telling(url="https://example.org/base"))


def test_shapes_are_for_who_points_and_the_table_is_for_everybody(shown: Publication) -> None:
    page = read_page(shown)
    drawings = page.xpath("//svg[contains(@class, 'choropleth')]")
    assert len(drawings) == 2
    links = page.xpath("//table//a/@href")
    for drawing in drawings:
        assert drawing.get("aria-hidden") == "true"
        for link in drawing.iter("a"):
            assert link.get("tabindex") == "-1"
            assert link.get("href") in links
            assert re.fullmatch(r".+: \d+ case stud(y|ies)", link.find("title").text)
    assert all(link.startswith("/base/regions/") for link in links)


def test_each_table_has_a_name_and_its_numbers_are_the_views(shown: Publication) -> None:
    page, view = read_page(shown), view_of(shown)
    tables = page.xpath("//table")
    for table, part in zip(tables, view.parts, strict=True):
        name = page.get_element_by_id(table.get("aria-labelledby")).text_content()
        assert name == f"{part.title} in numbers"
        told = [[cell.text_content() for cell in row] for row in table.xpath("./tbody/tr")]
        ends = [view.unrecorded] if part is view.parts[0] else []
        rows = [*part.rows, *ends]
        assert told == [[row.label, str(row.number), str(row.stated), str(row.derived)] for row in rows]
    assert [cell.text_content() for cell in tables[0].xpath("./tfoot/tr/*")] == ["All", "6", "5", "0"]


def test_the_key_names_each_shade_on_its_map(shown: Publication) -> None:
    page = read_page(shown)
    for figure in page.xpath("//figure"):
        used = set(re.findall(r"step--\d", " ".join(figure.xpath(".//svg[contains(@class, 'choropleth')]//@class"))))
        told = set(re.findall(r"step--\d", " ".join(figure.xpath(".//ul//@class"))))
        assert used
        assert used <= told


def test_the_page_names_where_its_outlines_are_from_and_leads_to_the_same_as_data(shown: Publication) -> None:
    page = read_page(shown)
    assert (
        "Natural Earth, put together by the country codes of ISO 3166, and take no position on borders"
        in page.find(".//main").text_content()
    )
    files = page.xpath("//a[@type='application/geo+json']/@href")
    assert files == ["/base/data/places.geojson", "/base/data/case-studies.geojson"]
    sheets = page.xpath("//link[@rel='stylesheet']/@href")
    assert sheets[-1] == "/base/theme/css/map.css"
