"""Category and region together: a page for every pair that has a case study, with its true count."""

from hypothesis import given

from showcase.pages.category_region import category_region_listings, category_region_pages
from tests.publishing import Content, case, contents, make_pages, page_at, publish, some, world


def pairs_by_hand(content: Content) -> dict[str, set[str]]:
    """The case studies of each pair, by the pair's address."""
    parents = {region["slug"]: region.get("parent") for region in content["regions"]}
    found: dict[str, set[str]] = {}
    for record in content["case-studies"]:
        step = record.get("region")
        while step:
            found.setdefault(f"/categories/{record['category']}/{step}/", set()).add(record["slug"])
            step = parents[step]
    return found


@some
@given(contents())
def test_every_pair_that_has_a_case_study_is_listed_as_counted_by_hand_and_no_other(content: Content) -> None:
    listings = list(category_region_listings(publish(content)))
    assert len({listing.address for listing in listings}) == len(listings)
    assert {one.address: {case.slug for case in one.case_studies} for one in listings} == pairs_by_hand(content)


@some
@given(contents())
def test_a_pair_leads_to_its_category_and_its_region_with_their_own_counts(content: Content) -> None:
    publication = publish(content)
    counts = {value.address: facet.count(value.slug) for facet in publication.facets.values() for value in facet.values}
    for page in make_pages(publication, category_region_pages):
        [(_, links)] = page.view.related
        assert [link.count for link in links] == [counts[link.address] for link in links]
        assert page.address == f"{links[0].address}{links[1].address.rpartition('s/')[2]}"


def test_a_pair_says_what_and_where() -> None:
    page = page_at(publish(world(case(region="gwynedd"))), "/categories/kitchens/wales/")
    assert page.title == "Kitchens: Wales"
    assert page.view.total == "1 case study"
    assert [link.address for link in page.crumbs] == ["/categories/kitchens/"]
