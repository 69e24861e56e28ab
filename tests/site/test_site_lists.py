"""Every list and count: does it say what the content says, counted by hand?"""

import re

import pytest

from tests.building import Output
from tests.site.reading import Page, Site, one, report
from tests.site.recorded import Content

FOLDERS = {
    "region": "regions", "category": "categories", "edition": "editions", "level": "levels",
    "programme": "programmes", "topic": "topics", "recipient": "recipients",
}  # fmt: skip
FACETS = tuple(facet for facet in FOLDERS if facet != "recipient")
STORY = re.compile(r"case-studies/(?!page/)[^/]+/[^/]+/")
NUMBER = re.compile(r"\d[\d,\u00a0\u202f]*")


def rows(page: Page) -> set[str]:
    """The case studies that stand in a page's lists, not those it recommends."""
    return {address for address in page.linked("main .row") if STORY.fullmatch(address)}


def listed(site: Site, address: str) -> set[str]:
    """The case studies that a page and its further pages lead to."""
    return {found for page in site.pages_from(address) for found in page.linked() if STORY.fullmatch(found)}


@pytest.mark.parametrize("facet", FOLDERS)
def test_every_case_study_stands_on_the_pages_it_counts_under(site: Site, content: Content, facet: str) -> None:
    offenders = []
    for value, wanted in content.under(facet).items():
        address = f"{FOLDERS[facet]}/{value}/"
        if address not in site.by_address:
            offenders.append(f"{address} is not there")
        else:
            offenders += [f"{address} leaves out {missing}" for missing in sorted(wanted - listed(site, address))]
    assert not offenders, report(offenders)


@pytest.mark.parametrize("facet", FACETS)
def test_no_list_holds_a_case_study_that_does_not_count_there(site: Site, content: Content, facet: str) -> None:
    under = content.under(facet)
    offenders = []
    for value in under:
        for page in site.pages_from(f"{FOLDERS[facet]}/{value}/"):
            offenders += [f"{page.name} lists {foreign}" for foreign in sorted(rows(page) - under[value])]
    assert not offenders, report(offenders)


@pytest.mark.parametrize("facet", FACETS)
def test_no_page_is_made_for_a_value_without_a_case_study(site: Site, content: Content, facet: str) -> None:
    made = {found[1] for address in site.by_address if (found := re.fullmatch(rf"{FOLDERS[facet]}/([^/]+)/", address))}
    standing = {"category": content.categories, "programme": content.programmes}.get(facet, {}).keys()
    assert made - standing == set(content.under(facet)) - standing


def pairs(content: Content) -> dict[str, set[str]]:
    """The case studies of each category in each region, by the pair's address."""
    found: dict[str, set[str]] = {}
    for case_study in content.case_studies:
        for region in case_study.regions:
            found.setdefault(f"categories/{case_study.category}/{region}/", set()).add(case_study.address)
    return found


def test_every_pair_of_category_and_region_with_a_case_study_is_a_page(site: Site, content: Content) -> None:
    made = {address for address in site.by_address if re.fullmatch(r"categories/[^/]+/(?!page/)[^/]+/", address)}
    assert made == set(pairs(content))
    offenders = [address for address, wanted in pairs(content).items() if listed(site, address) != wanted]
    assert not offenders, report(offenders)


def test_browse_lists_every_case_study_once(site: Site, content: Content) -> None:
    found = [node.attributes["href"] for page in site.pages_from("case-studies/") for node in page.tree.css(".row a")]
    assert len(found) == len(content.case_studies)
    assert listed(site, "case-studies/") == {case_study.address for case_study in content.case_studies}


@pytest.mark.parametrize("facet", FACETS)
def test_the_filters_show_the_counts_of_the_content(site: Site, content: Content, facet: str) -> None:
    page = site.by_address["case-studies/"]
    shown = {}
    for node in page.tree.css(f'[data-facet="{facet}"] a[data-value]'):
        shown[node.attributes["data-value"]] = number_in(one(node, ".num").text())
        assert (
            site.inside(page.absolute(node.attributes["href"] or ""))
            == f"{FOLDERS[facet]}/{node.attributes['data-value']}/"
        )
    assert shown == {value: len(found) for value, found in content.under(facet).items()}


def number_in(words: str) -> int | None:
    """The first number in some words."""
    found = NUMBER.search(words)
    return int(re.sub(r"\D", "", found[0])) if found else None


@pytest.mark.parametrize("facet", ["region", "edition", "level", "programme", "topic"])
def test_every_list_begins_with_its_true_count(known: Site, content: Content, facet: str) -> None:
    offenders = []
    for value, wanted in content.under(facet).items():
        for page in known.pages_from(f"{FOLDERS[facet]}/{value}/"):
            counted = [int(number) for number in re.findall(r"\b(\d+) case stud(?:y|ies)\b", main_words(page))]
            if not counted or counted[0] != len(wanted):
                offenders.append(f"{page.name}: {counted[:1]} instead of {len(wanted)}")
    assert not offenders, report(offenders)


def main_words(page: Page) -> str:
    """What the page's main part says."""
    return " ".join(one(page.tree, "main").text(separator=" ").replace(",", "").split())


@pytest.mark.parametrize("facet", ["category", "region", "edition", "level", "topic", "programme"])
def test_every_counted_link_tells_the_count_of_its_page(site: Site, content: Content, facet: str) -> None:
    counts = {f"{FOLDERS[facet]}/{value}/": len(found) for value, found in content.under(facet).items()}
    offenders = []
    for page in site.pages:
        for node in page.tree.css("main a[href]:has(.num)"):
            address = site.inside(page.absolute(node.attributes["href"] or "")) or ""
            if address in counts and number_in(one(node, ".num").text()) != counts[address]:
                offenders.append(f"{page.name}: {' '.join(node.text().split())} instead of {counts[address]}")
    assert not offenders, report(offenders)


def test_home_tells_the_true_totals(site: Site, content: Content) -> None:
    assert str(len(content.case_studies)) in re.findall(r"\d+", main_words(site.by_address[""]))


def test_the_map_counts_every_region(site: Site, content: Content) -> None:
    under = content.under("region")
    page = site.by_address.get("regions/")
    names = {slug: region.get("name") for slug, region in content.regions.items() if region.get("tile")}
    if not names or page is None:
        pytest.skip("this site has no map")
    tiles = {" ".join(node.text().split()) for node in page.tree.css(".map li")}
    offenders = [
        slug
        for slug, name in names.items()
        if not any(re.match(rf"{name} {len(under.get(slug, ()))}\b", tile) for tile in tiles)
    ]
    assert not offenders, report(offenders + sorted(tiles))


def test_generated_content_is_counted_the_same(generated: Site, generated_output: Output) -> None:
    content = Content(generated_output.content)
    for facet in FACETS:
        page = generated.by_address["case-studies/"]
        nodes = page.tree.css(f'[data-facet="{facet}"] a[data-value]')
        shown = {node.attributes["data-value"]: number_in(one(node, ".num").text()) for node in nodes}
        assert shown == {value: len(found) for value, found in content.under(facet).items()}, facet
        for value, wanted in content.under(facet).items():
            assert listed(generated, f"{FOLDERS[facet]}/{value}/") == wanted, value
