"""Editions that are said to be complete: at levels of their programme, each once, and with nothing hidden for ever."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..models import CaseStudy, Edition, Programme
from ..problems import Problem, shown_path, suggest
from ..records import Located, Records
from .duplicates import entries, repeated

Rising = dict[tuple[str, str], list[Located[CaseStudy]]]
"""The case studies that rise, by their programme and the label of their edition."""


def find_wrongly_complete(records: Records) -> Iterator[Problem]:
    """A problem for each level of `complete` that is unknown, stands twice, or that a record reaches unannounced."""
    rising = rising_in(records)
    for programme in records.programmes.values():
        for number, edition in enumerate(programme.value.editions):
            if edition.complete:
                yield from check_levels(programme, number, edition)
                yield from check_rises(rising[programme.slug, edition.label], edition, programme)


def rising_in(records: Records) -> Rising:
    """The case studies that rise."""
    programmes = {slug: one.value.programme for slug, one in records.categories.items()}
    found: Rising = defaultdict(list)
    for one in records.case_studies:
        if one.value.rises:
            found[programmes.get(one.value.category, ""), one.value.edition].append(one)
    return found


def check_levels(programme: Located[Programme], number: int, edition: Edition) -> Iterator[Problem]:
    """A problem for each word that is no level of the programme, or stood before."""
    levels = {level.slug for level in programme.value.levels}
    yield from repeated(
        programme, [(("editions", number, *loc), word) for loc, word in entries("complete", None, edition.complete)]
    )
    for place, word in enumerate(edition.complete):
        if word not in levels:
            what = f"The programme `{programme.slug}` has no level `{word}`"
            yield Problem(programme.place("editions", number, "complete", place), what, suggest(word, levels))


def check_rises(
    rising: Iterable[Located[CaseStudy]], edition: Edition, programme: Located[Programme]
) -> Iterator[Problem]:
    """A problem for each rise that nobody will ever see, nor what follows it, where nothing is said to be missing."""
    for one in rising:
        rises = one.value.rises
        for number, rise in enumerate(rises):
            hidden = [later.level for later in rises[number:] if later.level in edition.complete]
            if hidden and not edition.announcing(rise.level, rise.milestone):
                what = f"The edition `{edition.label}` is complete at `{hidden[0]}`, and no milestone shows this rise"
                instead = f"Announce the level in {shown_path(programme.file)}, or correct `complete` there"
                yield Problem(one.place("rises", number, "level"), what, instead)
