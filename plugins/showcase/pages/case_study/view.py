"""The view of a case study: everything that its page shows."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ...cards import CardView, place_words, view_card
from ...criteria import criteria_ever
from ...models import Figure, Partner, Source
from ...models.programme import Tier
from ...publication import Publication
from ...related import Related
from ...showcase import CaseStudy
from ...story.telling import Telling
from ..page import Link
from .dated import Dated, view_corrections, view_stages
from .media import MediaView, view_media
from .reference import cite, offer_story, report_mistake


class FigureView(NamedTuple):
    """A figure, and where the story says it."""

    figure: Figure
    anchor: str


class Shown(NamedTuple):
    """A criterion that the story shows, in its own words."""

    name: str
    words: str
    anchor: str


class NextCard(NamedTuple):
    """A case study to read next, and why."""

    card: CardView
    reason: str

    def __reduce__(self) -> tuple[Any, ...]:
        """How it is stored, as quickly as a link is."""
        return NextCard, tuple(self)


class CaseStudyView(NamedTuple):
    """What a case study's page shows; its story, and whether that is all there is, come when it has been told."""

    name: str
    recognition: str
    level: Link
    tier: Tier
    edition: Link
    category: Link
    programme: Link
    recipient: Link
    now: Link | None
    """The recipient under its name of today, where that is another; its line says so."""
    kind: str | None
    phase: str
    place: str
    regions: tuple[Link, ...]
    region_is_derived: bool
    standfirst: str | None
    figures: tuple[FigureView, ...]
    reported_by: str | None
    media: MediaView
    partners: tuple[Partner, ...]
    topics: tuple[Link, ...]
    shown: tuple[Shown, ...]
    stages: tuple[Dated, ...]
    corrections: tuple[Dated, ...]
    sources: tuple[Source, ...]
    citation: str
    url: str
    report: str | None
    offer: str | None
    source: str
    next_cards: tuple[NextCard, ...]
    newer: Link | None
    older: Link | None
    story: Telling | None = None
    is_brief: bool = False


def view_case_study(publication: Publication, case_study: CaseStudy, related: Related) -> CaseStudyView:
    """The view of one case study, but for its story."""
    record, recipient, region = case_study.record, case_study.recipient, case_study.region
    newer, older = neighbours(publication, case_study)
    recognition = case_study.recognition
    return CaseStudyView(
        name=case_study.name,
        recognition=recognition,
        level=case_study.level.link,
        tier=case_study.level.tier,
        edition=case_study.edition.link,
        category=case_study.category.link,
        programme=case_study.category.programme.link,
        recipient=recipient.link,
        now=None if case_study.has_present_name else link_to_present(publication, case_study),
        kind=recipient.record.kind,
        phase=", ".join([part for part in (recipient.record.phase, recipient.record.ages) if part]),
        place=place_words(case_study),
        regions=region.links if region else (),
        region_is_derived=record.region_basis == "derived",
        standfirst=record.standfirst,
        figures=tuple([FigureView(one, f"figure-{place}") for place, one in enumerate(record.figures, 1)]),
        reported_by=record.reported_by,
        media=view_media(publication, case_study),
        partners=record.partners,
        topics=tuple([topic.link for topic in case_study.topics]),
        shown=tuple(shown_criteria(case_study)) if record.shows else (),
        stages=view_stages(case_study, publication.language),
        corrections=view_corrections(record.corrections, publication.language),
        sources=record.sources,
        citation=cite(publication, case_study, recognition),
        url=publication.absolute(case_study.address),
        report=report_mistake(publication, case_study),
        offer=offer_story(publication, case_study),
        source=case_study.source,
        next_cards=tuple([NextCard(view_card(one), reason) for one, reason in related.suggest(case_study)]),
        newer=newer,
        older=older,
    )


def link_to_present(publication: Publication, case_study: CaseStudy) -> Link:
    """The link to the recipient as it is called now, or was called last."""
    recipient, say = case_study.recipient, publication.language.say
    is_over = recipient.record.closed or recipient.record.became
    return recipient.link._replace(line=say("Later called") if is_over else say("Now called"))


def shown_criteria(case_study: CaseStudy) -> Iterator[Shown]:
    """The criteria that the story shows, as they were called in its edition and in that order."""
    shows = case_study.record.shows
    for criterion in criteria_ever(case_study.category, case_study.edition.label):
        if criterion.slug in shows:
            yield Shown(criterion.name, shows[criterion.slug], f"criterion-{criterion.slug}")


def neighbours(publication: Publication, case_study: CaseStudy) -> tuple[Link | None, Link | None]:
    """The case studies before and after it in its category."""
    siblings = publication.showcase.by_category[case_study.category.slug]
    here = publication.showcase.place_in_category[case_study]
    newer = siblings[here - 1] if here else None
    older = siblings[here + 1] if here + 1 < len(siblings) else None
    return link_to(newer), link_to(older)


def link_to(case_study: CaseStudy | None) -> Link | None:
    """A link to the case study, its edition beside it."""
    return Link(case_study.name, case_study.address, line=case_study.edition.label) if case_study else None
