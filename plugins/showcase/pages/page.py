"""What every page is: an address, a template, and the small explicit view it is given."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, NamedTuple, TypeVar

from ..following import FeedLink
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
    feed: FeedLink | None = None
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
    pictures: tuple[str, ...] = ()
    """The addresses of the pictures that it is there to show, each in its largest copy."""
    alternates: tuple[tuple[str, str], ...] = ()
    """The same page in each language that there is, its own too: the language's tag, and the whole address."""

    @property
    def path(self) -> str:
        """Its file in the output folder."""
        return self.address.removeprefix("/") + "index.html" if self.address.endswith("/") else self.address[1:]

    @property
    def entry(self) -> Entry:
        """Its line in the sitemap."""
        return Entry(self.address, self.is_indexed, self.modified, self.pictures, self.alternates)


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


def count_before(number: int, size: int = PAGE_SIZE) -> int:
    """How many items of a list stand on the pages before one of it."""
    return (number - 1) * size


def list_drafts(address: str, length: int, make: Callable[[int], Page], size: int = PAGE_SIZE) -> Iterator[Draft]:
    """A draft for each page of a list, which is made from its number."""
    for number in range(1, count_pages(length, size) + 1):
        yield Draft(paged_address(address, number), partial(make, number))


def cut(items: Sequence[Item], address: str, number: int, size: int = PAGE_SIZE) -> tuple[Sequence[Item], Pagination]:
    """What stands on one page of a list, with its pagination."""
    first = count_before(number, size)
    return items[first : first + size], make_pagination(address, number, count_pages(len(items), size))


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
    """The page as one of several: later ones say which they are, in title and address; the first has the record."""
    if pagination.number == 1:
        return page
    address = paged_address(page.address, pagination.number)
    return page._replace(address=address, title=f"{page.title} – {words}", record="")


def latest(days: Sequence[date | None]) -> date | None:
    """The latest of the days that are known."""
    return max((day for day in days if day), default=None)


__all__ = [
    "PAGE_SIZE",
    "Draft",
    "Link",
    "Page",
    "Pagination",
    "count_before",
    "count_pages",
    "cut",
    "latest",
    "list_drafts",
    "make_pagination",
    "numbered",
    "paged_address",
]
