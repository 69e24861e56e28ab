"""Citations of a case study, as files that programs for references read."""

from collections.abc import Iterator

from ..bundle import Bundle, Tools
from ..citation import Citation, citation_of
from ..publication import Publication
from ..showcase import CaseStudy
from .addresses import CITATIONS, path_below


def citations(publication: Publication, case_study: CaseStudy, address: str) -> Iterator[Bundle]:
    """The files of its citation below an address; they cite the present one."""
    paths = tuple(path_below(address, name) for name in CITATIONS)
    yield Bundle(paths, citation_of(publication, case_study), write_citations)


def write_citations(view: Citation, tools: Tools) -> Iterator[bytes]:
    """The files, in the order of their names."""
    return (text.encode() for text in (view.text + "\n", view.bibtex, view.ris, view.csl))
