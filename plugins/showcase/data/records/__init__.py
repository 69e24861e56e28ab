"""Records as data: each public record in the shape that `shapes` promises, everything in it resolved.

case_study, recipient, category, programme, others   one type of record each
story, prose, media                                  the words and files of a case study
refs                                                 how one record names another
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ...publication import Publication
from .case_study import case_studies_data, case_study_data
from .category import categories_data, category_data
from .others import (
    edition_page_data,
    level_page_data,
    region_data,
    regions_data,
    topic_data,
    topics_data,
    withdrawn_data,
)
from .programme import programme_data, programmes_data
from .recipient import recipient_data, recipients_data

RECORDS: Mapping[str, Callable[[Publication], Iterator[Mapping[str, Any]]]] = {
    "case-studies": case_studies_data,
    "recipients": recipients_data,
    "categories": categories_data,
    "programmes": programmes_data,
    "regions": regions_data,
    "topics": topics_data,
}
"""All public records of a type, in the site's order. Regions and topics are those that have a case study."""

__all__ = [
    "RECORDS",
    "case_study_data",
    "category_data",
    "edition_page_data",
    "level_page_data",
    "programme_data",
    "recipient_data",
    "region_data",
    "topic_data",
    "withdrawn_data",
]
