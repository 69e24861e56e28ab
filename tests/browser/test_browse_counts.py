"""What the browse page counts and lists, against what the content says."""

import json
from random import Random

import pytest
from playwright.sync_api import Page, expect
from selectolax.lexbor import LexborHTMLParser

from tests.browser.browsing import Browsing
from tests.building import Output
from tests.site.recorded import Content, Recorded

FACETS = ("region", "category", "edition", "level", "programme", "topic")
Ticks = dict[str, list[str]]

COUNT = """async ([site, all]) => {
  const { matchAll, readColumns } = await import(site + "theme/js/columns.js");
  const columns = readColumns(await (await fetch(site + "search/columns.json")).json());
  return all.map(ticks => {
    const { matches, counts } = matchAll(columns, ticks);
    const some = counts => Object.fromEntries([...counts].filter(([, number]) => number));
    for (const facet in counts) counts[facet] = some(counts[facet]);
    return { matches: matches.length, counts } }) }"""


def passes(case_study: Recorded, ticks: Ticks, left_out: str = "") -> bool:
    """Whether a case study has one of the ticked values in every facet that has any, one facet left out."""
    return all(set(ticks[facet]) & set(case_study.values(facet)) for facet in ticks if facet != left_out)


def count(content: Content, ticks: Ticks) -> dict[str, object]:
    """How many match, and how many each value would show, looked up one by one."""
    counts: dict[str, dict[str, int]] = {facet: {} for facet in FACETS}
    for facet in FACETS:
        for case_study in content.case_studies:
            if passes(case_study, ticks, facet):
                for value in case_study.values(facet):
                    counts[facet][value] = counts[facet].get(value, 0) + 1
    return {"matches": sum(passes(one, ticks) for one in content.case_studies), "counts": counts}


def draw_ticks(random: Random, content: Content) -> Ticks:
    """Some values of some facets."""
    chosen = random.sample(FACETS, k=random.choice([0, 1, 1, 2, 2, 3, 6]))
    values = {facet: sorted(content.under(facet)) for facet in chosen}
    return {facet: random.sample(some, k=min(len(some), random.randint(1, 4))) for facet, some in values.items()}


@pytest.mark.parametrize("name", ["sample", "full", "generated"])
def test_counts_of_any_ticks_are_those_of_the_content(page: Page, request: pytest.FixtureRequest, name: str) -> None:
    site: str = request.getfixturevalue(f"{name}_site")
    output: Output = request.getfixturevalue(f"{name}_output")
    random, content = Random(3), Content(output.content)
    asked = [draw_ticks(random, content) for _ in range(150)]
    page.goto(f"{site}robots.txt")
    for ticks, counted in zip(asked, page.evaluate(COUNT, [site, asked]), strict=True):
        assert counted == count(content, ticks), json.dumps(ticks)


@pytest.mark.parametrize("seed", range(6))
def test_the_page_shows_those_counts_and_lists_those_case_studies(
    page: Page, generated_site: str, generated_output: Output, seed: int
) -> None:
    content = Content(generated_output.content)
    ticks = draw_ticks(Random(seed), content)
    browse = Browsing(page, generated_site).open(**ticks).unfold()
    expected = count(content, ticks)
    assert browse.number() == expected["matches"]
    assert set(browse.all_addresses()) == {one.address for one in content.case_studies if passes(one, ticks)}
    assert browse.rows.count() == expected["matches"]
    shown = page.locator("[data-panel] label").evaluate_all(
        "all => all.map(one => [one.querySelector('input').name, one.querySelector('input').value,"
        " Number(one.querySelector('.num').textContent)])"
    )
    counts = {facet: {value: number for name, value, number in shown if name == facet and number} for facet in FACETS}
    assert counts == expected["counts"]


def test_before_any_tick_the_page_shows_the_same_counts(
    page: Page, generated_site: str, generated_output: Output
) -> None:
    content = Content(generated_output.content)
    Browsing(page, generated_site).open().unfold()
    for facet in FACETS:
        shown = page.locator(f"[data-facet={facet}] label").evaluate_all(
            "all => all.map(one => [one.querySelector('input').value, Number(one.querySelector('.num').textContent)])"
        )
        assert dict(shown) == {value: len(some) for value, some in content.under(facet).items()}


@pytest.mark.parametrize("words", ["garden", "abbey academy", "łąka"])
def test_words_find_every_case_study_that_holds_them_and_no_other(
    page: Page, generated_site: str, generated_output: Output, words: str
) -> None:
    browse = Browsing(page, generated_site).open(f"q={words}")
    expect(browse.chips).to_have_count(1)
    expect(page.locator("[data-failed]")).to_be_hidden()
    found = {
        address
        for address in (one.address for one in Content(generated_output.content).case_studies)
        if all(word in page_words(generated_output, address) for word in words.split())
    }
    assert set(browse.all_addresses()) == found


def page_words(output: Output, address: str) -> str:
    """What a case study says, in small letters."""
    tree = LexborHTMLParser((output.folder / address / "index.html").read_text(encoding="utf-8"))
    for left_out in tree.css("aside.quote, .rail dt"):
        left_out.decompose()
    own = tree.css("h1, .standfirst, .lead__place, .prose, .rail dl")
    assert own
    return " ".join(part.text(separator=" ") for part in own).casefold()
