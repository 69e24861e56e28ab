"""A category: what it honours, who can enter, what judges look for and who has shown it, and whom it has honoured."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
from .page import Link, Page, Pagination, latest, numbered, paginate

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
    call: CallView
    about: Markup | None
    who_can_enter: Markup | None
    criteria: tuple[CriterionView, ...]
    wording: tuple[WordingView, ...]
    regions: tuple[Link, ...]
    sources: tuple[Source, ...]


def category_pages(publication: Publication) -> Iterator[Page]:
    """Every page of every category."""
    for category in publication.showcase.categories:
        yield from pages_of_category(publication, category)


def pages_of_category(publication: Publication, category: Category) -> Iterator[Page]:
    """One category: winners first, then the others, cut into pages."""
    say, record = publication.language.say, category.record
    ordered = sorted(members(publication, "category", category.slug), key=lambda one: not one.is_win)
    feed = Link(say("New in %(category)s") % {"category": record.name}, f"{category.address}feed.xml")
    for some, pagination in paginate(ordered, category.address):
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
            feed=feed,
            structured=(collection(publication, category, some),),
        )
        yield numbered(page, pagination, say("page %(number)s") % {"number": pagination.number})


def view_category(
    publication: Publication,
    category: Category,
    ordered: Sequence[CaseStudy],
    some: Sequence[CaseStudy],
    pagination: Pagination,
) -> CategoryView:
    """One page of a category."""
    record = category.record
    return CategoryView(
        programme=Link(category.programme.record.name, category.programme.address),
        line=record.line,
        total=publication.count_of_case_studies(len(ordered)),
        pagination=pagination,
        wins=tuple(timeline([one for one in some if one.is_win])),
        sections=sections_by_level(publication, [one for one in some if not one.is_win]),
        is_first=pagination.number == 1,
        call=view_call(record.call, publication.now, publication.language, f"{category.address}feed.xml"),
        about=prose(publication, record.about),
        who_can_enter=prose(publication, record.who_can_enter),
        criteria=tuple(CriterionView(one, tuple(examples(one, ordered))) for one in record.criteria),
        wording=tuple(
            WordingView(one.edition, prose(publication, one.about), prose(publication, one.who_can_enter), one.criteria)
            for one in record.wording
        ),
        regions=region_links(publication, category),
        sources=record.sources,
    )


def prose(publication: Publication, text: str | None) -> Markup | None:
    """Markdown of a record as safe HTML, where there is any; its headings stand under the page's own."""
    return render_story(text, base=publication.base).html if text else None


def timeline(wins: Sequence[CaseStudy]) -> Iterator[Win]:
    """The winners, newest first, with a line for each of their programme's editions between them that has none."""
    for newer, one in zip([None, *wins], wins, strict=False):
        if newer:
            yield from gaps(newer, one)
        edition = Link(one.edition.label, one.edition.address)
        link = Link(one.name, one.address)
        yield Win(edition, link, one.level.name, one.level.tier, place_words(one), one.record.standfirst or "")


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
    facet, numbers = publication.facets["region"], publication.facets["category"].members_by_slug[category.slug]
    here = set(numbers)
    counted = (
        Link(
            value.label, f"{category.address}{value.slug}/", sum(1 for number in facet.members[index] if number in here)
        )
        for index, value in enumerate(facet.values)
    )
    return tuple(sorted((link for link in counted if link.count), key=lambda link: (-(link.count or 0), link.label)))
