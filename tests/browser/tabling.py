"""The table of all case studies as a reader meets it: more than a page of names, some of them hard to sort."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

from showcase.assets import asset_files
from showcase.data.grid import slug_of
from showcase.publication import Publication
from showcase.showcase import CaseStudy
from tests.browser.complaints import complaints
from tests.browser.conftest import serve
from tests.building import Output
from tests.opened import data_files, open_world
from tests.publishing import THEME, case, publish, render, world

ODD = ("=SUM(A1:A9)", "@you", "'=quoted", "-1 School", "+44 School", "Comma, “quoted” \"School\"", "Łódź Gdańsk",
       "School 10", "School 9", "Ysgol Gŵyr", "Éclair", "<b>Bread & Co</b>")  # fmt: skip
WORDS = "ash birch oak elm rowan hazel willow maple alder holly".split()
PLACES = ("", "Bala", "Éze", "York", "Łódź", "aberdaron")
REGIONS = (None, "united-kingdom", "wales", "gwynedd", "jordan")
KINDS = (
    ("kitchens", "winner"),
    ("kitchens", "finalist"),
    ("gardens", "winner"),
    ("choirs", "gold"),
    ("choirs", "listed"),
)
COUNT, PAGE = 130, 100


def imagine() -> Publication:
    """So many case studies that they fill more than a page, with every kind of name and place."""
    random, records = Random(11), []
    names = [*ODD, *(f"{' '.join(random.sample(WORDS, 2))} {number} School".title() for number in range(COUNT))]
    for number, name in enumerate(names[:COUNT]):
        category, level = random.choice(KINDS)
        region, place = random.choice(REGIONS), random.choice(PLACES)
        records.append(
            case(
                f"story-{number}" if number % 2 or not slug_of(name) else slug_of(name),
                recipient={"name": name, "slug": f"recipient-{number}"},
                category=category,
                level=level,
                edition=random.choice(["2025", "2024", "2021"]),
                topics=random.sample(["food", "music"], random.randint(0, 2)),
                **({"region": region} if region else {}) | ({"place": place} if place else {}),
            )
        )
    programmes = world()["programmes"]
    for at, one in enumerate(programmes):
        feast = {"name": "The feast", "date": f"2025-0{at + 3}-09"}
        one["editions"] = [{"label": "2025", "milestones": [feast | {"level": one["levels"][0]["slug"]}]},
                           {"label": "2024"}, {"label": "2021"}]  # fmt: skip
    return publish(open_world(*records, programmes=programmes))


@pytest.fixture(scope="session", name="publication")
def imagined_publication() -> Publication:
    """What is shown."""
    return imagine()


@pytest.fixture(scope="session", name="site")
def serve_table(publication: Publication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that holds the table, and whatever it asks for."""
    folder = tmp_path_factory.mktemp("table")
    pages = {address: html for address, html in render(publication).items() if address.startswith("/data/table/")}
    files = {f"{address}index.html": html.encode() for address, html in pages.items()} | data_files(publication)
    files |= {f"/{asset.path}": asset.content for asset in asset_files(publication, THEME / "static")}
    for address, content in files.items():
        file = folder / address.removeprefix("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    with serve(Output(folder, folder)) as address:
        yield address


@dataclass(frozen=True)
class Table:
    """The page of the table."""

    page: Page
    site: str

    def open(self, path: str = "", /, **asked: Any) -> "Table":
        """The page at an address, its scripts at work."""
        query = f"?{urlencode(asked, doseq=True)}" if asked else ""
        self.page.goto(f"{self.site}data/table/{path}{query}")
        return self

    def head(self, column: str) -> Locator:
        """The head of a column."""
        return self.page.locator(f"[data-column={column}]")

    def press(self, column: str) -> "Table":
        """The page after a press on a column's head."""
        self.head(column).locator("button").click()
        return self

    def cells(self) -> list[list[str]]:
        """What the rows say, in order."""
        found: list[list[str]] = self.page.locator("[data-rows]").evaluate(
            "rows => [...rows.rows].map(row => [...row.cells].map(cell => cell.textContent))"
        )
        return found

    def addresses(self) -> list[str]:
        """Where the rows lead, in order."""
        found: list[str] = self.page.locator("[data-rows]").evaluate(
            "rows => [...rows.querySelectorAll('a')].map(one => new URL(one.href).pathname)"
        )
        return found

    def shows(self, expected: list[CaseStudy]) -> None:
        """Waits until these are found, and the first of them listed."""
        words = f"{len(expected)} case stud{'y' if len(expected) == 1 else 'ies'}"
        expect(self.page.locator("[data-count]")).to_contain_text(re.compile(rf"^{words}"))
        assert self.addresses() == [one.address for one in expected[:PAGE]]

    def query(self) -> str:
        """What the address asks for."""
        asked: str = self.page.evaluate("location.search")
        return asked


@pytest.fixture(name="table")
def open_table(page: Page, site: str) -> Iterator[Table]:
    """The table's page; the browser must have nothing against it."""
    heard = complaints(page)
    yield Table(page, site).open()
    assert heard == []
