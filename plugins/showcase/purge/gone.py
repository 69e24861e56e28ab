"""What went: addresses, words and files, and the records that still lie in the content."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ..embargo import as_of
from ..models import CaseStudy, Withdrawal
from ..records import Located, Records
from ..redirects.claims import pages_of
from .pictures import GonePicture, find_pictures


class Address(NamedTuple):
    """An address at which something stood, since when it does not, and why."""

    address: str
    day: date
    why: str
    is_there: bool = False
    """Whether a page stands there still, from which only some words or a file went."""


class Kept(NamedTuple):
    """A record that was withdrawn and still lies in the content with all its words; the lines that can replace it."""

    path: str
    line: int
    is_whole: bool
    """Whether its file holds nothing else."""
    lines: tuple[str, ...]


class Gone(NamedTuple):
    """Everything that went."""

    addresses: tuple[Address, ...] = ()
    words: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    """SHA-256 of files."""
    kept: tuple[Kept, ...] = ()
    others: frozenset[str] = frozenset()
    """Files of the content that hold records of which nothing went."""
    pictures: tuple[GonePicture, ...] = ()

    @property
    def has_pictures(self) -> bool:
        """Whether pictures are among what went, or files that may be pictures."""
        return bool(self.pictures or self.files)


def find_gone(records: Records, since: date = date.min) -> Gone:
    """Everything that was withdrawn or taken down from a day on."""
    pictures = tuple(find_pictures(records, since))
    found = (*page_addresses(pictures), *find_addresses(records))
    addresses = {one.address: one for one in found if one.day >= since}
    takedowns = [one.value for one in records.takedowns if one.value.date >= since]
    return Gone(
        addresses=tuple(addresses[address] for address in sorted(addresses)),
        words=tuple(dict.fromkeys(words for one in takedowns for words in one.words)),
        files=tuple(dict.fromkeys(digest for one in takedowns for digest in one.files)),
        kept=tuple(find_kept(records, since)),
        others=frozenset(find_others(records)),
        pictures=pictures,
    )


def page_addresses(pictures: Iterable[GonePicture]) -> Iterator[Address]:
    """The pages that stand without a picture now."""
    for one in pictures:
        if one.is_page_there:
            yield Address(one.address, one.day, "a picture of it was withdrawn", True)


def find_others(records: Records) -> Iterator[str]:
    """The files that hold records which nobody withdrew."""
    seen = as_of(records, None).records
    tables = (seen.programmes, seen.categories, seen.regions, seen.topics, seen.recipients)
    yield from (one.path for table in tables for one in table.values())
    yield from (one.path for one in seen.case_studies)


def find_addresses(records: Records) -> Iterator[Address]:
    """Every address of something withdrawn, then of everything taken down."""
    seen = as_of(records, None).records
    there = {to for _, to in pages_of(seen)}
    for address, located in seen.withdrawn.items():
        yield Address(address, located.value.date, f"withdrawn by the {located.value.by}")
    for takedown in records.takedowns:
        for address in takedown.value.addresses:
            yield Address(address, takedown.value.date, "taken down", address in there)


def find_kept(records: Records, since: date) -> Iterator[Kept]:
    """The case studies that are withdrawn and still have their record where everybody can read it."""
    withdrawn = as_of(records, None).records.withdrawn
    for located in records.case_studies:
        said = located.value.withdrawn
        is_private = records.roots is not None and records.roots.is_private(located.file)
        if said and said.date >= since and not is_private:
            pages = [address for address, one in withdrawn.items() if is_at(one, located)]
            lines = tuple(line_for(address, said) for address in pages)
            yield Kept(located.path, located.line, not located.steps, lines)


def is_at(one: Located[Withdrawal], other: Located[CaseStudy]) -> bool:
    """Whether two records stand at one place."""
    return (one.path, one.line, one.column) == (other.path, other.line, other.column)


def line_for(address: str, said: Withdrawal) -> str:
    """The line of `withdrawn.yaml` that keeps an address once its record is deleted."""
    reason = f", reason: {json.dumps(said.reason, ensure_ascii=False)}" if said.reason else ""
    return f"- {{address: {json.dumps(address, ensure_ascii=False)}, date: {said.date}, by: {said.by}{reason}}}"
