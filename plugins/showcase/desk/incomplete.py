"""What is incomplete: fields that a reader would miss, record by record, and how whole each edition is."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from ..models import CaseStudy
from ..records import Located
from ..story import to_html
from ..story.telling import is_brief
from .blocks import Block, Cell, Entry, Grid, Note, Section, Table
from .lists import shorten
from .papers import Papers
from .words import percent

THIN = 100
"""Words from which on a story is more than a note."""

FIELDS = ("standfirst", "story", "sources", "region", "place", "topics", "figures")
"""The fields that a case study is whole with."""


class Gap(NamedTuple):
    """A field that is missing or thin, and a word more about it."""

    field: str
    note: str = ""

    def __str__(self) -> str:
        return f"`{self.field}` ({self.note})" if self.note else f"`{self.field}`"


Gaps = list[tuple[Located[CaseStudy], list[Gap]]]


def incomplete_section(papers: Papers) -> Section:
    """What is incomplete, the worst first."""
    say = papers.language.say
    gaps = [(one, find_gaps(papers, one.value)) for one in papers.lasting]
    case_studies = case_study_table(papers, gaps)
    recipients, categories = recipient_table(papers), category_table(papers)
    tables = [table for table in (case_studies, recipients, categories) if table.rows]
    blocks: list[Block] = [edition_grid(papers, gaps), *tables] if papers.lasting else [*tables]
    if not tables:
        blocks.append(Note(say("Nothing is missing.")))
    if papers.records.site and not papers.records.site.value.data:
        blocks.append(Note(say("Nothing is published as data, as `data` of `site.yaml` names no licence for it.")))
    return Section(
        "incomplete",
        say("Incomplete"),
        sum(table.total for table in tables),
        say("A case study is whole with a sentence, a story, its sources, a region, a place, topics and figures."),
        tuple(blocks),
    )


def find_gaps(papers: Papers, value: CaseStudy) -> list[Gap]:
    """The fields that a case study lacks, and its story where that is thin."""
    gaps = [Gap(name) for name in FIELDS if not getattr(value, name)]
    thin = thin_words(papers, value)
    return [*gaps, Gap("story", thin)] if thin else gaps


def thin_words(papers: Papers, value: CaseStudy) -> str:
    """Why a story is thin: it has few words, or its page calls it brief; empty where it is not."""
    if not value.story:
        return ""
    words = len(value.story.split())
    if words < THIN:
        return papers.language.count("%(num)s word", "%(num)s words", words)
    is_one = not value.figures and is_brief(to_html(value.story, language=papers.language.tag))
    return papers.language.say("one paragraph") if is_one else ""


def case_study_table(papers: Papers, gaps: Gaps) -> Table:
    """The case studies that are not whole: those that lack most first, then the newest."""
    say = papers.language.say
    found = sorted([one for one in gaps if one[1]], key=lambda one: one[0].value.edition, reverse=True)
    found.sort(key=lambda one: -len(one[1]))
    shown, more = shorten(found, papers.most)
    rows = tuple(case_study_entry(papers, one, missing) for one, missing in shown)
    return Table(say("Case studies"), (say("Missing"), say("Case study"), say("What to write")), rows, more)


def case_study_entry(papers: Papers, one: Located[CaseStudy], gaps: list[Gap]) -> Entry:
    """A case study with what it lacks."""
    about = papers.about(one)
    if papers.is_waiting(one):
        about = papers.language.say("%(about)s, not announced yet") % {"about": about}
    number = len(gaps)
    do = papers.language.say("Write %(fields)s") % {"fields": ", ".join(map(str, gaps))}
    return Entry(papers.name(one), about, do, papers.spot(one), papers.language.number(number), number)


def recipient_table(papers: Papers) -> Table:
    """The recipients of which nobody says what they are, or where: neither they nor their case studies."""
    say = papers.language.say
    lasting = {one.recipient_slug for one in papers.lasting}
    gone = {one.recipient_slug for one in papers.records.case_studies} - lasting
    placed = {one.recipient_slug for one in papers.lasting if one.value.region}
    found = []
    for recipient in papers.records.recipients.values():
        value = recipient.value
        if recipient.slug in gone:
            continue
        gaps = [] if value.kind else [Gap("kind")]
        gaps += [] if value.region or recipient.slug in placed else [Gap("region")]
        found += [(recipient, gaps)] if gaps else []
    found.sort(key=lambda one: -len(one[1]))
    shown, more = shorten(found, papers.most)
    rows = tuple(entry(papers, one.value.name, "", one, gaps) for one, gaps in shown)
    return Table(say("Recipients"), (say("Missing"), say("Recipient"), say("What to write")), rows, more)


def category_table(papers: Papers) -> Table:
    """The categories without criteria or without a call."""
    say = papers.language.say
    found = []
    for category in papers.records.categories.values():
        gaps = [Gap(name) for name in ("criteria", "call") if not getattr(category.value, name)]
        found += [(category, gaps)] if gaps else []
    found.sort(key=lambda one: -len(one[1]))
    shown, more = shorten(found, papers.most)
    rows = tuple(entry(papers, one.value.name, papers.programme(one.value.programme), one, gaps) for one, gaps in shown)
    return Table(say("Categories"), (say("Missing"), say("Category"), say("What to write")), rows, more)


def entry(papers: Papers, name: str, about: str, located: Located[Any], gaps: Iterable[Gap]) -> Entry:
    """A record with what it lacks."""
    missing = list(gaps)
    do = papers.language.say("Write %(fields)s") % {"fields": ", ".join(map(str, missing))}
    return Entry(name, about, do, papers.spot(located), papers.language.number(len(missing)), len(missing))


def edition_grid(papers: Papers, gaps: Gaps) -> Grid:
    """How many case studies lack each field, by programme and edition, and how whole they are: the least first."""
    say, number = papers.language.say, papers.language.number
    counts: dict[tuple[str, str], Counter[str]] = {}
    for one, missing in gaps:
        key = (papers.programme_of(one.value.category), one.value.edition)
        counted = counts.setdefault(key, Counter())
        counted.update({"": 1}, **{gap.field: 1 for gap in missing})
    rows = sorted(counts.items(), key=lambda row: (wholeness(row[1]), row[0]))
    shown, more = shorten(rows, papers.most)
    heads = (say("Edition"), say("Case studies"), *FIELDS, say("Whole"))
    cells = tuple((f"{papers.programme(one)} {label}", tuple(cells_of(papers, some))) for (one, label), some in shown)
    total: Counter[str] = sum((counted for counted in counts.values()), Counter())
    totals = (
        say("All"),
        number(total[""]),
        *(number(total[name]) for name in FIELDS),
        percent(wholeness(total), papers.language),
    )
    note = say("How many case studies of each edition lack a field; the last column is the share of fields filled in.")
    return Grid(say("How whole each edition is"), heads, cells, totals, more, note, has_bars=True)


def cells_of(papers: Papers, counted: Counter[str]) -> Iterator[Cell]:
    """The cells of one edition."""
    number, of, whole = papers.language.number, counted[""], wholeness(counted)
    yield Cell(number(of), 0, of)
    for name in FIELDS:
        lacking = counted[name]
        yield Cell(number(lacking), -(-5 * lacking // of), lacking)
    yield Cell(percent(whole, papers.language), 0, 100 * whole)


def wholeness(counted: Counter[str]) -> float:
    """The share of all fields that are filled in."""
    return 1 - sum(counted[name] for name in FIELDS) / (len(FIELDS) * counted[""])
