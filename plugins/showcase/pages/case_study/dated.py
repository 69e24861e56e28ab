"""What happened to a case study since it was written: levels that it rose to, mistakes that were put right."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from ...language import Language
from ...models import Correction
from ...showcase import CaseStudy


class Dated(NamedTuple):
    """What happened, and the day in words and for machines where it is known."""

    words: str
    day: str | None
    iso: str | None


def view_stages(case_study: CaseStudy, language: Language) -> tuple[Dated, ...]:
    """The levels that it reached one after another, the first of them first; none where it was only one."""
    return tuple([dated(stage.level.name, stage.day, language) for stage in case_study.stages])


def view_corrections(corrections: Iterable[Correction], language: Language) -> tuple[Dated, ...]:
    """What was put right, the newest first."""
    ordered = sorted(corrections, key=lambda one: one.date, reverse=True)
    return tuple([dated(one.what, one.date, language) for one in ordered])


def dated(words: str, day: date | None, language: Language) -> Dated:
    """What happened on a day."""
    return Dated(words, language.day(day) if day else None, day.isoformat() if day else None)
