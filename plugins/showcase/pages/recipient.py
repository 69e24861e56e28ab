"""A recipient: who it is, and every recognition it has had."""

from collections.abc import Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from ..cards import place_words
from ..language import Language
from ..models import Recipient as RecipientRecord
from ..publication import Publication
from ..showcase import CaseStudy, Recipient
from ..structured import organisation
from .page import Draft, Link, Page, latest


class Honour(NamedTuple):
    """One recognition on the recipient's timeline."""

    edition: Link
    link: Link
    level: str
    tier: str
    category: Link
    programme: str
    line: str


class RecipientView(NamedTuple):
    """What a recipient's page shows."""

    record: RecipientRecord
    place: str
    regions: tuple[Link, ...]
    honours: tuple[Honour, ...]
    total: str


def recipient_pages(publication: Publication) -> Iterator[Draft]:
    """A page for every recipient."""
    for recipient in publication.showcase.recipients:
        yield Draft(recipient.address, partial(recipient_page, publication, recipient))


def recipient_page(publication: Publication, recipient: Recipient) -> Page:
    """The page of one recipient."""
    say, found = publication.language.say, publication.showcase.by_recipient[recipient.slug]
    return Page(
        recipient.address,
        "recipient.html",
        view_recipient(publication, recipient, found),
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
        regions=tuple([Link(one.name, one.address, facet.count(one.slug)) for one in lineage]),
        honours=tuple(map(view_honour, found)),
        total=count_of_recognitions(publication.language, len(found)),
    )


@lru_cache(maxsize=1024)
def count_of_recognitions(language: Language, number: int) -> str:
    """`1 recognition`, `3 recognitions`: said on every page, and of few numbers."""
    return language.count("%(num)s recognition", "%(num)s recognitions", number)


def view_honour(case_study: CaseStudy) -> Honour:
    """One recognition on the timeline."""
    return Honour(
        edition=case_study.edition.link,
        link=Link(case_study.record.standfirst or case_study.category.record.name, case_study.address),
        level=case_study.level.name,
        tier=case_study.level.tier,
        category=case_study.category.link,
        programme=case_study.programme.record.name,
        line=case_study.record.standfirst or "",
    )
