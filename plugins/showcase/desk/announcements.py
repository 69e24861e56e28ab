"""What is embargoed until when: the announcements to come, and what the next build after each of them reveals."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from ..embargo import FAR
from ..embargo.timetable import Step
from ..models import CaseStudy, Milestone
from ..records import Located
from .blocks import Block, Entry, Note, Schedule, Section, Spot, Turn
from .lists import shorten
from .papers import Papers
from .words import stated, time_left, universal


class Announcement(NamedTuple):
    """A moment of an edition, and what it is called; the moment is far where nobody knows it."""

    lifts: datetime
    programme: str
    edition: str
    name: str


class Reveal(NamedTuple):
    """A level of a case study that an announcement shows, and whether nothing of it was seen before."""

    located: Located[CaseStudy]
    level: str
    is_first: bool


Reveals = dict[Announcement, list[Reveal]]


def announcements_section(papers: Papers) -> Section:
    """The announcements to come, with everything that is held back for each."""
    say = papers.language.say
    reveals = find_reveals(papers)
    held = sum(one.is_first for some in reveals.values() for one in some)
    open_to_all = find_open_to_all(papers)
    blocks: list[Block] = []
    if open_to_all:
        blocks.append(Note(open_words(papers, len(open_to_all)), "late"))
    turns = tuple(turn(papers, one, reveals[one]) for one in sorted(reveals))
    blocks.append(Schedule(say("Announcements to come"), turns) if turns else Note(say("Nothing is held back.")))
    line = say("What readers cannot see yet, by the announcement that it waits for. A build shows it from then on.")
    return Section("embargoed", say("Embargoed"), held, line, tuple(blocks), "late" if open_to_all else "")


def find_reveals(papers: Papers) -> Reveals:
    """What each announcement to come shows; those that nothing waits for yet are among them."""
    reveals: Reveals = defaultdict(list)
    for announcement in expected(papers):
        reveals[announcement] = []
    for one in papers.lasting:
        value = one.value
        for number, step in enumerate(papers.timetable.steps(value)):
            if step.lifts > papers.now:
                reveals[announcement_of(papers, value, step)].append(Reveal(one, step.level, number == 0))
    return reveals


def announcement_of(papers: Papers, value: CaseStudy, step: Step) -> Announcement:
    """The announcement that a level of a case study waits for."""
    return Announcement(step.lifts, papers.programme_of(value.category), value.edition, step.milestone)


def expected(papers: Papers) -> Iterator[Announcement]:
    """The announcements of a level that are still to come."""
    for programme, _, edition in papers.editions():
        for one in edition.milestones:
            lifts = one.lifts or FAR
            if one.level and lifts > papers.now:
                yield Announcement(lifts, programme.slug, edition.label, one.name)


def find_open_to_all(papers: Papers) -> list[Located[CaseStudy]]:
    """The case studies to come that do not lie in the private folder."""
    return [one for one in papers.lasting if papers.is_waiting(one) and not papers.roots.is_private(one.file)]


def open_words(papers: Papers, number: int) -> str:
    """What to do about them."""
    counted = papers.language.count(
        "%(num)s case study stands in the public content before its announcement.",
        "%(num)s case studies stand in the public content before their announcement.",
        number,
    )
    do = papers.language.say(
        "Where the repository is public, anyone can read it there. Move it into the private folder, at the same path."
    )
    return f"{counted} {do}"


def turn(papers: Papers, announcement: Announcement, reveals: list[Reveal]) -> Turn:
    """An announcement as the page shows it."""
    language = papers.language
    milestone, spot = find_milestone(papers, announcement)
    waits = announcement.lifts == FAR
    reveals = sorted(reveals, key=lambda one: (not one.is_first, papers.name(one.located)))
    shown, more = shorten(reveals, papers.most)
    return Turn(
        title=announcement.name or language.say("An announcement without a name"),
        about=f"{papers.programme(announcement.programme)} {announcement.edition}",
        when=when_words(papers, announcement, milestone),
        moment="" if waits else universal(announcement.lifts, language),
        countdown=language.say("waits for a person") if waits else time_left(announcement.lifts, papers.now, language),
        reveals=reveal_words(papers, reveals),
        rows=tuple(reveal_entry(papers, announcement.programme, one) for one in shown),
        spot=spot,
        more=more,
        tone="" if reveals else "soon",
        note=note_words(papers, milestone, waits),
    )


def find_milestone(papers: Papers, announcement: Announcement) -> tuple[Milestone | None, Spot | None]:
    """The milestone of an announcement, and where it stands; none where a record names one that is not there."""
    found = [
        (one, (programme, number, place))
        for programme, number, edition in papers.editions()
        if (programme.slug, edition.label) == (announcement.programme, announcement.edition)
        for place, one in enumerate(edition.milestones)
        if announcement.name in (one.name, one.slug)
    ]
    if not found:
        return None, None
    milestone, (programme, number, place) = min(found, key=lambda one: (one[0].lifts or FAR) != announcement.lifts)
    return milestone, papers.spot_at(programme.place("editions", number, "milestones", place))


def when_words(papers: Papers, announcement: Announcement, milestone: Milestone | None) -> str:
    """When it is, as the award states it."""
    if milestone and milestone.moment:
        return stated(milestone.moment, papers.language)
    if milestone and milestone.day:
        return papers.language.day(milestone.day, weekday=True)
    return papers.language.say("No moment is known")


def note_words(papers: Papers, milestone: Milestone | None, waits: bool) -> str:
    """What a person has to do for it, or why it is later than one may think."""
    say = papers.language.say
    if milestone is None:
        return say("No milestone of this edition has this name, so it stays hidden: add one, or correct `embargo`.")
    if waits:
        return say("It stays hidden until `actual` is written.")
    if milestone.moment is None:
        return say(
            "No hour is known, so it is shown when the day is over everywhere: write `planned` for an earlier one."
        )
    return ""


def reveal_words(papers: Papers, reveals: list[Reveal]) -> str:
    """How much an announcement shows."""
    count, first = papers.language.count, sum(one.is_first for one in reveals)
    if not reveals:
        return papers.language.say("Nothing waits for it yet: are its records written?")
    words = [count("%(num)s case study appears", "%(num)s case studies appear", first)] if first else []
    rises = len(reveals) - first
    words += [count("%(num)s rises", "%(num)s rise", rises)] if rises else []
    return ", ".join(words)


def reveal_entry(papers: Papers, programme: str, reveal: Reveal) -> Entry:
    """A case study that an announcement shows, or lets rise."""
    one, say = reveal.located, papers.language.say
    level = papers.level(programme, reveal.level)
    do = (say("appears: %(level)s") if reveal.is_first else say("rises: %(level)s")) % {"level": level}
    is_open = papers.is_waiting(one) and not papers.roots.is_private(one.file)
    mark = say("in the public content") if is_open else ""
    return Entry(papers.name(one), papers.category(one.value.category), do, papers.spot(one), mark)
