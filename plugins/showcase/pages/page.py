"""What every page is: an address, a template, and the small explicit view it is given."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, NamedTuple, TypeVar

from ..link import Link
from ..sitemap import Entry

PAGE_SIZE = 24
"""Rows on a static page: a few screens, and about 20 KB before compression."""

Item = TypeVar("Item")


class Page(NamedTuple):
    """One HTML page: a pure function of its template and its view. It can be stored, and rendered in any process."""

    address: str
    template: str
    view: Any
    title: str
    description: str
    section: str = ""
    crumbs: tuple[Link, ...] = ()
    modified: date | None = None
    feed: Link | None = None
    structured: tuple[dict[str, Any], ...] = ()
    is_article: bool = False
    is_indexed: bool = True
    has_search: bool = False
    card: str = ""
    """The address of its own share card; the site's is shown where it has none."""
    oembed: str = ""
    """The address of what tells other sites how to show it."""
    record: str = ""
    """The address of its record as data."""

    @property
    def path(self) -> str:
        """Its file in the output folder."""
        return self.address.removeprefix("/") + "index.html" if self.address.endswith("/") else self.address[1:]

    @property
    def entry(self) -> Entry:
        """Its line in the sitemap."""
        return Entry(self.address, self.is_indexed, self.modified)


@dataclass(frozen=True, slots=True)
class Draft:
    """A page that can be made: its address is known, its view is not made yet."""

    address: str
    make: Callable[[], Page]


class Pagination(NamedTuple):
    """Where one page of a long list stands: its number, how many there are, and the ways on."""

    number: int
    total: int
    links: tuple[Link, ...]
    previous: str | None
    following: str | None


def paged_address(address: str, number: int) -> str:
    """The address of one page of a list; the first keeps the list's own."""
    return address if number == 1 else f"{address}page/{number}/"


def count_pages(length: int, size: int = PAGE_SIZE) -> int:
    """How many pages a list fills; an empty one has one empty page."""
    return max(1, -(-length // size))


def list_drafts(address: str, length: int, make: Callable[[int], Page], size: int = PAGE_SIZE) -> Iterator[Draft]:
    """A draft for each page of a list, which is made from its number."""
    for number in range(1, count_pages(length, size) + 1):
        yield Draft(paged_address(address, number), partial(make, number))


def cut(items: Sequence[Item], address: str, number: int, size: int = PAGE_SIZE) -> tuple[Sequence[Item], Pagination]:
    """What stands on one page of a list, with its pagination."""
    pagination = make_pagination(address, number, count_pages(len(items), size))
    return items[(number - 1) * size : number * size], pagination


def make_pagination(address: str, number: int, total: int) -> Pagination:
    """The ways from one page of a list: first, last, and the neighbours."""
    near = sorted({1, total, *range(max(1, number - 2), min(total, number + 2) + 1)})
    return Pagination(
        number=number,
        total=total,
        links=tuple([Link(str(one), paged_address(address, one)) for one in near]),
        previous=paged_address(address, number - 1) if number > 1 else None,
        following=paged_address(address, number + 1) if number < total else None,
    )


def numbered(page: Page, pagination: Pagination, words: str) -> Page:
    """The page as one of several: later ones say which they are, in title and address."""
    if pagination.number == 1:
        return page
    address = paged_address(page.address, pagination.number)
    return page._replace(address=address, title=f"{page.title} – {words}", structured=page.structured[-1:])


def latest(days: Sequence[date | None]) -> date | None:
    """The latest of the days that are known."""
    return max((day for day in days if day), default=None)


__all__ = [
    "PAGE_SIZE",
    "Draft",
    "Link",
    "Page",
    "Pagination",
    "count_pages",
    "cut",
    "latest",
    "list_drafts",
    "make_pagination",
    "numbered",
    "paged_address",
]
