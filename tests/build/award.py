"""An award whose year can be played through, with everything that must hold after each step."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import yaml

from showcase.build import Outcome, check_content
from showcase.ledger import ledger_file, private_addresses, published_addresses, write_ledger
from showcase.records import read_records
from tests.build.studio import Studio, open_studio
from tests.build.test_build_embargo import find
from tests.publishing import programme

SCHOOLS = ("Abelmosk", "Bergamot", "Calamint", "Dropwort", "Elecampane", "Feverfew")
"""Six finalists; the first four get into the top three of their category, the first and the third win."""

LEVELS = [("winner", "winner"), ("top-three", "runner-up"), ("top-ten", "finalist")]
LONDON = "Europe/London"
"""In winter, when all of this happens, its clocks show UTC."""

MOMENTS = {
    "top-ten": datetime(2025, 1, 20, 9, tzinfo=UTC),
    "top-three": datetime(2025, 2, 3, 9, tzinfo=UTC),
    "kitchens-win": datetime(2025, 2, 10, 19, tzinfo=UTC),
    "gardens-win": datetime(2025, 2, 11, 19, tzinfo=UTC),
}
OPENS, CLOSES = datetime(2024, 11, 4, 9, tzinfo=UTC), datetime(2024, 12, 20, 17, tzinfo=UTC)
EXTENDED = datetime(2025, 1, 6, 17, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def words(moment: datetime) -> str:
    """A moment as a record says it."""
    return f"{moment:%Y-%m-%d %H:%M} {LONDON}"


def record_of(number: int, school: str) -> dict[str, Any]:
    """A finalist, with all the levels that it will rise to."""
    category = "kitchens" if number < 3 else "gardens"
    rises: list[dict[str, str]] = [{"level": "top-three"}] if number < 2 or number in (3, 4) else []
    if number in (0, 3):
        rises.append({"level": "winner", "milestone": f"{category}-win", "standfirst": f"{school} Triumphans"})
    return {
        "recipient": {"name": f"{school} School", "slug": f"{school.lower()}-school", "kind": "school"},
        "category": category,
        "edition": "2025",
        "level": "top-ten",
        "standfirst": f"What {school} did",
        "rises": rises,
        "story": f"The pupils of {school} cooked for everybody who came by.",
    }


@dataclass
class Year:
    """The award, the moment, and what the public may know of each school by now."""

    studio: Studio
    expected: dict[str, str] = field(default_factory=dict)
    """The level that each school is seen at."""
    gone: list[str] = field(default_factory=list)
    """Words that must stand nowhere any more."""

    def at(self, moment: datetime) -> Outcome:
        """What came of building at a moment."""
        self.studio.plan = replace(self.studio.plan, now=moment)
        return self.studio.build()

    def publish(self, moment: datetime) -> None:
        """Nothing; the site was built, everything about it was checked, and its addresses were noted down."""
        outcome = self.at(moment)
        assert outcome.is_good, "\n".join(map(str, outcome.problems))
        self.nothing_leaks()
        self.counts_are_right()
        self.no_address_is_lost()
        records, _ = read_records(self.studio.plan.roots)
        file = ledger_file(self.studio.plan.content)
        write_ledger(file, published_addresses(self.studio.site()), private_addresses(records))
        self.public_content_stands_by_itself()

    def public_content_stands_by_itself(self) -> None:
        """Nothing; whoever has only the public content, as a pull request has, meets no problem."""
        _, problems = check_content(self.studio.plan.content, self.studio.plan.now)
        assert [str(one) for one in problems if not one.is_warning] == []

    def nothing_leaks(self) -> None:
        """Nothing; no file holds a school that is not announced, a win to come, or what was taken down."""
        for school in SCHOOLS:
            assert bool(find(self.studio, school)) == (school in self.expected), (school, find(self.studio, school))
            is_won = self.expected.get(school) == "winner"
            assert bool(find(self.studio, f"{school} Triumphans")) == is_won, school
        for word in self.gone:
            assert find(self.studio, word) == [], word

    def counts_are_right(self) -> None:
        """Nothing; each level's page counts those that are seen at it, and so does the list of all."""
        counted = Counter(self.expected.values())
        for level, _ in LEVELS:
            assert self.count_at(f"levels/{level}") == counted[level], level
        assert self.count_at("case-studies") == counted.total()

    def count_at(self, address: str) -> int:
        """How many case studies a list says it has; none where it only leads on to another list, or is not there."""
        page = self.studio.site().get(f"{address}/index.html", b"").decode()
        found = re.search(r"(\d+) case stud(?:y|ies)", page) if 'http-equiv="refresh"' not in page else None
        return int(found[1]) if found else 0

    def no_address_is_lost(self) -> None:
        """Nothing; a file stands at every address that was ever published."""
        site = self.studio.site()
        file = ledger_file(self.studio.plan.content)
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        for line in (line.removesuffix(" # private") for line in lines):
            if line.startswith("/"):
                path = line[1:] + ("index.html" if line.endswith("/") else "")
                assert path in site, line

    def call_at(self, moment: datetime) -> str:
        """The state of the call that the category's page says at a moment."""
        self.publish(moment)
        [state] = set(re.findall(r'data-state="(\w+)"', self.page("categories/kitchens")))
        return str(state)

    def page(self, address: str) -> str:
        """The page at an address."""
        return self.studio.site()[f"{address}/index.html"].decode()

    def edit(self, school: str, edit: Callable[[dict[str, Any]], None], into: str | None = None) -> None:
        """Nothing; a school's record was edited, or moved to another file as well."""
        file = self.studio.file(f"2025/{school.lower()}")
        record = yaml.safe_load(file.read_text(encoding="utf-8"))
        edit(record)
        file.unlink()
        self.studio.file(f"2025/{into or school.lower()}").write_text(yaml.safe_dump(record), encoding="utf-8")

    def write(self, name: str, value: Any) -> None:
        """Nothing; a file of the content holds this from now on."""
        (self.studio.plan.content / name).write_text(yaml.safe_dump(value, sort_keys=False), encoding="utf-8")


