import json
import re
from typing import Any

import geojson
import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st
from shapely import MultiPoint
from shapely.geometry import shape

from showcase.data.places import PRECISION, case_study_places, region_places
from showcase.points import point_by_code, point_of
from showcase.publication import Publication
from showcase.rules.regions import NO_COUNTRY
from showcase.showcase import Region
from tests.publishing import Content, case, contents, publish, some, world

TERMS = {"licence": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}}
NOTHING: Any = None
"""These files need no tools."""

CODES: list[dict[str, Any]] = [
    {},
    {"iso": "JO"},
    {"iso": "GB"},
    {"iso": "AQ"},
    {"gss": "W92000004"},
    {"gss": "E99999999"},
    {"point": [-8.5, 179.2]},
]


def open_world(*case_studies: dict[str, Any], **types: Any) -> Content:
    made = world(*case_studies, **types)
    return made | {"site": made["site"] | {"data": TERMS}}


@st.composite
def placed_contents(draw: st.DrawFn) -> Content:
    made = draw(contents(12))
    regions = [region | draw(st.sampled_from(CODES)) for region in made["regions"]]
    return made | {"regions": regions, "site": made["site"] | {"data": TERMS}}


def read(publication: Publication, of: Any) -> Any:
    [bundle] = of(publication)
    assert len(bundle.paths) == 1
    content = b"".join(bundle.make(bundle.view, NOTHING))
    assert all(len(line) < 5000 for line in content.splitlines())
    found = geojson.loads(content)
    assert found.errors() in (None, [], ())
    return found


def region_of(publication: Publication, slug: str) -> Region:
    [found] = [one for one in publication.showcase.regions if one.slug == slug]
    return found


def test_every_country_has_a_point() -> None:
    countries = {str(code) for code in Locale("en").territories if re.fullmatch("[A-Z]{2}", str(code))} - NO_COUNTRY
    assert countries - set(point_by_code()) == set()


def test_every_nation_of_the_uk_and_region_of_england_has_a_point() -> None:
    regions = {f"E1200000{number}" for number in range(1, 10)}
    nations = {"E92000001", "N92000002", "S92000003", "W92000004", "K02000001"}
    assert regions | nations == {code for code in point_by_code() if len(code) == 9}


def test_points_are_degrees_to_about_a_kilometre() -> None:
    for latitude, longitude in point_by_code().values():
        assert abs(latitude) <= 90
        assert abs(longitude) <= 180
        assert (round(latitude, 2), round(longitude, 2)) == (latitude, longitude)


def test_a_regions_own_point_comes_first_then_that_of_its_gss_code_then_of_its_country() -> None:
    codes: dict[str, Any] = {"iso": "JO", "gss": "W92000004", "point": [1.5, 2.5]}
    names = {"one": ("iso",), "two": ("iso", "gss"), "three": ("iso", "gss", "point"), "four": (), "five": ("gss",)}
    regions = [{"slug": slug, "name": slug} | {name: codes[name] for name in some} for slug, some in names.items()]
    publication = publish(open_world(regions=regions))
    found = {one.slug: point_of(one) for one in publication.showcase.regions}
    jordan, wales = point_by_code()["JO"], point_by_code()["W92000004"]
    assert found == {"one": jordan, "two": wales, "three": (1.5, 2.5), "four": None, "five": wales}


@some
@given(placed_contents())
def test_every_region_with_case_studies_is_there_with_its_number(content: Content) -> None:
    publication = publish(content)
    facet = publication.facets["region"]
    found = read(publication, region_places)["features"]
    assert {one["properties"]["slug"]: one["properties"]["case_studies"] for one in found} == {
        region.slug: facet.count(region.slug) for region in publication.showcase.regions if facet.count(region.slug)
    }
    for one in found:
        point = point_of(region_of(publication, one["properties"]["slug"]))
        assert (one["geometry"] is None) == (point is None)
        assert point is None or one["geometry"]["coordinates"] == [point[1], point[0]]


