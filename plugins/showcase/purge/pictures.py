"""Pictures that went: whose right was withdrawn, and those of what was withdrawn as a whole."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ..attachments import PICTURES, find_file
from ..models import CaseStudy
from ..records import Located, Records


class GonePicture(NamedTuple):
    """A picture that is not shown any more: its name, since when, the page it stood on."""

    name: str
    day: date
    address: str
    path: str
    """Where its original still lies in the public content; empty where it does not."""
    is_page_there: bool
    """Whether the page stands there still, without the picture."""


def find_pictures(records: Records, since: date) -> Iterator[GonePicture]:
    """Every picture that went from a day on, and that no other case study shows."""
    shown = set(shown_names(records))
    for located in records.case_studies:
        whole = located.value.withdrawn
        for picture in located.value.pictures:
            day = picture.withdrawn or (whole.date if whole else None)
            if day and day >= since and picture.file not in shown:
                path = path_of(records, picture.file)
                yield GonePicture(picture.file, day, address_of(located), path, not whole)


def shown_names(records: Records) -> Iterator[str]:
    """The files of all pictures that were not withdrawn."""
    lasting = (one.value for one in records.case_studies if not one.value.withdrawn)
    yield from (picture.file for value in lasting for picture in value.pictures if not picture.withdrawn)


def address_of(located: Located[CaseStudy]) -> str:
    """The address of a case study's page."""
    return f"/case-studies/{located.value.edition}/{located.slug}/"


def path_of(records: Records, name: str) -> str:
    """Where a picture still lies where everybody can read it; empty where it does not."""
    found = find_file(records.roots._replace(private=None), PICTURES, name) if records.roots else None
    return str(found) if found else ""
