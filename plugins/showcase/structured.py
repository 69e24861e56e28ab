"""Structured data for machines that read pages: schema.org as JSON-LD, saying no more than the page does."""

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from .link import Link
from .models import Correction, Identifier
from .publication import Publication
from .registers import address_of
from .showcase import CaseStudy, Category, Membership, Recipient

CONTEXT = "https://schema.org"
write_json = json.JSONEncoder(sort_keys=True, check_circular=False).encode
SCHOOLS = {"school", "college", "nursery"}


def website(publication: Publication) -> dict[str, Any]:
    """The site, with where to search it."""
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "name": publication.showcase.site.name,
        "url": publication.absolute("/"),
        "inLanguage": publication.language.tag,
        "potentialAction": {
            "@type": "SearchAction",
            "target": publication.absolute("/case-studies/?q={query}"),
            "query-input": "required name=query",
        },
    }


def write_breadcrumbs(publication: Publication, links: Sequence[Link]) -> str:
    """The way from the home page to a page, itself last, as JSON; a step that many pages share is written once."""
    steps = [write_step(place, link.label, publication.absolute(link.address)) for place, link in enumerate(links, 1)]
    return f'{{"@context": "{CONTEXT}", "@type": "BreadcrumbList", "itemListElement": [{", ".join(steps)}]}}'


@lru_cache(maxsize=4096)
def write_step(place: int, name: str, url: str) -> str:
    """One step of a way as JSON."""
    return f'{{"@type": "ListItem", "item": {write_json(url)}, "name": {write_json(name)}, "position": {place}}}'


def item_list(publication: Publication, links: Iterable[Link]) -> dict[str, Any]:
    """A page that is a list."""
    return {
        "@context": CONTEXT,
        "@type": "CollectionPage",
        "inLanguage": publication.language.tag,
        "mainEntity": {
            "@type": "ItemList",
            "itemListElement": [
                {"@type": "ListItem", "position": place, "name": link.label, "url": publication.absolute(link.address)}
                for place, link in enumerate(links, 1)
            ],
        },
    }


def collection(publication: Publication, category: Category, some: Sequence[CaseStudy]) -> dict[str, Any]:
    """A category as a collection of what it honoured."""
    made = item_list(publication, [Link(one.name, one.address) for one in some])
    return made | {"name": category.record.name, "url": publication.absolute(category.address)}


def award_words(case_study: CaseStudy) -> str:
    """The award in one line: level, category, programme, edition."""
    return ", ".join(
        (
            case_study.level.name,
            case_study.category.record.name,
            case_study.programme.record.name,
            case_study.edition.label,
        )
    )


def about_recipient(publication: Publication, recipient: Recipient, found: Sequence[CaseStudy]) -> dict[str, Any]:
    """Who was honoured, and with what."""
    record = recipient.record
    made: dict[str, Any] = {
        "@type": "School" if record.kind in SCHOOLS else "Organization",
        "name": record.name,
        "url": publication.absolute(recipient.address),
        "award": [award_words(one) for one in found],
    }
    if record.other_names:
        made["alternateName"] = list(record.other_names)
    if record.website:
        made["sameAs"] = record.website
    return made


def organisation(publication: Publication, recipient: Recipient, found: Sequence[CaseStudy]) -> dict[str, Any]:
    """A recipient on its own page, with what it belongs to and what belongs to it."""
    lineage, record = publication.showcase.lineage, recipient.record
    wholes = [one for one in lineage.belongs_to.get(recipient.slug, ()) if one.record.until is None]
    members = [one for one in lineage.members.get(recipient.slug, ()) if one.record.until is None]
    made: dict[str, Any] = {
        "parentOrganization": [whole_of(publication, one) for one in wholes if is_trust(one.whole)],
        "memberOf": [whole_of(publication, one) for one in wholes if not is_trust(one.whole)],
        "subOrganization" if is_trust(recipient) else "member": [member_of(publication, one) for one in members],
        "identifier": [property_value(one) for one in record.identifiers],
        "dissolutionDate": record.closed.isoformat() if record.closed else None,
    }
    said = {name: value for name, value in made.items() if value}
    return {"@context": CONTEXT} | about_recipient(publication, recipient, found) | said


def is_trust(recipient: Recipient) -> bool:
    """Whether what belongs to it is run by it, as a trust's schools are."""
    return recipient.record.kind == "trust"


def whole_of(publication: Publication, one: Membership) -> dict[str, Any]:
    """What an organisation belongs to."""
    return {"@type": "Organization", "name": one.whole.record.name, "url": publication.absolute(one.whole.address)}


def member_of(publication: Publication, one: Membership) -> dict[str, Any]:
    """What belongs to an organisation, with its page where it has one."""
    if one.member is None:
        return {"@type": "Organization", "name": one.record.name}
    kind = "School" if one.member.record.kind in SCHOOLS else "Organization"
    return {"@type": kind, "name": one.member.record.name, "url": publication.absolute(one.member.address)}


def property_value(identifier: Identifier) -> dict[str, Any]:
    """A number in a register, with its entry where that is known."""
    made = {"@type": "PropertyValue", "propertyID": identifier.scheme, "value": identifier.value}
    address = address_of(identifier)
    return made | {"url": address} if address else made


def correction_comment(correction: Correction) -> dict[str, Any]:
    """What was put right, and when."""
    return {"@type": "CorrectionComment", "datePublished": correction.date.isoformat(), "text": correction.what}


def article(publication: Publication, case_study: CaseStudy) -> dict[str, Any]:
    """A case study as an article about its recipient."""
    made: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "Article",
        "headline": case_study.name,
        "url": publication.absolute(case_study.address),
        "inLanguage": publication.language.tag,
        "about": about_recipient(publication, case_study.recipient, [case_study]),
        "isPartOf": {"@type": "WebSite", "name": publication.showcase.site.name, "url": publication.absolute("/")},
        "author": {"@type": "Organization", "name": publication.showcase.site.name, "url": publication.absolute("/")},
    }
    if case_study.record.standfirst:
        made["description"] = case_study.record.standfirst
    if case_study.record.corrections:
        made["correction"] = [correction_comment(one) for one in case_study.record.corrections]
    if case_study.modified:
        made["dateModified"] = case_study.modified.isoformat()
    if case_study.topics:
        made["keywords"] = [topic.record.name for topic in case_study.topics]
    if case_study.record.sources:
        made["citation"] = [source.url for source in case_study.record.sources]
    return made
