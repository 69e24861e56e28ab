"""Doubts: recipients that may be one, sentences that stand twice, one source behind two levels."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..models import CaseStudy
from ..records import Located, fold_name
from ..rules.likeness import find_like_names
from .blocks import Entry, Note, Section, Table
from .lists import shorten
from .papers import Papers

Some = list[Located[CaseStudy]]


def doubts_section(papers: Papers) -> Section:
    """What may be wrong, and only a person can say."""
    say = papers.language.say
    tables = [like_recipients(papers), repeated_sentences(papers), contradictions(papers)]
    found = [table for table in tables if table.rows]
    return Section(
        "doubts",
        say("Doubts"),
        sum(table.total for table in found),
        say("What may be wrong, and only a person can say."),
        tuple(found) or (Note(say("Nothing looks doubtful.")),),
    )


def table(papers: Papers, title: str, entries: Iterable[Entry], mark: str = "") -> Table:
    """One kind of doubt."""
    say = papers.language.say
    shown, more = shorten(list(entries), papers.most)
    return Table(title, (mark, say("What"), say("What to do")), tuple(shown), more)


def like_recipients(papers: Papers) -> Table:
    """Recipients with names so like each other that they may be one."""
    say = papers.language.say
    do = say("If they are one, use one slug and list the other name under `aliases`. If not, write where each is.")
    about = say("like %(name)s (%(place)s)")
    entries = [
        Entry(
            name.text,
            about % {"name": first.text, "place": papers.spot(first.owner).shown},
            do,
            papers.spot(name.owner),
        )
        for first, name in find_like_names(papers.records)
    ]
    return table(papers, say("Recipients that may be one"), entries)


def repeated_sentences(papers: Papers) -> Table:
    """Sentences that introduce more than one case study."""
    by_sentence: dict[str, Some] = defaultdict(list)
    for one in papers.lasting:
        if one.value.standfirst:
            by_sentence[fold_name(one.value.standfirst)].append(one)
    groups = sorted((some for some in by_sentence.values() if len(some) > 1), key=len, reverse=True)
    say = papers.language.say
    do = say("Write a `standfirst` of its own for each: %(names)s")
    entries = (repeated(papers, do, some) for some in groups)
    return table(papers, say("Sentences that stand twice"), entries, say("Times"))


def repeated(papers: Papers, do: str, some: Some) -> Entry:
    """One sentence with all whom it introduces."""
    number = papers.language.number(len(some))
    about = some[0].value.standfirst or ""
    return Entry(
        about, papers.about(some[0]), do % {"names": names_of(papers, some)}, papers.spot(some[0]), number, len(some)
    )


def contradictions(papers: Papers) -> Table:
    """One source behind two levels of a recipient in an edition."""
    by_source: dict[str, Some] = defaultdict(list)
    for one in papers.lasting:
        for url in {source.url for source in one.value.sources}:
            by_source[url].append(one)
    shared = {url: some for url, some in by_source.items() if len(some) > 1}
    entries = [entry for url, some in sorted(shared.items()) for entry in contradict(papers, url, some)]
    return table(papers, papers.language.say("One source, two levels"), entries)


def contradict(papers: Papers, url: str, some: Some) -> Iterator[Entry]:
    """The doubts that one source gives rise to."""
    say, groups = papers.language.say, defaultdict(list)
    for one in some:
        groups[one.recipient_slug, papers.programme_of(one.value.category), one.value.edition].append(one)
    for group in groups.values():
        levels = {one.value.reached for one in group}
        if len(levels) > 1:
            do = say("Read the source again: it stands behind %(levels)s")
            about = ", ".join(papers.about(one) for one in group)
            words = do % {"levels": ", ".join(f"`{level}`" for level in sorted(levels))}
            yield Entry(papers.name(group[0]), f"{about} – {url}", words, papers.spot(group[0]))


def names_of(papers: Papers, some: Some) -> str:
    """Whom case studies are about, the first few of them."""
    shown, more = shorten([papers.name(one) for one in some], 5)
    return ", ".join([*shown, *([f"+{more}"] if more else [])])
