"""Budgets, as the host would send the files: compressed."""

import gzip
import re
from pathlib import Path

from tests.site.reading import Page, Site, report

KB = 1024
BEFORE_FIRST_TEXT = "link[rel=preload][as=font]"
SHEET = re.compile(r'<link rel="stylesheet" href="[^"]*/([^"/]+)"')
LATER = ("pagefind",)
"""Folders of the search engine: nothing of them is fetched before the first search."""


def weight(file: Path) -> int:
    """The file's bytes as sent."""
    return len(gzip.compress(file.read_bytes(), compresslevel=6, mtime=0))


def over(pages: list[Page], limit: int) -> list[str]:
    """The pages heavier than a limit."""
    heavy = [(weight(page.file), page.name) for page in pages]
    print(f"heaviest of {len(heavy)}: {max(heavy)}")
    return [f"{name}: {size} bytes" for size, name in heavy if size > limit]


def test_a_case_study_weighs_at_most_14_kb(known: Site) -> None:
    pages = [page for page in known.pages if page.name.startswith("case-studies/") and "/page/" not in page.name]
    offenders = over([page for page in pages if page.address != "case-studies/"], 14 * KB)
    assert not offenders, report(offenders)


def test_browse_and_every_other_page_weigh_at_most_40_kb(known: Site, generated: Site) -> None:
    offenders = over(list(known.pages), 40 * KB) + over(list(generated.pages), 40 * KB)
    assert not offenders, report(offenders)


def test_all_styles_of_a_page_weigh_at_most_10_kb_and_of_one_about_the_data_12_and_a_half(site: Site) -> None:
    sheets = [file for file in site.files if file.suffix == ".css" and not set(LATER) & set(file.parts)]
    sizes = {file.name: weight(file) for file in sheets}
    print(sizes)
    asked = {frozenset(SHEET.findall(file.read_text("utf-8"))) for file in site.files if file.suffix == ".html"}
    assert set.union(*map(set, asked)) == sizes.keys()
    limits = {names: (12.5 if "data.css" in names else 10) * KB for names in asked}
    assert not [names for names, limit in limits.items() if sum(sizes[name] for name in names) > limit], sizes


def test_one_font_of_at_most_40_kb_comes_before_the_first_text(site: Site) -> None:
    named = {
        page.absolute(node.attributes["href"] or "") for page in site.pages for node in page.tree.css(BEFORE_FIRST_TEXT)
    }
    assert len(named) <= 1, named
    sizes = {address: site.file_at(address).stat().st_size for address in named if site.file_at(address)}  # type: ignore[union-attr]
    assert all(size <= 40 * KB for size in sizes.values()), sizes


def test_pages_stay_small_for_weak_machines(known: Site) -> None:
    limits = {"case-studies/": 2500}
    offenders = []
    for page in known.pages:
        nodes, limit = len(page.tree.css("*")), limits.get(page.address, 2500)
        offenders += [f"{page.name}: {nodes} elements"] if nodes > limit else []
    assert not offenders, report(offenders)
