"""The index of categories, each with what its call is."""

from dataclasses import dataclass

from ...call import State, call_state
from ...publication import Publication
from ...showcase import Category
from ..page import Link, Page
from ..told import told_as_list


@dataclass(frozen=True, slots=True)
class CategoryLine:
    """A category in an index, with what its call is."""

    link: Link
    call: State
    opens: str
    closes: str
    opens_words: str
    closes_words: str


@dataclass(frozen=True, slots=True)
class CategoryGroup:
    """A programme's categories."""

    programme: Link
    categories: tuple[CategoryLine, ...]


def categories_page(publication: Publication) -> Page:
    """All categories, by programme."""
    say, links = publication.language.say, [one.link for one in publication.showcase.categories]
    page = Page(
        "/categories/", "categories.html", category_groups(publication), say("Categories"),
        say("Every category of every programme, what it honours, and who has been recognised in it."),
        section="categories",
    )  # fmt: skip
    return told_as_list(publication, page, links, len(links))


def category_groups(publication: Publication) -> tuple[CategoryGroup, ...]:
    """Categories by programme, in the order of the programmes' files."""
    return tuple(
        CategoryGroup(
            Link(programme.record.name, programme.address),
            tuple(
                category_line(publication, one) for one in publication.showcase.categories if one.programme is programme
            ),
        )
        for programme in publication.showcase.programmes
    )


def category_line(publication: Publication, category: Category) -> CategoryLine:
    """One category of an index."""
    call, count = category.record.call, publication.facets["category"].count(category.slug)
    opens, closes = (call.opens, call.deadline) if call else (None, None)
    return CategoryLine(
        Link(category.record.name, category.address, count, category.record.line),
        call_state(call, publication.now),
        opens.instant.isoformat() if opens else "",
        closes.instant.isoformat() if closes else "",
        publication.language.day(opens.day) if opens else "",
        publication.language.day(closes.day) if closes else "",
    )
