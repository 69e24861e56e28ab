"""A case study of a Showcase: one recognition, with everything that its record points to and the name of its time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from .. import models
from ..attachments.attachments import ShownPicture, Stored
from ..link import Link
from .names import sort_name
from .nodes import Category, EditionLabel, LevelName, Programme, Recipient, Region, Topic, settle


class Stage(NamedTuple):
    """A level that a case study reached, and the day that it was announced, where that is known."""

    level: LevelName
    day: date | None


@dataclass(frozen=True, slots=True, eq=False)
class CaseStudy:
    """One recognition of one recipient, with everything its record points to."""

    slug: str
    record: models.CaseStudy
    recipient: Recipient
    category: Category
    edition: EditionLabel
    level: LevelName
    rank: int
    region: Region | None
    topics: tuple[Topic, ...]
    announced: date
    modified: date | None
    source: str
    stages: tuple[Stage, ...] = ()
    """The levels that it reached one after another, where they were several."""
    pictures: tuple[ShownPicture, ...] = ()
    """Its pictures that may be shown, each with its copies."""
    files: Mapping[str, Stored] = field(default_factory=dict)
    """The files that it hands on, by their names."""
    name: str = field(init=False)
    """The name it stands under: its recipient's, as it was then."""
    key: str = field(init=False)
    """What tells it from every other, whatever file it stands in; its rosette grows from it."""
    address: str = field(init=False)
    link: Link = field(init=False)

    def __post_init__(self) -> None:
        name, key = name_then(self), case_study_key(self.edition.label, self.slug)
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "key", key)
        settle(self, f"/case-studies/{key}/", name)

    @property
    def programme(self) -> Programme:
        """The programme of its category."""
        return self.category.programme

    @property
    def recognition(self) -> str:
        """What it was recognised with, in a few words."""
        return f"{self.category.record.name}, {self.level.name} {self.edition.label}"

    @property
    def is_win(self) -> bool:
        """Whether its level is the highest tier."""
        return self.level.tier == "winner"

    @property
    def has_present_name(self) -> bool:
        """Whether its recipient is still called what it is called here."""
        return self.name == self.recipient.record.name

    @property
    def filed(self) -> str:
        """What it is filed under in a list by name."""
        return self.recipient.filed if self.has_present_name else sort_name(self.name)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that its recipient is looked for by: as it was then, as it is now, and all others."""
        record = self.recipient.record
        names = (self.name, record.name, *record.other_names)
        return tuple(dict.fromkeys(names))


def name_then(case_study: CaseStudy) -> str:
    """The recipient's name when it was honoured: as the record says, else what it was called in the edition's year."""
    record, recipient = case_study.record, case_study.recipient.record
    if record.named:
        return record.named
    return recipient.called_in(case_study.edition.year) if recipient.former_names else recipient.name


def case_study_key(edition: str, slug: str) -> str:
    """What tells a case study from every other, before and after it is joined: no two records may share it."""
    return f"{edition}/{slug}"
