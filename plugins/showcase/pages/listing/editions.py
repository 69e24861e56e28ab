"""Listings of editions, winners first, with the announcements of every programme."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from ...publication import Publication
from ...showcase import CaseStudy, EditionLabel
from ..page import Link
from .listing import Listing, members


def edition_listings(publication: Publication) -> Iterator[Listing]:
    """The editions that have case studies, winners first."""
    say = publication.language.say
    for edition in publication.showcase.editions:
        found = members(publication, "edition", edition.label)
        if found:
            yield Listing(
                edition.address, edition.label,
                say("Award winners and finalists of %(edition)s.") % {"edition": edition.label},
                found, (Link(say("Editions"), "/editions/"),), headed=True,
                extras=partial(edition_extras, publication, edition, found),
            )  # fmt: skip


def edition_extras(publication: Publication, edition: EditionLabel, found: Sequence[CaseStudy]) -> dict[str, object]:
    """How many categories have winners, and the announcements."""
    wins = len({one.category.slug for one in found if one.is_win})
    note = publication.language.count("Winners in %(num)s category", "Winners in %(num)s categories", wins)
    return {"notes": (note,) if wins else (), "milestones": edition_milestones(publication, edition.label)}


def edition_milestones(
    publication: Publication, label: str
) -> tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]:
    """For each programme that ran an edition of this label: its announcements, as ISO day, words and name."""
    return tuple(
        (
            programme.record.name,
            tuple(
                (one.day.isoformat(), publication.language.day(one.day), one.name)
                for one in sorted(edition.milestones, key=lambda one: one.day or date.max)
                if one.day
            ),
        )
        for programme in publication.showcase.programmes
        for edition in programme.record.editions
        if edition.label == label and edition.milestones
    )
