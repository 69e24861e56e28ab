"""The chart by category, the most case studies first."""

from collections.abc import Iterator

from ..publication import Publication
from ..showcase import sort_name
from .bars import bars_of, most_of
from .chart import Chart
from .largest import largest_of, largest_words
from .line import Line
from .notes import drawn_words


def category_chart(publication: Publication) -> Chart:
    """Case studies by category; one without any has its line too."""
    say = publication.language.say
    lines = tuple(category_lines(publication))
    drawn = most_of(lines)
    return Chart(
        "category", say("By category"), sentence(publication, lines), say("Table: case studies by category"),
        say("Category"),
        lines, bars_of(drawn), about=say("Programme"), notes=tuple(drawn_words(publication, lines, drawn)),
        total=len(publication.showcase.case_studies),
    )  # fmt: skip


def category_lines(publication: Publication) -> Iterator[Line]:
    """Every category with its programme."""
    facet = publication.facets["category"]
    programmes = {one.slug: one.programme.short_name for one in publication.showcase.categories}
    for value in sorted(facet.values, key=lambda one: (-facet.count(one.slug), sort_name(one.label), one.slug)):
        yield Line(value.label, value.address, facet.count(value.slug), about=programmes[value.slug])


def sentence(publication: Publication, lines: tuple[Line, ...]) -> str:
    """Which category is the largest."""
    say, number = publication.language.say, len(largest_of(lines))
    return largest_words(
        publication,
        lines,
        say("Everything here is of one category, %(name)s: %(count)s."),
        say("The largest category here is %(name)s, with %(count)s of %(total)s."),
        publication.language.count("%(num)s category", "%(num)s categories", number),
    )
