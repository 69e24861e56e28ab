"""Sites with regions, and what the page of their map shows."""

from typing import Any

from hypothesis import strategies as st

from showcase.pages.data.map import MapView, Part
from showcase.publication import Publication
from tests.publishing import Content, case, contents, page_at, publish, world

ADDRESS = "/data/map/"
TERMS = {"licence": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}}
CODES: list[dict[str, Any]] = [
    {},
    {"iso": "JO"},
    {"iso": "MT"},
    {"iso": "AQ"},
    {"iso": "GB"},
    {"gss": "E92000001"},
    {"gss": "E12000004"},
    {"gss": "W92000004"},
    {"point": [-8.5, 179.2]},
]
"""Of a country with an outline, one that is a dot, one off the map; of the UK and its parts; of a place of its own."""

BRITAIN: list[dict[str, Any]] = [
    {"slug": "united-kingdom", "iso": "GB"},
    {"slug": "england", "name": "England", "gss": "E92000001", "parent": "united-kingdom"},
    {"slug": "east-midlands", "name": "East Midlands", "gss": "E12000004", "parent": "england"},
    {"slug": "wales", "name": "Wales", "gss": "W92000004", "parent": "united-kingdom"},
    {"slug": "gwynedd", "name": "Gwynedd", "parent": "wales"},
]


def open_world(*slugs: str, regions: list[dict[str, Any]], **site: Any) -> Content:
    """A case study in each of some regions; the slug of none is empty."""
    placed = [{"region": slug} if slug else {} for slug in slugs]
    made = world(*(case(f"s{number}", **where) for number, where in enumerate(placed)), regions=regions)
    return made | {"site": made["site"] | {"data": TERMS} | site}


@st.composite
def coded_contents(draw: st.DrawFn) -> Content:
    """Contents whose regions have codes, some of them the same."""
    made = draw(contents(12))
    regions = [region | draw(st.sampled_from(CODES)) for region in made["regions"]]
    return made | {"regions": regions, "site": made["site"] | {"data": TERMS}}


def view_of(publication: Publication) -> MapView:
    """The view of the page."""
    view = page_at(publication, ADDRESS).view
    assert isinstance(view, MapView)
    return view


def view_at(*slugs: str, regions: list[dict[str, Any]]) -> dict[str, Part]:
    """The parts of the page of such a site, by name."""
    return {part.name: part for part in view_of(publish(open_world(*slugs, regions=regions))).parts}


def shapes_of(part: Part) -> dict[str, str]:
    """The words of each shape by its region's address."""
    return {shape.address: shape.words for shape in part.map.shapes} if part.map else {}
