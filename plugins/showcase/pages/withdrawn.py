"""Withdrawn: what stands at an address whose recognition was withdrawn. It names nobody, and passes no judgement."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ..contact import report_address
from ..models import Withdrawn
from ..publication import Publication
from ..redirects.path import path_of, plain_address
from ..withdrawal import sentence_for
from .corrections import ADDRESS as CORRECTIONS
from .page import Draft, Link, Page


class WithdrawnView(NamedTuple):
    """What the page shows: who withdrew it and when, why where that may be known, and where to go on."""

    sentence: str
    reason: str | None
    ways: tuple[Link, ...]
    report: str | None


def withdrawn_pages(publication: Publication) -> Iterator[Draft]:
    """A page for every address whose recognition was withdrawn, where a page can stand."""
    for withdrawn in publication.showcase.withdrawn:
        path = path_of(withdrawn.address)
        if path:
            address = plain_address(path)
            yield Draft(address, partial(withdrawn_page, publication, withdrawn, address))


def withdrawn_page(publication: Publication, withdrawn: Withdrawn, address: str) -> Page:
    """The page of one address. No crumb, feed or structured data tells what stood there."""
    say = publication.language.say
    view = WithdrawnView(
        sentence=sentence_for(publication, withdrawn),
        reason=withdrawn.reason,
        ways=ways_on(publication),
        report=report_address(publication, say("A mistake on a page that says “Withdrawn”"), address),
    )
    return Page(address, "withdrawn.html", view, say("Withdrawn"), view.sentence, is_indexed=False)


def ways_on(publication: Publication) -> tuple[Link, ...]:
    """Where a reader may go on, and learn how corrections and withdrawals are made."""
    say = publication.language.say
    about = (Link(one.title, f"/{one.slug}/") for one in publication.prose if one.slug == "about")
    return (
        Link(say("Case studies"), "/case-studies/"),
        Link(say("Corrections and withdrawals"), CORRECTIONS),
        *about,
    )
