"""A page as it came: its title, the places that a fragment can name, and where it sends its reader by itself."""

import re
from html.parser import HTMLParser
from urllib.parse import unquote

GONE = re.compile(
    r"\b404\b|\b(?:page|file|site|url) (?:was |is |could )?not (?:be )?found\b|^not found\b"
    r"|no longer (?:exists|available)|does(?: not|n['’]t) exist"
    r"|page introuvable|seite nicht gefunden|página no encontrada",
    re.IGNORECASE,
)
REFRESH = re.compile(r"\s*(\d*)[\d.]*\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"']+)", re.IGNORECASE)
SOON = 5
"""Seconds after which nobody has begun to read a page that sends them on."""

CHARSET = re.compile(rb"charset=[\"']?([\w-]+)", re.IGNORECASE)


class PageParts(HTMLParser):
    """What is read of a page; it may be cut off anywhere."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.title = ""
        self.places: set[str] = set()
        self.refresh = ""
        self.is_in_title = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Nothing; notes what an element says."""
        told = {name: value or "" for name, value in attrs}
        self.is_in_title = tag == "title" and not self.title
        self.places |= {told[name] for name in ("id", "name") if told.get(name)}
        if tag == "meta" and told.get("http-equiv", "").lower() == "refresh":
            found = REFRESH.match(told.get("content", ""))
            if found and int(found[1] or 0) <= SOON:
                self.refresh = found[2].strip()

    def handle_endtag(self, tag: str) -> None:
        """Nothing; a title may end."""
        self.is_in_title = self.is_in_title and tag != "title"

    def handle_data(self, data: str) -> None:
        """Nothing; the words of the title are kept."""
        if self.is_in_title:
            self.title = " ".join(f"{self.title}{data}".split())

    @property
    def says_gone(self) -> bool:
        """Whether the title says that nothing is there."""
        return bool(GONE.search(self.title))

    def has(self, fragment: str) -> bool:
        """Whether a fragment names a place; one that a script reads, or that names words, is taken to do so."""
        is_for_script = fragment.startswith((":~:", "!", "/")) or "=" in fragment
        return is_for_script or fragment == "top" or not {fragment, unquote(fragment)}.isdisjoint(self.places)


def text_of(body: bytes, content_type: str) -> str:
    """The body as text, in the encoding that it says it has."""
    found = CHARSET.search(content_type.encode()) or CHARSET.search(body[:2000])
    try:
        return body.decode(found[1].decode() if found else "utf-8", errors="replace")
    except LookupError:
        return body.decode("utf-8", errors="replace")
