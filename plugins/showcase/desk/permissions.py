"""Permissions: when each of them runs out, year by year, and of how many nobody knows."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from .blocks import Bar, Bars, Block, Note, Section
from .papers import Papers
from .pictures import framed
from .words import percent


def permissions_section(papers: Papers) -> Section:
    """When somebody has to ask again; those that are near stand among what expires."""
    say = papers.language.say
    days, of_pictures = [one.value.review_by for one in papers.lasting], picture_days(papers)
    past = sum(day is not None and day < papers.today for day in (*days, *of_pictures))
    blocks: list[Block] = [Note(no_dates(papers))]
    if any(days):
        blocks = [year_bars(papers, say("When they run out"), say("Case studies"), days)]
    if of_pictures:
        blocks.append(year_bars(papers, say("When those of pictures of people run out"), say("Pictures"), of_pictures))
    line = say("A case study with `review_by` is asked about again by that day. Near days stand under “What expires”.")
    return Section("permissions", say("Permissions"), past, line, tuple(blocks))


def picture_days(papers: Papers) -> list[date | None]:
    """By when to ask again about each picture that shows people, or has a last day all the same."""
    some = [one.picture for one in framed(papers) if not one.picture.withdrawn]
    return [one.review_by for one in some if one.review_by or one.depicts != "no-people"]


def no_dates(papers: Papers) -> str:
    """What to say where no permission has a day."""
    if not papers.lasting:
        return papers.language.say("There is no case study yet.")
    return papers.language.say(
        "No case study says by when to ask again: write `review_by` where a permission has an end."
    )


def year_bars(papers: Papers, title: str, counted: str, days: Sequence[date | None]) -> Bars:
    """How many permissions run out in each year, those of the past together, and those without a day."""
    say, number = papers.language.say, papers.language.number
    counts: Counter[str] = Counter()
    for day in days:
        past = day is not None and day < papers.today
        counts["" if day is None else "0" if past else str(day.year)] += 1
    names = {"": say("No day is written"), "0": say("Run out")}
    rows = [
        Bar(names.get(key, key), f"{number(count)} ({percent(count / len(days), papers.language)})",
            100 * count / len(days))
        for key, count in sorted(counts.items(), key=lambda item: (item[0] == "", item[0]))
    ]  # fmt: skip
    return Bars(title, (say("Year"), counted), tuple(rows))
