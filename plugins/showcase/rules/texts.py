"""The texts of records as a reader meets them, each with where it stands."""

from collections.abc import Iterable, Iterator
from itertools import chain

from ..models import Record
from ..records import Located, Records
from ..source import Mapping, Node, Scalar, Sequence

PROSE = {"story", "about", "who_can_enter"}
"""Fields that are written in Markdown."""


def all_records(records: Records) -> Iterable[Located[Record]]:
    """Every record that has a file or a part of one; inline recipients belong to their case studies."""
    site = [records.site] if records.site else []
    tables = (records.programmes, records.categories, records.regions, records.topics)
    inline = {id(case.node.values.get("recipient")) for case in records.case_studies}
    recipients = (recipient for recipient in records.recipients.values() if id(recipient.node) not in inline)
    return chain(site, *(table.values() for table in tables), recipients, records.case_studies)


def find_scalars(node: Node) -> Iterator[Scalar]:
    """Every text of a tree."""
    if isinstance(node, Scalar):
        yield node
        return
    for child in node.items if isinstance(node, Sequence) else node.values.values():
        yield from find_scalars(child)


def find_prose(node: Node) -> Iterator[Scalar]:
    """Every text of a tree that is written in Markdown."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield from find_prose(item)
    elif isinstance(node, Mapping):
        for key, value in node.values.items():
            if key in PROSE and isinstance(value, Scalar):
                yield value
            else:
                yield from find_prose(value)
