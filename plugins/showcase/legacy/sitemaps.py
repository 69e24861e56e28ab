"""A sitemap, read as data from a stranger: nothing in it is expanded or fetched."""

from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


class Refused(ValueError):
    """A file that is no sitemap of pages; the words say why, and at which line."""

    def __init__(self, why: str, line: int) -> None:
        super().__init__(why)
        self.line = line


class Sitemap:
    """What is read of a sitemap, element by element."""

    def __init__(self) -> None:
        self.parser: Any = ParserCreate(namespace_separator=" ")
        self.parser.StartDoctypeDeclHandler = self.refuse_entities
        self.parser.StartElementHandler = self.begin
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.take
        self.within: list[str] = []
        self.text: list[str] = []
        self.found: list[tuple[int, str]] = []

    def read(self, data: bytes) -> list[tuple[int, str]]:
        """Every address with its line."""
        try:
            self.parser.Parse(data, True)
        except ExpatError as error:
            raise Refused("is not sound XML", error.lineno) from None
        return self.found

    def refuse_entities(self, *_: object) -> None:
        """Never returns: a declaration of a document's type may hide a bomb, and a sitemap has none."""
        raise Refused("declares a type of document, as no sitemap does", self.parser.CurrentLineNumber)

    def begin(self, name: str, _: object) -> None:
        """Nothing; an element begins."""
        line = self.parser.CurrentLineNumber
        if not self.within and name == f"{NAMESPACE} sitemapindex":
            raise Refused("lists further sitemaps: give these one after another", line)
        if not self.within and name != f"{NAMESPACE} urlset":
            raise Refused("is no sitemap: its first element is not `urlset`", line)
        self.within.append(name)
        self.text = []

    def end(self, name: str) -> None:
        """Nothing; the address of a page is noted where one ends."""
        if self.within[1:] == [f"{NAMESPACE} url", f"{NAMESPACE} loc"]:
            self.found.append((self.parser.CurrentLineNumber, "".join(self.text).strip()))
        self.within.pop()

    def take(self, text: str) -> None:
        """Nothing; text within an element is kept."""
        if self.within[-1].endswith(" loc"):
            self.text.append(text)
