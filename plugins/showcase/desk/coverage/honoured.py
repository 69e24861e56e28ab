"""Who was honoured: kinds of recipient and phases by region. They describe children, so small numbers are hidden."""

from collections import Counter
from collections.abc import Callable, Mapping

from ...models import CaseStudy
from ...models import Recipient as RecipientRecord
from ...records import Located
from ..blocks import Bar, Bars, Block, Cell, Grid, Note
from ..papers import Papers
from ..suppression import SMALL, Hidden, Told, protect

MANY_ROWS, MANY_COLUMNS = 12, 7
"""How many regions, and how many kinds or phases, a table tells apart."""

Trait = Callable[[RecipientRecord], str | None]
OTHER = "\0other"
"""Stands for all that are few; sorted as text, it comes before any name."""


def honoured_blocks(papers: Papers) -> list[Block]:
    """Kinds and phases as plots and by region; nothing where nobody says either."""
    say, names = papers.language.say, kind_names(papers)
    traits: tuple[tuple[str, str, str, Trait], ...] = (
        (
            say("By kind of recipient"),
            say("Kind of recipient by region"),
            say("Kind"),
            lambda one: one.kind and names[one.kind],
        ),
        (say("By phase"), say("Phase by region"), say("Phase"), lambda one: one.phase),
    )
    found = [block for titles in traits for block in trait_blocks(papers, *titles)]
    return [*found, Note(why_words(papers))] if found else []


def kind_names(papers: Papers) -> Mapping[str, str]:
    """What the kinds of recipient are called."""
    say = papers.language.say
    return {
        "school": say("School"),
        "college": say("College"),
        "nursery": say("Nursery"),
        "team": say("Team"),
        "partnership": say("Partnership"),
        "trust": say("Trust"),
        "organisation": say("Organisation"),
    }


def why_words(papers: Papers) -> str:
    """Why some numbers are hidden here and nowhere else."""
    return papers.language.say(
        "Kinds and phases describe children, so in these tables a number below 5 reads “<5”, and “x” stands where "
        "another number would give it away. Recognitions by region, edition, category and level are not hidden: each "
        "of them is published with a page of its own."
    )


def trait_blocks(papers: Papers, bars: str, by_region: str, head: str, trait: Trait) -> list[Block]:
    """One trait of recipients, by itself and by region; nothing where all are alike."""
    counts = count_pairs(papers, trait)
    columns = fold(counts, 1, MANY_COLUMNS)
    rows = fold(counts, 0, MANY_ROWS)
    if len(set(columns.values())) < 2:
        return []
    folded: Counter[tuple[str, str]] = Counter()
    for (row, column), number in counts.items():
        folded[rows[row], columns[column]] += number
    heads, sides = by_size(folded, 1), by_size(folded, 0)
    protected = protect([[folded[side, one] for one in heads] for side in sides])
    say, total = papers.language.say, sum(counts.values())
    names = [name_of(papers, one, say("Others"), say("Not said")) for one in heads]
    plot = Bars(bars, (head, say("Case studies")), tuple(map(bar_of(papers, total), names, protected.totals)))
    grid_rows = tuple(
        (
            name_of(papers, side, say("Other regions"), say("Not recorded")),
            (*map(cell_of(papers), told), Cell(papers.language.number(sum_of(folded, side)), 0, sum_of(folded, side))),
        )
        for side, told in zip(sides, protected.cells, strict=True)
    )
    totals = (say("All"), *(words_of(papers, one) for one in protected.totals), papers.language.number(total))
    return [plot, Grid(by_region, (say("Region"), *names, say("All")), grid_rows, totals)]


def count_pairs(papers: Papers, trait: Trait) -> Counter[tuple[str, str]]:
    """How many case studies there are of each region and trait; an empty word where one is not known."""
    recipients = papers.seen.records.recipients

    def trait_of(one: Located[CaseStudy]) -> str:
        found = recipients.get(one.recipient_slug)
        return (trait(found.value) or "") if found else ""

    pairs = ((one.value.region, trait_of(one)) for one in papers.seen.records.case_studies)
    return Counter((papers.region(region) if region else "", what) for region, what in pairs)


def fold(counts: Counter[tuple[str, str]], side: int, many: int) -> dict[str, str]:
    """What each word of one side counts under: itself where there are enough of it, else all that are few."""
    sums: Counter[str] = Counter()
    for pair, number in counts.items():
        sums[pair[side]] += number
    kept = {word for word, number in sums.most_common(many) if number >= SMALL}
    return {word: word if word in kept else OTHER for word in sums}


def by_size(counts: Counter[tuple[str, str]], side: int) -> list[str]:
    """The words of one side, the most frequent first, what is unknown and what is few at the end."""
    sums: Counter[str] = Counter()
    for pair, number in counts.items():
        sums[pair[side]] += number
    return sorted(sums, key=lambda word: (word == OTHER, word == "", -sums[word], word))


def sum_of(counts: Counter[tuple[str, str]], side: str) -> int:
    """How many there are in one row."""
    return sum(number for (row, _), number in counts.items() if row == side)


def name_of(papers: Papers, word: str, other: str, unknown: str) -> str:
    """What a row or a column is called."""
    return other if word == OTHER else word[:1].upper() + word[1:] or unknown


def words_of(papers: Papers, told: Told) -> str:
    """A number, or the sign that it is hidden."""
    return told.value if isinstance(told, Hidden) else papers.language.number(told)


def cell_of(papers: Papers) -> Callable[[Told], Cell]:
    """Makes a cell of a number, without any warmth: that would tell what is hidden."""
    return lambda told: Cell(words_of(papers, told), 0, -1 if isinstance(told, Hidden) else told)


def bar_of(papers: Papers, total: int) -> Callable[[str, Told], Bar]:
    """Makes a bar of a name and its number; a hidden one has none."""
    return lambda name, told: Bar(name, words_of(papers, told), 0 if isinstance(told, Hidden) else 100 * told / total)
