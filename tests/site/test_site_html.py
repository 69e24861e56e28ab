"""Every page: is it sound HTML with the parts that each page owes its reader?"""

import re
from collections import Counter
from collections.abc import Iterator

import html5lib

from tests.site.reading import Page, Site, one, report

LIKELY_CUT = 70
"""Search engines cut longer titles; a long name may need more, so this is told and not failed."""


def parse_errors(page: Page) -> Iterator[str]:
    """What a strict parser finds wrong."""
    parser = html5lib.HTMLParser()
    parser.parse(page.source)
    for (line, column), code, data in parser.errors:
        yield f"{page.name}:{line}:{column}: {code} {data or ''}"


def test_every_page_parses_without_an_error(site: Site) -> None:
    offenders = [error for page in site.pages for error in parse_errors(page)]
    assert not offenders, report(offenders)


def test_every_page_has_one_h1_and_it_says_something(site: Site) -> None:
    headings = {page.name: [node.text(strip=True) for node in page.tree.css("h1")] for page in site.pages}
    offenders = [f"{name}: {found}" for name, found in headings.items() if len(found) != 1 or not found[0]]
    assert not offenders, report(offenders)


def skipped_levels(page: Page) -> Iterator[str]:
    """Headings that stand more than one level under the one before."""
    above = 0
    for node in page.tree.css("h1, h2, h3, h4, h5, h6"):
        level = int((node.tag or "")[1])
        if level > above + 1:
            yield f"{page.name}: h{level} after h{above}: {node.text(strip=True)}"
        above = level


def test_no_heading_level_is_skipped(site: Site) -> None:
    offenders = [skip for page in site.pages for skip in skipped_levels(page)]
    assert not offenders, report(offenders)


def test_every_page_says_its_language(site: Site) -> None:
    found = {page.name: one(page.tree, "html").attributes.get("lang") for page in site.pages}
    offenders = [
        f"{name}: {lang}" for name, lang in found.items() if not re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", lang or "")
    ]
    assert not offenders, report(offenders)


def test_no_id_is_used_twice_on_a_page(site: Site) -> None:
    offenders = []
    for page in site.pages:
        counted = Counter(node.attributes["id"] for node in page.tree.css("[id]"))
        offenders += [f"{page.name}: {name!r} × {count}" for name, count in counted.items() if count > 1 or not name]
    assert not offenders, report(offenders)


def test_every_label_and_description_points_to_something(site: Site) -> None:
    offenders = []
    for page in site.pages:
        ids = {node.attributes["id"] for node in page.tree.css("[id]")}
        for attribute in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
            named = {
                word for node in page.tree.css(f"[{attribute}]") for word in (node.attributes[attribute] or "").split()
            }
            offenders += [f"{page.name}: {attribute}={word}" for word in sorted(named - ids)]
    assert not offenders, report(offenders)


def test_every_title_is_its_own(known: Site) -> None:
    titles = {page.name: one(page.tree, "title").text(strip=True) for page in known.pages if page.is_indexed}
    counted = Counter(titles.values())
    offenders = [f"{name}: {title!r}" for name, title in titles.items() if not title or counted[title] > 1]
    assert not offenders, report(offenders)
    long = [f"{len(title)} {title}" for title in titles.values() if len(title) > LIKELY_CUT]
    print(f"{len(long)} of {len(titles)} titles are longer than {LIKELY_CUT} characters:{report(sorted(long), 5)}")


def test_every_page_is_described(known: Site) -> None:
    described = {page.name: page.meta("description") or "" for page in known.pages if not page.is_redirect}
    offenders = [f"{name}: {text!r}" for name, text in described.items() if not 10 <= len(text) <= 320]
    assert not offenders, report(offenders)


def test_every_page_has_its_landmarks_and_a_way_past_them(site: Site) -> None:
    offenders = []
    for page in site.pages:
        if page.is_redirect:
            continue
        missing = [part for part in ("header", "nav", "main#main", "footer") if not page.tree.css(part)]
        skip = page.tree.css_first("body a")
        if skip is None or skip.attributes.get("href") != "#main":
            missing.append("a first link to #main")
        offenders += [f"{page.name}: no {part}" for part in missing]
    assert not offenders, report(offenders)


def test_every_picture_has_words_and_room(site: Site) -> None:
    offenders = [
        f"{page.name}: {node.html}"
        for page in site.pages
        for node in page.tree.css("img")
        if not {"alt", "width", "height"} <= set(node.attributes)
    ]
    assert not offenders, report(offenders)


def test_the_current_section_is_marked(sample: Site) -> None:
    for address, words in {"case-studies/": "Case studies", "regions/": "Regions", "about/": "About"}.items():
        current = sample.by_address[address].tree.css_first("header nav [aria-current]")
        assert current is not None, address
        assert current.text(strip=True) == words
