"""Every bundle of files that the site hands on: copies of pictures, documents, and what a school takes away."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Any

from ..attachments import Stored
from ..bundle import Bundle, Tools
from ..pictures import Prepared
from ..publication import Publication
from .addresses import home_of
from .citations import citations
from .drawings import case_study_drawings, category_drawings, recipient_drawings, site_drawings, withdrawn_drawings
from .fragments import recipient_fragment, region_fragment, withdrawn_fragment
from .oembed import case_study_oembed, recipient_oembed, withdrawn_oembed
from .proof import case_study_proof, site_proof, withdrawn_proof
from .qr import qr_codes

Maker = Callable[[Publication, Any, str], Iterator[Bundle]]
"""Makes the bundles of an owner that stand below an address."""

OF_CASE_STUDY: tuple[Maker, ...] = (case_study_drawings, case_study_oembed, case_study_proof, qr_codes, citations)
OF_RECIPIENT: tuple[Maker, ...] = (recipient_drawings, recipient_oembed, recipient_fragment)
OF_CATEGORY: tuple[Maker, ...] = (category_drawings,)
OF_REGION: tuple[Maker, ...] = (region_fragment,)
OF_WITHDRAWN: tuple[Maker, ...] = (withdrawn_drawings, withdrawn_oembed, withdrawn_proof, withdrawn_fragment)
OF_SITE: tuple[Callable[[Publication], Iterator[Bundle]], ...] = (site_drawings, site_proof)
"""What is made of each kind of owner; a new keepsake is a function, and its name in one of these lists."""


def all_bundles(publication: Publication) -> Iterator[Bundle]:
    """Every bundle, in one order."""
    yield from picture_bundles(publication)
    yield from document_bundles(publication)
    if not publication.has_keepsakes:
        return
    yield from chain.from_iterable(make(publication) for make in OF_SITE)
    old = addresses_before(publication)
    for makers, owner, at in owners(publication):
        for address in (at, *old.get(at, ())):
            yield from chain.from_iterable(make(publication, owner, address) for make in makers)


def owners(publication: Publication) -> Iterator[tuple[tuple[Maker, ...], Any, str]]:
    """Everything that has keepsakes, with what makes them, and the address that they stand below."""
    showcase = publication.showcase
    yield from ((OF_CASE_STUDY, one, one.address) for one in showcase.case_studies)
    yield from ((OF_RECIPIENT, one, one.address) for one in showcase.recipients)
    yield from ((OF_CATEGORY, one, one.address) for one in showcase.categories)
    yield from ((OF_REGION, one, one.address) for one in showcase.regions)
    for withdrawn in showcase.withdrawn:
        if home := home_of(withdrawn.address):
            yield OF_WITHDRAWN, withdrawn, home


def addresses_before(publication: Publication) -> Mapping[str, list[str]]:
    """The addresses that lead on to each page: what stands below it stands there as well, as nothing leads on."""
    found: dict[str, list[str]] = defaultdict(list)
    for move in publication.moves:
        if move.address.endswith("/"):
            found[move.to].append(move.address)
    return found


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
