"""The chart by level, the highest tier first."""

from collections.abc import Iterator

from ..publication import Publication
from .bars import bars_of, most_of
from .chart import Chart
from .largest import largest_of, largest_words
from .line import Line
from .notes import drawn_words
from .tiers import tier_keys, tier_names


def level_chart(publication: Publication) -> Chart:
    """Case studies by level, each drawn as what it amounts to."""
    say, case_studies = publication.language.say, publication.showcase.case_studies
    lines = tuple(level_lines(publication))
    drawn = most_of(lines)
    return Chart(
        "level", say("By level"), sentence(publication, lines), say("Table: case studies by level"), say("Level"),
        lines, bars_of(drawn), about=say("Amounts to"), keys=tier_keys(publication.language, case_studies),
        notes=tuple(drawn_words(publication, lines, drawn)), total=len(case_studies),
    )  # fmt: skip


def level_lines(publication: Publication) -> Iterator[Line]:
    """The levels that have case studies, in the order of their tiers."""
    facet, names = publication.facets["level"], tier_names(publication.language)
    for one in publication.showcase.levels:
        if number := facet.count(one.slug):
            yield Line(one.name, one.address, number, kind=one.tier, about=names[one.tier])


def sentence(publication: Publication, lines: tuple[Line, ...]) -> str:
    """Which level is the most frequent."""
    say, number = publication.language.say, len(largest_of(lines))
    return largest_words(
        publication,
        lines,
        say("Everything here is at one level, %(name)s: %(count)s."),
        say("The most frequent level here is %(name)s, with %(count)s of %(total)s."),
        publication.language.count("%(num)s level", "%(num)s levels", number),
    )
