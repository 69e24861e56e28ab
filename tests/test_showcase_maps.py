"""The maps of a Showcase: what belongs together, found at once, and the link to every part."""

from hypothesis import given

from tests.publishing import Content, case, contents, read_showcase, some, world


@some
@given(contents())
def test_every_map_holds_every_case_study_in_the_default_order(content: Content) -> None:
    showcase, _ = read_showcase(content)
    for by, noun in ((showcase.by_recipient, "recipient"), (showcase.by_category, "category")):
        for slug, found in by.items():
            assert found == [one for one in showcase.case_studies if getattr(one, noun).slug == slug]
        assert sum(map(len, by.values())) == len(showcase.case_studies)
    for number, one in enumerate(showcase.case_studies):
        assert showcase.number_by_address[one.address] == showcase.number_by_case_study[one] == number
        assert showcase.by_category[one.category.slug][showcase.place_in_category[one]] is one


@some
@given(contents())
def test_pairs_of_category_and_region_hold_what_lies_in_both(content: Content) -> None:
    showcase, _ = read_showcase(content)
    for category in showcase.categories:
        for region in showcase.regions:
            found = showcase.by_category_and_region.get((category.slug, region.slug), [])
            assert found == [
                one
                for one in showcase.case_studies
                if one.category is category and one.region and region in one.region.lineage
            ]


@some
@given(contents())
def test_every_region_stands_once_among_those_within_the_one_it_lies_in(content: Content) -> None:
    showcase, _ = read_showcase(content)
    within = [(parent, region) for parent, some in showcase.regions_within.items() for region in some]
    assert sorted(region.slug for _, region in within) == sorted(region.slug for region in showcase.regions)
    assert all(region.parent is parent for parent, region in within)


def test_a_region_is_on_the_map_when_it_or_one_within_it_has_a_tile() -> None:
    showcase, _ = read_showcase(world())
    assert {region.slug for region in showcase.regions_on_map} == {"united-kingdom", "wales"}


def test_every_part_has_the_link_to_its_page() -> None:
    showcase, _ = read_showcase(world(case(region="wales", topics=["food"])))
    [one] = showcase.case_studies
    assert one.region is not None
    for node in (one, one.recipient, one.category, one.programme, one.edition, one.level, one.region, one.topics[0]):
        assert node.link.address == node.address
    assert one.link.label == one.recipient.link.label == "School of Soup"
    assert [link.label for link in one.region.links] == ["United Kingdom", "Wales"]
