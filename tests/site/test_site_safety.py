"""Every file: can anything in it run, leak or show what was not meant?"""

import json
import re
from urllib.parse import quote

from tests.site.reading import Site, one, report

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
}
RESIDUE = re.compile(
    r"\{\{|\}\}|\{%|%\}|\{#|%\(\w+\)s|\bUndefined\b|\bNone\b(?! [a-z])|\bNaN\b|\[object Object\]|<built-in|Markup\("
)
BIBTEX = re.compile(r"= \{\{[^{}]*\}\}")
"""A field of a reference, whose braces keep its capital letters."""
MARKS = {".nojekyll", ".showcase"}
LEFT_IN_ATTRIBUTE = re.compile(r"\{\{|\bNone\b|Undefined|%\(")
PLACEHOLDER = re.compile(r"\b(lorem ipsum|TODO|TBC|FIXME)\b")
MACHINE = re.compile(r"/(?:home|root|Users|tmp|work)/|localhost|127\.0\.0\.1")


def test_every_page_carries_a_strict_policy_before_anything_is_fetched(site: Site) -> None:
    offenders = []
    for page in site.pages:
        policy = page.meta("Content-Security-Policy") or ""
        parts = {words[0]: words[1:] for part in policy.split(";") if (words := part.split())}
        weak = [name for name, value in POLICY.items() if value not in parts.get(name, [])]
        unsafe = re.findall(r"'unsafe-inline'|'unsafe-eval'|(?<=\s)\*|https?:", policy)
        first_fetch = re.search(r"<(?:script|link|img|style)\b", page.source)
        late = first_fetch and page.source.find("Content-Security-Policy") > first_fetch.start()
        offenders += (
            [f"{page.name}: {weak or ''} {unsafe or ''} {'late' if late else ''}"] if weak or unsafe or late else []
        )
    assert not offenders, report(offenders)


def test_no_page_has_script_or_style_of_its_own(site: Site) -> None:
    inline = "script:not([src]):not([type='application/json']):not([type='application/ld+json']), style, [style]"
    offenders = [f"{page.name}: {(node.html or '')[:100]}" for page in site.pages for node in page.tree.css(inline)]
    for page in site.pages:
        for node in page.tree.css("*"):
            handlers = [name for name in node.attributes if name.lower().startswith("on")]
            offenders += [f"{page.name}: {node.tag} {handlers}"] if handlers else []
    assert not offenders, report(offenders)


def test_only_the_themes_own_scripts_are_named(site: Site) -> None:
    sources = {node.attributes.get("src") for page in site.pages for node in page.tree.css("script[src]")}
    own = f"{site.output.base}theme/js/"
    assert sources
    assert [source for source in sources if not (source or "").startswith(own)] == []
    assert len(sources) <= 3, sources  # every page has two, and the table one of its own


def test_every_data_block_is_json(site: Site) -> None:
    offenders = []
    for page in site.pages:
        for node in page.tree.css("script[type='application/json'], script[type='application/ld+json']"):
            try:
                json.loads(node.text())
            except ValueError as error:
                offenders.append(f"{page.name}: {error}")
    assert not offenders, report(offenders)


def test_no_page_shows_what_a_template_left_behind(known: Site) -> None:
    offenders = []
    for page in known.pages:
        title = one(page.tree, "title").text()
        shown = f"{title} {BIBTEX.sub(' ', page.words)} {page.meta('description')}"
        offenders += [f"{page.name}: …{shown[max(0, m.start() - 30) : m.end() + 30]}…" for m in RESIDUE.finditer(shown)]
    assert not offenders, report(offenders)


def test_no_attribute_shows_what_a_template_left_behind(known: Site) -> None:
    offenders = []
    for page in known.pages:
        for node in page.tree.css("[href], [content], [aria-label], [class], [datetime]"):
            for name, value in node.attributes.items():
                if not name.startswith("data-") and LEFT_IN_ATTRIBUTE.search(value or ""):
                    offenders.append(f"{page.name}: {name}={value!r}")
    assert not offenders, report(offenders)


def test_no_published_page_has_a_placeholder(sample: Site) -> None:
    offenders = [f"{page.name}: {found[0]}" for page in sample.pages if (found := PLACEHOLDER.search(page.words))]
    assert not offenders, report(offenders)


def test_no_file_names_the_machine_that_made_it(known: Site) -> None:
    texts = {".html", ".xml", ".json", ".txt", ".css", ".csv", ".geojson"}
    offenders = []
    for file in (file for file in known.files if file.suffix in texts and "pagefind" not in file.parts):
        text = file.read_text(encoding="utf-8").replace(known.output.siteurl, "")
        found = MACHINE.search(text.replace(quote(known.output.siteurl, safe=""), ""))  # in letters to the organisers
        offenders += [f"{file.name}: {found[0]}"] if found else []
    assert not offenders, report(offenders)


def test_only_known_kinds_of_file_are_published(known: Site) -> None:
    kinds = {".html", ".css", ".js", ".json", ".xml", ".txt", ".ics", ".woff2", ".svg", ".png", ".webp", ".jpg", ".ico",
             ".avif", ".bib", ".ris", ".pdf", ".wav", ".csv", ".geojson"}  # fmt: skip
    others = {"pagefind", "documents", *MARKS}  # a document is an organiser's own, and was looked into
    offenders = [str(file) for file in known.files if file.suffix not in kinds and not others & set(file.parts)]
    offenders += [str(file) for file in known.files if file.name.startswith(".") and file.name not in MARKS]
    assert not offenders, report(offenders)


def test_everything_is_a_plain_file(site: Site) -> None:
    assert not [file for file in site.output.folder.rglob("*") if file.is_symlink()]


def test_html_rows_for_script_hold_no_script(site: Site) -> None:
    rows = [file for file in site.files if file.suffix == ".html" and "search" in file.parts]
    offenders = [
        str(file) for file in rows if re.search(r"<script|<style|\son\w+=|javascript:", file.read_text("utf-8"))
    ]
    assert not offenders, report(offenders)
