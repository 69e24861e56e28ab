"""A record with its slug and its places, and all records of a site together."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from ..models import (
    CaseStudy,
    Category,
    Programme,
    Recipient,
    Record,
    Redirect,
    Region,
    Site,
    Takedown,
    Topic,
    Withdrawn,
)
from ..problems import Place
from ..source import Mapping, Scalar, Step, find, key_place
from .links import InnerLink
from .rereading import read_node
from .roots import Roots

R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Located(Generic[R_co]):
    """A record, the slug that it goes by, and where it stands; where its fields stand is read again when asked for."""

    value: R_co
    slug: str
    path: str
    """The file, as text: ten thousand paths are dear to make and to send from process to process."""
    line: int = 1
    column: int = 1
    steps: tuple[Step, ...] = ()
    """What leads from the top of the file to the record: nothing, its number in a list, or `recipient` after that."""
    recipient_slug: str = ""
    """For a case study: the slug of the recipient whom it is about."""
    links: tuple[InnerLink, ...] = ()
    is_partial: bool = False
    """True when fields that are wrong were left out of the record."""

    def __reduce__(self) -> tuple[Any, ...]:
        """How another process makes the same value again."""
        place = (self.path, self.line, self.column, self.steps)
        return Located, (self.value, self.slug, *place, self.recipient_slug, self.links, self.is_partial)

    @property
    def file(self) -> Path:
        """The file that the record stands in."""
        return Path(self.path)

    @property
    def is_inline(self) -> bool:
        """True for a recipient that a case study writes out."""
        return self.steps[-1:] == ("recipient",)

    @property
    def node(self) -> Mapping:
        """The record's part of its file, read again; empty where the file no longer holds it."""
        found = read_node(self.path, self.steps)
        return found if isinstance(found, Mapping) else Mapping(Place(self.file, self.line, self.column))

    def place(self, *loc: Step) -> Place:
        """Where the value of a field begins; the record's first line where the field is absent."""
        if not loc and not self.is_inline:
            return Place(self.file, self.line, self.column)
        node = self.node
        found = find(node, loc)
        return found.place if found is not None else node.place

    def key_place(self, *loc: Step) -> Place:
        """Where the name of a field begins; the record's first line where the field is absent."""
        return key_place(self.node, loc)

    def place_in(self, offset: int, *loc: Step) -> Place:
        """Where the character of a field's text at this offset stands, as near as its lines can be told apart."""
        found = find(self.node, loc)
        if not isinstance(found, Scalar) or found.text is None:
            return self.place(*loc)
        stripped = len(found.text) - len(found.text.lstrip())
        return found.place_of(stripped + offset)


def without_story(located: Located[Any]) -> Located[Any]:
    """The same record, without its story where it is a case study that has one."""
    value = located.value
    if not isinstance(value, CaseStudy) or value.story is None:
        return located
    _, parts = located.__reduce__()
    return Located(value.without_story(), *parts[1:])


@dataclass(frozen=True, slots=True)
class Records:
    """Everything that a content folder says, by type and slug, in the order of its files."""

    site: Located[Site] | None = None
    programmes: dict[str, Located[Programme]] = field(default_factory=dict)
    categories: dict[str, Located[Category]] = field(default_factory=dict)
    regions: dict[str, Located[Region]] = field(default_factory=dict)
    topics: dict[str, Located[Topic]] = field(default_factory=dict)
    recipients: dict[str, Located[Recipient]] = field(default_factory=dict)
    case_studies: tuple[Located[CaseStudy], ...] = ()
    redirects: dict[str, Located[Redirect]] = field(default_factory=dict)
    """By the address that leads on."""
    withdrawn: dict[str, Located[Withdrawn]] = field(default_factory=dict)
    """By the address of the page."""
    takedowns: tuple[Located[Takedown], ...] = ()
    roots: Roots | None = None
    """The folders that the content lies in, where they are known."""
    refused: frozenset[tuple[str, str]] = frozenset()
    """Type and slug of records that have problems of their own, so that no reference to them counts as unknown."""

    def recipient_slug(self, case_study: Located[CaseStudy]) -> str:
        """The slug of the recipient whom a case study is about."""
        return case_study.recipient_slug

    def was_refused(self, record_type: str, slug: str) -> bool:
        """True when such a record is there but could not be read; `*` stands for a whole file that could not."""
        return (record_type, slug) in self.refused or (record_type, "*") in self.refused
