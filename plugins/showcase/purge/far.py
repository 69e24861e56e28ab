"""What others keep: search engines, archives, social media, readers, and people."""

from collections.abc import Iterator
from urllib.parse import quote

from .writing import Where, task, tasks

GOOGLE = "https://search.google.com/search-console/remove-outdated-content"
BING = "https://www.bing.com/webmasters/tools/contentremoval"
MINORS = "https://support.google.com/websearch/answer/10949130"
BY_IMAGE = ("https://images.google.com/", "https://www.bing.com/visualsearch", "https://tineye.com/")
ARCHIVE = "https://web.archive.org/web/*/"
CARDS = ("https://developers.facebook.com/tools/debug/?q=", "https://www.linkedin.com/post-inspector/inspect/")


def search_tasks(where: Where) -> Iterator[str]:
    """Search engines: the page says `noindex`, which they find when they come again; these ask them to come now."""
    yield "## 6. Search engines"
    yield ""
    yield "A withdrawn page says `noindex`, and the sitemap does not list it. These ask for it to be looked at now."
    yield ""
    yield from task(f"Google, outdated content, for each address and each picture: {GOOGLE}", *tasks(where.addresses))
    yield from task(f"Bing, content removal: {BING}", *tasks(where.addresses))
    if where.gone.has_pictures:
        yield from picture_tasks()
    yield ""


def picture_tasks() -> Iterator[str]:
    """Searching with the picture itself: whoever took it along shows it under another address."""
    yield from task(
        "Search with the picture itself, before you delete its last copy, and ask each site that shows it:",
        *tasks(BY_IMAGE),
    )
    yield from task(f"Whoever is under 18 in it, or their parents, can ask Google to leave it out: {MINORS}")


def archive_tasks(where: Where) -> Iterator[str]:
    """Archives of the web, and what social media remember."""
    yield "## 7. Archives and cards"
    yield ""
    yield from task(
        "The Internet Archive: see what it holds, then write to info@archive.org from an address of the site's own "
        "domain, or as the owner of the repository, and name each address and why:",
        *tasks(f"{ARCHIVE}{address}" for address in where.addresses),
    )
    yield from task("Other archives: https://archive.ph/, and the web archive of your national library.")
    yield from task(
        "Cards that social media show for the address; these make them fetch it again:",
        *tasks(f"{card}{quote(address, safe='')}" for address in where.addresses for card in CARDS),
    )
    yield ""


def people_tasks(where: Where) -> Iterator[str]:
    """Readers, schools, and those who use the data again."""
    yield "## 8. People"
    yield ""
    yield from task(
        "Feed readers keep what they fetched. The entry is gone from the feeds; whoever follows the old one comes to "
        "the page that says it was withdrawn."
    )
    yield from task("Links, badges and embeds on the school's and its partners' sites: ask that they take them down.")
    if where.gone.has_pictures:
        yield from task(
            "The picture on the school's own site, its social media, and with whom it was taken: ask them as well. "
            "Where it was `scope: press`, ask those who may have printed it."
        )
    yield from task(
        "Those who use the site's words again under its licence, or hold its data: tell those you know of. "
        "A licence that was given cannot be taken back; most will do it when they know why."
    )
    yield from task("Newsletters, press releases, posts of your own, and papers that were printed.")
    yield from task("Tell whoever asked what was done, and what could not be.")
    yield ""
