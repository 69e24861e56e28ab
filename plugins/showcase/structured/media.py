"""Pictures, recordings and documents of a case study, with their words and their terms."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from ..attachments import ShownPicture
from ..models import Recording
from ..publication import Publication
from ..recordings import reachable
from ..showcase import CaseStudy
from ..story import plain_text, to_html

TYPES = {"video": "VideoObject", "audio": "AudioObject"}


def media_of(publication: Publication, case_study: CaseStudy) -> dict[str, Any]:
    """The pictures that its page shows, its videos and sounds, its documents: each kind where there are some."""
    if not case_study.pictures and not case_study.record.recordings and not case_study.files:
        return {}
    found = [(one.kind, recording_object(publication, one, url)) for one, url in reachable(publication, case_study)]
    made = {
        "image": [picture_object(publication, case_study, one) for one in case_study.pictures],
        **{kind: [made for of, made in found if of == kind] for kind in TYPES},
        "hasPart": list(document_objects(publication, case_study)),
    }
    if made["image"]:
        made["image"][0]["representativeOfPage"] = True
    return {name: some for name, some in made.items() if some}


def picture_object(publication: Publication, case_study: CaseStudy, shown: ShownPicture) -> dict[str, Any]:
    """A picture in its largest copy, with who made it and under which terms others may use it."""
    record, copies = shown
    width = copies.widths[-1]
    made: dict[str, Any] = {
        "@type": "ImageObject",
        "contentUrl": publication.absolute(copies.address(width, "jpg")),
        "width": width,
        "height": copies.height_at(width),
        "creditText": record.credit,
    }
    words = record.caption or record.alt
    if words:
        made["caption"] = words
    if record.licence:
        made |= {"license": record.licence.url, "acquireLicensePage": publication.absolute(case_study.address)}
    return made


def recording_object(publication: Publication, recording: Recording, where: dict[str, str]) -> dict[str, Any]:
    """A video or a sound with all that is said in it."""
    said = plain_text(to_html(recording.transcript, language=publication.language.tag))
    return {"@type": TYPES[recording.kind], "name": recording.title, "transcript": said} | where


def document_objects(publication: Publication, case_study: CaseStudy) -> Iterator[dict[str, Any]]:
    """The documents that are handed on, each in its language."""
    for one in case_study.record.documents:
        stored = case_study.files.get(one.file)
        if stored:
            yield {
                "@type": "DigitalDocument",
                "name": one.title,
                "url": publication.absolute(quote(stored.address)),
                "inLanguage": one.language or publication.language.tag,
            }
