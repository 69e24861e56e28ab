"""Pictures: which are not shown any more, which show children, which the press may take, and files without a record."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple

from ..attachments.unnamed import find_unnamed
from ..models import CaseStudy, Picture
from ..problems import Place
from ..records import Located
from .blocks import Block, Entry, Note, Section, Table
from .lists import shorten
from .papers import Papers
from .words import countdown


class Framed(NamedTuple):
    """A picture of a case study that was not withdrawn, and its number there."""

    located: Located[CaseStudy]
    number: int
    picture: Picture

    @property
    def place(self) -> Place:
        """Where its file is named."""
        return self.located.place("pictures", self.number, "file")


Words = Callable[[Framed], str]
"""What to say of a picture."""


def framed(papers: Papers) -> Iterator[Framed]:
    """Every picture of a case study that was not withdrawn."""
    for one in papers.lasting:
        yield from (Framed(one, number, picture) for number, picture in enumerate(one.value.pictures))


def pictures_section(papers: Papers) -> Section:
    """What somebody should know, or do, about pictures."""
    say, every = papers.language.say, list(framed(papers))
    gone = [one for one in every if not one.picture.may_be_shown(papers.today)]
    shown = [one for one in every if one.picture.may_be_shown(papers.today)]
    tables = [gone_table(papers, gone), *shown_tables(papers, shown)]
    tables.append(unnamed_table(papers))
    blocks: list[Block] = [*notes(papers, every), *(table for table in tables if table.rows)]
    if not blocks:
        blocks.append(Note(say("Every picture may be shown.") if every else say("There is no picture yet.")))
    line = say("Photographs and drawings. Where the right to show one has ended, the cover stands in its place.")
    return Section("pictures", say("Pictures"), len(gone) + tables[-1].total, line, tuple(blocks))


def notes(papers: Papers, every: list[Framed]) -> Iterator[Note]:
    """How many pictures of people are shown without a last day."""
    some = [one.picture for one in every if one.picture.may_be_shown(papers.today)]
    endless = sum(one.depicts != "no-people" and not one.review_by for one in some)
    if endless:
        words = papers.language.count(
            "%(num)s picture shows people and has no `review_by`: nobody is reminded to ask again.",
            "%(num)s pictures show people and have no `review_by`: nobody is reminded to ask again.",
            endless,
        )
        yield Note(words, "soon")


def gone_table(papers: Papers, gone: list[Framed]) -> Table:
    """The pictures that the cover stands for, those of the nearest day first."""
    say = papers.language.say
    ordered = sorted(gone, key=lambda one: ended(one.picture), reverse=True)
    shown, more = shorten(ordered, papers.most)
    rows = tuple(gone_entry(papers, one) for one in shown)
    return Table(say("Not shown any more"), (say("Day"), say("What"), say("What to do")), rows, more)


def ended(picture: Picture) -> date:
    """The day on which the right to show a picture ended."""
    return picture.withdrawn or picture.review_by or date.min


def gone_entry(papers: Papers, one: Framed) -> Entry:
    """A picture that is not shown any more."""
    say, day = papers.language.say, ended(one.picture)
    do = say("Its permission ran out. Ask again and write a later `review_by`, or delete it.")
    if one.picture.withdrawn:
        do = say("The right to show it was withdrawn. Delete its file too; `make purge` lists where else it may be.")
    entry = entry_of(papers, one, do)
    left = countdown(day, papers.today, papers.language)
    return entry._replace(mark=papers.language.day(day), order=day.toordinal(), left=left)


def entry_of(papers: Papers, one: Framed, do: str) -> Entry:
    """A picture with its case study."""
    about = f"{papers.name(one.located)} · {one.located.value.edition}"
    return Entry(one.picture.file, about, do, papers.spot_at(one.place))


def shown_tables(papers: Papers, shown: list[Framed]) -> Iterator[Table]:
    """The pictures that are shown and that somebody may ask about."""
    say = papers.language.say
    children = [one for one in shown if one.picture.depicts == "children-identifiable"]
    press = [one for one in shown if one.picture.scope == "press"]
    until = (say("Children who can be recognised"), say("Ground"))
    yield table(papers, until, children, lambda one: ground(papers, one.picture))
    yield table(papers, (say("For the press too"), say("Credit")), press, lambda one: one.picture.credit)


def ground(papers: Papers, picture: Picture) -> str:
    """On which ground a picture shows people, and until when."""
    parts = {"basis": f"`{picture.basis}`", "day": papers.language.day(ended(picture))}
    return papers.language.say("%(basis)s, until %(day)s") % parts


def table(papers: Papers, heads: tuple[str, str], some: Iterable[Framed], words: Words) -> Table:
    """Some of the pictures under a title, and what is said of each, folded: nothing has to be done."""
    title, head = heads
    shown, more = shorten(list(some), papers.most)
    rows = tuple(entry_of(papers, one, words(one)) for one in shown)
    return Table(title, ("", papers.language.say("What"), head), rows, more, is_folded=True)


def unnamed_table(papers: Papers) -> Table:
    """The files that lie among pictures and documents, and that no record names."""
    say = papers.language.say
    do = say("Name it in a case study, or delete it.")
    shown, more = shorten(list(find_unnamed(papers.roots, papers.records)), papers.most)
    rows = tuple(Entry(file.name, f"{folder}/", do, papers.spot_at(Place(file, 1, 1))) for folder, file in shown)
    return Table(say("Files that no record names"), ("", say("What"), say("What to do")), rows, more)
