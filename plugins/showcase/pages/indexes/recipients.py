"""The index of recipients from A to Z, each under every name that it had."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from typing import NamedTuple

from ...publication import Publication
from ...showcase import Recipient, sort_name
from ..page import Draft, Link, Page, count_before, cut, list_drafts, numbered
from ..told import told_as_list
from .plain import IndexView

ADDRESS = "/recipients/"
NAMES = 240
"""How many stand on one page."""


class Entry(NamedTuple):
    """A name in the index: what it is filed under, and whose it is."""

    filed: str
    slug: str
    name: str
    recipient: Recipient


def recipient_index(publication: Publication) -> Iterator[Draft]:
    """All recipients, page by page."""
    entries = list_names(publication.showcase.recipients)
    return list_drafts(ADDRESS, len(entries), partial(recipients_page, publication, entries), NAMES)


def list_names(recipients: tuple[Recipient, ...]) -> list[Entry]:
    """Every name that a recipient has or had, by what it is filed under."""
    names = [Entry(one.filed, one.slug, one.record.name, one) for one in recipients]
    former = [
        Entry(sort_name(name), one.slug, name, one)
        for one in recipients
        if one.record.former_names
        for name in dict.fromkeys(former.name for former in one.record.former_names)
        if name != one.record.name
    ]
    return sorted([*names, *former], key=lambda entry: entry[:3]) if former else names


def recipients_page(publication: Publication, entries: list[Entry], number: int) -> Page:
    """One page of all recipients from A to Z."""
    say = publication.language.say
    some, pagination = cut(entries, ADDRESS, number, NAMES)
    links = [link_to(publication, one) for one in some]
    groups = tuple((letter, tuple(group)) for letter, group in groupby(links, lambda link: first_letter(link.label)))
    lead = say("Schools, teams, trusts and partnerships, each with all its honours.")
    page = Page(ADDRESS, "recipients.html", (IndexView(lead, groups), pagination), say("Recipients"), lead)
    page = numbered(page, pagination, say("page %(number)s") % {"number": number})
    return told_as_list(publication, page, links, len(entries), count_before(number, NAMES))


def link_to(publication: Publication, entry: Entry) -> Link:
    """The link to a recipient, with the number of its own honours; under a former name with that of today instead."""
    showcase, say, one = publication.showcase, publication.language.say, entry.recipient
    if entry.name != one.record.name:
        return Link(entry.name, one.address, line=say("see %(name)s") % {"name": one.record.name})
    after = showcase.lineage.became.get(one.slug, ())
    names = ", ".join(step.after.record.name for step in after)
    line = say("became %(name)s") % {"name": names} if after else None
    return Link(entry.name, one.address, len(showcase.by_recipient[one.slug]), line)


def first_letter(name: str) -> str:
    """The letter that a name is filed under."""
    return sort_name(name)[:1].upper()
