"""The build: content becomes the visible site, all of it or nothing."""

import hashlib
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from jinja2 import TemplateError

from showcase.build import Plan, check_content, make_publication, write_site
from showcase.stages import Stages
from tests.building import ROOT, SITES

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def quiet() -> Stages:
    """A stopwatch that stands still."""
    return Stages(lambda: 0.0)


def build(plan: Plan, stages: Stages | None = None) -> None:
    """Builds as Pelican's generator does, without prose."""
    stages = stages or quiet()
    records, problems = check_content(plan.content, stages)
    assert not [problem for problem in problems if not problem.is_warning]
    write_site(plan, make_publication(plan, records, (), (), stages), stages)


def plan(output: Path, content: Path = SITES / "full", theme: Path = ROOT / "theme") -> Plan:
    """A plan to build some content."""
    return Plan(content, theme, output, "https://example.org", NOW)


def digests(folder: Path) -> dict[str, str]:
    """Every file's digest."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The full site, built once."""
    output = tmp_path_factory.mktemp("built") / "output"
    build(plan(output))
    return output


def test_a_build_writes_pages_search_feeds_sitemap_and_assets(built: Path) -> None:
    for name in (
        "index.html", "case-studies/2025/shared-table/index.html", "search/columns.json", "search/fragments.json",
        "search/pagefind/pagefind.js", "feed.xml", "sitemap.xml", "robots.txt", "theme/css/site.css", "icon.svg",
    ):  # fmt: skip
        assert (built / name).is_file(), name


def test_a_second_build_gives_the_same_bytes_and_touches_nothing(built: Path, tmp_path: Path) -> None:
    build(plan(tmp_path / "again"))
    assert digests(tmp_path / "again") == digests(built)
    before = {path: path.stat().st_mtime_ns for path in built.rglob("*") if path.suffix in {".html", ".xml", ".css"}}
    build(plan(built))
    assert {path: path.stat().st_mtime_ns for path in before} == before


@pytest.fixture
def broken_theme(tmp_path: Path) -> Path:
    """The theme with a template that fails only when it is rendered, after many pages were."""
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    template = theme / "templates" / "404.html"
    template.write_text(
        template.read_text(encoding="utf-8").replace("{% block main %}", "{% block main %}{{ nothing }}")
    )
    return theme


def test_a_failure_leaves_what_was_there_and_nothing_beside_it(built: Path, broken_theme: Path, tmp_path: Path) -> None:
    output = tmp_path / "site" / "output"
    shutil.copytree(built, output)
    with pytest.raises(TemplateError):
        build(plan(output, theme=broken_theme))
    assert digests(output) == digests(built)
    assert list(output.parent.iterdir()) == [output]


def test_a_first_build_that_fails_leaves_nothing(broken_theme: Path, tmp_path: Path) -> None:
    with pytest.raises(TemplateError):
        build(plan(tmp_path / "site" / "output", theme=broken_theme))
    assert list((tmp_path / "site").iterdir()) == []


def test_smaller_content_over_a_larger_site_leaves_nothing_of_it(built: Path, tmp_path: Path) -> None:
    shutil.copytree(built, tmp_path / "output")
    build(plan(tmp_path / "output", SITES / "minimal"))
    build(plan(tmp_path / "fresh", SITES / "minimal"))
    assert digests(tmp_path / "output") == digests(tmp_path / "fresh")


def test_content_without_a_case_study_is_built(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(SITES / "minimal", content)
    shutil.rmtree(content / "case-studies")
    build(plan(tmp_path / "output", content))
    assert "0 case studies" in (tmp_path / "output" / "index.html").read_text(encoding="utf-8")


def test_every_problem_of_broken_content_is_found_in_file_order() -> None:
    _, problems = check_content(SITES / "broken", quiet())
    assert len([problem for problem in problems if not problem.is_warning]) >= 20
    assert [problem.place for problem in problems] == sorted(problem.place for problem in problems)


def test_every_stage_of_a_build_is_measured(tmp_path: Path) -> None:
    ticks = iter(range(1_000_000))
    stages = Stages(lambda: float(next(ticks)))
    build(plan(tmp_path / "output", SITES / "minimal"), stages)
    assert {"read", "check", "join", "pages", "search", "feeds", "sitemap", "assets", "index"} <= set(stages.seconds)
    assert all(seconds > 0 for seconds in stages.seconds.values())
