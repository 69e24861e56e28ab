"""All that a case study's page shows beside its words."""

from typing import NamedTuple

from ...publication import Publication
from ...showcase import CaseStudy
from .pictures import PictureView, view_gallery, view_lead
from .takings import RecordingView, StoredView, view_documents, view_recordings


class MediaView(NamedTuple):
    """The picture over the story, the rows of all others, what can be watched or heard, what can be taken away."""

    lead: PictureView | None = None
    gallery: tuple[tuple[PictureView, ...], ...] = ()
    recordings: tuple[RecordingView, ...] = ()
    documents: tuple[StoredView, ...] = ()


def view_media(publication: Publication, case_study: CaseStudy) -> MediaView:
    """What a case study has of all that; nothing where it is words alone."""
    return MediaView(
        view_lead(case_study.pictures),
        view_gallery(case_study.pictures),
        tuple(view_recordings(publication, case_study)),
        tuple(view_documents(publication, case_study)),
    )
