"""The home page: a promise with true counts, the latest, open calls, and every way in."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from markupsafe import Markup

from ..call import CallView, view_call
from ..cards import CardView, view_card
from ..publication import Publication
from ..showcase import CaseStudy
from ..story import render_story
from ..structured import website
from .indexes import CategoryGroup, RegionsView, category_groups, regions_view
from .page import Draft, Link, Page, latest

OPEN_STATES = ("before", "open", "soon")


@dataclass(frozen=True, slots=True)
class OpenCall:
    """A category whose call has not closed."""

    category: Link
    call: CallView


@dataclass(frozen=True, slots=True)
class HomeView:
    """What the home page shows."""

    headline: str
    total: str
    years: tuple[str, ...]
    cards: tuple[CardView, ...]
    is_featured: bool
    has_figures: bool
    calls: tuple[OpenCall, ...]
    groups: tuple[CategoryGroup, ...]
    regions: RegionsView
    editions: tuple[Link, ...]
    about: Markup | None
    news: tuple[Link, ...]


def home_pages(publication: Publication) -> Iterator[Draft]:
    """The home page."""
    yield Draft("/", lambda: home_page(publication))


def home_page(publication: Publication) -> Page:
    """The home page, made."""
    showcase, say = publication.showcase, publication.language.say
    total = publication.count_of_case_studies(len(showcase.case_studies))
    view = HomeView(
        headline=showcase.site.headline,
        total=total,
        years=years_shown(showcase.case_studies),
        cards=tuple(view_card(one) for one in choose_latest(showcase.case_studies)),
        is_featured=any(one.record.featured for one in showcase.case_studies),
        has_figures=any(one.record.figures for one in showcase.case_studies),
        calls=open_calls(publication),
        groups=category_groups(publication),
        regions=regions_view(publication),
        editions=edition_links(publication),
        about=view_about(publication),
        news=tuple(Link(post.title, f"/news/{post.slug}/") for post in publication.news[:1]),
    )
    return Page(
        "/",
        "home.html",
        view,
        title=f"{showcase.site.name} – {showcase.site.headline}",
        description=say("%(headline)s. %(total)s of award finalists and winners.")
        % {"headline": showcase.site.headline, "total": total},
        modified=latest([one.modified for one in showcase.case_studies]),
        structured=(website(publication),),
    )


def years_shown(case_studies: tuple[CaseStudy, ...]) -> tuple[str, ...]:
    """The first and the last year that has a case study; one where they are the same."""
    years = [str(one.edition.year) for one in (case_studies[-1:] + case_studies[:1])]
    return tuple(dict.fromkeys(years))


def choose_latest(case_studies: tuple[CaseStudy, ...], number: int = 3) -> list[CaseStudy]:
    """The featured case studies, then the newest, no two of one category while there is a choice."""
    ordered = sorted(case_studies, key=lambda one: not one.record.featured)
    first_by_category: dict[str, CaseStudy] = {}
    for one in ordered:
        first_by_category.setdefault(one.category.slug, one)
    chosen = [*first_by_category.values()][:number]
    return [*chosen, *islice((one for one in ordered if one not in chosen), number - len(chosen))]


def view_about(publication: Publication) -> Markup | None:
    """What the site says of itself, where it says something."""
    about, tag = publication.showcase.site.about, publication.language.tag
    return render_story(about, base=publication.base, language=tag).html if about else None


def open_calls(publication: Publication) -> tuple[OpenCall, ...]:
    """The calls that have not closed: those that take entries first, the soonest deadline before later ones."""
    now, language = publication.now, publication.language
    calls = [
        OpenCall(
            Link(category.record.name, category.address, line=category.programme.record.name),
            view_call(category.record.call, now, language, category.address),
        )
        for category in publication.showcase.categories
    ]
    return tuple(sorted((one for one in calls if one.call.state in OPEN_STATES), key=urgency))


def urgency(one: OpenCall) -> tuple[bool, float]:
    """What calls are ordered by: whether nothing can be entered yet, then the next thing that will happen."""
    is_coming = one.call.state == "before"
    moment = one.call.opens if is_coming else one.call.closes
    return is_coming, datetime.fromisoformat(moment).timestamp() if moment else math.inf


def edition_links(publication: Publication) -> tuple[Link, ...]:
    """Editions that have a case study, newest first."""
    facet = publication.facets["edition"]
    links = (Link(value.label, value.address, facet.count(value.slug)) for value in facet.values)
    return tuple(link for link in links if link.count)
