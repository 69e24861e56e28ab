"""The page of a recipient, and everything that it shows."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ...archive import facts_of_recipient
from ...cards import place_of, region_of
from ...contact import report_mistake
from ...data.addresses import record_address
from ...following import feed_link
from ...honours import count_of_recognitions, honours_of
from ...keepsakes.addresses import CARD, OEMBED
from ...keepsakes.frames import Snippet, recipient_snippets
from ...models import Recipient as RecipientRecord
from ...publication import Publication
from ...showcase import CaseStudy, Recipient
from ...structured import organisation
from ..facts import FactsView, recognition, view_facts
from ..page import Draft, Link, Page, latest
from .honours import Honour, Section, sections_of, view_honour
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
    facts: FactsView | None
    """What the archive proves of it."""
    report: str | None
    snippets: tuple[Snippet, ...]
    """Code that shows these honours on other sites."""


def recipient_pages(publication: Publication) -> Iterator[Draft]:
    """A page for every recipient."""
    for recipient in publication.showcase.recipients:
        yield Draft(recipient.address, partial(recipient_page, publication, recipient))


def recipient_page(publication: Publication, recipient: Recipient) -> Page:
    """The page of one recipient."""
    say, found = publication.language.say, publication.showcase.by_recipient[recipient.slug]
    card, oembed = (recipient.address + CARD, recipient.address + OEMBED) if publication.has_keepsakes else ("", "")
    view = view_recipient(publication, recipient, found)
    return Page(
        recipient.address,
        "recipient.html",
        view,
        title=recipient.record.name,
        description=say("%(name)s: every recognition, with its case study.") % {"name": recipient.record.name},
        crumbs=(Link(say("Recipients"), "/recipients/"),),
        modified=latest([*(one.modified for one in found), *(one.modified for one in view.sections)]),
        feed=feed_link(say("New recognitions of %(name)s") % {"name": recipient.record.name}, recipient.address),
        structured=(organisation(publication, recipient, found),),
        card=card,
        oembed=oembed,
        record=record_address(publication, recipient.address),
    )


def view_recipient(publication: Publication, recipient: Recipient, found: list[CaseStudy]) -> RecipientView:
    """One recipient with its honours, newest first."""
    record, language = recipient.record, publication.language
    region = region_of(recipient, found)
    facet = publication.facets["region"]
    lineage = region.lineage if region else ()
    return RecipientView(
        record=record,
        place=place_of(recipient, found),
        closed=language.day(record.closed) if record.closed else None,
        regions=tuple([Link(one.name, one.address, facet.count(one.slug)) for one in lineage]),
        honours=tuple(map(view_honour, found)),
        total=count_of_recognitions(language, len(found)),
        sections=sections_of(publication, honours_of(publication.showcase, recipient)),
        kin=kin_of(publication, recipient),
        facts=view_facts(facts_of_recipient(publication, recipient), recognition),
        report=report_mistake(publication, record.name, recipient.address),
        snippets=recipient_snippets(publication, recipient),
    )
