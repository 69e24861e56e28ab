"""The chart by edition, each told apart by tiers; years between them of which there is none stay visible."""

from collections.abc import Iterator

from ..publication import Publication
from ..showcase import EditionLabel
from .bars import bars_of
from .chart import Chart, Key
from .largest import largest_of, largest_words
from .line import Line
from .tiers import count_tiers, tier_keys


def edition_chart(publication: Publication) -> Chart:
    """Case studies by edition, the newest first; no year is left out of the drawing, however many there are."""
    say, case_studies = publication.language.say, publication.showcase.case_studies
    keys = tier_keys(publication.language, case_studies)
    lines = tuple(edition_lines(publication, keys))
    return Chart(
        "edition", say("By edition"), sentence(publication, lines), say("Table: case studies by edition"),
        say("Edition"),
        lines, bars_of(lines), keys=keys, notes=tuple(notes(publication, lines)), total=len(case_studies),
    )  # fmt: skip


def edition_lines(publication: Publication, keys: tuple[Key, ...]) -> Iterator[Line]:
    """The editions from the newest with case studies to the oldest, and the years between them without one."""
    shown = editions_shown(publication)
    for newer, one in zip([None, *shown], shown, strict=False):
        missing = years_between(newer, one) if newer else ""
        if missing:
            yield Line(missing, note=publication.language.say("no edition recorded"))
        yield edition_line(publication, one, keys)


def editions_shown(publication: Publication) -> list[EditionLabel]:
    """The editions that have case studies, and those without any in the years between them."""
    facet, known = publication.facets["edition"], publication.showcase.editions
    years = [one.year for one in known if facet.count(one.label)]
    return [one for one in known if facet.count(one.label) or min(years) < one.year < max(years)]


def edition_line(publication: Publication, edition: EditionLabel, keys: tuple[Key, ...]) -> Line:
    """An edition with its number by tiers; one without case studies has no page and says so."""
    members = publication.facets["edition"].members_by_slug[edition.label]
    if not members:
        return Line(edition.label, note=publication.language.say("no case study recorded"))
    counts = count_tiers(publication.showcase.case_studies[number] for number in members)
    return Line(
        edition.label, edition.address, len(members), numbers=tuple((key.tier, counts[key.tier]) for key in keys)
    )


def years_between(newer: EditionLabel, older: EditionLabel) -> str:
    """The years between two editions, as a range; empty where there is none."""
    first, last = older.year + 1, newer.year - 1
    if first > last:
        return ""
    return str(first) if first == last else f"{first}–{last}"


def sentence(publication: Publication, lines: tuple[Line, ...]) -> str:
    """Which edition is the largest."""
    say, number = publication.language.say, len(largest_of(lines))
    return largest_words(
        publication,
        lines,
        say("Everything here is of one edition, %(name)s: %(count)s."),
        say("The largest edition here is %(name)s, with %(count)s of %(total)s."),
        publication.language.count("%(num)s edition", "%(num)s editions", number),
    )


def notes(publication: Publication, lines: tuple[Line, ...]) -> Iterator[str]:
    """What the tiers are, and what an empty line means."""
    say = publication.language.say
    if len(publication.showcase.programmes) > 1:
        yield say("Levels of different programmes are put together by what they amount to.")
    if any(line.note for line in lines):
        yield say("An empty line is a gap in these records: it does not say that nobody was honoured.")
