"""Facts from the archive as data."""

from collections.abc import Iterable

from ...archive import Fact
from ...publication import Publication
from ..shapes import FactData


def facts_data(publication: Publication, facts: Iterable[Fact]) -> list[FactData]:
    """Statements as a page makes them, each with the ids of the case studies that it is about."""
    return [
        {
            "text": fact.text,
            "rests_on": fact.rests_on,
            "case_studies": [publication.absolute(one.address) for one in fact.case_studies],
        }
        for fact in facts
    ]
