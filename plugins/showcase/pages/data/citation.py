"""How to cite the data as a whole: a sentence, and an entry for BibTeX."""

from datetime import date
from typing import NamedTuple

from ...citation import ESCAPES, MONTHS
from ...data.addresses import DATA
from ...publication import Publication
from ...records.names import slug_of_name


class Cited(NamedTuple):
    """How to cite the data: as a sentence, and for BibTeX."""

    text: str
    bibtex: str


def cite_data(publication: Publication, day: date | None) -> Cited:
    """The citation of the data as they were on a day, where that is known."""
    site, say = publication.showcase.site, publication.language.say
    assert site.data is not None
    title, address = say("%(name)s: the data") % {"name": site.name}, publication.absolute(DATA)
    publisher = site.issuer.name if site.issuer else site.name
    parts = [f"{title}.", f"{publisher}." if publisher != site.name else ""]
    parts += [say("Last changed on %(day)s.") % {"day": publication.language.day(day)} if day else "", address]
    text = " ".join(filter(None, (*parts, f"({site.data.licence.name})")))
    return Cited(text, write_bibtex(slug_of_name(site.name), title, publisher, address, day))


def write_bibtex(key: str, title: str, publisher: str, address: str, day: date | None) -> str:
    """The entry for BibTeX; names keep their capital letters."""
    fields = {
        "author": f"{{{{{publisher.translate(ESCAPES)}}}}}",
        "title": f"{{{{{title.translate(ESCAPES)}}}}}",
        "year": f"{{{day.year}}}" if day else "",
        "month": MONTHS[day.month - 1] if day else "",
        "url": f"{{{address}}}",
    }
    lines = "".join(f"  {name} = {value},\n" for name, value in fields.items() if value)
    return f"@misc{{{key or 'showcase'}-data,\n{lines}}}\n"
