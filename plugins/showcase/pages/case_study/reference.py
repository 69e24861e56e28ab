"""How to refer to a case study: a citation, and a letter about a mistake in it."""

from urllib.parse import quote

from ...publication import Publication
from ...showcase import CaseStudy


def cite(publication: Publication, case_study: CaseStudy, recognition: str) -> str:
    """How to cite it, as plain text."""
    return f"“{case_study.name}”, {recognition}. {publication.showcase.site.name}."


def report_address(publication: Publication, case_study: CaseStudy) -> str | None:
    """Where to report a mistake; a letter's subject names the record and its line."""
    contact = publication.showcase.site.report
    if not contact or not contact.startswith("mailto:"):
        return contact
    subject = publication.language.say("A mistake in %(name)s (%(source)s)")
    return f"{contact}?subject={quote(subject % {'name': case_study.name, 'source': case_study.source})}"
