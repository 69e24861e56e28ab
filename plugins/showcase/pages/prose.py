"""Prose: pages and news that Pelican read from Markdown, and the page for an address that does not exist."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ..publication import Prose, Publication
from ..story import under_base
from .indexes import IndexView
from .page import Link, Page, latest


@dataclass(frozen=True, slots=True)
class ProseView:
    """What a page of prose shows."""

    summary: str
    html: Markup
    day: str | None = None
    day_iso: str | None = None


def prose_pages(publication: Publication) -> Iterator[Page]:
    """Pages, news with its index, and the page for a missing address."""
    say = publication.language.say
    for prose in publication.prose:
        view = ProseView(prose.summary, under_base(prose.html, publication.base))
        section = "about" if prose.slug == "about" else ""
        yield Page(f"/{prose.slug}/", "prose.html", view, prose.title, prose.summary or prose.title, section=section)
    if publication.news:
        yield from news_pages(publication)
    yield Page(
        "/404.html", "404.html", None, say("This page is not here"), say("Nothing is published at this address."),
        is_indexed=False,
    )  # fmt: skip


def news_pages(publication: Publication) -> Iterator[Page]:
    """The news, newest first, and each post."""
    say = publication.language.say
    links = tuple(
        Link(post.title, f"/news/{post.slug}/", line=day_words(publication, post)) for post in publication.news
    )
    lead = say("What is new in this showcase.")
    latest_day = latest([post.day for post in publication.news])
    yield Page("/news/", "index_list.html", IndexView(lead, ((None, links),)), say("News"), lead, modified=latest_day)
    for post in publication.news:
        day = post.day.isoformat() if post.day else None
        view = ProseView(post.summary, under_base(post.html, publication.base), day_words(publication, post), day)
        yield Page(
            f"/news/{post.slug}/", "prose.html", view, post.title, post.summary or post.title,
            crumbs=(Link(say("News"), "/news/"),), modified=post.day, is_article=True,
        )  # fmt: skip


def day_words(publication: Publication, post: Prose) -> str | None:
    """The post's day in words."""
    return publication.language.day(post.day) if post.day else None
