"""What belongs to a programme: its levels, its editions, the criteria of its categories."""

import re
from collections.abc import Collection, Iterator
from typing import Any, NamedTuple

from ..models import CaseStudy, Category, Level, Programme
from ..problems import Problem, shown_path, suggest, write_one_of
from ..records import Located, Records
from ..source import Step


class Words(NamedTuple):
    """The levels or the editions that a programme has."""

    noun: str
    words: Collection[str]
    programme: Located[Programme]


def editions_of(programme: Located[Programme]) -> Words:
    """The editions of a programme."""
    return Words("edition", {edition.label for edition in programme.value.editions}, programme)


def levels_of(programme: Located[Programme]) -> Words:
    """The levels of a programme."""
    return Words("level", {level.slug for level in programme.value.levels}, programme)


def find_unknown_in_programmes(records: Records) -> Iterator[Problem]:
    """A problem for each level, edition or criterion that the programme, or its category, does not have."""
    for programme in records.programmes.values():
        yield from check_milestones(programme)
    for category in records.categories.values():
        found = records.programmes.get(category.value.programme)
        if found:
            yield from check_editions(category, found)
    known = {slug: known_in(category, records) for slug, category in records.categories.items()}
    for case_study in records.case_studies:
        of = known.get(case_study.value.category)
        if of:
            yield from check_case_study(case_study, of)


def check_milestones(programme: Located[Programme]) -> Iterator[Problem]:
    """A problem for each milestone that announces an unknown level."""
    levels = levels_of(programme)
    for number, edition in enumerate(programme.value.editions):
        for position, milestone in enumerate(edition.milestones):
            loc = ("editions", number, "milestones", position, "level")
            yield from check(levels, milestone.level, programme, *loc)


def check_editions(category: Located[Category], programme: Located[Programme]) -> Iterator[Problem]:
    """A problem for each call or wording of an unknown edition."""
    editions = editions_of(programme)
    if category.value.call:
        yield from check(editions, category.value.call.edition, category, "call", "edition")
    for number, wording in enumerate(category.value.wording):
        yield from check(editions, wording.edition, category, "wording", number, "edition")


class Known(NamedTuple):
    """What a case study in a category can name."""

    category: Located[Category]
    criteria: Collection[str]
    recognitions: tuple[tuple[str, Words], ...]
    """The fields that name something of the programme, and what that has; none of an unknown programme."""


def known_in(category: Located[Category], records: Records) -> Known:
    """What a case study in this category can name."""
    earlier = (criterion for wording in category.value.wording for criterion in wording.criteria)
    criteria = {criterion.slug for criterion in (*category.value.criteria, *earlier)}
    programme = records.programmes.get(category.value.programme)
    of = (("edition", editions_of(programme)), ("level", levels_of(programme))) if programme else ()
    return Known(category, criteria, of)


def check_case_study(case_study: Located[CaseStudy], known: Known) -> Iterator[Problem]:
    """A problem for an edition, a level or a criterion that the programme or its category does not have."""
    for field, words in known.recognitions:
        yield from check(words, getattr(case_study.value, field), case_study, field)
    for slug in case_study.value.shows:
        if slug not in known.criteria:
            yield unknown_criterion(case_study, slug, known)


def check(known: Words, word: str | None, record: Located[Any], *loc: Step) -> Iterator[Problem]:
    """A problem where the programme does not have the word."""
    if word is not None and word not in known.words:
        what = f"The programme `{known.programme.slug}` has no {known.noun} `{word}`"
        yield Problem(record.place(*loc), what, instead_of(known, word))


def instead_of(known: Words, word: str) -> str:
    """What to write instead of an unknown word; every year looks like another, so none is offered for one."""
    if known.noun != "edition":
        return suggest(word, known.words)
    choice = write_one_of(known.words)
    add = f"Add it to `editions` in {shown_path(known.programme.file)}, or {choice[0].lower()}{choice[1:]}"
    return add if re.search(r"\d", word) else suggest(word, known.words, add)


def unknown_criterion(case_study: Located[CaseStudy], slug: str, known: Known) -> Problem:
    """The problem of a criterion that the category does not have, now or in an earlier wording."""
    what = f"The category `{known.category.slug}` has no criterion `{slug}`"
    instead = suggest(slug, known.criteria, write_one_of(known.criteria) if known.criteria else "Leave it out.")
    return Problem(case_study.key_place("shows", slug), what, instead)


def find_levels_that_differ(records: Records) -> Iterator[Problem]:
    """A problem for each level that shares its slug, and so its page, with a level of another name or tier."""
    first: dict[str, tuple[Level, Located[Programme]]] = {}
    for programme in records.programmes.values():
        for number, level in enumerate(programme.value.levels):
            before, owner = first.setdefault(level.slug, (level, programme))
            if (before.name.casefold(), before.tier) != (level.name.casefold(), level.tier) and owner is not programme:
                there = f"`{before.name}`, {before.tier}, in {shown_path(owner.file)}"
                what = f"The level `{level.slug}` is `{level.name}`, {level.tier}, here and {there}"
                place = programme.place("levels", number, "slug")
                yield Problem(place, what, "Give one of the two another slug, or both the same name and tier")


def find_editions_without_year(records: Records) -> Iterator[Problem]:
    """A problem for each edition of which neither the label nor a `year` says when it was."""
    for programme in records.programmes.values():
        for number, edition in enumerate(programme.value.editions):
            if edition.year is None and not re.search(r"\d{4}", edition.label):
                what = f"Nothing says in which year the edition `{edition.label}` was"
                yield Problem(programme.place("editions", number, "label"), what, "Write its `year` as well")
