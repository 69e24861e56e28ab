"""OpenSearch: what a browser needs to search the site from its address bar, by the rules of OpenSearch 1.1."""

from urllib.parse import quote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from showcase.opensearch import LONG, NAMESPACE, SHORT, TYPE, WORDS, opensearch_files, shortened
from tests.publishing import SITE, Telling, case, publish, render, world

OPEN = f"{{{NAMESPACE}}}"
BASED = f"{SITE}/awards"


def described(url: str = SITE, **site: str) -> etree._Element:
    """The description of a site's search."""
    record = {"name": "Lamps & Sons", "headline": "Stories"} | site
    [file] = opensearch_files(publish(world(case(), site=record), Telling(url=url)))
    assert file.path == "opensearch.xml"
    return etree.fromstring(file.content)


@pytest.mark.parametrize("url", [SITE, BASED])
def test_it_leads_to_the_list_of_case_studies_with_the_words_that_were_typed(url: str) -> None:
    tree = described(url)
    by_type = {node.get("type"): node for node in tree.findall(f"{OPEN}Url")}
    template = by_type["text/html"].get("template") or ""
    assert template.replace("{searchTerms}", quote("soup & tea")) == f"{url}/case-studies/?q=soup%20%26%20tea"
    assert (by_type[TYPE].get("rel"), by_type[TYPE].get("template")) == ("self", f"{url}/opensearch.xml")
    assert tree.findtext(f"{OPEN}Image") == f"{url}/icon.svg"


def test_it_says_whose_search_it_is_and_in_which_language() -> None:
    tree = described()
    assert tree.tag == f"{OPEN}OpenSearchDescription"
    assert {etree.QName(node).localname: node.text for node in tree if not len(node) and node.text} == {
        "ShortName": "Lamps & Sons",
        "LongName": "Lamps & Sons",
        "Description": "Search the case studies of Lamps & Sons",
        "Language": "en-GB",
        "InputEncoding": "UTF-8",
        "OutputEncoding": "UTF-8",
        "Image": "https://example.org/icon.svg",
    }


@settings(max_examples=15)
@given(st.text(st.sampled_from("aŵ学 &<\"'–."), min_size=1, max_size=300).filter(str.strip))
def test_a_site_of_any_name_keeps_to_what_the_specification_allows(name: str) -> None:
    tree = described(name=name)
    for part, most in (("ShortName", SHORT), ("LongName", LONG), ("Description", WORDS)):
        [node] = tree.findall(f"{OPEN}{part}")
        assert 0 < len(node.text or "") <= most
    assert {node.get("rel", "results") for node in tree.iter(f"{OPEN}Url")} == {"results", "self"}
    for node in tree.iter(f"{OPEN}Url"):
        template = node.get("template") or ""
        assert urlsplit(template).scheme == "https"
        assert template.count("{") == template.count("{searchTerms}")


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Brightwork", "Brightwork"),
        ("The Lantern Awards", "The Lantern"),
        ("Sixteen letters!", "Sixteen letters!"),
        ("Seventeen letters of a name", "Seventeen"),
        ("Lamps, Lanterns & Sons of Somewhere", "Lamps, Lanterns"),
        ("Auszeichnungsverzeichnis", "Auszeichnungsver"),
    ],
)
def test_a_long_name_loses_whole_words(name: str, short: str) -> None:
    assert shortened(name, SHORT) == short


def test_every_page_names_it_below_the_base_path_too() -> None:
    for url, base in ((SITE, ""), (BASED, "/awards")):
        pages = render(publish(world(case(region="wales")), Telling(url=url)))
        head = f'<link rel="search" type="{TYPE}" title="Lamps &amp; Sons" href="{base}/opensearch.xml">'
        assert {address for address, page in pages.items() if page.count(head) != 1 and "<nav" in page} == set()
