"""Awkward words as records: what of them is refused, and every file of a site that is made of the rest."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from showcase.bundle import Tools, make_fonts
from showcase.owners import all_bundles
from showcase.pictures import Cabinet
from showcase.publication import Publication
from showcase.records import read_records
from showcase.rules import check_records
from tests.building import ROOT
from tests.publishing import THEME, Record, case, publish
from tests.tables import open_world

NAUGHTY = ROOT.parent / "shared" / "data" / "naughty_strings" / "records.json"

MORE = (
    "=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''=1", "'plain", "＝1+1", "＋1", "－1", "＠A", '=HYPERLINK("https://example.org")',
    '"quoted"', 'a "b", c', "a;b|c", "a\tb", "\tb", "a\nb", "a\rb", "a\r\nb", "a\x00b", "a\x0bb", "a\x1b[31mb",
    "a\x7fb", "a\x85b", "a\u2028b", "a\ufeffb", "a\ufffeb", "a\ud800b", "a\u200eb", "a\u200fb", "a\u202eb",
    "\u2067a\u2069", "a\u2066b", "a\u00a0b", "a\u202fb", "e\u0301", "a\U0001f469\u200d\U0001f373b", "]]>", "<![CDATA[a",
    "&amp;", "&lt;b&gt;", "&#0;", "<!--", "</script>", "%(name)s", "{{ name }}", "{% if %}", "a\\nb", "a\\,b\\;c",
    "BEGIN:VEVENT", "null", "~", "#a", "a # b",
)  # fmt: skip
"""What formulas, separators, control characters and marks of direction can do, beside the collection."""

CALL = {"edition": "2025", "opens": "2026-01-05 09:00 UTC", "closes": "2026-04-05 17:00 UTC"}


def awkward() -> dict[int, str]:
    """Every string, each once, by its number."""
    collected = [one["title"] for one in json.loads(NAUGHTY.read_text("utf-8"))] if NAUGHTY.is_file() else []
    return dict(enumerate(dict.fromkeys((*MORE, *map(str, collected)))))


def category(number: int, words: str) -> Record:
    """A category that is called so, with a call."""
    return {"slug": f"c-{number}", "name": words, "programme": "crown", "call": CALL}


def told(number: int, words: str) -> Record:
    """A case study with the words in every kind of field that takes any."""
    fence = "`" * (1 + max(map(len, re.findall("`+", words)), default=0))
    return case(
        f"n-{number}", recipient={"name": words, "slug": f"n-{number}"}, category=f"c-{number}",
        standfirst=words, place=words, reported_by=words, region="wales",
        story=f"It says {fence} {words} {fence} there, to all of them.",
        figures=[{"value": "1", "label": words if len(words) <= 60 else "more", "proof": "there, to all"}],
        partners=[{"name": words, "role": words}], sources=[{"title": words, "url": "https://example.org/"}],
        corrections=[{"date": "2026-01-02", "what": words}],
    )  # fmt: skip


def find_refused(strings: Mapping[int, str]) -> dict[int, list[str]]:
    """What is said against each string that is not taken."""
    refused: dict[int, list[str]] = {}
    with TemporaryDirectory() as name:
        folder = Path(name)
        for type_, some in open_world().items():
            if some:
                write(folder / f"{type_}.yaml", some)
        for number, words in strings.items():
            write(folder / "categories" / f"{number}.yaml", category(number, words))
            write(folder / "case-studies" / f"{number}.yaml", told(number, words))
        records, problems = read_records(folder)
        for one in (*problems, *check_records(records)):
            if not one.is_warning:
                refused.setdefault(int(one.place.file.stem), []).append(str(one))
    return refused


def write(file: Path, value: Any) -> None:
    """Nothing; the value stands in the file: JSON is YAML too."""
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass"))


@dataclass(frozen=True)
class Kept:
    """What became of the strings: why some were refused, and what all others say in every file."""

    refused: dict[int, list[str]]
    words: dict[int, str]
    publication: Publication
    files: dict[str, bytes]

    def json(self, path: str) -> Any:
        """What a file says as JSON."""
        return json.loads(self.files[path])


@cache
def kept() -> Kept:
    """All of them, read, published and written once."""
    strings = awkward()
    refused = find_refused(strings)
    words = {number: one.strip() for number, one in strings.items() if number not in refused}
    content = open_world(*(told(*one) for one in words.items()))
    categories = [*content["categories"], *(category(*one) for one in words.items())]
    publication = publish({**content, "categories": categories})
    return Kept(refused, words, publication, dict(data_files(publication)))


def data_files(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Every file of data and every feed, by its path."""
    tools = Tools(make_fonts(THEME), Cabinet(THEME))
    for bundle in all_bundles(publication):
        if bundle.paths[0].startswith(("data/", "case-studies/", "recipients/")):
            yield from zip(bundle.paths, bundle.make(bundle.view, tools), strict=True)
