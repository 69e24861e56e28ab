"""Years: when each edition of a programme was. Programmes that share a label need not share its year."""

from collections.abc import Mapping

from ..showcase import CaseStudy, Programme, Showcase, year_of

Years = Mapping[tuple[Programme, str], int]


def years_of(showcase: Showcase) -> Years:
    """The year of every edition by its programme and label, worked out once."""
    found: Years | None = showcase.groups.get(years_of)
    if found is None:
        found = showcase.groups[years_of] = {
            (programme, edition.label): year_of(edition)
            for programme in showcase.programmes
            for edition in programme.record.editions
        }
    return found


def year_in(years: Years, one: CaseStudy) -> int:
    """The year of a case study's edition."""
    return years[one.programme, one.edition.label]
