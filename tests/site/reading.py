"""A built site as a reader's program sees it: pages, their parts, where their links lead."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.building import Output

LINKS = {
    "a": "href", "area": "href", "link": "href", "script": "src", "img": "src", "source": "src", "iframe": "src",
    "form": "action", "object": "data", "embed": "src", "video": "src", "audio": "src", "use": "href",
}  # fmt: skip
ASSETS = frozenset({"script", "img", "source", "iframe", "object", "embed", "video", "audio", "use"})
ASSET_RELATIONS = frozenset({"stylesheet", "preload", "modulepreload", "icon", "manifest", "prefetch"})

FRAMED = re.compile(r"(?:case-studies/[^/]+|recipients|regions)/[^/]+/(?:embed/index|list/index|list)\.html")
"""Pages for frames of other sites, and lists for their pages: `test_pages_embed` and `test_fragments` judge them."""


@dataclass(frozen=True, eq=False)
class Page:
    """One HTML file of a site."""

    site: "Site"
    file: Path

    @cached_property
    def name(self) -> str:
        """The file's name inside the site, as a test reports it."""
        return self.file.relative_to(self.site.output.folder).as_posix()

    @cached_property
    def address(self) -> str:
        """The path after the base, as it stands in links: `case-studies/2025/x/`."""
        return self.name.removesuffix("index.html") if posixpath.basename(self.name) == "index.html" else self.name

    @cached_property
    def source(self) -> str:
        """The file's text."""
        return self.file.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> LexborHTMLParser:
        """The parsed page."""
        return LexborHTMLParser(self.source)

    @cached_property
    def words(self) -> str:
        """Everything a reader sees, on one line."""
        copy = LexborHTMLParser(self.source)
        for hidden in copy.css("script, style, template"):
            hidden.decompose()
        return " ".join(copy.body.text(separator=" ").split()) if copy.body else ""

    @property
    def is_redirect(self) -> bool:
        """True for a page that only sends its reader elsewhere."""
        return bool(self.tree.css("meta[http-equiv=refresh]"))

    @property
    def is_indexed(self) -> bool:
        """True for a page that search engines may list: no redirect, no missing page, none that was withdrawn."""
        return not self.is_redirect and "noindex" not in (self.meta("robots") or "")

    def meta(self, name: str) -> str | None:
        """The content of a `meta` by its name or property."""
        found = self.tree.css_first(f'meta[name="{name}"], meta[property="{name}"], meta[http-equiv="{name}"]')
        return found.attributes.get("content") if found else None

    def links(self, within: str = "") -> Iterator[tuple[LexborNode, str]]:
        """Every element that names another address, with that address made absolute."""
        for tag, attribute in LINKS.items():
            for node in self.tree.css(f"{within} {tag}[{attribute}]".strip()):
                yield node, self.absolute(node.attributes[attribute] or "")

    def absolute(self, href: str) -> str:
        """The whole address that a link on this page means."""
        return urljoin(self.site.top + self.address, href)

    def linked(self, within: str = "main") -> set[str]:
        """The addresses inside the site to which the links of a part lead."""
        inside = (self.site.inside(address) for node, address in self.links(within) if node.tag == "a")
        return {address for address in inside if address is not None}


@dataclass(frozen=True, eq=False)
class Site:
    """A built site, read once."""

    output: Output

    @cached_property
    def top(self) -> str:
        """The address of the home page."""
        return self.output.siteurl + "/"

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """Every file, sorted."""
        return tuple(sorted(file for file in self.output.folder.rglob("*") if file.is_file()))

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page of the theme: rows that script fetches are parts of one, and the page for editing is a program.
        What other sites show in theirs stands apart."""
        pages = (Page(self, file) for file in self.files if file.suffix == ".html")
        own = (page for page in pages if not page.name.startswith(("search/", "admin/")))
        return tuple(page for page in own if not FRAMED.fullmatch(page.name))

    @cached_property
    def by_address(self) -> dict[str, Page]:
        """Each page by its address, but for those that only lead on."""
        return {page.address: page for page in self.pages if not page.is_redirect}

    def inside(self, address: str) -> str | None:
        """The path after the base, without query and fragment; None for an address elsewhere."""
        whole = address.partition("#")[0].partition("?")[0]
        if whole == self.top.rstrip("/"):
            return ""
        return unquote(whole.removeprefix(self.top)) if whole.startswith(self.top) else None

    def is_own(self, address: str) -> bool:
        """True for an address on this site's host."""
        return urlsplit(address).netloc == urlsplit(self.top).netloc

    def file_at(self, address: str) -> Path | None:
        """The file that answers at an address of this site."""
        path = self.inside(address)
        if path is None:
            return None
        file = self.output.folder / (path + "index.html" if path == "" or path.endswith("/") else path)
        return file if file.is_file() else None

    def pages_from(self, address: str) -> Iterator[Page]:
        """A page and the further pages of its list."""
        yield self.by_address[address]
        number = 2
        while (page := self.by_address.get(f"{address}page/{number}/")) is not None:
            yield page
            number += 1


def one(part: LexborNode | LexborHTMLParser, selector: str) -> LexborNode:
    """The first element that a selector names; there must be one."""
    found = part.css_first(selector)
    assert found is not None, f"no {selector}"
    return found


def is_asset(node: LexborNode) -> bool:
    """True when the browser fetches what the element names without being asked."""
    relations = set((node.attributes.get("rel") or "").split())
    return node.tag in ASSETS or (node.tag == "link" and bool(relations & ASSET_RELATIONS))


def report(offenders: Iterable[str], limit: int = 60) -> str:
    """The offenders, one a line, cut short where there are many."""
    lines = list(offenders)
    more = [f"… and {len(lines) - limit} more"] if len(lines) > limit else []
    return "\n" + "\n".join(lines[:limit] + more)