@some
@given(placed_contents())
def test_every_case_study_is_there_at_the_point_of_a_region_that_its_record_names(content: Content) -> None:
    publication = publish(content)
    found = read(publication, case_study_places)["features"]
    assert [one["id"] for one in found] == [
        publication.absolute(one.address) for one in publication.showcase.case_studies
    ]
    for case_study, one in zip(publication.showcase.case_studies, found, strict=True):
        lineage = case_study.region.lineage if case_study.region else ()
        points = [point_of(region) for region in lineage if point_of(region)]
        assert one["properties"]["region"] == (lineage[-1].name if lineage else None)
        assert one["properties"]["region_basis"] == ("stated" if lineage else None)
        assert (one["geometry"] is None) == (not points)
        if points and points[-1]:
            assert one["geometry"]["coordinates"] == [points[-1][1], points[-1][0]]
            assert one["properties"]["precision"] in PRECISION
            assert one["properties"]["point_of"] in [region.name for region in lineage]
        else:
            assert one["properties"]["precision"] is None


@some
@given(placed_contents())
def test_the_box_is_the_smallest_around_all_points(content: Content) -> None:
    for of in (region_places, case_study_places):
        found = read(publish(content), of)
        points = [shape(one["geometry"]) for one in found["features"] if one["geometry"]]
        assert ("bbox" in found) == bool(points)
        if points:
            assert found["bbox"] == [*MultiPoint(points).bounds]


def test_the_longitude_comes_first() -> None:
    found = read(publish(open_world(case(region="jordan"))), region_places)["features"][0]
    longitude, latitude = found["geometry"]["coordinates"]
    assert 34 < longitude < 40
    assert 29 < latitude < 34


def test_a_town_is_named_and_not_looked_up() -> None:
    publication = publish(open_world(case(region="gwynedd", place="Llanberis", region_basis="derived")))
    [found] = read(publication, case_study_places)["features"]
    assert found["properties"]["place"] == "Llanberis"
    assert found["properties"] | {"region": "Gwynedd", "region_basis": "derived"} == found["properties"]
    # Neither Gwynedd nor Wales has a point in this world; the United Kingdom has.
    assert (found["properties"]["point_of"], found["properties"]["precision"]) == ("United Kingdom", "country")
    assert found["geometry"]["coordinates"] == list(reversed(point_by_code()["GB"]))


def test_precision_says_what_a_point_stands_for() -> None:
    regions = [
        {"slug": "east", "name": "The East", "point": [10, 100]},
        {"slug": "jordan", "iso": "JO", "parent": "east"},
        {"slug": "north", "name": "The North", "parent": "jordan", "point": [32.5, 36]},
        {"slug": "wales", "name": "Wales", "gss": "W92000004"},
        {"slug": "kingdom", "name": "The Kingdom", "gss": "K02000001"},
    ]
    cases = [case(slug, region=slug, category="gardens") for slug in ("north", "wales", "kingdom", "east")]
    found = read(publish(open_world(*cases, regions=regions)), region_places)["features"]
    assert {one["properties"]["slug"]: one["properties"]["precision"] for one in found} == {
        "east": "area", "jordan": "country", "north": "region", "wales": "region", "kingdom": "country",
    }  # fmt: skip


def test_points_of_one_region_coincide_and_the_file_says_so() -> None:
    publication = publish(open_world(*(case(f"s{number}", region="jordan") for number in range(3))))
    found = read(publication, case_study_places)
    assert len({tuple(one["geometry"]["coordinates"]) for one in found["features"]}) == 1
    assert "coincide" in found["about"]
    assert found["licence"] == TERMS["licence"]


@pytest.mark.parametrize("of", [region_places, case_study_places])
def test_a_site_without_case_studies_has_a_file_without_features(of: Any) -> None:
    found = read(publish(open_world()), of)
    assert found["features"] == []
    assert "bbox" not in found


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40))
def test_any_name_survives(name: str) -> None:
    written = json.loads(json.dumps({"name": f"x{name}x"}))["name"]
    publication = publish(open_world(case(place=written, region="jordan")))
    [found] = read(publication, case_study_places)["features"]
    assert found["properties"]["place"] == publication.showcase.case_studies[0].record.place
