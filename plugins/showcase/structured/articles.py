"""A case study as an article about its recipient."""

from typing import Any

from ..models import Correction
from ..publication import Publication
from ..showcase import CaseStudy
from .media import media_of
from .recipients import about_recipient
from .steps import CONTEXT


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
    return made | media_of(publication, case_study)
