"""What every page is: an address, a template, and the small explicit view it is given."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from ..link import Link

PAGE_SIZE = 24
"""Rows on a static page: a few screens, and about 20 KB before compression."""

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Page:
    """One HTML page: a pure function of its template and its view."""

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

    @property
    def path(self) -> str:
        """Its file in the output folder."""
        return self.address.removeprefix("/") + "index.html" if self.address.endswith("/") else self.address[1:]


@dataclass(frozen=True, slots=True)
class Pagination:
    """Where one page of a long list stands: its number, how many there are, and the ways on."""

    number: int
    total: int
    links: tuple[Link, ...]
    previous: str | None
    following: str | None


def paged_address(address: str, number: int) -> str:
    """The address of one page of a list; the first keeps the list's own."""
    return address if number == 1 else f"{address}page/{number}/"


def paginate(items: Sequence[Item], address: str, size: int = PAGE_SIZE) -> Iterator[tuple[Sequence[Item], Pagination]]:
    """The list in pages, each with its pagination; an empty list has one empty page."""
    total = max(1, -(-len(items) // size))
    for number in range(1, total + 1):
        yield items[(number - 1) * size : number * size], make_pagination(address, number, total)


def make_pagination(address: str, number: int, total: int) -> Pagination:
    """The ways from one page of a list: first, last, and the neighbours."""
    near = sorted({1, total, *range(max(1, number - 2), min(total, number + 2) + 1)})
    return Pagination(
        number=number,
        total=total,
        links=tuple(Link(str(one), paged_address(address, one)) for one in near),
        previous=paged_address(address, number - 1) if number > 1 else None,
        following=paged_address(address, number + 1) if number < total else None,
    )


def numbered(page: Page, pagination: Pagination, words: str) -> Page:
    """The page as one of several: later ones say which they are, in title and address."""
    if pagination.number == 1:
        return page
    address = paged_address(page.address, pagination.number)
    return replace(page, address=address, title=f"{page.title} – {words}", structured=page.structured[-1:])


def latest(days: Sequence[date | None]) -> date | None:
    """The latest of the days that are known."""
    return max((day for day in days if day), default=None)


__all__ = [
    "PAGE_SIZE",
    "Link",
    "Page",
    "Pagination",
    "latest",
    "make_pagination",
    "numbered",
    "paged_address",
    "paginate",
]
