"""What belongs to a programme: its levels, its editions, the criteria of its categories."""

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from ..models import CaseStudy, Category, Level, Programme
from ..problems import Place, Problem, shown_path, suggest, write_one_of
from ..records import Located, Records


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
    for case_study in records.case_studies:
        of = records.categories.get(case_study.value.category)
        if of:
            yield from check_shows(case_study, of)
            yield from check_recognition(case_study, records.programmes.get(of.value.programme))


def check_milestones(programme: Located[Programme]) -> Iterator[Problem]:
    """A problem for each milestone that announces an unknown level."""
    levels = levels_of(programme)
    for number, edition in enumerate(programme.value.editions):
        for position, milestone in enumerate(edition.milestones):
            place = programme.place("editions", number, "milestones", position, "level")
            yield from check(levels, milestone.level, place)


def check_editions(category: Located[Category], programme: Located[Programme]) -> Iterator[Problem]:
    """A problem for each call or wording of an unknown edition."""
    editions = editions_of(programme)
    if category.value.call:
        yield from check(editions, category.value.call.edition, category.place("call", "edition"))
    for number, wording in enumerate(category.value.wording):
        yield from check(editions, wording.edition, category.place("wording", number, "edition"))


def check_recognition(case_study: Located[CaseStudy], programme: Located[Programme] | None) -> Iterator[Problem]:
    """A problem for an edition or a level that the programme does not have."""
    if programme is None:
        return
    yield from check(editions_of(programme), case_study.value.edition, case_study.place("edition"))
    yield from check(levels_of(programme), case_study.value.level, case_study.place("level"))


def check(known: Words, word: str | None, place: Place) -> Iterator[Problem]:
    """A problem where the programme does not have the word."""
    if word is not None and word not in known.words:
        what = f"The programme `{known.programme.slug}` has no {known.noun} `{word}`"
        yield Problem(place, what, instead_of(known, word))


def instead_of(known: Words, word: str) -> str:
    """What to write instead of an unknown word; every year looks like another, so none is offered for one."""
    if known.noun != "edition":
        return suggest(word, known.words)
    choice = write_one_of(known.words)
    add = f"Add it to `editions` in {shown_path(known.programme.node.place.file)}, or {choice[0].lower()}{choice[1:]}"
    return add if re.search(r"\d", word) else suggest(word, known.words, add)


def check_shows(case_study: Located[CaseStudy], category: Located[Category]) -> Iterator[Problem]:
    """A problem for each criterion that the category does not have, now or in an earlier wording."""
    earlier = (criterion for wording in category.value.wording for criterion in wording.criteria)
    known = {criterion.slug for criterion in (*category.value.criteria, *earlier)}
    for slug in case_study.value.shows:
        if slug not in known:
            what = f"The category `{category.slug}` has no criterion `{slug}`"
            instead = suggest(slug, known, write_one_of(known) if known else "Leave it out.")
            yield Problem(case_study.key_place("shows", slug), what, instead)


def find_levels_that_differ(records: Records) -> Iterator[Problem]:
    """A problem for each level that shares its slug, and so its page, with a level of another name or tier."""
    first: dict[str, tuple[Level, Located[Programme]]] = {}
    for programme in records.programmes.values():
        for number, level in enumerate(programme.value.levels):
            before, owner = first.setdefault(level.slug, (level, programme))
            if (before.name.casefold(), before.tier) != (level.name.casefold(), level.tier) and owner is not programme:
                there = f"`{before.name}`, {before.tier}, in {shown_path(owner.node.place.file)}"
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
