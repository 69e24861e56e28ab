"""Credit and licence as they stand in a copy: the one thing that is written into it beside the picture."""

from collections.abc import Iterator
from html import escape
from typing import NamedTuple

from PIL import Image

from .wanted import Wanted

LONGEST = 1000
"""Letters of a credit or a licence that are written: a JPEG has room for 64 KB."""
ARTIST, COPYRIGHT = 0x013B, 0x8298
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
NAMESPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
    'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"'
)


class Statement(NamedTuple):
    """Whom a picture is from, and what may be done with it."""

    credit: str
    licence: str
    licence_url: str

    def xmp(self) -> bytes:
        """The statement as XMP; nothing where nothing is stated."""
        parts = "".join(self.properties())
        about = f'<rdf:Description rdf:about="" {NAMESPACES}>{parts}</rdf:Description>'
        packet = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}">{about}</rdf:RDF></x:xmpmeta>'
        return packet.encode() if parts else b""

    def properties(self) -> Iterator[str]:
        """The properties, each where something is stated."""
        credit, licence, url = (escape(text, quote=False) for text in self)
        if credit:
            yield f"<dc:creator><rdf:Seq><rdf:li>{credit}</rdf:li></rdf:Seq></dc:creator>"
            yield f"<photoshop:Credit>{credit}</photoshop:Credit>"
        if licence:
            words = f'<rdf:Alt><rdf:li xml:lang="x-default">{licence}</rdf:li></rdf:Alt>'
            yield f"<dc:rights>{words}</dc:rights><xmpRights:UsageTerms>{words}</xmpRights:UsageTerms>"
        if url:
            yield f"<xmpRights:WebStatement>{url}</xmpRights:WebStatement>"

    def exif(self) -> bytes:
        """Artist and copyright as Exif, in UTF-8 as readers of today take it; nothing where nothing is stated."""
        tags = Image.Exif()
        copyright_ = " ".join(filter(None, (self.licence, self.licence_url)))
        for number, text in ((ARTIST, self.credit), (COPYRIGHT, copyright_)):
            if text:
                tags[number] = text.encode()
        return tags.tobytes() if len(tags) else b""


def statement_of(wanted: Wanted) -> Statement:
    """What is stated of a picture, without letters that XML can't hold."""
    return Statement(*(clean(text) for text in (wanted.credit, wanted.licence, wanted.licence_url)))


def clean(text: str | None) -> str:
    """The text on one line, as long as it may be."""
    return " ".join("".join(each for each in text or "" if each.isprintable() or each.isspace()).split())[:LONGEST]
