"""Recordings: where the videos and sounds of a case study can be reached."""

from collections.abc import Iterator
from urllib.parse import quote

from .models import Recording
from .publication import Publication
from .showcase import CaseStudy


def reachable(publication: Publication, case_study: CaseStudy) -> Iterator[tuple[Recording, dict[str, str]]]:
    """The recordings that can be reached, each with where."""
    for one in case_study.record.recordings:
        stored = case_study.files.get(one.file) if one.file else None
        if one.url:
            yield one, {"url": one.url}
        elif stored:
            yield one, {"contentUrl": publication.absolute(quote(stored.address))}
