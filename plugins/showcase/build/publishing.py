"""From records that may be seen to a publication: joined, counted, in the site's language."""

from ..attachments import Attachments
from ..facets import build_facets
from ..language import load_language
from ..publication import Publication
from ..records import Records
from ..showcase import join
from .memory import Days
from .plan import Given, Plan


def publish(plan: Plan, given: Given, records: Records, days: Days, attachments: Attachments) -> Publication:
    """The publication of checked records, but for their stories; the days are when each file was last committed."""
    assert records.site is not None
    language = load_language(records.site.value.language, plan.theme / "locales")
    showcase = join(records, plan.roots, language.country, days, attachments)
    return Publication(
        showcase,
        build_facets(showcase),
        language,
        plan.url,
        plan.now,
        given.prose,
        given.news,
        shows_all=plan.shows_all,
        has_keepsakes=plan.keepsakes,
    )
