"""What the content says, read from its YAML without the plugin: the other side of every count."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml
from slugify import slugify

from tests.site.announced import clock, level_at

TYPES = ("programmes", "categories", "regions", "topics", "recipients", "case-studies")


@dataclass(frozen=True)
class Recorded:
    """One case study by the words it counts under."""

    slug: str
    recipient: str
    edition: str
    level: str
    category: str
    programme: str
    regions: tuple[str, ...]
    topics: tuple[str, ...]

    @property
    def address(self) -> str:
        """Its permanent address."""
        return f"case-studies/{self.edition}/{self.slug}/"

    def values(self, facet: str) -> tuple[str, ...]:
        """What it counts under in a facet; a region counts for those that it lies in."""
        return {
            "region": self.regions, "category": (self.category,), "edition": (self.edition,), "level": (self.level,),
            "programme": (self.programme,), "topic": self.topics, "recipient": (self.recipient,),
        }[facet]  # fmt: skip


@dataclass(frozen=True)
class Content:
    """A content folder, read plainly: what may be seen of it at a moment."""

    folder: Path
    now: datetime = field(default_factory=clock)

    def records(self, type_: str) -> Iterator[tuple[str | None, dict[str, Any]]]:
        """Every record of a type, with its file's name where the file holds it alone."""
        for file in sorted([*self.folder.glob(f"{type_}.y*ml"), *self.folder.glob(f"{type_}/**/*.y*ml")]):
            found = yaml.load(file.read_text(encoding="utf-8-sig"), Loader=yaml.BaseLoader)
            if isinstance(found, list):
                yield from ((None, record) for record in found)
            else:
                yield (file.stem, found)

    def by_slug(self, type_: str) -> dict[str, dict[str, Any]]:
        """The records of a type by their slugs."""
        return {record.get("slug") or stem or "": record for stem, record in self.records(type_)}

    @cached_property
    def regions(self) -> dict[str, dict[str, Any]]:
        """Every region by its slug."""
        return self.by_slug("regions")

    @cached_property
    def programmes(self) -> dict[str, dict[str, Any]]:
        """Every programme by its slug."""
        return self.by_slug("programmes")

    @cached_property
    def categories(self) -> dict[str, dict[str, Any]]:
        """Every category by its slug."""
        return self.by_slug("categories")

    @cached_property
    def case_studies(self) -> tuple[Recorded, ...]:
        """Every case study that nobody withdrew and that waits for no announcement."""
        read = (self.read(stem, record) for stem, record in self.records("case-studies"))
        return tuple(one for one in read if one)

    def read(self, stem: str | None, record: dict[str, Any]) -> Recorded | None:
        """A case study by the words it counts under; None where it may not be seen."""
        recipient = recipient_slug(record["recipient"])
        programme = self.categories[record["category"]]["programme"]
        level = level_at(self.now, record, self.milestones(programme, record["edition"]))
        if level is None:
            return None
        return Recorded(
            slug=record.get("slug") or stem or recipient,
            recipient=recipient,
            edition=record["edition"],
            level=level,
            category=record["category"],
            programme=programme,
            regions=tuple(self.upwards(record.get("region") or None)),
            topics=tuple(record.get("topics") or ()),
        )

    def milestones(self, programme: str, label: str) -> list[dict[str, Any]]:
        """The announcements of an edition."""
        editions = self.programmes[programme]["editions"]
        return [one for edition in editions if edition["label"] == label for one in edition.get("milestones") or ()]

    def upwards(self, region: str | None) -> Iterator[str]:
        """A region and all those that it lies in."""
        while region:
            yield region
            region = self.regions[region].get("parent") or None

    def under(self, facet: str) -> dict[str, set[str]]:
        """The addresses of the case studies that count under each value of a facet."""
        found: dict[str, set[str]] = {}
        for case_study in self.case_studies:
            for value in case_study.values(facet):
                found.setdefault(value, set()).add(case_study.address)
        return found


def recipient_slug(recipient: str | dict[str, Any]) -> str:
    """The slug of a recipient that is named, or written in place."""
    if isinstance(recipient, str):
        return recipient
    return recipient.get("slug") or slugify(recipient["name"])
