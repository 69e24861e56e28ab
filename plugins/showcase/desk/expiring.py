"""What expires: permissions to ask again for, calls that open and close, announcements that are late or near."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from ..models import Call, Milestone
from ..problems import Place
from .blocks import Block, Entry, Note, Section, Table
from .lists import shorten
from .papers import Papers
from .pictures import framed
from .words import countdown, stated

SOON = timedelta(days=90)
"""How far ahead the desk looks."""


class Due(NamedTuple):
    """Something with a day: what it is, what to do, and where it stands."""

    day: date
    name: str
    about: str
    do: str
    place: Place
    state: str
    """`late`: somebody has to act. `soon`: it comes. `over`: it has been, and is still shown as if it counted."""


def expiring_section(papers: Papers) -> Section:
    """What is late, what comes, and what is over, by its day."""
    say = papers.language.say
    dues = sorted((*permissions(papers), *calls(papers), *milestones(papers)), key=lambda due: (due.day, due.name))
    late, soon, over = (
        [due for due in dues if due.state == "late"],
        [due for due in dues if due.state == "soon"],
        [due for due in reversed(dues) if due.state == "over"],
    )
    groups = ((say("Late"), late, False), (say("In the next 90 days"), soon, False), (say("Over"), over, True))
    blocks: list[Block] = [due_table(papers, title, some, is_folded) for title, some, is_folded in groups if some]
    if not late and not soon:
        blocks.insert(0, Note(say("Nothing expires in the next 90 days.")))
    return Section(
        "expiring",
        say("What expires"),
        len(late) + len(soon),
        say("Permissions to ask again for, calls, and announcements."),
        tuple(blocks),
        "late" if late else "",
    )


def due_table(papers: Papers, title: str, dues: list[Due], is_folded: bool = False) -> Table:
    """One group of what has a day."""
    say = papers.language.say
    shown, more = shorten(dues, papers.most)
    rows = tuple(
        Entry(
            due.name,
            due.about,
            due.do,
            papers.spot_at(due.place),
            papers.language.day(due.day),
            due.day.toordinal(),
            "" if due.state == "over" else due.state,
            countdown(due.day, papers.today, papers.language),
        )
        for due in shown
    )
    return Table(title, (say("Day"), say("What"), say("What to do")), rows, more, is_folded)


def permissions(papers: Papers) -> Iterator[Due]:
    """Everything that somebody has to ask about again."""
    yield from case_study_permissions(papers)
    yield from picture_permissions(papers)


def picture_permissions(papers: Papers) -> Iterator[Due]:
    """The pictures of which somebody has to ask whether they may still be shown: afterwards they are not."""
    say = papers.language.say
    for one in framed(papers):
        day = one.picture.review_by
        if day and not one.picture.withdrawn and day <= papers.today + SOON:
            about = say("Picture: %(about)s") % {"about": papers.name(one.located)}
            late = say("It is not shown any more. Ask again and write a later `review_by`, or delete it.")
            soon = say("It is shown until then. Ask again, then write a later `review_by`.")
            is_late = day < papers.today
            yield Due(day, one.picture.file, about, late if is_late else soon, one.place, "late" if is_late else "soon")


def case_study_permissions(papers: Papers) -> Iterator[Due]:
    """The case studies of which somebody has to ask whether they may still be shown."""
    say = papers.language.say
    for one in papers.lasting:
        day = one.value.review_by
        if day and day <= papers.today + SOON:
            do = say("Ask whether it may still be shown. Then write a later `review_by`, or `withdrawn`.")
            about = say("Permission: %(about)s") % {"about": papers.about(one)}
            state = "late" if day < papers.today else "soon"
            yield Due(day, papers.name(one), about, do, Place(one.file, one.line, one.column), state)


def calls(papers: Papers) -> Iterator[Due]:
    """The calls that open or close soon, and those that are over while no other is announced."""
    for category in papers.records.categories.values():
        call = category.value.call
        for day, what, do, state in call_days(papers, call) if call else ():
            about = f"{what}: {papers.programme(category.value.programme)}"
            yield Due(day, category.value.name, about, do, category.key_place("call"), state)


def call_days(papers: Papers, call: Call) -> Iterator[tuple[date, str, str, str]]:
    """The days of a call: what happens then, what to do, and how near it is."""
    say, now = papers.language.say, papers.now
    opens, closes = call.opens, call.deadline
    if opens and now <= opens.instant <= now + SOON:
        yield opens.day, say("Entries open"), say("See that `enter` leads to the form."), "soon"
    if closes and now <= closes.instant <= now + SOON:
        do = say("It closes on %(moment)s. If it is put off, write `extended`.")
        yield closes.day, say("Entries close"), do % {"moment": stated(closes, papers.language)}, "soon"
    if closes and closes.instant < now:
        yield closes.day, say("Entries closed"), say("Write the call of the next edition when it is known."), "over"


def milestones(papers: Papers) -> Iterator[Due]:
    """The announcements that wait though their day is past, and those that come soon."""
    for programme, number, edition in papers.editions():
        for place, one in enumerate(edition.milestones):
            found = judge(papers, one)
            if found and one.day:
                about = f"{papers.programme(programme.slug)} {edition.label}"
                spot = programme.place("editions", number, "milestones", place)
                yield Due(one.day, one.name, about, found[0], spot, found[1])


def judge(papers: Papers, one: Milestone) -> tuple[str, str] | None:
    """What to do about an announcement, and how near it is; nothing where it is past or far."""
    say, day = papers.language.say, one.day
    is_open = one.waits and not one.actual
    if day is None or day > papers.today + SOON:
        return None
    if is_open and is_past(papers, one):
        late = say("It waits for a person. Write `actual` when it has happened, or a later `planned`.")
        return late, "late"
    if is_past(papers, one):
        return None
    if is_open:
        return say("It waits: write `actual` when it has happened."), "soon"
    return say("What it shows stands under “Embargoed”.") if one.level else "", "soon"


def is_past(papers: Papers, one: Milestone) -> bool:
    """Whether the time that an announcement was planned for has passed."""
    if one.moment:
        return one.moment.instant <= papers.now
    return one.date is not None and one.date < papers.today
