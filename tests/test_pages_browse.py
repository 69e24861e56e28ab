"""Browse: every case study, page by page, beside filters that tell the truth."""

from hypothesis import given

from showcase.pages.browse import FIRST_SHOWN, FOLD_OVER, BrowseView, FacetView, Tick, browse_pages
from showcase.pages.page import PAGE_SIZE
from tests.publishing import CATEGORIES, Content, case, contents, make_pages, page_at, publish, some, world


def browse(content: Content) -> BrowseView:
    """The first page of browse."""
    view = page_at(publish(content), "/case-studies/").view
    assert isinstance(view, BrowseView)
    return view


def ticks(facet: FacetView) -> list[Tick]:
    """All values of a facet, folded or not."""
    return [*facet.first, *facet.rest]


def facet(view: BrowseView, name: str) -> FacetView:
    """A facet of the panel."""
    return next(one for one in view.facets if one.name == name)


@some
@given(contents(most=70))
def test_the_pages_hold_every_case_study_once_newest_first(content: Content) -> None:
    publication = publish(content)
    rows = [row for page in make_pages(publication, browse_pages) for row in page.view.rows]
    assert rows == [publication.row(one) for one in publication.showcase.case_studies]
    assert all(len(page.view.rows) <= PAGE_SIZE for page in make_pages(publication, browse_pages))


@some
@given(contents())
def test_every_value_that_has_a_case_study_is_offered_once_with_its_count_and_no_other_is(content: Content) -> None:
    publication = publish(content)
    for shown in browse(content).facets:
        counted = publication.facets[shown.name]
        offered = {tick.slug: tick.link.count for tick in ticks(shown)}
        assert offered == {
            value.slug: counted.count(value.slug) for value in counted.values if counted.count(value.slug)
        }
        assert shown.total == len(ticks(shown))


@some
@given(contents())
def test_a_region_stands_right_below_the_one_it_lies_in_and_one_step_further_in(content: Content) -> None:
    parents = {region["slug"]: region.get("parent") for region in content["regions"]}
    path: list[str] = []
    for tick in ticks(facet(browse(content), "region")):
        del path[tick.depth :]
        assert parents[tick.slug] == (path[-1] if path else None)
        path.append(tick.slug)


@some
@given(contents())
def test_the_largest_come_first_where_order_has_no_meaning_of_its_own(content: Content) -> None:
    view = browse(content)
    for name in ("category", "programme", "topic"):
        counts = [tick.link.count or 0 for tick in ticks(facet(view, name))]
        assert counts == sorted(counts, reverse=True)
    years = [tick.slug for tick in ticks(facet(view, "edition"))]
    assert years == sorted(years, reverse=True)


def test_a_long_facet_is_folded_and_loses_nothing() -> None:
    topics = [{"slug": f"topic-{number:02}", "name": f"Topic {number:02}"} for number in range(FOLD_OVER + 1)]
    slugs = [topic["slug"] for topic in topics]
    long = facet(browse(world(case(topics=slugs), topics=topics)), "topic")
    short = facet(browse(world(case(topics=slugs[:-1]), topics=topics)), "topic")
    assert (len(long.first), len(long.rest)) == (FIRST_SHOWN, FOLD_OVER + 1 - FIRST_SHOWN)
    assert (len(short.first), len(short.rest)) == (FOLD_OVER, 0)


def test_each_value_is_a_link_to_a_page_of_its_own() -> None:
    view = browse(world(case(region="wales", topics=["food"])))
    assert {tick.link.address for shown in view.facets for tick in ticks(shown)} == {
        "/regions/united-kingdom/", "/regions/wales/", "/categories/kitchens/", "/editions/2025/", "/levels/winner/",
        "/programmes/crown/", "/topics/food/",
    }  # fmt: skip


def test_scripts_are_given_every_plural_form_with_the_number_left_out() -> None:
    words = browse(world(case())).words
    assert words["count"] == {"one": "%(num)s case study", "other": "%(num)s case studies"}
    assert words["remove"] == "Remove filter: %(label)s"


def test_the_total_is_that_of_all_pages_and_later_pages_say_which_they_are() -> None:
    categories = sorted(CATEGORIES)[:1] * (PAGE_SIZE + 1)
    records = [case(f"soup-{n}", category=category, level="gold") for n, category in enumerate(categories)]
    first, second = make_pages(publish(world(*records)), browse_pages)
    assert first.view.total == second.view.total == f"{PAGE_SIZE + 1} case studies"
    assert (second.address, second.title) == ("/case-studies/page/2/", "Case studies – page 2")
    assert first.has_search
