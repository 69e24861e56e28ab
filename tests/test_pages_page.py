"""Pages and pagination: every item once, every way on true."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.pages.page import (
    PAGE_SIZE,
    Page,
    Pagination,
    count_pages,
    cut,
    latest,
    list_drafts,
    numbered,
    paged_address,
)

Item = TypeVar("Item")
LENGTHS, SIZES = st.integers(0, 200), st.integers(1, 30)


def paginate(items: Sequence[Item], address: str, size: int = PAGE_SIZE) -> list[tuple[Sequence[Item], Pagination]]:
    """A whole list in pages."""
    return [cut(items, address, number, size) for number in range(1, count_pages(len(items), size) + 1)]


@given(LENGTHS, SIZES)
def test_every_item_stands_on_one_page_in_its_order(length: int, size: int) -> None:
    items = list(range(length))
    pages = paginate(items, "/list/", size)
    assert [item for some, _ in pages for item in some] == items
    assert all(len(some) == size for some, _ in pages[:-1])
    assert 0 < len(pages[-1][0]) <= size or not items


@given(LENGTHS, SIZES)
def test_previous_and_next_lead_through_all_pages_and_end(length: int, size: int) -> None:
    pages = [pagination for _, pagination in paginate(range(length), "/list/", size)]
    addresses = [paged_address("/list/", number) for number in range(1, len(pages) + 1)]
    assert [page.previous for page in pages] == [None, *addresses[:-1]]
    assert [page.following for page in pages] == [*addresses[1:], None]
    assert [(page.number, page.total) for page in pages] == [(n, len(pages)) for n in range(1, len(pages) + 1)]


@given(st.integers(1, 400), SIZES)
def test_the_first_the_last_and_the_neighbours_are_one_click_away(length: int, size: int) -> None:
    pages = [pagination for _, pagination in paginate(range(length), "/list/", size)]
    for page in pages:
        shown = [int(link.label) for link in page.links]
        near = {page.number - 1, page.number, page.number + 1} & set(range(1, page.total + 1))
        assert near | {1, page.total} <= set(shown)
        assert shown == sorted(set(shown))
        assert len(shown) <= 7
        assert all(link.address == paged_address("/list/", int(link.label)) for link in page.links)


@given(LENGTHS, SIZES)
def test_a_list_has_a_draft_for_each_page_and_none_is_made_before_it_is_asked_for(length: int, size: int) -> None:
    made: list[int] = []

    def make(number: int) -> Page:
        made.append(number)
        return Page(paged_address("/list/", number), "page.html", None, "List", "Words")

    drafts = list(list_drafts("/list/", length, make, size))
    assert made == []
    assert [draft.make().address for draft in drafts] == [draft.address for draft in drafts]
    assert made == list(range(1, count_pages(length, size) + 1))


def test_an_empty_list_has_one_empty_page() -> None:
    [(items, pagination)] = paginate(list[int](), "/list/")
    assert (list(items), pagination.number, pagination.total, pagination.following) == ([], 1, 1, None)


@pytest.mark.parametrize(("length", "pages"), [(PAGE_SIZE, 1), (PAGE_SIZE + 1, 2)])
def test_a_page_is_full_before_another_begins(length: int, pages: int) -> None:
    assert len(paginate(range(length), "/list/")) == pages


def test_the_first_page_keeps_the_address_of_its_list() -> None:
    assert [paged_address("/list/", number) for number in (1, 2, 12)] == ["/list/", "/list/page/2/", "/list/page/12/"]


@pytest.mark.parametrize(
    ("address", "path"),
    [("/", "index.html"), ("/regions/wales/", "regions/wales/index.html"), ("/404.html", "404.html")],
)
def test_a_page_is_written_where_its_address_leads(address: str, path: str) -> None:
    assert Page(address, "page.html", None, "Title", "Words").path == path


def test_a_page_has_its_line_for_the_sitemap() -> None:
    page = Page("/list/", "page.html", None, "List", "Words", modified=date(2026, 1, 2), is_indexed=False)
    assert page.entry == ("/list/", False, date(2026, 1, 2), (), ())


def test_a_later_page_says_which_it_is_in_title_and_address() -> None:
    page = Page("/list/", "page.html", None, "List", "Words")
    (_, first), (_, second) = paginate(range(PAGE_SIZE + 1), "/list/")
    assert numbered(page, first, "page 1") == page
    later = numbered(page, second, "page 2")
    assert (later.address, later.title) == ("/list/page/2/", "List – page 2")


def test_the_latest_day_is_of_those_that_are_known() -> None:
    assert latest([date(2025, 1, 2), None, date(2026, 1, 1)]) == date(2026, 1, 1)
    assert latest([None]) is None
    assert latest([]) is None
