"""How to refer to a case study: a citation, and letters about it."""

from ...citation import sentence
from ...contact import report_address, write_to
from ...publication import Publication
from ...showcase import CaseStudy


def cite(publication: Publication, case_study: CaseStudy, recognition: str) -> str:
    """How to cite it, as plain text."""
    return sentence(case_study.name, recognition, publication.showcase.site.name)


def report_mistake(publication: Publication, case_study: CaseStudy) -> str | None:
    """Where to report a mistake; a letter's subject names the record and its line."""
    subject = publication.language.say("A mistake in %(name)s (%(source)s)")
    words = subject % {"name": case_study.name, "source": case_study.source}
    return report_address(publication, words, case_study.address)


def offer_story(publication: Publication, case_study: CaseStudy) -> str | None:
    """Where to send the story of a recognition of which little more is known; nothing where figures show one."""
    if case_study.record.figures:
        return None
    subject = publication.language.say("The story of %(name)s (%(source)s)")
    words = subject % {"name": case_study.name, "source": case_study.source}
    return write_to(publication, words, case_study.address)
