"""A small site on disk that is edited and built again and again, warm and cold."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from showcase.build import Given, Outcome, Plan, build_site
from showcase.build.plan import Search
from showcase.output import scan, sidecar
from showcase.stages import Stages
from tests.building import ROOT
from tests.publishing import NOW, SITE, case, world

Record = dict[str, Any]


def read_all(folder: Path) -> dict[str, bytes]:
    """The bytes of every file of a site."""
    return {path: (folder / path).read_bytes() for path in scan(folder)}


def quiet() -> Stages:
    """A stopwatch that stands still."""
    return Stages(lambda: 0.0)


@contextmanager
def crowded() -> Iterator[None]:
    """Nothing; inside, the smallest work is done in as many processes as a build may use, and the index in shards."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("showcase.build.reading.FEW", 0)
        patch.setattr("showcase.build.site.FEW", 0)
        patch.setattr("showcase.output.applying.MANY", 1)
        patch.setattr("showcase.search.sharding.LARGEST", 12)
        yield


@dataclass
class Studio:
    """Content and theme that can be edited, and the folder that the site is built into."""

    root: Path
    plan: Plan
    given: Given = field(default_factory=Given)

    def record(self, name: str) -> Record:
        """A case study as its file says it."""
        found: Record = yaml.safe_load(self.file(name).read_text(encoding="utf-8"))
        return found

    def file(self, name: str) -> Path:
        """The file of a case study."""
        return self.plan.content / "case-studies" / f"{name}.yaml"

    def write(self, name: str, record: Record) -> None:
        """Nothing; the case study's file says this from now on."""
        self.file(name).write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), encoding="utf-8")

    def change(self, name: str, **fields: Any) -> None:
        """Nothing; the case study has other fields."""
        self.write(name, self.record(name) | fields)

    @property
    def names(self) -> list[str]:
        """The names of all case studies' files."""
        return sorted(file.stem for file in (self.plan.content / "case-studies").iterdir())

    def build(self, stages: Stages | None = None) -> Outcome:
        """What came of building upon what the last build left."""
        return build_site(self.plan, self.given, stages or quiet())

    def cold(self) -> dict[str, bytes]:
        """The site as it is built from nothing, in one process."""
        fresh = replace(self.plan, output=self.root / "cold", workers=1)
        for folder in (fresh.output, sidecar(fresh.output)):
            shutil.rmtree(folder, ignore_errors=True)
        assert build_site(fresh, self.given, quiet()).is_good
        return read_all(fresh.output)

    def site(self) -> dict[str, bytes]:
        """The site as it stands."""
        return read_all(self.plan.output)


def open_studio(root: Path, count: int = 6, workers: int = 1, search: Search = "never") -> Studio:
    """A studio with so many case studies of a few recipients, each in a file of its own."""
    content, theme = root / "content", root / "theme"
    shutil.copytree(ROOT / "theme", theme, ignore=shutil.ignore_patterns("*.woff2"))
    shutil.copy(ROOT / "theme/static/fonts/newsreader.woff2", theme / "static" / "fonts")
    (content / "case-studies").mkdir(parents=True)
    for type_, records in world().items():
        if records:
            (content / f"{type_}.yaml").write_text(yaml.safe_dump(records), encoding="utf-8")
    plan = Plan(content, theme, root / "output", SITE, NOW, workers, search)
    studio = Studio(root, plan)
    for number in range(count):
        studio.write(f"story-{number}", imagine(number))
    return studio


def imagine(number: int) -> Record:
    """The case study of a number: years, regions, topics and recipients go round."""
    honoured = {"name": f"School {'ABC'[number % 3]}", "slug": f"school-{number % 3}"}
    return case(
        f"story-{number}",
        recipient=honoured,
        edition=("2025", "2024", "2023", "2021")[number % 4],
        level=("winner", "finalist")[number % 2],
        category=("kitchens", "gardens")[number // 12 % 2],
        region=("wales", "gwynedd", "jordan")[number % 3],
        topics=[["food"], ["music"], []][number % 3],
        standfirst=f"What they did in year {number}",
        story=f"They cooked {number} soups.\n\nAnd they sang about *all* of it.",
    )


Edit = Callable[[Studio, int], None]
