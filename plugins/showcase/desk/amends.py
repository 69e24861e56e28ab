"""What was put right, withdrawn or taken down, with its day, and what is left to purge."""

from collections.abc import Iterable, Sequence
from datetime import date

from .blocks import Block, Entry, Note, Section, Table
from .lists import shorten
from .papers import Papers
from .words import countdown

Dated = tuple[date, Entry]


def amends_section(papers: Papers) -> Section:
    """All three, the newest first."""
    say = papers.language.say
    groups = (
        (say("Corrections"), corrections(papers)),
        (say("Withdrawn"), withdrawals(papers)),
        (say("Taken down"), takedowns(papers)),
    )
    blocks: list[Block] = [table(papers, title, some) for title, some in groups if some]
    if groups[1][1] or groups[2][1]:
        blocks.append(
            Note(say("Caches and the history of the repository may still hold it: `make purge` lists where."))
        )
    return Section(
        "amends",
        say("Put right"),
        sum(len(some) for _, some in groups),
        say("Corrections, withdrawals and take-downs."),
        tuple(blocks) or (Note(say("Nothing was corrected, withdrawn or taken down.")),),
    )


def table(papers: Papers, title: str, dated: Sequence[Dated]) -> Table:
    """One kind of them, the newest first."""
    say = papers.language.say
    ordered = sorted(dated, key=lambda one: one[0], reverse=True)
    shown, more = shorten(ordered, papers.most)
    rows = (
        entry._replace(
            mark=papers.language.day(day), order=day.toordinal(), left=countdown(day, papers.today, papers.language)
        )
        for day, entry in shown
    )
    return Table(title, (say("Day"), say("What"), say("Words")), tuple(rows), more)


def corrections(papers: Papers) -> list[Dated]:
    """What was put right on a page."""
    return [
        (part.date, Entry(papers.name(one), papers.about(one), part.what, papers.spot(one)))
        for one in papers.lasting
        for part in one.value.corrections
    ]


def withdrawals(papers: Papers) -> list[Dated]:
    """What was withdrawn: case studies that still have their record, and addresses."""
    found: list[Dated] = []
    for one in papers.records.case_studies:
        if one.value.withdrawn:
            by = words_for(papers, one.value.withdrawn.by, one.value.withdrawn.reason)
            found.append((one.value.withdrawn.date, Entry(papers.name(one), papers.about(one), by, papers.spot(one))))
    for address, record in papers.records.withdrawn.items():
        by = words_for(papers, record.value.by, record.value.reason)
        found.append((record.value.date, Entry(address, "", by, papers.spot(record))))
    return found


def words_for(papers: Papers, by: str, reason: str | None) -> str:
    """Who withdrew it, and why."""
    say = papers.language.say
    words = say("by the recipient") if by == "recipient" else say("by the organiser")
    return f"{words}: {reason}" if reason else words


def takedowns(papers: Papers) -> list[Dated]:
    """What was taken down. The words themselves are not repeated: they are gone."""
    language = papers.language
    found: list[Dated] = []
    for one in papers.records.takedowns:
        value = one.value
        parts = [
            language.count("%(num)s wording", "%(num)s wordings", len(value.words)) if value.words else "",
            language.count("%(num)s file", "%(num)s files", len(value.files)) if value.files else "",
        ]
        what = joined(parts) or language.say("Taken down")
        found.append((value.date, Entry(what, joined(value.addresses), value.reason or "", papers.spot(one))))
    return found


def joined(parts: Iterable[str]) -> str:
    """Those that say something, with commas."""
    return ", ".join(part for part in parts if part)
