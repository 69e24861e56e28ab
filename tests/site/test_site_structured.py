"""What machines are told of each page: words that schema.org has, and nothing that the page does not say."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from tests.site.reading import Page, Site, one, report
from tests.site.saying import facts, plain
from tests.site.test_site_machines import SITEMAP, of_type, structured
from tests.vocabulary import find_faults, told_in

SCHEMAS = Path(__file__).parent.parent / "sitemaps"
PICTURES = "{http://www.google.com/schemas/sitemap-image/1.1}loc"
LISTED = ("main .rows h3 a, main .timeline h3 a", "main .branches a, main .index a")
"""Where the pages of a list lead: to case studies, or where none is listed, to what they count under."""

Node = dict[str, Any]


def squeezed(text: str) -> str:
    """A text with single spaces, as a page shows it."""
    return " ".join(text.split())


def test_every_word_is_one_of_schema_org(site: Site) -> None:
    told = {page.name: told_in(page.source) for page in site.pages}
    assert sum(map(len, told.values())) > len(told)
    offenders = find_faults([node for nodes in told.values() for node in nodes])
    assert not offenders, report(dict.fromkeys(offenders))


def test_every_page_that_may_be_found_is_told_and_says_the_way_to_it(site: Site) -> None:
    offenders = []
    for page in (page for page in site.pages if page.is_indexed):
        kinds = [node["@type"] for node in structured(page)]
        wanted = 1 + (page.address != "")
        if len(kinds) != wanted or kinds.count("BreadcrumbList") != wanted - 1:
            offenders.append(f"{page.name}: {kinds}")
    assert not offenders, report(offenders)


def test_every_page_is_called_as_its_readers_see_it(site: Site) -> None:
    offenders = []
    for page, node in told(site):
        title = one(page.tree, "title").text().removesuffix(f" – {page.meta('og:site_name')}")
        seen = {title, one(page.tree, "h1").text(strip=True), page.meta("og:site_name")}
        if node["@type"] != "Dataset" and node.get("headline", node.get("name")) not in seen:
            offenders.append(f"{page.name}: {node.get('headline', node.get('name'))}")
        if node["url"] != page.absolute(""):
            offenders.append(f"{page.name}: {node['url']}")
    assert not offenders, report(offenders)


def told(site: Site) -> Iterator[tuple[Page, Node]]:
    """Each page that is told, with what it is, but for the way to it."""
    for page in site.pages:
        for node in structured(page):
            if node["@type"] != "BreadcrumbList":
                yield page, node


def test_every_list_tells_what_it_shows_in_that_order(site: Site) -> None:
    offenders = []
    for page in site.pages:
        for made in of_type(page, "CollectionPage"):
            items = made["mainEntity"]["itemListElement"]
            nodes = page.tree.css(LISTED[0]) or (page.tree.css(LISTED[1]) if items else [])
            shown = [(page.absolute(node.attributes["href"] or ""), plain(node.html or "")) for node in nodes]
            if [item["url"] for item in items] != [url for url, _ in shown]:
                offenders.append(f"{page.name}: {items} {shown}")
            pairs = zip(items, shown, strict=False)
            offenders += [
                f"{page.name}: {item}" for item, (_, words) in pairs if not words.startswith(squeezed(item["name"]))
            ]
    assert not offenders, report(offenders)


def test_every_list_counts_its_items_over_all_its_pages(site: Site) -> None:
    for address, page in site.by_address.items():
        if "/page/" not in f"/{address}" and of_type(page, "CollectionPage"):
            lists = [of_type(each, "CollectionPage")[0]["mainEntity"] for each in site.pages_from(address)]
            places = [item["position"] for each in lists for item in each["itemListElement"]]
            assert places == list(range(1, len(places) + 1)), address
            assert {each["numberOfItems"] for each in lists} == {len(places)}, address


def test_every_award_is_told_on_the_page_of_who_has_it(site: Site) -> None:
    offenders = []
    for page, node in told(site):
        honoured = node.get("about", node)
        for award in honoured.get("award", ()):
            level, rest = award.split(", ", 1)
            edition = rest.rpartition(", ")[2]
            if any(part not in page.words for part in (level, edition)):
                offenders.append(f"{page.name}: {award}")
    assert not offenders, report(offenders)


def test_a_recipient_has_as_many_awards_as_its_page_shows_and_leads_to_each(site: Site) -> None:
    offenders = []
    for page in (page for page in site.pages if page.is_indexed and page.address.startswith("recipients/")):
        for node in [*of_type(page, "School"), *of_type(page, "Organization")]:
            shown = page.tree.css("[aria-labelledby=honours] .timeline h3 a")
            leads = [page.absolute(link.attributes["href"] or "") for link in shown]
            if [one_["url"] for one_ in node.get("subjectOf", [])] != leads or len(node.get("award", [])) != len(leads):
                offenders.append(f"{page.name}: {node}")
            names = [
                node["name"],
                *node.get("alternateName", []),
                *(each["value"] for each in node.get("identifier", [])),
            ]
            offenders += [f"{page.name}: {name}" for name in names if squeezed(name) not in page.words]
    assert not offenders, report(offenders)


def test_every_place_and_partner_is_told_on_its_page(site: Site) -> None:
    offenders = []
    for page, node in told(site):
        names = [*place_names(node.get("contentLocation") or node.get("location") or {})]
        names += [each["name"] for each in node.get("mentions", ())]
        offenders += [f"{page.name}: {name}" for name in names if squeezed(name) not in page.words]
        if node["@type"] == "Article":
            region = facts(page)["Region"]
            assert bool(names) or not region.css("a"), page.name
    assert not offenders, report(offenders)


def place_names(place: Node) -> Iterator[str]:
    """A place's name and those of what lies round it."""
    if place:
        yield place["name"]
        yield from place_names(place.get("containedInPlace", {}))


