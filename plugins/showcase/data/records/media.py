"""Pictures, recordings and documents of a case study as data."""

from urllib.parse import quote

from ...attachments import ShownPicture
from ...models import Licence
from ...publication import Publication
from ...recordings import reachable
from ...showcase import CaseStudy
from ...story import to_html
from ..shapes import DocumentData, PictureData, RecordingData, Terms
from .prose import with_whole_links


def pictures_of(publication: Publication, case_study: CaseStudy) -> list[PictureData]:
    """The pictures that its page shows, in their order."""
    return [picture_data(publication, one) for one in case_study.pictures]


def picture_data(publication: Publication, shown: ShownPicture) -> PictureData:
    """A picture in its largest copy."""
    record, copies = shown
    width = copies.widths[-1]
    return {
        "url": publication.absolute(copies.address(width, "jpg")),
        "width": width,
        "height": copies.height_at(width),
        "alt": record.alt,
        "caption": record.caption,
        "credit": record.credit,
        "licence": terms_of(record.licence) if record.licence else None,
    }


def terms_of(licence: Licence) -> Terms:
    """A licence: its name and where its text is."""
    return {"name": licence.name, "url": licence.url}


def recordings_of(publication: Publication, case_study: CaseStudy) -> list[RecordingData]:
    """The recordings that can be reached."""
    return [
        {
            "kind": one.kind,
            "title": one.title,
            "url": where.get("url") or where["contentUrl"],
            "length": one.length,
            "transcript": with_whole_links(
                to_html(one.transcript, 3, publication.language.tag), publication.url, case_study.address
            ),
        }
        for one, where in reachable(publication, case_study)
    ]


def documents_of(publication: Publication, case_study: CaseStudy) -> list[DocumentData]:
    """The documents that are handed on."""
    return [
        {
            "title": one.title,
            "url": publication.absolute(quote(stored.address)),
            "size": stored.size,
            "language": one.language or publication.language.tag,
        }
        for one in case_study.record.documents
        if (stored := case_study.files.get(one.file))
    ]
