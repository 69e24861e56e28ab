"""Categories as pages: title, description, the way to them."""

from collections.abc import Iterator, Sequence
from functools import partial

from ...data.addresses import record_address
from ...following import feed_link
from ...keepsakes.addresses import CARD
from ...publication import Publication
from ...showcase import CaseStudy, Category
from ..listing import members
from ..page import Draft, Link, Page, count_before, cut, latest, list_drafts, numbered
from ..told import told_as_list
from .view import view_category


def category_pages(publication: Publication) -> Iterator[Draft]:
    """Every page of every category: winners first, then the others."""
    for category in publication.showcase.categories:
        ordered = sorted(members(publication, "category", category.slug), key=lambda one: not one.is_win)
        make = partial(category_page, publication, category, ordered)
        yield from list_drafts(category.address, len(ordered), make)


def category_page(publication: Publication, category: Category, ordered: Sequence[CaseStudy], number: int) -> Page:
    """One page of one category."""
    say, record = publication.language.say, category.record
    some, pagination = cut(ordered, category.address, number)
    page = Page(
        category.address,
        "category.html",
        view_category(publication, category, ordered, some, pagination),
        title=record.name,
        description=record.line
        or say("%(category)s, a category of %(programme)s.")
        % {"category": record.name, "programme": category.programme.record.name},
        section="categories",
        crumbs=(
            Link(say("Categories"), "/categories/"),
            Link(category.programme.short_name, category.programme.address),
        ),
        modified=latest([one.modified for one in some]),
        feed=feed_link(say("New in %(category)s") % {"category": record.name}, category.address),
        card=category.address + CARD if publication.has_keepsakes else "",
        record=record_address(publication, category.address),
    )
    page = numbered(page, pagination, say("page %(number)s") % {"number": number})
    links = [one.link for one in some]
    return told_as_list(publication, page, links, len(ordered), count_before(number))
