"""The view of a case study: everything that its page shows."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...cards import CardView, place_words, view_card
from ...models import Figure, Partner, Source
from ...models.programme import Tier
from ...publication import Publication
from ...related import Related
from ...showcase import CaseStudy
from ...story import Quotation, Story, render_story, to_html
from ..page import Link
from .reference import cite, report_address


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure, and where the story says it."""

    figure: Figure
    anchor: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A criterion that the story shows, in its own words."""

    name: str
    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class NextCard:
    """A case study to read next, and why."""

    card: CardView
    reason: str


@dataclass(frozen=True, slots=True)
class CaseStudyView:
    """What a case study's page shows."""

    name: str
    level: Link
    tier: Tier
    edition: Link
    category: Link
    programme: Link
    recipient: Link
    kind: str | None
    phase: str
    place: str
    regions: tuple[Link, ...]
    region_is_derived: bool
    standfirst: str | None
    figures: tuple[FigureView, ...]
    reported_by: str | None
    story: Story | None
    is_brief: bool
    partners: tuple[Partner, ...]
    topics: tuple[Link, ...]
    shown: tuple[Shown, ...]
    sources: tuple[Source, ...]
    citation: str
    url: str
    report: str | None
    source: str
    next_cards: tuple[NextCard, ...]
    newer: Link | None
    older: Link | None


def view_case_study(publication: Publication, case_study: CaseStudy, related: Related) -> CaseStudyView:
    """The view of one case study."""
    record, recipient = case_study.record, case_study.recipient.record
    story = tell(publication, case_study)
    newer, older = neighbours(publication, case_study)
    return CaseStudyView(
        name=case_study.name,
        level=Link(case_study.level.name, case_study.level.address),
        tier=case_study.level.tier,
        edition=Link(case_study.edition.label, case_study.edition.address),
        category=Link(case_study.category.record.name, case_study.category.address),
        programme=Link(case_study.programme.record.name, case_study.programme.address),
        recipient=Link(recipient.name, case_study.recipient.address),
        kind=recipient.kind,
        phase=", ".join(part for part in (recipient.phase, recipient.ages) if part),
        place=place_words(case_study),
        regions=tuple(Link(one.name, one.address) for one in case_study.region.lineage) if case_study.region else (),
        region_is_derived=record.region_basis == "derived",
        standfirst=record.standfirst,
        figures=tuple(FigureView(one, f"figure-{place}") for place, one in enumerate(record.figures, 1)),
        reported_by=record.reported_by,
        story=story,
        is_brief=is_brief(case_study),
        partners=record.partners,
        topics=tuple(Link(topic.record.name, topic.address) for topic in case_study.topics),
        shown=tuple(shown_criteria(case_study)),
        sources=record.sources,
        citation=cite(publication, case_study),
        url=publication.absolute(case_study.address),
        report=report_address(publication, case_study),
        source=case_study.source,
        next_cards=tuple(NextCard(view_card(one.case_study), one.reason) for one in related.suggest(case_study)),
        newer=newer,
        older=older,
    )


def is_brief(case_study: CaseStudy) -> bool:
    """Whether there is no more than a paragraph."""
    return not case_study.record.figures and to_html(case_study.record.story or "").count("<p>") < 2


def tell(publication: Publication, case_study: CaseStudy) -> Story | None:
    """The story with its figures and criteria marked."""
    record = case_study.record
    if not record.story:
        return None
    quotations = [Quotation(f"figure-{place}", one.proof) for place, one in enumerate(record.figures, 1)]
    quotations += [Quotation(f"criterion-{slug}", words) for slug, words in record.shows.items()]
    return render_story(record.story, quotations, record.pull, publication.base, publication.language.tag)


def shown_criteria(case_study: CaseStudy) -> Iterator[Shown]:
    """The criteria that the story shows, in the category's order."""
    shows = case_study.record.shows
    for criterion in case_study.category.record.criteria:
        if criterion.slug in shows:
            yield Shown(criterion.name, shows[criterion.slug], f"criterion-{criterion.slug}")


def neighbours(publication: Publication, case_study: CaseStudy) -> tuple[Link | None, Link | None]:
    """The case studies before and after it in its category."""
    siblings = publication.showcase.by_category[case_study.category.slug]
    here = publication.showcase.place_in_category[case_study.address]
    newer = siblings[here - 1] if here else None
    older = siblings[here + 1] if here + 1 < len(siblings) else None
    return link_to(newer), link_to(older)


def link_to(case_study: CaseStudy | None) -> Link | None:
    """A link to the case study, its edition beside it."""
    return Link(case_study.name, case_study.address, line=case_study.edition.label) if case_study else None
