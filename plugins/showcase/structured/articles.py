"""A case study as an article about its recipient, and a post of the news as one."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from ..models import Correction
from ..publication import Prose, Publication
from ..showcase import CaseStudy
from ..showcase.standing import announced_on
from .media import media_of
from .places import place_of_work
from .recipients import about_recipient
from .site import part_of, publisher, terms
from .steps import CONTEXT

Node = dict[str, Any]


def article(publication: Publication, case_study: CaseStudy, card: str = "", record: str = "") -> Node:
    """A case study as an article about its recipient; `card` and `record` are where those stand, if they do."""
    made = article_node(publication, "Article", case_study.name, case_study.address)
    made["about"] = about_recipient(publication, case_study.recipient, [case_study], case_study.name)
    made |= media_of(publication, case_study)
    if card and "image" not in made:
        made["image"] = publication.absolute(card)
    if record:
        where = publication.absolute(record)
        made["encoding"] = {"@type": "MediaObject", "encodingFormat": "application/json", "contentUrl": where}
    made.update(pair for pair in details(case_study) if pair[1])
    return made


def article_node(publication: Publication, kind: str, headline: str, address: str) -> Node:
    """What every article of the site says, whatever it is about."""
    organisation, url = publisher(publication), publication.absolute(address)
    return {
        "@context": CONTEXT,
        "@type": kind,
        "headline": headline,
        "url": url,
        "mainEntityOfPage": url,
        "inLanguage": publication.language.tag,
        "isPartOf": part_of(publication),
        "author": organisation,
        "publisher": organisation,
        **terms(publication),
    }


def details(case_study: CaseStudy) -> Iterator[tuple[str, Any]]:
    """What a case study may have, as each is called; nothing stands for what it has not."""
    record, published = case_study.record, published_on(case_study)
    yield "description", record.standfirst
    yield "datePublished", published and published.isoformat()
    yield "dateModified", case_study.modified and case_study.modified.isoformat()
    yield "keywords", [topic.record.name for topic in case_study.topics]
    yield "contentLocation", place_of_work(case_study)
    yield "mentions", [named("Organization", one.name, one.url) for one in record.partners]
    yield "citation", [named("CreativeWork", one.title, one.url) for one in record.sources]
    yield "correction", [correction_comment(one) for one in record.corrections]


def published_on(case_study: CaseStudy) -> date | None:
    """The day on which it was announced first, where that is known."""
    stages = case_study.stages
    return stages[0].day if stages else announced_on(case_study.programme, case_study.record)


def named(kind: str, name: str, url: str | None) -> Node:
    """Somebody or something by name, with its address where it has one."""
    return {"@type": kind, "name": name, "url": url} if url else {"@type": kind, "name": name}


def correction_comment(correction: Correction) -> Node:
    """What was put right, and when."""
    return {"@type": "CorrectionComment", "datePublished": correction.date.isoformat(), "text": correction.what}


def news_article(publication: Publication, post: Prose, address: str) -> Node:
    """A post of the news."""
    made = article_node(publication, "NewsArticle", post.title, address)
    if post.summary:
        made["description"] = post.summary
    if post.day:
        made["datePublished"] = post.day.isoformat()
    return made
