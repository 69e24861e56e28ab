"""Prose: pages and news that Pelican read from Markdown, and the page for an address that does not exist."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from ..publication import Prose, Publication
from ..story import under_base
from ..structured import news_article
from .indexes import IndexView
from .page import Draft, Link, Page, latest
from .told import told, told_as_list


@dataclass(frozen=True, slots=True)
class ProseView:
    """What a page of prose shows."""

    summary: str
    html: Markup
    day: str | None = None
    day_iso: str | None = None


def prose_pages(publication: Publication) -> Iterator[Draft]:
    """Pages, news with its index, and the page for a missing address."""
    for prose in publication.prose:
        yield Draft(f"/{prose.slug}/", partial(prose_page, publication, prose))
    if publication.news:
        yield Draft("/news/", partial(news_index, publication))
    for post in publication.news:
        yield Draft(f"/news/{post.slug}/", partial(news_page, publication, post))
    yield Draft("/404.html", partial(missing_page, publication))


def prose_page(publication: Publication, prose: Prose) -> Page:
    """A page in its author's words."""
    view = ProseView(prose.summary, under_base(prose.html, publication.base))
    section = "about" if prose.slug == "about" else ""
    page = Page(f"/{prose.slug}/", "prose.html", view, prose.title, prose.summary or prose.title, section=section)
    return told(publication, page, "AboutPage" if section else "WebPage")


def news_index(publication: Publication) -> Page:
    """The news, newest first."""
    say, news = publication.language.say, publication.news
    links = tuple(Link(post.title, f"/news/{post.slug}/", line=day_words(publication, post)) for post in news)
    view = IndexView(say("What is new in this showcase."), ((None, links),))
    days = [post.day for post in news]
    page = Page("/news/", "index_list.html", view, say("News"), view.lead, modified=latest(days))
    return told_as_list(publication, page, links, len(links))


def news_page(publication: Publication, post: Prose) -> Page:
    """One post."""
    day = post.day.isoformat() if post.day else None
    view = ProseView(post.summary, under_base(post.html, publication.base), day_words(publication, post), day)
    return Page(
        f"/news/{post.slug}/", "prose.html", view, post.title, post.summary or post.title,
        crumbs=(Link(publication.language.say("News"), "/news/"),), modified=post.day, is_article=True,
        structured=(news_article(publication, post, f"/news/{post.slug}/"),),
    )  # fmt: skip


def missing_page(publication: Publication) -> Page:
    """The page for an address that does not exist."""
    say = publication.language.say
    words = say("Nothing is published at this address.")
    return Page("/404.html", "404.html", None, say("This page is not here"), words, is_indexed=False)


def day_words(publication: Publication, post: Prose) -> str | None:
    """The post's day in words."""
    return publication.language.day(post.day) if post.day else None
