"""From records that may be seen to a publication: joined, counted, in the site's language."""

from collections.abc import Callable

from ..facets import build_facets
from ..language import load_language
from ..publication import Publication
from ..records import Records
from ..showcase import CaseStudy, join
from ..story import Telling
from .memory import Days
from .plan import Given, Plan


def publish(
    plan: Plan, given: Given, records: Records, teller: Callable[[CaseStudy], Telling], days: Days
) -> Publication:
    """The publication of checked records; the days are when each file was last committed."""
    assert records.site is not None
    language = load_language(records.site.value.language, plan.theme / "locales")
    showcase = join(records, plan.roots, language.country, days)
    return Publication(
        showcase,
        build_facets(showcase),
        language,
        plan.url,
        plan.now,
        given.prose,
        given.news,
        teller=teller,
        shows_all=plan.shows_all,
    )
