"""Case studies as pages: title, description, the way to them."""

from collections.abc import Iterator

from ...publication import Publication
from ...related import Related
from ...showcase import CaseStudy
from ...story import plain_text, to_html
from ...structured import article
from ..page import Link, Page
from .view import view_case_study

DESCRIPTION_LENGTH = 155
"""Characters of a description that search engines show."""


def case_study_pages(publication: Publication) -> Iterator[Page]:
    """A page for every case study."""
    related = Related(publication.showcase, publication.language)
    for case_study in publication.showcase.case_studies:
        yield case_study_page(publication, case_study, related)


def case_study_page(publication: Publication, case_study: CaseStudy, related: Related) -> Page:
    """The page of one case study."""
    say = publication.language.say
    recognition = f"{case_study.category.record.name}, {case_study.level.name} {case_study.edition.label}"
    return Page(
        case_study.address,
        "case_study.html",
        view_case_study(publication, case_study, related),
        title=f"{case_study.name} – {recognition}",
        description=describe(case_study, publication.language.tag) or recognition,
        section="case-studies",
        crumbs=(
            Link(say("Case studies"), "/case-studies/"),
            Link(case_study.category.record.name, case_study.category.address),
            Link(case_study.edition.label, case_study.edition.address),
        ),
        modified=case_study.modified,
        structured=(article(publication, case_study),),
        is_article=True,
    )


def describe(case_study: CaseStudy, language: str) -> str:
    """The standfirst, or the beginning of the story, cut at a word."""
    text = case_study.record.standfirst or plain_text(to_html(case_study.record.story or "", language=language))
    if len(text) <= DESCRIPTION_LENGTH:
        return text
    cut = text[:DESCRIPTION_LENGTH]
    return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:–") + "…"
