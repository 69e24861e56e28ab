"""The view of what a school takes away; its files stand below the case study."""

from typing import NamedTuple

from ...attachments import ShownPicture
from ...citation import Citation, citation_of
from ...drawing import BADGE_WIDTHS, LOOKS
from ...keepsakes.addresses import ASSERTION, CERTIFICATE, EMBED, badge_name
from ...keepsakes.frames import card_code
from ...keepsakes.press import Press, press_words
from ...keepsakes.proof import issuer_of
from ...keepsakes.snippets import badge_code, badge_words
from ...language import Language
from ...models import Licence
from ...publication import Publication
from ...showcase import CaseStudy
from ..case_study.reference import report_mistake


class BadgeView(NamedTuple):
    """A badge in one of its looks: its code, the name of its drawing, and of its pictures, each with its width."""

    look: str
    code: str
    drawing: str
    pictures: tuple[tuple[str, int], ...]


class Photograph(NamedTuple):
    """A picture that the press may use: a preview, the largest copy, and under which terms."""

    alt: str
    preview: str
    file: str
    width: int
    height: int
    credit: str
    licence: Licence | None
    until: str | None


class ShareView(NamedTuple):
    """What a school takes away."""

    name: str
    slug: str
    recognition: str
    address: str
    url: str
    badge_words: str
    badges: tuple[BadgeView, ...]
    press: Press
    certificate: str
    embed: str
    embed_code: str
    photographs: tuple[Photograph, ...]
    citation: Citation
    assertion: str | None
    report: str | None


def view_share(publication: Publication, case_study: CaseStudy) -> ShareView:
    """What the school of a case study takes away."""
    address, citation = case_study.address, citation_of(publication, case_study)
    return ShareView(
        name=case_study.name,
        slug=case_study.slug,
        recognition=citation.recognition,
        address=address,
        url=citation.url,
        badge_words=badge_words(case_study),
        badges=tuple([view_badge(publication, case_study, look) for look in LOOKS]),
        press=press_words(publication, case_study),
        certificate=address + CERTIFICATE,
        embed=address + EMBED,
        embed_code=card_code(publication, case_study),
        photographs=photographs(case_study, publication.language),
        citation=citation,
        assertion=address + ASSERTION if issuer_of(publication) else None,
        report=report_mistake(publication, case_study),
    )


def view_badge(publication: Publication, case_study: CaseStudy, look: str) -> BadgeView:
    """The badge of a case study in one look."""
    pictures = tuple([(badge_name(look, width), width) for width in BADGE_WIDTHS])
    return BadgeView(look, badge_code(publication, case_study, look), badge_name(look), pictures)


def photographs(case_study: CaseStudy, language: Language) -> tuple[Photograph, ...]:
    """Its pictures that the press may use."""
    return tuple([view_photograph(one, language) for one in case_study.pictures if one.record.scope == "press"])


def view_photograph(shown: ShownPicture, language: Language) -> Photograph:
    """One of them."""
    record, copies = shown
    width = max(copies.widths)
    return Photograph(
        alt=record.alt or "",
        preview=copies.thumb_address(min(copies.thumb_widths)),
        file=copies.address(width, "jpg"),
        width=width,
        height=copies.height_at(width),
        credit=record.credit,
        licence=record.licence,
        until=language.day(record.review_by) if record.review_by else None,
    )
