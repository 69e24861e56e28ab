"""What judges look for, with words of case studies that show it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...models import Criterion
from ...showcase import CaseStudy
from ..page import Link

EXAMPLES = 2
"""Case studies quoted under one criterion: enough to see the point, few enough to read."""


@dataclass(frozen=True, slots=True)
class Example:
    """Words of a case study that show a criterion."""

    words: str
    link: Link
    edition: str


@dataclass(frozen=True, slots=True)
class CriterionView:
    """A criterion, and who has shown it."""

    criterion: Criterion
    examples: tuple[Example, ...]


def view_criteria(criteria: Sequence[Criterion], case_studies: Sequence[CaseStudy]) -> tuple[CriterionView, ...]:
    """The criteria, each with who has shown it."""
    return tuple(CriterionView(one, tuple(examples(one, case_studies))) for one in criteria)


def examples(criterion: Criterion, case_studies: Sequence[CaseStudy]) -> Iterator[Example]:
    """Words of the newest case studies that show the criterion."""
    showing = [one for one in case_studies if criterion.slug in one.record.shows]
    for one in showing[:EXAMPLES]:
        words = one.record.shows[criterion.slug]
        yield Example(words, Link(one.name, f"{one.address}#criterion-{criterion.slug}"), one.edition.label)
