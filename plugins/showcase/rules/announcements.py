"""Announcements: what a record waits for has to be a milestone of its edition, and levels rise."""

from collections.abc import Iterator
from itertools import pairwise

from ..embargo import Timetable
from ..models import CaseStudy, Edition, Programme
from ..problems import Problem, shown_path, suggest
from ..records import Located, Records
from ..source import Step
from .duplicates import repeated

Editions = dict[str, tuple[Edition, Located[Programme]]]
"""The editions of a programme by their labels."""


def find_wrong_announcements(records: Records) -> Iterator[Problem]:
    """A problem for each milestone that is named and not there, or named twice, and each level that does not rise."""
    for programme in records.programmes.values():
        yield from find_repeated_milestones(programme)
    programmes = {
        slug: {edition.label: (edition, programme) for edition in programme.value.editions}
        for slug, programme in records.programmes.items()
    }
    for case_study in records.case_studies:
        value = case_study.value
        if value.embargo or value.rises:
            category = records.categories.get(value.category)
            editions = programmes.get(category.value.programme, {}) if category else {}
            if value.edition in editions:
                yield from check_case_study(case_study, *editions[value.edition])


def find_repeated_milestones(programme: Located[Programme]) -> Iterator[Problem]:
    """A problem for each word that two milestones of an edition are named by."""
    for number, edition in enumerate(programme.value.editions):
        found = [
            (("editions", number, "milestones", place, "slug"), one.slug)
            for place, one in enumerate(edition.milestones)
        ]
        yield from repeated(programme, [(loc, slug) for loc, slug in found if slug])


def check_case_study(case_study: Located[CaseStudy], edition: Edition, of: Located[Programme]) -> Iterator[Problem]:
    """The problems of one case study that waits for a milestone, or whose level rises."""
    value = case_study.value
    named: list[tuple[tuple[Step, ...], str | None]] = [(("embargo",), value.embargo)]
    named += [(("rises", number, "milestone"), rise.milestone) for number, rise in enumerate(value.rises)]
    known = {one.slug for one in edition.milestones if one.slug}
    for loc, slug in named:
        if slug and slug not in known:
            what = f"The edition `{edition.label}` of `{of.slug}` has no milestone `{slug}`"
            add = f"Give one of its milestones in {shown_path(of.file)} this `slug`."
            yield Problem(case_study.place(*loc), what, suggest(slug, known, add))
    yield from check_rises(case_study, edition, of)


def check_rises(case_study: Located[CaseStudy], edition: Edition, of: Located[Programme]) -> Iterator[Problem]:
    """The problems of levels that do not rise, or that nothing announces."""
    levels = [level.slug for level in of.value.levels]
    steps = [case_study.value.level, *(rise.level for rise in case_study.value.rises)]
    for number, (lower, higher) in enumerate(pairwise(steps)):
        loc = ("rises", number, "level")
        if higher not in levels:
            what = f"The programme `{of.slug}` has no level `{higher}`"
            yield Problem(case_study.place(*loc), what, suggest(higher, set(levels)))
        elif lower in levels and levels.index(higher) >= levels.index(lower):
            what = f"`{higher}` is not above `{lower}` among the levels of `{of.slug}`"
            yield Problem(case_study.place(*loc), what, "Write the levels from the lowest that it reached upwards")
        elif not edition.announcing(higher, case_study.value.rises[number].milestone):
            what = f"No milestone of the edition `{edition.label}` announces the level `{higher}`"
            instead = f"Write one into {shown_path(of.file)}, with `level: {higher}`: until then nobody sees the rise"
            yield Problem(case_study.place(*loc), what, instead, is_warning=True)


def find_unheld(records: Records) -> Iterator[Problem]:
    """A problem for each private case study that nothing holds back: the next build would show it to everybody."""
    roots = records.roots
    if roots is None or roots.private is None:
        return
    timetable = Timetable(records)
    for case_study in records.case_studies:
        is_new = roots.is_private(case_study.file) and not (roots.content / roots.inside(case_study.path)).exists()
        if is_new and not case_study.value.withdrawn and not timetable.steps(case_study.value)[0].milestone:
            what = "This record is private, and no milestone says until when: the next build would show it"
            instead = "Write the milestone that it waits for under `embargo`, or move the file into the public content"
            yield Problem(case_study.place(), what, instead)
