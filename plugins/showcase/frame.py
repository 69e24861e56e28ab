"""The frame: what stands on every page, whatever it shows."""

from dataclasses import dataclass

from .contact import contact_of
from .data.addresses import DATA
from .following import FeedLink, feed_link
from .link import Link
from .models import Licence
from .publication import Publication

POLICY = (
    "default-src 'none'; script-src 'self'{wasm}; connect-src 'self'; img-src 'self' data:; media-src 'self'; "
    "frame-src 'self'; style-src 'self'; font-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)
"""What a page may load: this site alone. `{wasm}` is filled where the search engine runs."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """The parts of a page that are the same on all; one publication has one."""

    name: str
    language: str
    direction: str
    url: str
    navigation: tuple[tuple[str, Link], ...]
    footer: tuple[Link, ...]
    credit: str | None
    licence: Licence | None
    report: str | None
    feed: FeedLink
    card: str = ""
    """The address of the share card of pages that have none of their own; nothing where there are no cards."""
    is_private: bool = False
    """Whether the pages show what is not announced yet, and say so."""


def make_frame(publication: Publication) -> Frame:
    """The frame of a publication's pages."""
    site, say = publication.showcase.site, publication.language.say
    slugs = {prose.slug: prose.title for prose in publication.prose}
    return Frame(
        name=site.name,
        language=publication.language.tag,
        direction=publication.language.direction,
        url=publication.url,
        navigation=tuple(navigation(publication, "about" in slugs)),
        footer=tuple(footer_links(publication, slugs)),
        credit=site.credit,
        licence=site.licence,
        report=contact_of(publication),
        feed=feed_link(say("New case studies"), "/"),
        card="/card.png" if publication.has_keepsakes else "",
        is_private=publication.shows_all,
    )


def navigation(publication: Publication, has_about: bool) -> list[tuple[str, Link]]:
    """The ways in, each with the section that it stands for; regions only where there are some."""
    say = publication.language.say
    links = [("case-studies", Link(say("Case studies"), "/case-studies/"))]
    links.append(("categories", Link(say("Categories"), "/categories/")))
    if publication.showcase.regions:
        links.append(("regions", Link(say("Regions"), "/regions/")))
    if has_about:
        links.append(("about", Link(say("About"), "/about/")))
    return links


def footer_links(publication: Publication, slugs: dict[str, str]) -> list[Link]:
    """The other ways in, and the pages of prose that the masthead does not name."""
    say, facets = publication.language.say, publication.facets
    ways = [("edition", say("Editions")), ("level", say("Levels")), ("topic", say("Topics"))]
    links = [Link(say("Recipients"), "/recipients/"), Link(say("Programmes"), "/programmes/")]
    links += [Link(title, f"/{name}s/") for name, title in ways if any(facets[name].members)]
    links += [Link(say("News"), "/news/")] if publication.news else []
    links += [Link(say("Data"), DATA)] if publication.has_data else []
    links += [Link(say("Feed"), "/feed.xml"), Link(say("Calendar"), "/calendar.ics")]
    links += [Link(title, f"/{slug}/") for slug, title in slugs.items() if slug != "about"]
    return [*links, Link(say("Corrections"), "/corrections/")]
