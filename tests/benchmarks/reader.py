"""The reader's side: what a real browser fetches for a search, a filter, a further page, and how long it waits."""

import re
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, Request, sync_playwright

from showcase.server import address_of, make_server
from tests.benchmarks.progress import show_progress
from tests.benchmarks.tables import draw_table, kilobytes, milliseconds
from tests.browser.chromium import launch_arguments, playwrights_chromium, system_chromiums

WORDS = "garden kitchen"
PROSE = re.compile(r'<div class="prose">(.*?)</div>', re.DOTALL)
TEN = 10
COUNTINGS = 30

WATCH = """() => {
  const rows = document.querySelector("[data-rows]");
  window.shown = new Promise((shown) => new MutationObserver(() => shown(performance.now())).observe(rows, { childList: true }));
  window.began = new Promise((began) => {
    for (const kind of ["submit", "change", "click"]) addEventListener(kind, () => began(performance.now()), { capture: true, once: true });
  });
}"""  # noqa: E501
WAITED = "async () => (await window.shown) - (await window.began)"
COUNT = """async ([script, columns, times]) => {
  const { matchAll, readColumns } = await import(script);
  const read = readColumns(await (await fetch(columns)).json());
  const chosen = Object.fromEntries(read.facets.slice(0, 2).map(({ name, values }) => [name, values.slice(0, 2)]));
  return Array.from({ length: times }, () => {
    const began = performance.now();
    matchAll(read, chosen, null);
    return performance.now() - began;
  });
}"""


@dataclass(frozen=True, slots=True)
class Wait:
    """What one act of a reader fetched, and how long it was until the list had changed."""

    name: str
    fetched: int
    requests: int
    waited: float
    rows: int


def measure_reader(site: Path, records: int, rounds: int) -> str:
    """The table of a reader's waits at a built site with its search index, and of counting facets."""
    program = next((found for found in (*system_chromiums(), *playwrights_chromium()) if found.is_file()), None)
    if program is None:
        return "The reader's side was not measured: there is no Chromium. `make test` installs one.\n"
    rare = find_rare(site)
    with serve(site) as address, sync_playwright() as playwright, show_progress("Reader", rounds) as step:
        browser = playwright.chromium.launch(executable_path=program, args=launch_arguments())
        visits: list[list[Wait]] = []
        for _ in range(rounds):
            visits.append(
                [*filter_list(browser, address), *search_once(browser, address, rare), *search_list(browser, address)]
            )
            step(", ".join(f"{wait.name} {wait.waited:.0f} ms" for wait in visits[-1]))
        first, usual = count_facets(browser, address)
        browser.close()
    title = f"Reader at {records:,} records (medians of {rounds}, nothing in the browser's cache)"
    rows = [draw_wait([visit[place] for visit in visits]) for place in range(len(visits[0]))]
    rows.append(["facet counts, first time", "", "", milliseconds(first), ""])
    rows.append(["facet counts", "", "", milliseconds(usual), ""])
    return draw_table(title, ["act", "kB fetched", "requests", "ms", "rows shown"], rows)


@contextmanager
def serve(site: Path) -> Iterator[str]:
    """The address of the page to search on, served compressed as a host would."""
    with make_server(site, quiet=True, max_age=600) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"{address_of(server)}case-studies/"
        server.shutdown()


@contextmanager
def open_page(browser: Browser, address: str) -> Iterator[tuple[Page, list[Request]]]:
    """The page at rest, in a browser that has seen nothing before, and all that it fetches from then on."""
    context = browser.new_context(viewport={"width": 1280, "height": 1000})
    page, requests = context.new_page(), list[Request]()
    page.goto(address, wait_until="networkidle")
    page.on("requestfinished", lambda request: requests.append(request))  # noqa: PLW0108  (Playwright marks what it calls)
    yield page, requests
    context.close()


def filter_list(browser: Browser, address: str) -> Iterator[Wait]:
    """The wait after a tick, without words; from the first touch on, all that was fetched counts."""
    with open_page(browser, address) as (page, requests):
        tick = page.locator("[data-facet] input:enabled").first
        touch(page, tick.focus)
        yield act(page, requests, "a filter without words", tick.check)


def search_once(browser: Browser, address: str, word: str) -> Iterator[Wait]:
    """The wait for a first search of which there are few results."""
    with open_page(browser, address) as (page, requests):
        touch(page, page.locator("#q").focus)
        yield act(page, requests, f"first search, {word}", lambda: search(page, word))


def find_rare(site: Path) -> str:
    """A word that about ten stories hold, or as many as any word comes near to that."""
    counts: Counter[str] = Counter()
    for file in site.glob("case-studies/*/*/index.html"):
        story = PROSE.search(file.read_text(encoding="utf-8"))
        counts.update(set(re.findall(r"\b[a-z]{6,}\b", story[1].lower()) if story else ()))
    return min(counts, key=lambda word: (abs(counts[word] - TEN), word))


def search_list(browser: Browser, address: str) -> Iterator[Wait]:
    """The waits for the first search, for more of its results, and for a second search."""
    with open_page(browser, address) as (page, requests):
        field = page.locator("#q")
        touch(page, field.focus)
        yield act(page, requests, "first search", lambda: search(page, WORDS))
        if page.locator("[data-more]").is_visible():
            yield act(page, requests, "more of its results", page.locator("[data-more]").click)
        yield act(page, requests, "second search", lambda: search(page, "river music"))


def touch(page: Page, focus: Callable[[], None]) -> None:
    """The first touch, after which the page fetches what makes it live."""
    focus()
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(200)


def search(page: Page, words: str) -> None:
    """The words are typed and sent off."""
    page.fill("#q", words)
    page.press("#q", "Enter")


def act(page: Page, requests: list[Request], name: str, do: Callable[[], None]) -> Wait:
    """What an act of the reader cost; the requests are forgotten afterwards."""
    page.evaluate(WATCH)
    do()
    waited: float = page.evaluate(WAITED)
    page.wait_for_timeout(500)
    # What came out of the browser's cache has no size.
    sizes = [size for one in requests if (size := one.sizes())["responseBodySize"]]
    fetched = sum(size["responseBodySize"] + size["responseHeadersSize"] for size in sizes)
    requests.clear()
    return Wait(name, fetched, len(sizes), waited, page.locator("[data-rows] > li").count())


def count_facets(browser: Browser, address: str) -> tuple[float, float]:
    """Milliseconds that the page's own counting takes the first time, and usually."""
    with open_page(browser, address) as (page, _):
        site = address.removesuffix("case-studies/")
        files = [f"{site}theme/js/columns.js", f"{site}search/columns.json"]
        times: list[float] = page.evaluate(COUNT, [*files, COUNTINGS])
    return times[0], median(times[1:])


def draw_wait(waits: list[Wait]) -> list[str]:
    """The line of one act."""
    fetched, requests = median(wait.fetched for wait in waits), median(wait.requests for wait in waits)
    waited = median(wait.waited for wait in waits)
    return [waits[0].name, kilobytes(fetched), f"{requests:.0f}", milliseconds(waited), str(waits[-1].rows)]
