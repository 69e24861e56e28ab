"""Citations of a case study: as plain text, and as programs for references read them."""

import json
from datetime import date
from typing import Any, NamedTuple

from .publication import Publication
from .showcase import CaseStudy
from .showcase.standing import announced_on

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The months as BibTeX abbreviates them; each style writes them out in its own way."""

ESCAPES = str.maketrans(
    {sign: f"\\{sign}" for sign in "&%$#_"}
    | {
        "{": r"{\textbraceleft}",
        "}": r"{\textbraceright}",
        "\\": r"{\textbackslash}",
        "~": r"{\textasciitilde}",
        "^": r"{\textasciicircum}",
    }
)
"""What means something to TeX, written so that it means itself. All other letters stay: BibTeX files are UTF-8."""


class Citation(NamedTuple):
    """What every form of a citation is made of; `day` is that of the announcement, where it is known."""

    key: str
    title: str
    recognition: str
    author: str
    site: str
    year: int
    day: date | None
    language: str
    url: str

    @property
    def text(self) -> str:
        """The citation as a sentence, with its address."""
        return f"{sentence(self.title, self.recognition, self.site)} {self.url}"

    @property
    def heading(self) -> str:
        """What a list of references calls it."""
        return f"{self.title}: {self.recognition}"

    @property
    def bibtex(self) -> str:
        """The citation for BibTeX; names of organisations and titles keep their capital letters."""
        fields = {
            "author": f"{{{{{self.author.translate(ESCAPES)}}}}}",
            "title": f"{{{{{self.heading.translate(ESCAPES)}}}}}",
            "howpublished": f"{{{self.site.translate(ESCAPES)}}}",
            "year": f"{{{self.year}}}" if self.year else "",
            "month": MONTHS[self.day.month - 1] if self.day else "",
            "url": f"{{{self.url}}}",
            "langid": f"{{{self.language}}}",
        }
        lines = "".join(f"  {name} = {value},\n" for name, value in fields.items() if value)
        return f"@misc{{{self.key},\n{lines}}}\n"

    @property
    def ris(self) -> str:
        """The citation as one record of RIS, whose lines end as on paper tape."""
        fields = (
            ("TY", "ELEC"),
            ("AU", self.author),
            ("TI", self.heading),
            ("T2", self.site),
            ("PY", str(self.year) if self.year else ""),
            ("DA", self.day.strftime("%Y/%m/%d") if self.day else ""),
            ("LA", self.language),
            ("UR", self.url),
        )
        return "".join(f"{tag}  - {in_one_line(value)}\r\n" for tag, value in fields if value) + "ER  - \r\n"

    @property
    def csl(self) -> str:
        """The citation for programs that read CSL, Zotero among them, as JSON."""
        parts = [self.day.year, self.day.month, self.day.day] if self.day else [self.year]
        item: dict[str, Any] = {
            "id": self.key,
            "type": "webpage",
            "title": self.heading,
            "author": [{"literal": self.author}],
            "container-title": self.site,
            "URL": self.url,
            "language": self.language,
        }
        issued = {"issued": {"date-parts": [parts]}} if any(parts) else {}
        return json.dumps([item | issued], ensure_ascii=False, indent=2) + "\n"


def citation_of(publication: Publication, case_study: CaseStudy) -> Citation:
    """The citation of a case study, by the site that tells it."""
    site, edition = publication.showcase.site, case_study.edition
    return Citation(
        key=f"{case_study.slug}-{edition.label}",
        title=case_study.name,
        recognition=case_study.recognition,
        author=site.issuer.name if site.issuer else site.name,
        site=site.name,
        year=edition.year,
        day=announced_on(case_study.programme, case_study.record),
        language=publication.language.tag,
        url=publication.absolute(case_study.address),
    )


def in_one_line(text: str) -> str:
    """The text without the signs that some programs take for the end of a line."""
    return " ".join(text.splitlines())


def sentence(title: str, recognition: str, site: str) -> str:
    """A citation as a sentence, without its address."""
    return f"“{title}”, {recognition}. {site}."
