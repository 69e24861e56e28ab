"""How a case study looks in a list: the small view that rows and cards are drawn from."""

from dataclasses import dataclass

from .cover import draw_rosette
from .models.programme import Tier
from .showcase import CaseStudy


@dataclass(frozen=True, slots=True)
class CardView:
    """A case study in a list."""

    address: str
    name: str
    level: str
    tier: Tier
    edition: str
    category: str
    place: str
    line: str
    colour: int
    outer: str
    inner: str
    eye: int


def view_card(case_study: CaseStudy) -> CardView:
    """The case study as lists show it."""
    rosette = draw_rosette(f"{case_study.edition.label}/{case_study.slug}")
    return CardView(
        address=case_study.address,
        name=case_study.name,
        level=case_study.level.name,
        tier=case_study.level.tier,
        edition=case_study.edition.label,
        category=case_study.category.record.name,
        place=place_words(case_study),
        line=case_study.record.standfirst or "",
        colour=case_study.category.colour,
        outer=rosette.outer_path,
        inner=rosette.inner_path,
        eye=rosette.eye,
    )


def place_words(case_study: CaseStudy) -> str:
    """Where it is, from the town to the country, each name once; empty where nothing is recorded."""
    place = case_study.record.place or ""
    country = case_study.region.lineage[0].name if case_study.region else ""
    named = [place, country] if country and country not in place else [place]
    return ", ".join(part for part in named if part)
