"""Documents: what a search finds of a case study, as the little HTML that Pagefind reads."""

from collections.abc import Iterator

from markupsafe import escape

from ..cards import place_words
from ..publication import Publication
from ..showcase import CaseStudy
from ..story.telling import Telling

FACTS_WEIGHT = 0.5
"""What a fact's words count for beside those of the story; a name, as a heading, counts for more by itself."""


def document(publication: Publication, case_study: CaseStudy, telling: Telling) -> bytes:
    """The name, the standfirst, the place, the story and the facts: the words of its page that are its own."""
    lead = (case_study.record.standfirst, place_words(case_study))
    paragraphs = "".join(f"<p>{escape(words)}</p>" for words in lead if words)
    facts = "".join(f"<p>{escape(fact)}</p>" for fact in facts_of(case_study))
    return (
        f'<!doctype html><html lang="{publication.language.tag}">'
        f"<body><h1>{escape(case_study.name)}</h1>{paragraphs}{telling.html}"
        f'<div data-pagefind-weight="{FACTS_WEIGHT}">{facts}</div>'
    ).encode()


def facts_of(case_study: CaseStudy) -> Iterator[str]:
    """What the page shows beside the story, and the other names of the recipient."""
    yield from case_study.names[1:]
    yield f"{case_study.level.name}, {case_study.edition.label}"
    yield case_study.category.record.name
    yield case_study.programme.record.name
    if case_study.region:
        yield ", ".join(region.name for region in reversed(case_study.region.lineage))
    for partner in case_study.record.partners:
        yield f"{partner.name} ({partner.role})" if partner.role else partner.name
    if case_study.topics:
        yield ", ".join(topic.record.name for topic in case_study.topics)
