"""Cards and badges: what is drawn of a case study, a category, a recipient, the site, and of what was withdrawn."""

from collections.abc import Iterator

from ..bundle import Bundle, Tools
from ..cards import place_of, place_words
from ..drawing import BADGE_WIDTHS, LOOKS, Badge, Card, draw_badge, draw_card, write_badge
from ..honours import count_of_recognitions
from ..models import Withdrawn
from ..publication import Publication
from ..redirects.path import home_of
from ..showcase import CaseStudy, Category, Recipient
from .addresses import BADGES, CARD, EMBED, SHARE, pages_below, path_below
from .colours import PETALS, colour_of

SOBER = "#5a574e"
"""The colour of what was withdrawn."""


def case_study_drawings(publication: Publication, case_study: CaseStudy, address: str) -> Iterator[Bundle]:
    """The card and the badges of a case study, at an address."""
    yield card_bundle(case_study_card(publication, case_study), address)
    yield badge_bundle(case_study_badge(publication, case_study), address)


def category_drawings(publication: Publication, category: Category, address: str) -> Iterator[Bundle]:
    """The card of a category."""
    found = publication.showcase.by_category.get(category.slug, ())
    line = publication.count_of_case_studies(len(found)) if found else ""
    programme = category.programme.record.name
    made = card(publication, category.record.name, line, category.slug)
    yield card_bundle(made._replace(place=programme, colour=colour_of(category)), address)


def recipient_drawings(publication: Publication, recipient: Recipient, address: str) -> Iterator[Bundle]:
    """The card of a recipient."""
    found = publication.showcase.by_recipient.get(recipient.slug, ())
    colour = colour_of(found[0]) if found else PETALS[0]
    line = count_of_recognitions(publication.language, len(found)) if found else ""
    made = card(publication, recipient.record.name, line, recipient.slug)
    yield card_bundle(made._replace(place=place_of(recipient, found), colour=colour), address)


def site_drawings(publication: Publication) -> Iterator[Bundle]:
    """The card of every page that has none of its own."""
    site = publication.showcase.site
    yield card_bundle(card(publication, site.headline, "", site.name), "/")


def withdrawn_drawings(publication: Publication, withdrawn: Withdrawn, address: str) -> Iterator[Bundle]:
    """The card and the badges of what was withdrawn: they say so, and nothing else."""
    word, names = publication.language.say("Withdrawn"), pages_below(home_of(withdrawn.address))
    if EMBED in names:
        blank = card(publication, "", "", "")
        yield card_bundle(blank._replace(pill=word, colour=SOBER, is_withdrawn=True), address)
    if SHARE in names:
        badge = Badge(word, "", "", "", "", SOBER, is_withdrawn=True)
        yield badge_bundle(with_language(publication, badge), address)


def case_study_card(publication: Publication, case_study: CaseStudy) -> Card:
    """What the card of a case study shows."""
    level, edition = case_study.level, case_study.edition.label
    made = card(publication, case_study.name, case_study.category.record.name, case_study.key)
    return made._replace(
        pill=f"{level.name} · {edition}",
        place=place_words(case_study),
        site=awarded_by(publication, case_study),
        colour=colour_of(case_study),
        tier=level.tier,
    )


def awarded_by(publication: Publication, case_study: CaseStudy) -> str:
    """The programme, which awards, and the site, which tells of it; one name where both have the same."""
    return " · ".join(dict.fromkeys((case_study.programme.short_name, publication.showcase.site.name)))


def case_study_badge(publication: Publication, case_study: CaseStudy) -> Badge:
    """What the badge of a case study shows."""
    level, category = case_study.level, case_study.category
    programme = category.programme.record
    badge = Badge(
        level.name,
        case_study.edition.label,
        category.record.name,
        programme.name,
        case_study.key,
        colour_of(case_study),
        level.tier,
    )
    return with_language(publication, badge)


def card(publication: Publication, title: str, line: str, seed: str) -> Card:
    """A card in the site's language, in its first colour."""
    site, direction = publication.showcase.site.name, publication.language.direction
    return Card(title, "", line, "", site, seed, PETALS[0], direction=direction)


def with_language(publication: Publication, badge: Badge) -> Badge:
    """The badge in the site's language."""
    return badge._replace(direction=publication.language.direction, language=publication.language.tag)


def card_bundle(view: Card, address: str) -> Bundle:
    """The file of a card."""
    return Bundle((path_below(address, CARD),), view, make_card)


def badge_bundle(view: Badge, address: str) -> Bundle:
    """The files of a badge."""
    return Bundle(tuple(path_below(address, name) for name in BADGES), view, make_badge)


def make_card(view: Card, tools: Tools) -> Iterator[bytes]:
    """The card as PNG."""
    yield draw_card(view, tools.fonts)


def make_badge(view: Badge, tools: Tools) -> Iterator[bytes]:
    """The badge in every look, as SVG, then as PNG in every width."""
    yield from (write_badge(view, look) for look in LOOKS)
    yield from (draw_badge(view, look, width, tools.fonts) for look in LOOKS for width in BADGE_WIDTHS)
