"""The files that pictures and documents become, each once, however many records show it."""

from collections.abc import Iterator

from ..bundle import Bundle, Output, Tools
from ..pictures import Prepared
from ..publication import Publication
from .attachments import Stored


def picture_bundles(publication: Publication) -> Iterator[Bundle]:
    """The copies of every picture that is shown, once each."""
    shown = (one.copies for case_study in publication.showcase.case_studies for one in case_study.pictures)
    for copies in {one.stem: one for one in shown}.values():
        yield Bundle(copies.paths(), copies, fetch_copies)


def fetch_copies(view: Prepared, tools: Tools) -> Iterator[bytes]:
    """The copies, which were made before."""
    return (tools.cabinet.read(path) for path in view.paths())


def document_bundles(publication: Publication) -> Iterator[Bundle]:
    """Every file that a case study hands on, once each."""
    stored = (one for case_study in publication.showcase.case_studies for one in case_study.files.values())
    for one in {one.name: one for one in stored}.values():
        yield Bundle((one.address[1:],), one, read_document)


def read_document(view: Stored, tools: Tools) -> Iterator[bytes]:
    """The file as it is."""
    yield view.file.read_bytes()


ATTACHED = Output(of_site=(picture_bundles, document_bundles))
