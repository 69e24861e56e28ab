"""A recipient: who it is, and every recognition it has had."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..cards import place_words
from ..models import Recipient as RecipientRecord
from ..publication import Publication
from ..showcase import CaseStudy, Recipient
from ..structured import organisation
from .page import Link, Page, latest


@dataclass(frozen=True, slots=True)
class Honour:
    """One recognition on the recipient's timeline."""

    edition: Link
    link: Link
    level: str
    tier: str
    category: Link
    programme: str
    line: str


@dataclass(frozen=True, slots=True)
class RecipientView:
    """What a recipient's page shows."""

    record: RecipientRecord
    place: str
    regions: tuple[Link, ...]
    honours: tuple[Honour, ...]
    total: str


def recipient_pages(publication: Publication) -> Iterator[Page]:
    """A page for every recipient."""
    say = publication.language.say
    for recipient in publication.showcase.recipients:
        found = publication.showcase.by_recipient[recipient.slug]
        view = view_recipient(publication, recipient, found)
        yield Page(
            recipient.address,
            "recipient.html",
            view,
            title=recipient.record.name,
            description=say("%(name)s: every recognition, with its case study.") % {"name": recipient.record.name},
            crumbs=(Link(say("Recipients"), "/recipients/"),),
            modified=latest([one.modified for one in found]),
            structured=(organisation(publication, recipient, found),),
        )


def view_recipient(publication: Publication, recipient: Recipient, found: list[CaseStudy]) -> RecipientView:
    """One recipient with its honours, newest first."""
    region = recipient.region or next((one.region for one in found if one.region), None)
    place = recipient.record.place or next((place_words(one) for one in found if one.record.place), "")
    facet = publication.facets["region"]
    lineage = region.lineage if region else ()
    country = lineage[0].name if lineage and lineage[0].name not in place else ""
    return RecipientView(
        record=recipient.record,
        place=", ".join(part for part in (place, country) if part),
        regions=tuple(Link(one.name, one.address, facet.count(one.slug)) for one in lineage),
        honours=tuple(map(view_honour, found)),
        total=publication.language.count("%(num)s recognition", "%(num)s recognitions", len(found)),
    )


def view_honour(case_study: CaseStudy) -> Honour:
    """One recognition on the timeline."""
    return Honour(
        edition=Link(case_study.edition.label, case_study.edition.address),
        link=Link(case_study.record.standfirst or case_study.category.record.name, case_study.address),
        level=case_study.level.name,
        tier=case_study.level.tier,
        category=Link(case_study.category.record.name, case_study.category.address),
        programme=case_study.programme.record.name,
        line=case_study.record.standfirst or "",
    )
