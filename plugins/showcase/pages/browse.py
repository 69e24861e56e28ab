"""Browse: every case study, newest first, and the ways to narrow them down."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from markupsafe import Markup

from ..facets import FACETS, Facet
from ..publication import Publication
from .page import Draft, Link, Page, Pagination, count_before, cut, latest, list_drafts, numbered
from .told import told_as_list

BROWSE = "/case-studies/"
FOLD_OVER = 12
FIRST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Tick:
    """A value of a facet: a link without script, a tick box with it."""

    slug: str
    link: Link
    depth: int


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet of the filter panel; what is folded away comes after."""

    name: str
    total: int
    first: tuple[Tick, ...]
    rest: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class BrowseView:
    """What a page of all case studies shows."""

    total: str
    facets: tuple[FacetView, ...]
    rows: tuple[Markup, ...]
    pagination: Pagination
    words: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Panel:
    """What stands beside the list on each of its pages."""

    facets: tuple[FacetView, ...]
    words: dict[str, Any]


def browse_pages(publication: Publication) -> Iterator[Draft]:
    """The list of all case studies, page by page."""
    panel = cache(lambda: view_panel(publication))
    length = len(publication.showcase.case_studies)
    yield from list_drafts(BROWSE, length, lambda number: browse_page(publication, panel(), number))


def view_panel(publication: Publication) -> Panel:
    """Every facet, and the words for scripts."""
    return Panel(tuple(view_facet(publication.facets[name]) for name in FACETS), script_words(publication))


def browse_page(publication: Publication, panel: Panel, number: int) -> Page:
    """One page of the list."""
    showcase, say = publication.showcase, publication.language.say
    some, pagination = cut(showcase.case_studies, BROWSE, number)
    total = publication.count_of_case_studies(len(showcase.case_studies))
    page = Page(
        BROWSE,
        "browse.html",
        BrowseView(total, panel.facets, tuple(map(publication.row, some)), pagination, panel.words),
        title=say("Case studies"),
        description=say(
            "%(total)s of award finalists and winners: search them, or filter by region, category and year."
        )
        % {"total": total},
        section="case-studies",
        modified=latest([one.modified for one in some]),
        has_search=True,
    )
    page = numbered(page, pagination, say("page %(number)s") % {"number": number})
    links = [one.link for one in some]
    return told_as_list(publication, page, links, len(showcase.case_studies), count_before(number))


def view_facet(facet: Facet) -> FacetView:
    """The facet's values that have case studies; the largest first where order has no meaning of its own."""
    ticks = tuple(ticks_under(facet, None, 0))
    shown = FIRST_SHOWN if len(ticks) > FOLD_OVER else len(ticks)
    return FacetView(facet.name, len(ticks), ticks[:shown], ticks[shown:])


def ticks_under(facet: Facet, parent: int | None, depth: int) -> Iterator[Tick]:
    """The values right under another, each followed by its own."""
    indexes = [i for i, value in enumerate(facet.values) if value.parent == parent and facet.members[i]]
    if facet.name not in ("edition", "level"):
        indexes.sort(key=lambda i: (-len(facet.members[i]), facet.values[i].label))
    for index in indexes:
        value = facet.values[index]
        yield Tick(value.slug, Link(value.label, value.address, len(facet.members[index])), depth)
        yield from ticks_under(facet, index, depth + 1) if facet.name == "region" else ()


def script_words(publication: Publication) -> dict[str, Any]:
    """The words that scripts need, in the page's language."""
    say, forms = publication.language.say, publication.language.plural_forms
    return {
        "count": forms("%(num)s case study", "%(num)s case studies"),
        "show": forms("Show %(num)s case study", "Show %(num)s case studies"),
        "remove": say("Remove filter: %(label)s"),
        "clear": say("Clear all"),
        "query": say("“%(query)s”"),
        "more": say("Show more"),
        "suggest": say("Did you mean %(name)s?"),
        "failed": say("Search is not available just now. Every case study is below."),
        "searching": say("Searching"),
        "of": say("%(shown)s of %(num)s shown"),
    }
