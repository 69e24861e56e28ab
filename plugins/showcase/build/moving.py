"""What has to lead on in this build, now that it is known which addresses it makes."""

from dataclasses import replace

from ..ledger import Ledger
from ..pages import all_pages
from ..publication import Publication
from ..records import Records
from ..redirects import find_moves
from .plan import Given


def with_moves(publication: Publication, given: Given, records: Records, ledger: Ledger) -> Publication:
    """The publication with its moves. `records` are all there are, those that are held back and withdrawn as well."""
    there = {draft.address for draft in all_pages(publication)} | {f"/{file.path}" for file in given.files}
    return replace(publication, moves=find_moves(records, there, ledger.addresses))
