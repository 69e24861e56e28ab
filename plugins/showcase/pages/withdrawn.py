"""Withdrawn: what stands at an address whose recognition was withdrawn. It names nobody, and passes no judgement."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ..contact import report_address
from ..models import Withdrawn
from ..publication import Publication
from ..redirects.path import path_of, plain_address
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


def sentence_for(publication: Publication, withdrawn: Withdrawn) -> str:
    """Who withdrew it, and when."""
    is_own, (first, *rest) = withdrawn.by == "recipient", withdrawn.address.strip("/").split("/")
    if first == "case-studies" and len(rest) == 2:
        words = recognition_words(publication, is_own)
    elif first == "recipients" and len(rest) == 1:
        words = recipient_words(publication, is_own)
    else:
        words = other_words(publication, is_own)
    return words % {"day": publication.language.day(withdrawn.date)}


def recognition_words(publication: Publication, is_own: bool) -> str:
    """What is said at the address of a case study."""
    say = publication.language.say
    if is_own:
        return say("The recipient withdrew this recognition on %(day)s.")
    return say("The organiser withdrew this recognition on %(day)s.")


def recipient_words(publication: Publication, is_own: bool) -> str:
    """What is said at the address of a recipient."""
    say = publication.language.say
    if is_own:
        return say("The recipient withdrew the recognition shown here on %(day)s.")
    return say("The organiser withdrew the recognition shown here on %(day)s.")


def other_words(publication: Publication, is_own: bool) -> str:
    """What is said at any other address."""
    say = publication.language.say
    if is_own:
        return say("What stood here was withdrawn by the recipient on %(day)s.")
    return say("What stood here was withdrawn by the organiser on %(day)s.")
