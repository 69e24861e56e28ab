"""When: case studies by edition as a drawing, by category and edition as a grid, and by level."""

from collections import Counter
from math import ceil

from ...models import CaseStudy
from ...showcase.standing import year_of
from ..blocks import Bar, Bars, Block, Cell, Column, Columns, Grid
from ..lists import shorten
from ..papers import Papers

LATEST = 12
"""How many editions the grid tells apart; what is older stands together."""

STEP, WIDTH, HEIGHT = 52, 36, 140
"""The distance of two columns of the drawing, their width, and the height of the tallest."""


def time_blocks(papers: Papers) -> list[Block]:
    """Editions, categories by edition, levels."""
    values = [one.value for one in papers.seen.records.case_studies]
    labels = editions_in_order(papers, values)
    return [edition_columns(papers, values, labels), category_grid(papers, values, labels), level_bars(papers, values)]


def editions_in_order(papers: Papers, values: list[CaseStudy]) -> list[str]:
    """The labels of the editions with case studies, the oldest first."""
    years = {edition.label: year_of(edition) for _, _, edition in papers.editions()}
    return sorted({value.edition for value in values}, key=lambda label: (years.get(label, 0), label))


def edition_columns(papers: Papers, values: list[CaseStudy], labels: list[str]) -> Columns:
    """The case studies of each edition, winners apart from the others."""
    say = papers.language.say
    tiers = {
        (programme.slug, level.slug): level.tier
        for programme in papers.records.programmes.values()
        for level in programme.value.levels
    }
    counts = Counter(value.edition for value in values)
    winners = Counter(
        value.edition for value in values if tiers.get((papers.programme_of(value.category), value.reached)) == "winner"
    )
    scale = HEIGHT / max(counts.values())
    columns = tuple(
        Column(label, counts[label], winners[label], number * STEP, counts[label] * scale, winners[label] * scale)
        for number, label in enumerate(labels)
    )
    description = say("A column for each edition; the lower, stronger part of it is winners.")
    heads = (say("Edition"), say("Case studies"), say("Winners"))
    return Columns(say("By edition"), description, heads, columns, len(columns) * STEP - STEP + WIDTH)


def category_grid(papers: Papers, values: list[CaseStudy], labels: list[str]) -> Grid:
    """How many case studies each category has in each edition; warmer is more."""
    say, number = papers.language.say, papers.language.number
    late = list(reversed(labels))[:LATEST]
    columns = [*late, *([""] if len(labels) > len(late) else [])]
    counts = Counter((value.category, value.edition if value.edition in late else "") for value in values)
    most = max(counts.values())
    by_category = Counter(value.category for value in values)
    order = sorted(papers.records.categories, key=lambda slug: (-by_category[slug], papers.category(slug)))
    shown, more = shorten(order, papers.most)
    rows = tuple(
        (
            papers.category(slug),
            (
                *(Cell(number(n), ceil(5 * n / most), n) for n in (counts[slug, label] for label in columns)),
                Cell(number(by_category[slug]), 0, by_category[slug]),
            ),
        )
        for slug in shown
    )
    sums = Counter(value.edition if value.edition in late else "" for value in values)
    totals = (say("All"), *(number(sums[label]) for label in columns), number(len(values)))
    heads = (say("Category"), *(label or say("earlier") for label in columns), say("All"))
    return Grid(say("By category and edition"), heads, rows, totals, more)


def level_bars(papers: Papers, values: list[CaseStudy]) -> Bars:
    """The case studies of each level of each programme, in the programme's order."""
    say, number = papers.language.say, papers.language.number
    counts = Counter((papers.programme_of(value.category), value.reached) for value in values)
    most = max(counts.values())
    rows = [
        Bar(
            f"{papers.programme(programme.slug)}: {level.name}",
            number(counts[programme.slug, level.slug]),
            100 * counts[programme.slug, level.slug] / most,
        )
        for programme in papers.records.programmes.values()
        for level in programme.value.levels
    ]
    shown, more = shorten(rows, papers.most)
    return Bars(say("By level"), (say("Level"), say("Case studies")), tuple(shown), more)
