"""A record with its slug and its places, and all records of a site together."""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from ..models import CaseStudy, Category, Programme, Recipient, Record, Region, Site, Topic
from ..problems import Place
from ..source import Mapping, Node, Scalar, Sequence
from .names import recipient_slug

R_co = TypeVar("R_co", bound=Record, covariant=True)
Step = str | int


@dataclass(frozen=True, slots=True)
class Located(Generic[R_co]):
    """A record, the slug that it goes by, and where each of its fields stands."""

    value: R_co
    slug: str
    node: Mapping = field(repr=False, compare=False)

    def place(self, *loc: Step) -> Place:
        """Where the value of a field begins; the record's first line where the field is absent."""
        found = find(self.node, loc)
        return found.place if found is not None else self.node.place

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


def find(node: Node | None, loc: tuple[Step, ...]) -> Node | None:
    """The node that the steps lead to, or None where one of them leads nowhere."""
    for step in loc:
        if isinstance(node, Mapping) and isinstance(step, str):
            node = node.values.get(step)
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def key_place(node: Mapping, loc: tuple[Step, ...]) -> Place:
    """The place of the key that the last step names; of the record where there is none."""
    parent = find(node, loc[:-1])
    if isinstance(parent, Mapping) and loc and isinstance(loc[-1], str):
        return parent.keys.get(loc[-1], node.place)
    found = find(node, loc)
    return found.place if found is not None else node.place


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
    refused: frozenset[tuple[str, str]] = frozenset()
    """Type and slug of records that have problems of their own, so that no reference to them counts as unknown."""

    def recipient_slug(self, case_study: Located[CaseStudy]) -> str:
        """The slug of the recipient whom a case study is about."""
        return recipient_slug(case_study.value)

    def was_refused(self, record_type: str, slug: str) -> bool:
        """True when such a record is there but could not be read; `*` stands for a whole file that could not."""
        return (record_type, slug) in self.refused or (record_type, "*") in self.refused
