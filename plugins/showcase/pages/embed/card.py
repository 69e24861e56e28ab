"""The card of a case study or a recipient: one link, as large as its frame."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from ...cards import Thumb, place_of, place_words, view_thumb
from ...drawing import on
from ...honours import count_of_recognitions
from ...keepsakes.addresses import EMBED, pages_below
from ...keepsakes.colours import PETALS, colour_of
from ...models import Withdrawn
from ...models.programme import Tier
from ...publication import Publication
from ...redirects.path import home_of
from ...showcase import CaseStudy, Recipient
from ...withdrawal import sentence_for
from ..page import Draft, Page


class CardEmbed(NamedTuple):
    """What a card shows; without a seed it has no rosette."""

    name: str
    to: str
    pill: str = ""
    tier: Tier | None = None
    line: str = ""
    place: str = ""
    colour: str = ""
    petals: str = ""
    seed: str = ""
    thumb: Thumb | None = None


def card_drafts(publication: Publication) -> Iterator[Draft]:
    """A card for every case study and every recipient."""
    for case_study in publication.showcase.case_studies:
        yield Draft(case_study.address + EMBED, partial(case_study_card, publication, case_study))
    for recipient in publication.showcase.recipients:
        yield Draft(recipient.address + EMBED, partial(recipient_card, publication, recipient))


def withdrawn_drafts(publication: Publication) -> Iterator[Draft]:
    """A card that says so wherever the card of something withdrawn stood."""
    for withdrawn in publication.showcase.withdrawn:
        address = home_of(withdrawn.address)
        if EMBED in pages_below(address):
            yield Draft(address + EMBED, partial(withdrawn_card, publication, withdrawn, address))


def case_study_card(publication: Publication, case_study: CaseStudy) -> Page:
    """The card of a case study."""
    level, category, edition = case_study.level, case_study.category.record.name, case_study.edition.label
    colour = colour_of(case_study)
    view = CardEmbed(
        name=case_study.name,
        to=case_study.address,
        pill=f"{level.name} · {edition}",
        tier=level.tier,
        line=f"{category}, {case_study.programme.short_name}",
        place=place_words(case_study),
        colour=colour,
        petals=on(colour),
        seed=case_study.key,
        thumb=thumb_of(case_study),
    )
    return card_page(view, f"{case_study.name} – {case_study.recognition}")


def thumb_of(case_study: CaseStudy) -> Thumb | None:
    """Its first picture, if others may show it too: a permission for this site alone ends where another begins."""
    if not case_study.pictures or case_study.pictures[0].record.scope != "press":
        return None
    return view_thumb(case_study.pictures[0].copies)


def recipient_card(publication: Publication, recipient: Recipient) -> Page:
    """The card of a recipient: how often it was honoured, and with what last."""
    found = publication.showcase.by_recipient.get(recipient.slug, [])
    colour, name = colour_of(found[0]) if found else PETALS[0], recipient.record.name
    total = count_of_recognitions(publication.language, len(found)) if found else ""
    view = CardEmbed(
        name=name,
        to=recipient.address,
        pill=total,
        line=found[0].recognition if found else "",
        place=place_of(recipient, found),
        colour=colour,
        petals=on(colour),
        seed=recipient.slug,
    )
    return card_page(view, f"{name} – {total}" if total else name)


def withdrawn_card(publication: Publication, withdrawn: Withdrawn, address: str) -> Page:
    """The card of what was withdrawn: it says so, and nothing else."""
    sentence = sentence_for(publication, withdrawn)
    return card_page(CardEmbed(publication.language.say("Withdrawn"), address, line=sentence), sentence)


def card_page(view: CardEmbed, title: str) -> Page:
    """The page of a card."""
    return Page(view.to + EMBED, "embed.html", view, title=title, description=title, is_indexed=False)