def open_award(tmp_path: Path) -> Year:
    """The award before its year begins: its finalists, who nobody knows yet, are in the private content."""
    studio = open_studio(tmp_path, count=0)
    private = tmp_path / "private"
    (private / "case-studies" / "2025").mkdir(parents=True)
    studio.plan = replace(studio.plan, private=private)
    found = Year(studio)
    milestones = [
        {"name": f"Announcement of {slug}", "slug": slug, "planned": words(at)} for slug, at in MOMENTS.items()
    ]
    for one, level in zip(milestones, ("top-ten", "top-three"), strict=False):
        one["level"] = level
    levels = [{"slug": slug, "name": slug.title(), "tier": tier} for slug, tier in LEVELS]
    crown = programme("crown", levels=levels, editions=[{"label": "2025", "milestones": milestones}])
    found.write("programmes.yaml", [crown, programme("lantern")])
    call(found)
    for number, school in enumerate(SCHOOLS):
        file = private / "case-studies" / "2025" / f"{school.lower()}.yaml"
        file.write_text(yaml.safe_dump(record_of(number, school)), encoding="utf-8")
    return found


def call(year: Year, **fields: str) -> None:
    """Nothing; the kitchens' call is as told."""
    told = {"edition": "2025", "opens": words(OPENS), "closes": words(CLOSES)} | fields
    categories = [{"slug": slug, "name": slug.title(), "programme": "crown"} for slug in ("kitchens", "gardens")]
    year.write("categories.yaml", [categories[0] | {"call": told}, categories[1]])


def go_public(year: Year) -> None:
    """Nothing; all records were moved from the private content into the public one, as after an announcement."""
    assert year.studio.plan.private
    into = year.studio.plan.content / "case-studies" / "2025"
    into.mkdir(parents=True)
    for file in (year.studio.plan.private / "case-studies" / "2025").iterdir():
        file.rename(into / file.name)
