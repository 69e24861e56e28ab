"""Everything that names an address of the site: pages that lead on, feeds, calendars, the sitemap, the ledger."""

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import urljoin

from lxml import etree

from showcase.keepsakes import is_keepsake
from showcase.ledger import read_ledger
from showcase.redirects import paths_of
from tests.site.reading import Page, Site, one, report

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
ADDRESS = re.compile(r"https?://[^\s\"'<>\\,;]+")


def redirects(site: Site) -> list[Page]:
    """The pages that only lead on."""
    return [page for page in site.pages if page.is_redirect]


def targets_of(page: Page) -> Iterator[str]:
    """Every address that a page leads on to, made whole: as a refresh, as its true address, as a link."""
    yield page.absolute((page.meta("refresh") or "").partition("url=")[2])
    yield one(page.tree, "link[rel=canonical]").attributes["href"] or ""
    yield from (page.absolute(node.attributes["href"] or "") for node in page.tree.css("main a"))


def test_a_page_that_leads_on_does_so_in_three_ways_to_one_page(site: Site) -> None:
    offenders = []
    for page in redirects(site):
        found = list(targets_of(page))
        target = site.file_at(found[0])
        is_there = target is not None and not Page(site, target).is_redirect
        if len(found) != 3 or len(set(found)) != 1 or not is_there:
            offenders.append(f"{page.name}: {found}")
    assert not offenders, report(offenders)


def test_a_page_that_leads_on_is_plain_and_asks_not_to_be_listed(site: Site) -> None:
    offenders = [
        page.name
        for page in redirects(site)
        if page.tree.css("script")
        or page.meta("robots") != "noindex"
        or not (page.meta("refresh") or "").startswith("0;")
    ]
    assert not offenders, report(offenders)


def test_the_full_site_has_pages_of_each_kind_that_lead_on(full: Site) -> None:
    pages = [page for page in redirects(full) if not is_keepsake(f"/{page.address}")]
    found = {page.name: full.inside(next(targets_of(page))) for page in pages}
    assert found == {
        "case-studies/2025/piano/index.html": "case-studies/2025/together-partnership/",
        "categories/new-idea/wales/index.html": "categories/new-idea/",
        "editions/1999/index.html": "editions/",
        "levels/highly-commended/index.html": "levels/",
        "old-winners/index.html": "levels/winner/",
        "winners.html": "levels/winner/",
        "winners.php/index.html": "levels/winner/",
    }


def test_what_stands_below_a_page_leads_on_with_it_or_to_the_notice_of_a_withdrawal(full: Site) -> None:
    pages = [page for page in redirects(full) if is_keepsake(f"/{page.address}")]
    found = {page.address: full.inside(next(targets_of(page))) for page in pages}
    gone = [one for one in found if found[one] == posixpath.dirname(one.rstrip("/")) + "/"]
    moved = {one: to for one, to in found.items() if one not in gone}
    assert moved == {
        f"case-studies/2025/piano/{name}": f"case-studies/2025/together-partnership/{name}"
        for name in ("share/", "certificate/")
    }
    assert {posixpath.basename(one.rstrip("/")) for one in gone} == {"share", "certificate"}


def test_the_feed_of_an_older_site_is_a_copy(full: Site) -> None:
    folder = full.output.folder
    assert (folder / "rss.xml").read_bytes() == (folder / "feed.xml").read_bytes()


def test_nothing_links_to_a_page_that_leads_on(site: Site) -> None:
    moved = {page.address for page in redirects(site)}
    offenders = [
        f"{page.name} → {address}"
        for page in site.pages
        if not page.is_redirect
        for _, address in page.links()
        if site.inside(address) in moved
    ]
    assert not offenders, report(offenders)


def test_every_address_in_the_sitemap_is_that_of_a_page(site: Site) -> None:
    tree = etree.parse(str(site.output.folder / "sitemap.xml"))
    found = [node.text for node in tree.iterfind(".//s:loc", SITEMAP)]
    offenders = [
        address for address in found if (file := site.file_at(address)) is None or Page(site, file).is_redirect
    ]
    assert found
    assert not offenders, report(offenders)


def test_every_link_of_every_feed_leads_somewhere(site: Site) -> None:
    offenders = []
    for file in (file for file in site.files if file.suffix == ".xml" and file.name != "sitemap.xml"):
        base = f"{site.top}{file.relative_to(site.output.folder).as_posix()}"
        for link in etree.parse(str(file)).iter("{*}link"):
            address = urljoin(base, link.get("href"))
            if not site.is_own(address) or site.file_at(address) is None:
                offenders.append(f"{file.name}: {address}")
    assert not offenders, report(offenders)


def test_every_own_address_in_a_calendar_leads_somewhere(site: Site) -> None:
    offenders = []
    for file in (file for file in site.files if file.suffix == ".ics"):
        text = file.read_bytes().replace(b"\r\n ", b"").decode()
        for address in ADDRESS.findall(text.replace("\\n", "\n")):
            if site.is_own(address) and site.file_at(address) is None:
                offenders.append(f"{file.name}: {address}")
    assert not offenders, report(offenders)


def test_every_address_that_was_published_answers(site: Site) -> None:
    folder = site.output.folder
    offenders = [
        address
        for address in read_ledger(site.output.content).addresses
        if not any((folder / path).is_file() for path in paths_of(address))
    ]
    assert not offenders, report(offenders)
