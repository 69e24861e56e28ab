"""Former winners by edition, with what was asked of them then."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from ...cards import place_words
from ...criteria import wording_in
from ...models import Criterion, Wording
from ...models.programme import Tier
from ...publication import Publication
from ...showcase import CaseStudy, Category, year_of
from ...story import render_story
from ..page import Link


@dataclass(frozen=True, slots=True)
class WordingView:
    """What the category said in an earlier edition, where that was something else than now."""

    edition: str
    about: Markup | None
    who_can_enter: Markup | None
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class Win:
    """A former winner on the timeline; an edition without one says so."""

    edition: Link
    link: Link | None
    level: str = ""
    tier: Tier = "winner"
    place: str = ""
    line: str = ""
    asked: WordingView | None = None
    """What was asked in its edition, where that was something else than now; once an edition."""
    asked_as_in: str = ""
    """The edition further up whose wording, shown there, held in this one as well."""


def timeline(publication: Publication, category: Category, wins: Sequence[CaseStudy]) -> Iterator[Win]:
    """The winners, newest first, with a line for each of their programme's editions between them that has none."""
    shown: dict[str, str] = {}
    editions: set[str] = set()
    for newer, one in zip([None, *wins], wins, strict=False):
        if newer:
            yield from gaps(newer, one)
        win = view_win(one)
        wording = wording_in(category, one.edition.label) if one.edition.label not in editions else None
        editions.add(one.edition.label)
        if wording is None:
            yield win
        elif wording.edition in shown:
            yield replace(win, asked_as_in=shown[wording.edition])
        else:
            shown[wording.edition] = one.edition.label
            yield replace(win, asked=view_wording(publication, wording, one.edition.label))


def view_win(one: CaseStudy) -> Win:
    """A winner on the timeline."""
    line = one.record.standfirst or ""
    return Win(one.edition.link, one.link, one.level.name, one.level.tier, place_words(one), line)


def gaps(newer: CaseStudy, older: CaseStudy) -> Iterator[Win]:
    """The programme's editions between two winners, for which no winner is recorded."""
    for edition in newer.programme.record.editions:
        if older.edition.year < year_of(edition) < newer.edition.year:
            yield Win(Link(edition.label, f"/editions/{edition.label}/"), None)


def wording_without_winner(
    publication: Publication, category: Category, case_studies: Sequence[CaseStudy]
) -> tuple[WordingView, ...]:
    """What the category said in editions of which no winner stands on its timeline."""
    held = {wording_in(category, edition) for edition in {one.edition.label for one in case_studies if one.is_win}}
    return tuple(view_wording(publication, one, one.edition) for one in category.record.wording if one not in held)


def view_wording(publication: Publication, wording: Wording, edition: str) -> WordingView:
    """What the category said, as it held in an edition."""
    about, who_can_enter = prose(publication, wording.about), prose(publication, wording.who_can_enter)
    return WordingView(edition, about, who_can_enter, wording.criteria)


def prose(publication: Publication, text: str | None) -> Markup | None:
    """Markdown of a record as safe HTML, where there is any; its headings stand under the page's own."""
    language = publication.language.tag
    return render_story(text, base=publication.base, language=language).html if text else None
