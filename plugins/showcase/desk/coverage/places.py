"""Where the case studies are: the region tree with its counts, regions without any, and how regions are known."""

from collections import Counter
from collections.abc import Iterator

from ...rules.destinations import lineage
from ..blocks import Bar, Bars, Block, Note
from ..lists import shorten
from ..papers import Papers
from ..words import percent


def place_blocks(papers: Papers) -> list[Block]:
    """The regions with case studies, those without, and on what the regions rest."""
    say = papers.language.say
    counts = count_regions(papers)
    rows = list(branches(papers, counts, None, 0))
    shown, more = shorten(rows, papers.most)
    heads = (say("Region"), say("Case studies"))
    note = say("A region counts for every region that it lies in.")
    found: list[Block] = [Bars(say("By region"), heads, tuple(shown), more, note)] if rows else []
    empty = [papers.region(slug) for slug in papers.records.regions if not counts[slug]]
    if empty:
        some, left = shorten(empty, papers.most)
        names = ", ".join([*some, *([f"+{left}"] if left else [])])
        found.append(Note(say("No case study yet: %(regions)s.") % {"regions": names}))
    return [*found, basis_bars(papers)]


def count_regions(papers: Papers) -> Counter[str]:
    """How many case studies lie in each region, those within it among them."""
    own = Counter(one.value.region for one in papers.seen.records.case_studies)
    counts: Counter[str] = Counter()
    for slug, number in own.items():
        counts.update(dict.fromkeys(lineage(papers.records, slug), number))
    return counts


def branches(papers: Papers, counts: Counter[str], parent: str | None, depth: int) -> Iterator[Bar]:
    """The regions right under another, the most case studies first, each with those under it."""
    regions = papers.records.regions
    under = [slug for slug, one in regions.items() if counts[slug] and one.value.parent == parent]
    widest = max(counts.values(), default=1)
    for slug in sorted(under, key=lambda slug: (-counts[slug], papers.region(slug))):
        yield Bar(papers.region(slug), papers.language.number(counts[slug]), 100 * counts[slug] / widest, depth)
        yield from branches(papers, counts, slug, depth + 1)


def basis_bars(papers: Papers) -> Bars:
    """How many regions a source states, how many follow from the place, and how many nobody knows."""
    say, number = papers.language.say, papers.language.number
    values = [one.value for one in papers.seen.records.case_studies]
    counts = Counter(value.region_basis if value.region else "" for value in values)
    names = {"stated": say("A source states it"), "derived": say("It follows from the place"), "": say("Not recorded")}
    rows = [
        Bar(
            name,
            f"{number(counts[key])} ({percent(counts[key] / len(values), papers.language)})",
            100 * counts[key] / len(values),
        )
        for key, name in names.items()
    ]
    return Bars(say("How the region is known"), (say("Region"), say("Case studies")), tuple(rows))