def test_every_date_is_that_of_the_sitemap(site: Site) -> None:
    tree = etree.parse(str(site.output.folder / "sitemap.xml"))
    days = {
        url.findtext("s:loc", namespaces=SITEMAP): url.findtext("s:lastmod", namespaces=SITEMAP)
        for url in tree.getroot()
    }
    for page, node in told(site):
        if node["@type"] in ("CollectionPage", "WebPage", "AboutPage", "Article") and page.is_indexed:
            assert node.get("dateModified") == days[page.absolute("")], page.name
        assert node.get("datePublished", "") <= node.get("dateModified", "9"), page.name


def test_the_sitemap_is_as_its_schema_wants_it_and_shows_the_pictures_of_each_page(site: Site) -> None:
    tree = etree.parse(str(site.output.folder / "sitemap.xml"))
    etree.XMLSchema(etree.parse(str(SCHEMAS / "urlset.xsd"))).assertValid(tree)
    shown = {
        url.findtext("s:loc", namespaces=SITEMAP): [node.text for node in url.iter(PICTURES)] for url in tree.getroot()
    }
    for page in (page for page in site.pages if page.is_indexed):
        [pictures] = [node.get("image", []) for node in of_type(page, "Article")] or [[]]
        told_ = [each["contentUrl"] for each in pictures if isinstance(each, dict)]
        seen = [page.absolute(node.attributes["src"] or "") for node in page.tree.css(".picture img")]
        assert shown[page.absolute("")] == told_ == seen, page.name
        assert all(site.file_at(address) for address in told_), page.name


def test_every_picture_is_told_with_the_credit_and_the_terms_that_stand_under_it(site: Site) -> None:
    for page in site.pages:
        for article in of_type(page, "Article"):
            pictures = [each for each in article.get("image", []) if isinstance(each, dict)]
            for told_, shown in zip(pictures, page.tree.css("figure.picture"), strict=True):
                licence = shown.css_first("a[rel~=license]")
                assert told_.get("license") == (licence.attributes["href"] if licence else None), page.name
                assert squeezed(told_["creditText"]) in shown.text(), page.name


def test_every_file_of_the_dataset_is_there(site: Site) -> None:
    found = [node for page in site.pages for node in of_type(page, "Dataset")]
    assert bool(found) == (site.output.folder / "data").exists()
    for node in found:
        assert all(site.file_at(each["contentUrl"]) for each in node["distribution"])
        licence = one(site.by_address["data/"].tree, f"main a[href='{node['license']}']")
        assert licence.text()
