"""Every link: does it lead somewhere, and is every page led to?"""

import re

from showcase.keepsakes import is_keepsake
from tests.site.reading import Page, Site, is_asset, report
from tests.site.recorded import Content

NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")
FORBIDDEN_SCHEMES = ("javascript:", "data:", "file:", "vbscript:")


def test_every_link_inside_leads_to_a_file(site: Site) -> None:
    offenders = {
        f"{page.name}: {node.tag} → {address}"
        for page in site.pages
        for node, address in page.links()
        if site.is_own(address) and site.file_at(address) is None
    }
    assert not offenders, report(sorted(offenders))


def targets(page: Page) -> set[str]:
    """The places on a page that a fragment can name."""
    return {node.attributes["id"] or "" for node in page.tree.css("[id]")}


def test_every_fragment_leads_to_a_place_on_its_page(site: Site) -> None:
    offenders = []
    for page in site.pages:
        for node, address in page.links():
            other = site.by_address.get(site.inside(address) or "") if site.is_own(address) else None
            fragment = address.partition("#")[2]
            if node.tag == "a" and fragment and other is not None and fragment not in targets(other):
                offenders.append(f"{page.name} → {address}")
    assert not offenders, report(offenders)


def test_nothing_is_fetched_from_elsewhere(site: Site) -> None:
    offenders = {
        f"{page.name}: {node.html}"
        for page in site.pages
        for node, address in page.links()
        if is_asset(node) and not site.is_own(address)
    }
    styles = {
        f"{file.name}: {address}"
        for file in site.files
        if file.suffix == ".css"
        for address in re.findall(r"""(?:url\(|@import)\s*["']?((?:https?:)?//[^"')]+)""", file.read_text("utf-8"))
    }
    assert not offenders | styles, report(sorted(offenders | styles))


def test_every_address_in_a_style_sheet_leads_to_a_file(site: Site) -> None:
    offenders = []
    for file in (file for file in site.files if file.suffix == ".css"):
        for address in re.findall(r"""url\(\s*["']?([^"')]+)""", file.read_text(encoding="utf-8")):
            if not address.startswith("data:") and not (file.parent / address.partition("#")[0]).is_file():
                offenders.append(f"{file.name}: {address}")
    assert not offenders, report(offenders)


def test_every_module_imports_files_that_are_there(site: Site) -> None:
    offenders = []
    for file in (file for file in site.files if file.suffix == ".js" and "pagefind" not in file.parts):
        text = file.read_text(encoding="utf-8")
        for address in re.findall(r"""(?:from|import)\s*\(?\s*["'](\.[^"']+)["']""", text):
            if not (file.parent / address).is_file():
                offenders.append(f"{file.name}: {address}")
    assert not offenders, report(offenders)


def test_no_link_runs_script_or_carries_data(site: Site) -> None:
    offenders = {
        f"{page.name}: {address[:80]}"
        for page in site.pages
        for _, address in page.links()
        if address.lower().strip().startswith(FORBIDDEN_SCHEMES)
    }
    assert not offenders, report(sorted(offenders))


def test_every_link_has_words(site: Site) -> None:
    offenders = [
        f"{page.name}: {node.html}"
        for page in site.pages
        for node in page.tree.css("a[href]")
        if not (node.text(strip=True) or node.attributes.get("aria-label") or node.css("img[alt]:not([alt=''])"))
    ]
    assert not offenders, report(offenders)


def test_every_page_names_its_own_permanent_address(site: Site) -> None:
    offenders = []
    for page in site.pages:
        canonical = page.tree.css_first("link[rel=canonical]")
        named = canonical.attributes.get("href") if canonical else None
        wanted = site.top + page.address if page.is_indexed else None
        if not page.is_redirect and named != wanted:
            offenders.append(f"{page.name}: {named}")
    assert not offenders, report(offenders)


def reachable(site: Site) -> set[str]:
    """The pages that a reader without script can come to from the home page."""
    found, ahead = {""}, [""]
    while ahead:
        page = site.by_address[ahead.pop()]
        new = {address for address in page.linked("body") if address in site.by_address} - found
        found |= new
        ahead += new
    return found


def test_every_page_is_reached_from_home_without_script(site: Site) -> None:
    wanted = {page.address for page in site.pages if page.is_indexed}
    assert not wanted - reachable(site), report(sorted(wanted - reachable(site)))


def test_every_case_study_has_its_permanent_address(site: Site, content: Content) -> None:
    story = re.compile(r"case-studies/(?!page/)[^/]+/[^/]+/")
    pages = {page.address for page in site.pages if story.fullmatch(page.address) and page.is_indexed}
    assert pages == {case_study.address for case_study in content.case_studies}


def test_no_page_leads_to_what_was_withdrawn(site: Site) -> None:
    gone = {page.address for page in site.pages if not page.is_indexed and not page.is_redirect}
    gone = {address for address in gone if not is_keepsake(f"/{address}")}
    pages = [page for page in site.pages if not (page.is_redirect and is_keepsake(f"/{page.address}"))]
    led = ((page, page.linked("body") & gone - {page.address}) for page in pages)
    offenders = [f"{page.name}: {found}" for page, found in led if found]
    assert not offenders, report(offenders)


def test_the_missing_page_finds_its_parts_from_any_depth(site: Site) -> None:
    page = site.by_address["404.html"]
    relative = [
        node.html for node, _ in page.links() if not re.match(r"/|https?:|mailto:|#", first_value(node.attributes))
    ]
    assert not relative, report(map(str, relative))


def first_value(attributes: dict[str, str | None]) -> str:
    """The address that an element names, as it is written."""
    return next(attributes[name] or "" for name in ("href", "src", "action", "data") if name in attributes)


def test_file_names_are_lower_case_ascii(known: Site) -> None:
    files = [file.relative_to(known.output.folder) for file in known.files]
    names = {part for file in files if file.parts[0] != "documents" for part in file.parts}
    engine = {part for file in known.files if "pagefind" in file.parts for part in file.parts}
    offenders = sorted(name for name in names - engine - {".nojekyll", ".showcase"} if not NAME.fullmatch(name))
    assert not offenders, report(offenders)
    assert all(name.isascii() for name in names)
