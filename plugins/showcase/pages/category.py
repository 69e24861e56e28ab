"""A category: what it honours, who can enter, what judges look for and who has shown it, and whom it has honoured."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import Markup

from ..call import CallView, view_call
from ..cards import place_words
from ..models import Criterion, Source
from ..models.programme import Tier
from ..publication import Publication
from ..showcase import CaseStudy, Category, year_of
from ..story import render_story
from ..structured import collection
from .listing import Section, members, sections_by_level
from .page import Draft, Link, Page, Pagination, cut, latest, list_drafts, numbered

EXAMPLES = 2
"""Case studies quoted under one criterion: enough to see the point, few enough to read."""


@dataclass(frozen=True, slots=True)
class Example:
    """Words of a case study that show a criterion."""

    words: str
    link: Link
    edition: str


@dataclass(frozen=True, slots=True)
class CriterionView:
    """A criterion, and who has shown it."""

    criterion: Criterion
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class Win:
    """A former winner on the timeline; an edition without one says so."""

    edition: Link
    link: Link | None
    level: str = ""
    tier: Tier = "winner"
    place: str = ""
    line: str = ""


@dataclass(frozen=True, slots=True)
class WordingView:
    """What the category said in an earlier edition."""

    edition: str
    about: Markup | None
    who_can_enter: Markup | None
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class CategoryView:
    """What a category's page shows; what is said about it stands on its first page only."""

    programme: Link
    line: str | None
    total: str
    pagination: Pagination
    wins: tuple[Win, ...]
    sections: tuple[Section, ...]
    is_first: bool
    call: CallView | None = None
    about: Markup | None = None
    who_can_enter: Markup | None = None
    criteria: tuple[CriterionView, ...] = ()
    wording: tuple[WordingView, ...] = ()
    regions: tuple[Link, ...] = ()
    sources: tuple[Source, ...] = ()


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
        feed=Link(say("New in %(category)s") % {"category": record.name}, f"{category.address}feed.xml"),
        structured=(collection(publication, category, some),),
    )
    return numbered(page, pagination, say("page %(number)s") % {"number": number})


def view_category(
    publication: Publication,
    category: Category,
    ordered: Sequence[CaseStudy],
    some: Sequence[CaseStudy],
    pagination: Pagination,
) -> CategoryView:
    """One page of a category."""
    is_first = pagination.number == 1
    return CategoryView(
        programme=category.programme.link,
        line=category.record.line,
        total=publication.count_of_case_studies(len(ordered)),
        pagination=pagination,
        wins=tuple(timeline([one for one in some if one.is_win])),
        sections=sections_by_level(publication, [one for one in some if not one.is_win]),
        is_first=is_first,
        **(view_words(publication, category, ordered) if is_first else {}),
    )


def view_words(publication: Publication, category: Category, ordered: Sequence[CaseStudy]) -> dict[str, Any]:
    """What is said about a category, on its first page."""
    record = category.record
    return {
        "call": view_call(record.call, publication.now, publication.language, f"{category.address}feed.xml"),
        "about": prose(publication, record.about),
        "who_can_enter": prose(publication, record.who_can_enter),
        "criteria": tuple(CriterionView(one, tuple(examples(one, ordered))) for one in record.criteria),
        "wording": tuple(
            WordingView(one.edition, prose(publication, one.about), prose(publication, one.who_can_enter), one.criteria)
            for one in record.wording
        ),
        "regions": region_links(publication, category),
        "sources": record.sources,
    }


def prose(publication: Publication, text: str | None) -> Markup | None:
    """Markdown of a record as safe HTML, where there is any; its headings stand under the page's own."""
    return render_story(text, base=publication.base).html if text else None


def timeline(wins: Sequence[CaseStudy]) -> Iterator[Win]:
    """The winners, newest first, with a line for each of their programme's editions between them that has none."""
    for newer, one in zip([None, *wins], wins, strict=False):
        if newer:
            yield from gaps(newer, one)
        line = one.record.standfirst or ""
        yield Win(one.edition.link, one.link, one.level.name, one.level.tier, place_words(one), line)


def gaps(newer: CaseStudy, older: CaseStudy) -> Iterator[Win]:
    """The programme's editions between two winners, for which no winner is recorded."""
    for edition in newer.programme.record.editions:
        if older.edition.year < year_of(edition) < newer.edition.year:
            yield Win(Link(edition.label, f"/editions/{edition.label}/"), None)


def examples(criterion: Criterion, case_studies: Sequence[CaseStudy]) -> Iterator[Example]:
    """Words of the newest case studies that show the criterion."""
    showing = [one for one in case_studies if criterion.slug in one.record.shows]
    for one in showing[:EXAMPLES]:
        words = one.record.shows[criterion.slug]
        yield Example(words, Link(one.name, f"{one.address}#criterion-{criterion.slug}"), one.edition.label)


def region_links(publication: Publication, category: Category) -> tuple[Link, ...]:
    """The regions that have case studies of the category, each leading to that pair's page."""
    by_pair = publication.showcase.by_category_and_region
    counted = [
        Link(region.name, f"{category.address}{region.slug}/", len(by_pair[category.slug, region.slug]))
        for region in publication.showcase.regions
        if (category.slug, region.slug) in by_pair
    ]
    return tuple(sorted(counted, key=lambda link: (-(link.count or 0), link.label)))
