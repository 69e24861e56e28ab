"""The view of a category: everything that one of its pages shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ...archive import facts_of_category
from ...call import CallView, view_call
from ...contact import report_mistake
from ...models import Source
from ...publication import Publication
from ...showcase import CaseStudy, Category
from ..facts import FactsView, name_and_edition, view_facts
from ..listing import Section, sections_by_level
from ..page import Link, Pagination
from .criteria import CriterionView, view_criteria
from .timeline import Win, WordingView, prose, timeline, wording_without_winner


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
    """What it said in earlier editions of which no winner is recorded; the others stand beside their winners."""
    facts: FactsView | None = None
    """What the archive proves of it."""
    regions: tuple[Link, ...] = ()
    sources: tuple[Source, ...] = ()
    report: str | None = None


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
        wins=tuple(timeline(publication, category, [one for one in some if one.is_win])),
        sections=sections_by_level(publication, [one for one in some if not one.is_win]),
        is_first=is_first,
        **(view_words(publication, category, ordered) if is_first else {}),
    )


def view_words(publication: Publication, category: Category, ordered: Sequence[CaseStudy]) -> dict[str, Any]:
    """What is said about a category, on its first page."""
    record = category.record
    return {
        "call": view_call(record.call, publication.now, publication.language, category.address),
        "about": prose(publication, record.about),
        "who_can_enter": prose(publication, record.who_can_enter),
        "criteria": view_criteria(record.criteria, ordered),
        "wording": wording_without_winner(publication, category, ordered),
        "facts": view_facts(facts_of_category(publication, category), name_and_edition),
        "regions": region_links(publication, category),
        "sources": record.sources,
        "report": report_mistake(publication, record.name, category.address),
    }


def region_links(publication: Publication, category: Category) -> tuple[Link, ...]:
    """The regions that have case studies of the category, each leading to that pair's page."""
    by_pair = publication.showcase.by_category_and_region
    counted = [
        Link(region.name, f"{category.address}{region.slug}/", len(by_pair[category.slug, region.slug]))
        for region in publication.showcase.regions
        if (category.slug, region.slug) in by_pair
    ]
    return tuple(sorted(counted, key=lambda link: (-(link.count or 0), link.label)))
