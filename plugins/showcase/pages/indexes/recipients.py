"""The index of recipients from A to Z."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby

from ...publication import Publication
from ...showcase import sort_name
from ..page import Draft, Link, Page, cut, list_drafts, numbered
from .plain import IndexView

ADDRESS = "/recipients/"
NAMES = 240
"""How many stand on one page."""


def recipient_index(publication: Publication) -> Iterator[Draft]:
    """All recipients, page by page."""
    length = len(publication.showcase.recipients)
    return list_drafts(ADDRESS, length, partial(recipients_page, publication), NAMES)


def recipients_page(publication: Publication, number: int) -> Page:
    """One page of all recipients from A to Z."""
    showcase, say = publication.showcase, publication.language.say
    some, pagination = cut(showcase.recipients, ADDRESS, number, NAMES)
    links = [Link(one.record.name, one.address, len(showcase.by_recipient[one.slug])) for one in some]
    groups = tuple((letter, tuple(group)) for letter, group in groupby(links, lambda link: first_letter(link.label)))
    lead = say("Schools, teams, trusts and partnerships, each with all its honours.")
    page = Page(ADDRESS, "recipients.html", (IndexView(lead, groups), pagination), say("Recipients"), lead)
    return numbered(page, pagination, say("page %(number)s") % {"number": number})


def first_letter(name: str) -> str:
    """The letter that a name is filed under."""
    return sort_name(name)[:1].upper()
