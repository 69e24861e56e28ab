"""Permissions: when each of them runs out, year by year, and of how many nobody knows."""

from collections import Counter

from .blocks import Bar, Bars, Block, Note, Section
from .papers import Papers
from .words import percent


def permissions_section(papers: Papers) -> Section:
    """When somebody has to ask again; those that are near stand among what expires."""
    say, days = papers.language.say, [one.value.review_by for one in papers.lasting]
    past = sum(day is not None and day < papers.today for day in days)
    blocks: tuple[Block, ...] = (year_bars(papers),) if any(days) else (Note(no_dates(papers)),)
    line = say("A case study with `review_by` is asked about again by that day. Near days stand under “What expires”.")
    return Section("permissions", say("Permissions"), past, line, blocks)


def no_dates(papers: Papers) -> str:
    """What to say where no permission has a day."""
    if not papers.lasting:
        return papers.language.say("There is no case study yet.")
    return papers.language.say(
        "No case study says by when to ask again: write `review_by` where a permission has an end."
    )


def year_bars(papers: Papers) -> Bars:
    """How many permissions run out in each year, those of the past together, and those without a day."""
    say, number = papers.language.say, papers.language.number
    counts: Counter[str] = Counter()
    for one in papers.lasting:
        day = one.value.review_by
        past = day is not None and day < papers.today
        counts["" if day is None else "0" if past else str(day.year)] += 1
    total = len(papers.lasting)
    names = {"": say("No day is written"), "0": say("Run out")}
    rows = [
        Bar(names.get(key, key), f"{number(count)} ({percent(count / total, papers.language)})", 100 * count / total)
        for key, count in sorted(counts.items(), key=lambda item: (item[0] == "", item[0]))
    ]
    return Bars(say("When they run out"), (say("Year"), say("Case studies")), tuple(rows))
