"""A case study's page: what was recognised, figures with their proof, the story, the facts, and what to read next."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from ..cards import CardView, place_words, view_card
from ..models import Figure, Partner, Source
from ..models.programme import Tier
from ..publication import Publication
from ..related import Related
from ..showcase import CaseStudy
from ..story import Quotation, Story, plain_text, render_story, to_html
from ..structured import article
from .page import Link, Page

DESCRIPTION_LENGTH = 155
"""Characters of a description that search engines show."""


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
    kind: str
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


def case_study_pages(publication: Publication) -> Iterator[Page]:
    """A page for every case study."""
    related = Related(publication.showcase, publication.language)
    for case_study in publication.showcase.case_studies:
        yield case_study_page(publication, case_study, related)


def case_study_page(publication: Publication, case_study: CaseStudy, related: Related) -> Page:
    """The page of one case study."""
    say = publication.language.say
    recognition = f"{case_study.category.record.name}, {case_study.level.name} {case_study.edition.label}"
    return Page(
        case_study.address,
        "case_study.html",
        view_case_study(publication, case_study, related),
        title=f"{case_study.name} – {recognition}",
        description=describe(case_study, publication.language.tag) or recognition,
        section="case-studies",
        crumbs=(
            Link(say("Case studies"), "/case-studies/"),
            Link(case_study.category.record.name, case_study.category.address),
            Link(case_study.edition.label, case_study.edition.address),
        ),
        modified=case_study.modified,
        structured=(article(publication, case_study),),
        is_article=True,
    )


def describe(case_study: CaseStudy, language: str) -> str:
    """The standfirst, or the beginning of the story, cut at a word."""
    text = case_study.record.standfirst or plain_text(to_html(case_study.record.story or "", language=language))
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    cut = text[:DESCRIPTION_LENGTH]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:–") + "…"


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


def cite(publication: Publication, case_study: CaseStudy) -> str:
    """How to cite it, as plain text."""
    level, edition = case_study.level.name, case_study.edition.label
    return (
        f"“{case_study.name}”, {case_study.category.record.name}, {level} {edition}. {publication.showcase.site.name}."
    )


def report_address(publication: Publication, case_study: CaseStudy) -> str | None:
    """Where to report a mistake; a letter's subject names the record and its line."""
    contact = publication.showcase.site.report
    if not contact or not contact.startswith("mailto:"):
        return contact
    subject = publication.language.say("A mistake in %(name)s (%(source)s)")
    return f"{contact}?subject={quote(subject % {'name': case_study.name, 'source': case_study.source})}"
