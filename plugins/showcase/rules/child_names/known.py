"""Names that may stand in capital letters beside children: the school's, its partners', its places'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from ...models import CaseStudy, Programme, Recipient
from ...records import Located, Records

WORD = re.compile(r"[^\W\d_]+(?:[’'‐‑-][^\W\d_]+)*")
"""A word, with what hyphens and apostrophes join to it."""


def bare(word: str) -> str:
    """A word as it is compared: without case, and without an owner's s."""
    return re.sub(r"['’]s?$", "", word.casefold()).replace("’", "'")


@dataclass(frozen=True)
class Known:
    """Whole names, and each of their words."""

    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    @classmethod
    def among(cls, names: Iterator[str | None]) -> Self:
        """These names."""
        found = frozenset(name for name in names if name)
        return cls(found, frozenset(bare(word) for name in found for word in WORD.findall(name)))

    @classmethod
    def of(cls, located: Located[CaseStudy], records: Records) -> Self:
        """The names that a case study may speak of."""
        return cls.among(names_around(located, records))

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where whole names stand in a text."""
        for name in self.names:
            form = r"\s+".join(map(re.escape, name.split()))
            yield from (match.span() for match in re.finditer(rf"(?i)(?<!\w){form}(?!\w)", text))


def names_around(located: Located[CaseStudy], records: Records) -> Iterator[str | None]:
    """Every name that belongs to a case study: of whom it is about, with whom, where, and which award."""
    value = located.value
    recipient = records.recipients.get(located.recipient_slug)
    yield from (value.named, value.place, *(value.place or "").split(", "))
    yield from (partner.name for partner in value.partners)
    yield from names_of(recipient.value) if recipient else ()
    yield from places_of(value.region or (recipient.value.region if recipient else None), records)
    yield from (found.value.name for slug in value.topics if (found := records.topics.get(slug)))
    category = records.categories.get(value.category)
    if category:
        yield from (category.value.name, *(one.name for one in category.value.criteria))
        programme = records.programmes.get(category.value.programme)
        yield from names_of_award(programme.value) if programme else ()
    yield records.site.value.name if records.site else None


def names_of(recipient: Recipient) -> Iterator[str | None]:
    """Every name of a recipient, of its members and of its place."""
    yield from (recipient.name, *recipient.aliases, *(one.name for one in recipient.former_names))
    yield from (one.name for one in recipient.members)
    yield from (recipient.place, *(recipient.place or "").split(", "))


def places_of(slug: str | None, records: Records) -> Iterator[str | None]:
    """The name of a region, and of each that it lies in."""
    passed: set[str] = set()
    while slug in records.regions and slug not in passed:
        passed.add(slug)
        region = records.regions[slug].value
        yield region.name
        slug = region.parent


def names_of_award(programme: Programme) -> Iterator[str | None]:
    """Every name of a programme: its own, its organiser's, its levels', its announcements'."""
    yield from (programme.name, programme.short_name, programme.organiser)
    yield from (level.name for level in programme.levels)
    yield from (one.name for edition in programme.editions for one in edition.milestones)
