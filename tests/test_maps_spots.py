from tests.mapping import BRITAIN, shapes_of, view_at


def test_countries_are_drawn_by_their_outlines_and_small_ones_as_dots() -> None:
    regions = [{"slug": "jordan", "iso": "JO"}, {"slug": "malta", "iso": "MT"}, {"slug": "brazil", "iso": "BR"}]
    parts = view_at("jordan", "malta", "brazil", "brazil", regions=regions)
    assert list(parts) == ["world"]
    found = parts["world"].map
    assert found is not None
    shapes = {shape.address: shape for shape in found.shapes}
    brazil, jordan, malta = (shapes[f"/regions/{slug}/"] for slug in ("brazil", "jordan", "malta"))
    assert (brazil.words, brazil.label, brazil.badge) == ("Brazil: 2 case studies", "2", "")
    assert jordan.path
    assert jordan.badge
    assert not malta.path
    assert malta.badge
    assert brazil.path not in found.land
    assert found.shapes[-1] is brazil


def test_a_site_of_the_united_kingdom_shows_its_map_alone() -> None:
    parts = view_at("east-midlands", "gwynedd", "united-kingdom", "", regions=BRITAIN)
    assert list(parts) == ["uk"]
    assert shapes_of(parts["uk"]) == {
        "/regions/east-midlands/": "East Midlands: 1 case study",
        "/regions/wales/": "Wales: 1 case study",
    }
    assert [(row.label, row.depth, row.number) for row in parts["uk"].rows] == [
        ("United Kingdom", 0, 3),
        ("England", 1, 1),
        ("East Midlands", 2, 1),
        ("Wales", 1, 1),
        ("Gwynedd", 2, 1),
        ("United Kingdom, no closer region recorded", 1, 1),
    ]
    assert parts["uk"].notes[0].startswith("1 case study is not on this map")


def test_beside_other_countries_the_united_kingdom_is_opened_up_on_its_own_map() -> None:
    parts = view_at("wales", "jordan", regions=[*BRITAIN, {"slug": "jordan", "iso": "JO"}])
    assert list(parts) == ["world", "uk"]
    assert set(shapes_of(parts["world"])) == {"/regions/united-kingdom/", "/regions/jordan/"}
    assert [row.label for row in parts["world"].rows] == ["Jordan", "United Kingdom"]


def test_england_is_whole_where_no_region_of_it_is_recorded() -> None:
    whole = view_at("england", "wales", regions=BRITAIN)["uk"]
    assert set(shapes_of(whole)) == {"/regions/england/", "/regions/wales/"}
    opened = view_at("england", "east-midlands", "wales", regions=BRITAIN)["uk"]
    assert set(shapes_of(opened)) == {"/regions/east-midlands/", "/regions/wales/"}
    assert opened.notes[0].startswith("1 case study is not on this map")
    assert "England, no closer region recorded" in [row.label for row in opened.rows]


def test_the_united_kingdom_as_a_whole_is_a_country_like_others() -> None:
    parts = view_at("united-kingdom", regions=BRITAIN)
    assert list(parts) == ["world"]
    assert set(shapes_of(parts["world"])) == {"/regions/united-kingdom/"}


def test_a_country_off_the_map_or_of_no_known_point_is_in_the_table_alone() -> None:
    regions = [{"slug": "antarctica", "iso": "AQ"}, {"slug": "oz", "name": "Oz"}, {"slug": "jordan", "iso": "JO"}]
    [part] = view_at("antarctica", "oz", "jordan", regions=regions).values()
    assert set(shapes_of(part)) == {"/regions/jordan/"}
    assert part.notes == ("In the table alone, as there is no outline or point for it here: Antarctica, Oz.",)
    assert len(part.rows) == 3


def test_a_region_of_no_code_stands_at_its_own_point() -> None:
    [part] = view_at("oz", regions=[{"slug": "oz", "name": "Oz", "point": [10, 20]}]).values()
    assert part.map is not None
    [shape] = part.map.shapes
    assert (shape.path, shape.words, part.notes) == ("", "Oz: 1 case study", ())
