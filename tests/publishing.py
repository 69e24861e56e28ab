"""Small sites in memory: content is written, read, checked, joined and rendered as a build does it."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from jinja2 import Environment

from showcase.attachments import Attachments
from showcase.embargo import as_of
from showcase.facets import build_facets
from showcase.frame import make_frame
from showcase.language import Language, load_language
from showcase.pages import Draft, Page, all_pages
from showcase.publication import Publication
from showcase.records import read_records
from showcase.render import make_environment, render_page, render_rows
from showcase.rules import check_records
from showcase.showcase import CaseStudy, Showcase, join
from tests.building import ROOT

Record = dict[str, Any]
Content = dict[str, Any]
Kind = Callable[[Publication], Iterator[Draft]]
"""Records by type: one record of the site, lists of all others."""

THEME = ROOT / "theme"
SITE = "https://example.org"
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
LEVELS: Mapping[str, Mapping[str, str]] = {
    "crown": {"winner": "winner", "finalist": "finalist"},
    "lantern": {"gold": "winner", "silver": "runner-up", "listed": "shortlisted"},
}
CATEGORIES = {"kitchens": "crown", "gardens": "crown", "choirs": "lantern"}
some = settings(max_examples=40)
"""How many contents a property is held against: each is written, read and joined."""

YEARS = ("2025", "2024", "2023", "2021")


def world(*case_studies: Record, **types: Any) -> Content:
    """A content in which two programmes, three categories, some regions and topics stand, and these case studies."""
    standing: Content = {
        "site": {"name": "Lamps & Sons", "headline": "Schools that tried something", "language": "en-GB"},
        "programmes": [programme(slug) for slug in LEVELS],
        "categories": [{"slug": slug, "name": slug.title(), "programme": of} for slug, of in CATEGORIES.items()],
        "regions": [
            {"slug": "united-kingdom", "iso": "GB"},
            {"slug": "wales", "name": "Wales", "parent": "united-kingdom", "tile": [1, 1]},
            {"slug": "gwynedd", "name": "Gwynedd", "parent": "wales"},
            {"slug": "jordan", "iso": "JO"},
        ],
        "topics": [{"slug": "food", "name": "Food"}, {"slug": "music", "name": "Music"}],
    }
    return {
        **standing,
        "case-studies": list(case_studies),
        **{name.replace("_", "-"): some for name, some in types.items()},
    }


def programme(slug: str, **fields: Any) -> Record:
    """A programme with its levels and editions."""
    levels = [{"slug": level, "name": level.title(), "tier": tier} for level, tier in LEVELS[slug].items()]
    return {
        "slug": slug,
        "name": f"The {slug.title()}",
        "levels": levels,
        "editions": [{"label": y} for y in YEARS],
    } | fields


def case(slug: str = "soup", **fields: Any) -> Record:
    """A case study: of the kitchens, won in 2025, unless told otherwise."""
    honoured = {"name": f"School of {slug.title()}", "slug": f"school-of-{slug}"}
    return {"slug": slug, "recipient": honoured, "category": "kitchens", "edition": "2025", "level": "winner"} | fields


@dataclass(frozen=True)
class Telling:
    """What a publication is told from outside."""

    url: str = SITE
    now: datetime = NOW
    modified: Mapping[str, date] = field(default_factory=dict)
    locales: Path = THEME / "locales"


@lru_cache
def language_of(tag: str, locales: Path) -> Language:
    """The language of a tag, read once."""
    return load_language(tag, locales)


@lru_cache
def environment_of(language: Language, base: str) -> Environment:
    """The environment of a language, its templates compiled once."""
    return make_environment(THEME / "templates", language, base)


def read_showcase(
    content: Content, telling: Telling | None = None, attachments: Attachments | None = None
) -> tuple[Showcase, Language]:
    """The Showcase of some content without a problem, and its language; `modified` dates its files."""
    telling = telling or Telling()
    with TemporaryDirectory() as name:
        folder = Path(name)
        for type_, records in content.items():
            if records:
                # JSON is YAML too, and repeats what the same value stands for twice.
                (folder / f"{type_}.yaml").write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")
        records, problems = read_records(folder)
        found = [str(one) for one in (*problems, *check_records(records)) if not one.is_warning]
        assert not found, "\n".join(found)
        assert records.site is not None
        language = language_of(records.site.value.language, telling.locales)
        modified = {folder / file: day for file, day in telling.modified.items()}
        seen = as_of(records, telling.now).records
        return join(seen, folder, language.country, modified, attachments), language


def publish(
    content: Content, telling: Telling | None = None, attachments: Attachments | None = None, **parts: Any
) -> Publication:
    """The publication of some content, its rows drawn."""
    telling = telling or Telling()
    showcase, language = read_showcase(content, telling, attachments)
    made = Publication(showcase, build_facets(showcase), language, telling.url, telling.now, **parts)
    rows = render_rows(environment_of(language, made.base), showcase.case_studies)
    return replace(made, rows=rows)


def make_pages(publication: Publication, kind: Kind = all_pages) -> list[Page]:
    """Every page of a publication, or of one kind, made."""
    return [draft.make() for draft in kind(publication)]


def render(publication: Publication) -> dict[str, str]:
    """Every page of a publication by its address."""
    environment = environment_of(publication.language, publication.base)
    frame = make_frame(publication)
    return {
        page.address: render_page(environment, frame, publication, page).decode() for page in make_pages(publication)
    }


def page_at(publication: Publication, address: str) -> Page:
    """The one page that has an address."""
    [found] = [draft for draft in all_pages(publication) if draft.address == address]
    return found.make()


def the(publication: Publication, slug: str) -> CaseStudy:
    """The case study of a slug."""
    [found] = [one for one in publication.showcase.case_studies if one.slug == slug]
    return found


@st.composite
def contents(draw: st.DrawFn, most: int = 30) -> Content:
    """Contents with a region tree of any shape, and case studies that point anywhere in it."""
    slugs = [f"region-{number}" for number in range(draw(st.integers(0, 7)))]
    parents = [draw(st.sampled_from([None, *slugs[:number]])) for number in range(len(slugs))]
    regions = [
        {"slug": slug, "name": f"Place {slug[-1]}"} | ({"parent": parent} if parent else {})
        for slug, parent in zip(slugs, parents, strict=True)
    ]
    count = draw(st.integers(0, most))
    cases = [draw(imagined(f"story-{number}", slugs)) for number in range(count)]
    # Nobody is recognised twice in one category and edition.
    once = {(one["recipient"]["slug"], one["category"], one["edition"]): one for one in cases}
    return world(*once.values(), regions=regions)


@st.composite
def imagined(draw: st.DrawFn, slug: str, regions: list[str]) -> Record:
    """Any case study under a slug."""
    category = draw(st.sampled_from(sorted(CATEGORIES)))
    honoured = draw(st.integers(0, 9))
    region = draw(st.sampled_from([None, *regions]))
    return case(
        slug,
        recipient={"name": f"School {'ABCDEFGHIJ'[honoured]} of Somewhere", "slug": f"school-{honoured}"},
        category=category,
        edition=draw(st.sampled_from(YEARS)),
        level=draw(st.sampled_from(sorted(LEVELS[CATEGORIES[category]]))),
        topics=draw(st.lists(st.sampled_from(["food", "music"]), unique=True)),
        partners=draw(
            st.lists(st.sampled_from([{"name": "Baker", "role": "bakery"}, {"name": "Choir"}]), unique_by=str)
        ),
        **({"region": region} if region else {}),
    )
