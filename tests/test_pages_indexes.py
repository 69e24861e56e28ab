"""Indexes: all categories, regions, editions, levels, topics, programmes and recipients, each with its count."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from showcase.link import Link
from showcase.pages.indexes import Branch, RegionsView, index_pages
from showcase.showcase import sort_name
from tests.publishing import Content, Telling, case, contents, make_pages, page_at, publish, some, world


def walk(branches: tuple[Branch, ...], parent: str | None = None) -> list[tuple[str, str | None, int | None]]:
    """Every region of a list with the one it stands under and its count."""
    found = []
    for branch in branches:
        found.append((branch.link.address, parent, branch.link.count))
        found += walk(branch.branches, branch.link.address)
    return found


def regions(content: Content) -> RegionsView:
    """The map and the list of regions."""
    view = page_at(publish(content), "/regions/").view
    assert isinstance(view, RegionsView)
    return view


@some
@given(contents().filter(lambda content: content["regions"]))
def test_every_region_with_a_case_study_stands_once_under_the_one_it_lies_in(content: Content) -> None:
    publication = publish(content)
    facet = publication.facets["region"]
    wanted = {
        (one.address, one.parent.address if one.parent else None, facet.count(one.slug))
        for one in publication.showcase.regions
        if facet.count(one.slug)
    }
    found = walk(regions(content).branches)
    assert len(found) == len(wanted)
    assert set(found) == wanted


@some
@given(contents().filter(lambda content: content["regions"]))
def test_case_studies_without_a_region_are_counted_as_not_recorded(content: Content) -> None:
    missing = sum("region" not in record for record in content["case-studies"])
    words = f"{missing} case stud{'y' if missing == 1 else 'ies'}" if missing else None
    assert regions(content).unrecorded == words


def test_without_regions_there_is_no_page_of_them() -> None:
    pages = {page.address for page in index_pages(publish(world(regions=[])))}
    assert "/categories/" in pages
    assert "/regions/" not in pages


def test_the_map_has_a_tile_for_each_region_that_is_given_one_even_without_case_studies() -> None:
    [tile] = regions(world()).tiles
    assert (tile.name, tile.address, tile.count, tile.column, tile.row) == ("Wales", "/regions/wales/", 0, 1, 1)
    assert [tile.count for tile in regions(world(case(region="gwynedd"))).tiles] == [1]
    assert regions(world()).tiles_name == "United Kingdom"


PLAIN = {"edition": "/editions/", "level": "/levels/", "topic": "/topics/", "programme": "/programmes/"}


@some
@given(contents())
def test_plain_indexes_hold_every_value_that_has_a_case_study_and_every_programme(content: Content) -> None:
    publication = publish(content)
    pages = {page.address: page for page in make_pages(publication, index_pages)}
    for name, address in PLAIN.items():
        facet = publication.facets[name]
        counted = [(value.address, facet.count(value.slug)) for value in facet.values]
        wanted = [(value, count) for value, count in counted if count or name == "programme"]
        groups = pages[address].view.groups if address in pages else ()
        assert [(link.address, link.count) for _, links in groups for link in links] == wanted
        assert (address in pages) == bool(wanted)


def test_a_site_without_regions_has_no_index_of_them() -> None:
    assert "/regions/" not in {page.address for page in index_pages(publish(world(case(), regions=[])))}


def test_a_topic_is_told_with_its_line() -> None:
    topics = [{"slug": "food", "name": "Food", "line": "Gardens and kitchens"}]
    page = page_at(publish(world(case(topics=["food"]), topics=topics)), "/topics/")
    assert page.view.groups[0][1][0].line == "Gardens and kitchens"


def test_every_category_stands_under_its_programme_with_its_count() -> None:
    groups = page_at(publish(world(case(), case("tea"))), "/categories/").view
    told = {group.programme.label: [(one.link.label, one.link.count) for one in group.categories] for group in groups}
    assert told == {"The Crown": [("Gardens", 0), ("Kitchens", 2)], "The Lantern": [("Choirs", 0)]}


def test_a_category_tells_when_its_call_closes() -> None:
    call = {"edition": "2025", "closes": "2026-03-10 17:00 Europe/London"}
    categories = [{"slug": "kitchens", "name": "Kitchens", "programme": "crown", "call": call}]
    telling = Telling(now=datetime(2026, 3, 1, tzinfo=UTC))
    [line] = page_at(publish(world(categories=categories), telling), "/categories/").view[0].categories
    assert (line.call, line.closes, line.closes_words) == ("soon", "2026-03-10T17:00:00+00:00", "10 March 2026")


NAMES = st.lists(
    st.text("ABŴŁÉabß “(9مЖ", min_size=3, max_size=9).filter(lambda name: name.strip() == name), max_size=12
)


@some
@given(NAMES)
def test_every_recipient_stands_once_under_the_letter_that_it_is_filed_by(names: list[str]) -> None:
    recipients = [{"slug": f"school-{number}", "name": name} for number, name in enumerate(names)]
    lists, _ = page_at(publish(world(recipients=recipients)), "/recipients/").view
    assert sorted(link.label for _, links in lists.groups for link in links) == sorted(names)
    for letter, links in lists.groups:
        assert {sort_name(link.label)[:1].upper() for link in links} == {letter}


def test_a_recipient_is_counted_with_all_its_honours() -> None:
    honoured = {"name": "Soup School", "slug": "soup-school"}
    content = world(
        case(recipient=honoured),
        case("tea", recipient=honoured, edition="2024"),
        recipients=[{"slug": "new", "name": "New"}],
    )
    lists, _ = page_at(publish(content), "/recipients/").view
    assert [(link.label, link.count) for _, links in lists.groups for link in links] == [("New", 0), ("Soup School", 2)]


def test_many_recipients_are_cut_into_pages() -> None:
    recipients = [{"slug": f"school-{number}", "name": f"Number {number:03} School"} for number in range(241)]
    publication = publish(world(recipients=recipients))
    assert len(page_at(publication, "/recipients/page/2/").view[0].groups[0][1]) == 1


def test_a_recipient_stands_under_its_former_names_too_and_says_what_it_became() -> None:
    soup = {"slug": "soup", "name": "Soup Academy", "former_names": [{"name": "The Amber School", "until": 2020}]}
    old = {"slug": "old", "name": "Old School", "became": [{"recipient": "soup"}]}
    content = world(case(recipient="soup"), recipients=[soup, old])
    lists, _ = page_at(publish(content), "/recipients/").view
    assert lists.groups == (
        ("A", (Link("The Amber School", "/recipients/soup/", None, "see Soup Academy"),)),
        ("O", (Link("Old School", "/recipients/old/", 0, "became Soup Academy"),)),
        ("S", (Link("Soup Academy", "/recipients/soup/", 1, None),)),
    )
