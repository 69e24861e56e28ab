"""The page of a recipient, and everything that it shows."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ...cards import place_words
from ...contact import report_mistake
from ...models import Recipient as RecipientRecord
from ...publication import Publication
from ...showcase import CaseStudy, Recipient
from ...structured import organisation
from ..page import Draft, Link, Page, latest
from .honours import Honour, Section, count_of_recognitions, sections_of, view_honour
from .kin import Kin, kin_of


class RecipientView(NamedTuple):
    """What a recipient's page shows."""

    record: RecipientRecord
    place: str
    closed: str | None
    regions: tuple[Link, ...]
    honours: tuple[Honour, ...]
    total: str
    sections: tuple[Section, ...]
    kin: Kin
    report: str | None


def recipient_pages(publication: Publication) -> Iterator[Draft]:
    """A page for every recipient."""
    for recipient in publication.showcase.recipients:
        yield Draft(recipient.address, partial(recipient_page, publication, recipient))


def recipient_page(publication: Publication, recipient: Recipient) -> Page:
    """The page of one recipient."""
    say, found = publication.language.say, publication.showcase.by_recipient[recipient.slug]
    view = view_recipient(publication, recipient, found)
    return Page(
        recipient.address,
        "recipient.html",
        view,
        title=recipient.record.name,
        description=say("%(name)s: every recognition, with its case study.") % {"name": recipient.record.name},
        crumbs=(Link(say("Recipients"), "/recipients/"),),
        modified=latest([*(one.modified for one in found), *(one.modified for one in view.sections)]),
        structured=(organisation(publication, recipient, found),),
    )


def view_recipient(publication: Publication, recipient: Recipient, found: list[CaseStudy]) -> RecipientView:
    """One recipient with its honours, newest first."""
    record, language = recipient.record, publication.language
    region = recipient.region or next((one.region for one in found if one.region), None)
    place = record.place or next((place_words(one) for one in found if one.record.place), "")
    facet = publication.facets["region"]
    lineage = region.lineage if region else ()
    country = lineage[0].name if lineage and lineage[0].name not in place else ""
    return RecipientView(
        record=record,
        place=", ".join(part for part in (place, country) if part),
        closed=language.day(record.closed) if record.closed else None,
        regions=tuple([Link(one.name, one.address, facet.count(one.slug)) for one in lineage]),
        honours=tuple(map(view_honour, found)),
        total=count_of_recognitions(language, len(found)),
        sections=sections_of(publication, recipient),
        kin=kin_of(publication, recipient),
        report=report_mistake(publication, record.name, recipient.address),
    )
