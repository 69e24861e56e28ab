"""The table's reckoning against reckoning in Python: what order, and what is found."""

import re
from collections.abc import Callable
from random import Random
from typing import Any

from playwright.sync_api import Page, expect

from showcase.data.grid import slug_of
from showcase.formulas import guard
from showcase.publication import Publication
from showcase.showcase import CaseStudy
from showcase.showcase.names import without_accents
from showcase.showcase.standing import announced_on
from tests.browser.tabling import PAGE, Table, imagined_publication, open_table, serve_table  # noqa: F401

LETTERS = " _-,;:!?.'’“”\"()[]{}@*/\\&#%`^+<=>|~$"
"""Signs in the order that every alphabet has them in; digits and letters come after."""

FACETS: dict[str, Callable[[CaseStudy], list[str]]] = {
    "region": lambda one: [region.slug for region in one.region.lineage] if one.region else [],
    "category": lambda one: [one.category.slug],
    "edition": lambda one: [one.edition.label],
    "level": lambda one: [one.level.slug],
    "programme": lambda one: [one.programme.slug],
    "topic": lambda one: [topic.slug for topic in one.topics],
}


def alphabetical(text: str) -> tuple[Any, ...]:
    """The key of a text in the order of its letters: signs, then numbers by their worth, then letters."""
    plain = without_accents(text).casefold().replace("ł", "l")
    return tuple(
        (1, int(part), 0) if part.isdigit() else (0 if part in LETTERS else 2, LETTERS.find(part), ord(part))
        for part in re.findall(r"\d+|\D", plain)
    )


def sort_key(publication: Publication, column: str) -> Callable[[CaseStudy], Any]:
    """What a case study is sorted by in a column; nothing where nothing is recorded."""
    levels = [level.slug for level in publication.showcase.levels]
    keys: dict[str, Callable[[CaseStudy], Any]] = {
        "name": lambda one: alphabetical(one.name),
        "level": lambda one: levels.index(one.level.slug),
        "category": lambda one: alphabetical(one.category.record.name),
        "programme": lambda one: alphabetical(one.programme.record.name),
        "edition": lambda one: one.edition.year,
        "region": lambda one: one.region and alphabetical(one.region.name),
        "place": lambda one: one.record.place and alphabetical(one.record.place),
        "announced": lambda one: announced_on(one.programme, one.record),
        "topic": lambda one: alphabetical(", ".join(sorted(topic.record.name for topic in one.topics))) or None,
    }  # fmt: skip
    return keys[column]


def in_order(publication: Publication, column: str, is_down: bool) -> list[CaseStudy]:
    """All case studies by a column; those that have nothing in it come last, and equals stay newest first."""
    key, some = sort_key(publication, column), publication.showcase.case_studies
    known = sorted((one for one in some if key(one) is not None), key=key, reverse=is_down)
    if is_down:  # `reverse` keeps equals as they stand
        assert known == sorted(known, key=key, reverse=True)
    return [*known, *(one for one in some if key(one) is None)]


def test_every_column_sorts_both_ways_as_its_values_do(table: Table, publication: Publication) -> None:
    all_of_them = list(publication.showcase.case_studies)
    for column in ("name", "level", "category", "programme", "edition", "region", "place", "announced", "topic"):
        for is_down in (False, True):
            if column == "edition" and is_down:
                continue  # that is the usual order
            table.press(column)
            expect(table.head(column)).to_have_attribute("aria-sort", "descending" if is_down else "ascending")
            expect(table.page.locator("[data-active]")).to_contain_text("Sorted by")
            assert table.query() == f"?sort={'-' * is_down}{column}"
            table.shows(in_order(publication, column, is_down))
    table.press("edition").press("edition")
    assert table.query() == ""
    assert table.addresses() == [one.address for one in all_of_them[:PAGE]]


FIND = """async ([site, all]) => {
  const { Grid, slugOf } = await import(site + "theme/js/table-grid.js");
  const { guard } = await import(site + "theme/js/table-file.js");
  const grid = new Grid(await (await fetch(site + "data/table/grid.json")).json(), "en-GB");
  const found = all.map(([q, chosen]) => grid.find({ q, chosen, sort: "" }).order);
  const odd = Array.from({ length: 0x3000 }, (_, code) => `x${String.fromCharCode(code)}Y`);
  const risky = [...odd.map((one) => one.slice(1)), ...odd.map((one) => "'" + one.slice(1))];
  return [found, odd.map(slugOf), risky.map(guard)] }"""


def passes(one: CaseStudy, q: str, chosen: dict[str, list[str]]) -> bool:
    """Whether every word stands in the name, and every facet has one of its ticked values."""
    name = without_accents(one.name).casefold().replace("ł", "l")
    return all(word in name for word in q.split()) and all(
        set(values) & set(FACETS[facet](one)) for facet, values in chosen.items()
    )


def test_filters_find_what_a_look_at_every_record_finds(page: Page, site: str, publication: Publication) -> None:
    random, asked = Random(5), []
    for _ in range(120):
        facets = random.sample(sorted(FACETS), random.randint(0, 3))
        values = {facet: [value.slug for value in publication.facets[facet].values] for facet in facets}
        chosen = {facet: random.sample(some, random.randint(1, min(3, len(some)))) for facet, some in values.items()}
        asked.append((random.choice(["", "", "oak", "ash school", "lodz", "eclair", "gwyr", "zzz"]), chosen))
    page.goto(f"{site}data/table/grid.json")
    found, slugs, guarded = page.evaluate(FIND, [site, asked])
    for (q, chosen), numbers in zip(asked, found, strict=True):
        some = publication.showcase.case_studies
        assert numbers == [number for number, one in enumerate(some) if passes(one, q, chosen)], (q, chosen)
    odd = [f"x{chr(code)}Y" for code in range(0x3000)]
    assert slugs == [slug_of(text) for text in odd]
    assert guarded == [guard(mark + text[1:]) for mark in ("", "'") for text in odd]
