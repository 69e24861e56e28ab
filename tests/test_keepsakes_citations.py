"""Citations: programs for references read them, whatever a school is called."""

import json
import warnings

import rispy
from citeproc import Citation as Cited
from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import Entry, parse_string
from pybtex.richtext import Text

from showcase.citation import Citation, citation_of
from tests.publishing import Record, case, page_at, programme, some, the, world
from tests.taking import drawn, offer

AT = "/case-studies/2025/soup/"
HARD = "Ysgol Gŵyr & Łódź_50% #1 „مدرسة”"
MILESTONE = {"name": "Winners", "date": "2025-11-04", "level": "winner"}
NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1).map(
    lambda text: " ".join(text.split()) or "x"
)


def cited(record: Record | None = None, **types: object) -> Citation:
    """The citation of a case study."""
    publication = offer(world(record or case(), **types))
    return citation_of(publication, the(publication, "soup"))


def dated() -> Citation:
    """The citation of a recognition whose day is known, of a school with a hard name."""
    crown = programme("crown", editions=[{"label": "2025", "milestones": [MILESTONE]}])
    return cited(case(recipient={"name": HARD, "slug": "hard"}), programmes=[crown, programme("lantern")])


def entry(citation: Citation) -> Entry:
    """The one entry that a reader of BibTeX finds."""
    [found] = parse_string(citation.bibtex, "bibtex").entries.values()
    return found


def reference(citation: Citation) -> str:
    """The citation as a style for references prints it; a field that is not known is an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        source = CiteProcJSON(json.loads(citation.csl))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    bibliography.register(Cited([CitationItem(citation.key)]))
    return str(bibliography.bibliography()[0])


def test_bibtex_says_who_what_when_and_where() -> None:
    found = entry(dated())
    assert (found.type, found.key) == ("misc", "soup-2025")
    assert str(Text.from_latex(found.fields["title"])) == f"{HARD}: Kitchens, Winner 2025"
    assert [str(Text.from_latex(name)) for name in found.persons["author"][0].last_names] == ["Lamps & Sons"]
    assert (found.fields["year"], found.fields["month"]) == ("2025", "November")
    assert found.fields["url"] == f"https://example.org{AT}"


def test_ris_is_one_record_whose_lines_end_as_the_format_wants_them() -> None:
    citation = dated()
    [found] = rispy.loads(citation.ris)
    assert (found["type_of_reference"], found["title"]) == ("ELEC", f"{HARD}: Kitchens, Winner 2025")
    assert (found["authors"], found["secondary_title"]) == (["Lamps & Sons"], "Lamps & Sons")
    assert (found["year"], found["date"]) == ("2025", "2025/11/04")
    assert found["urls"] == [f"https://example.org{AT}"]
    assert citation.ris.count("\r\n") == citation.ris.count("\n")


def test_csl_is_printed_by_a_style_for_references() -> None:
    printed = reference(dated())
    for words in ("Lamps & Sons (2025)", "Kitchens, Winner 2025", f"https://example.org{AT}"):
        assert words in printed
    assert json.loads(dated().csl)[0]["issued"] == {"date-parts": [[2025, 11, 4]]}


@some
@given(NAMES)
def test_no_name_breaks_a_citation(name: str) -> None:
    plain = Citation(
        "a-2025", "School", "Kitchens, Winner 2025", "Lamps", "Lamps", 2025, None, "en-GB", "https://e.org/"
    )
    citation = plain._replace(title=name, author=name, site=name)
    assert [(one["title"], one["urls"]) for one in rispy.loads(citation.ris)] == [
        (citation.heading, ["https://e.org/"])
    ]
    [item] = json.loads(citation.csl)
    assert (item["title"], item["author"], item["container-title"]) == (citation.heading, [{"literal": name}], name)
    found, expected = entry(citation).fields, entry(plain).fields
    assert found.keys() == expected.keys()
    assert [found[one] for one in ("year", "url", "langid")] == ["2025", "https://e.org/", "en-GB"]


def test_letters_that_mean_something_to_tex_mean_themselves() -> None:
    written = dated()._replace(title=r"{x} \ ~ ^ $5").bibtex
    for letter in ("braceleft", "braceright", "backslash", "asciitilde", "asciicircum"):
        assert f"{{\\text{letter}}}" in written
    assert r"\$5" in written


def test_a_day_that_is_not_known_is_not_made_up() -> None:
    citation = cited()
    assert "month" not in entry(citation).fields
    assert "date" not in rispy.loads(citation.ris)[0]
    assert json.loads(citation.csl)[0]["issued"] == {"date-parts": [[2025]]}


def test_whoever_answers_for_the_badges_is_the_author() -> None:
    issuer = {"name": "The Trust", "url": "https://trust.example.org", "email": "t@example.org"}
    citation = cited(site={"name": "Lamps", "headline": "Stories", "issuer": issuer})
    assert (citation.author, citation.site) == ("The Trust", "Lamps")


def test_the_page_and_the_files_cite_alike() -> None:
    publication = offer(world(case()))
    files = drawn(publication, f"{AT}cite.txt")
    citation = page_at(publication, AT).view.citation
    assert files[f"{AT}cite.txt"].decode() == f"{citation} https://example.org{AT}\n"
    assert list(files) == [f"{AT}cite.{kind}" for kind in ("txt", "bib", "ris", "json")]
