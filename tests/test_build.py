"""The build: content becomes the visible site, all of it or nothing."""

import hashlib
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from jinja2 import TemplateError

from showcase.build import Given, Outcome, Plan, build_site, check_content
from showcase.files import File
from showcase.output import sidecar
from showcase.stages import Stages
from tests.building import ROOT, SITES

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
NOTE = File("files/deep/note.txt", b"as it is")


def quiet() -> Stages:
    """A stopwatch that stands still."""
    return Stages(lambda: 0.0)


def build(plan: Plan, *files: File) -> Outcome:
    """What came of a build that met no mistake, with files that are copied as they are."""
    outcome = build_site(plan, Given(files=files), quiet())
    assert outcome.is_good
    return outcome


def plan(output: Path, content: Path = SITES / "full", theme: Path = ROOT / "theme") -> Plan:
    """A plan to build some content."""
    return Plan(content, theme, output, "https://example.org", NOW)


def digests(folder: Path) -> dict[str, str]:
    """Every file's digest."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def stamps(folder: Path) -> dict[Path, int]:
    """When each file was changed."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The full site, built once."""
    output = tmp_path_factory.mktemp("built") / "output"
    build(plan(output))
    return output


@pytest.fixture
def output(built: Path, tmp_path: Path) -> Path:
    """The full site, and beside it what its build left behind."""
    shutil.copytree(built, tmp_path / "output")
    shutil.copytree(sidecar(built), sidecar(tmp_path / "output"))
    return tmp_path / "output"


def test_a_build_writes_pages_search_feeds_sitemap_and_assets(built: Path) -> None:
    for name in (
        "index.html", "case-studies/2025/shared-table/index.html", "search/columns.json", "search/fragments.json",
        "search/pagefind/pagefind.js", "feed.xml", "sitemap.xml", "robots.txt", "theme/css/site.css", "icon.svg",
    ):  # fmt: skip
        assert (built / name).is_file(), name


def test_a_second_build_gives_the_same_bytes_and_touches_nothing(output: Path, built: Path, tmp_path: Path) -> None:
    build(plan(tmp_path / "again"))
    assert digests(tmp_path / "again") == digests(built)
    before = stamps(output)
    build(plan(output))  # copied, so that no stamp is as the last build left it
    assert build(plan(output)).changed == ()
    assert stamps(output) == before


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


def test_a_failure_leaves_what_was_there_and_the_next_build_is_whole(
    output: Path, built: Path, broken_theme: Path
) -> None:
    with pytest.raises(TemplateError):
        build(plan(output, theme=broken_theme))
    assert digests(output) == digests(built)
    build(plan(output, SITES / "minimal"))
    build(plan(output))
    assert digests(output) == digests(built)


def test_a_first_build_that_fails_shows_nothing(broken_theme: Path, tmp_path: Path) -> None:
    site = tmp_path / "site" / "output"
    with pytest.raises(TemplateError):
        build(plan(site, theme=broken_theme))
    assert list(site.parent.iterdir()) == [sidecar(site)]
    build(plan(site, SITES / "minimal"))
    assert not [path for path in sidecar(site).iterdir() if path.name.startswith(("fresh-", "journal-"))]


def test_smaller_content_over_a_larger_site_leaves_nothing_of_it(output: Path, tmp_path: Path) -> None:
    build(plan(output, SITES / "minimal"))
    build(plan(tmp_path / "fresh", SITES / "minimal"))
    assert digests(output) == digests(tmp_path / "fresh")


def test_a_site_is_built_over_one_of_which_nothing_is_remembered(output: Path, built: Path) -> None:
    shutil.rmtree(sidecar(output))
    (output / "index.html").write_text("spoilt", encoding="utf-8")
    assert build(plan(output)).changed == ("index.html",)
    assert digests(output) == digests(built)


def test_a_site_that_was_removed_is_built_again(output: Path, built: Path) -> None:
    shutil.rmtree(output)
    build(plan(output))
    assert digests(output) == digests(built)


def test_what_others_put_into_the_output_is_removed(output: Path, built: Path) -> None:
    (output / "case-studies" / "foreign.html").write_text("foreign", encoding="utf-8")
    (output / "foreign" / "deep").mkdir(parents=True)
    (output / "foreign" / "deep" / "page.html").write_text("foreign", encoding="utf-8")
    assert set(build(plan(output)).changed) == {"case-studies/foreign.html", "foreign/deep/page.html"}
    assert digests(output) == digests(built)
    assert not (output / "foreign").exists()


def test_files_are_copied_as_they_are_and_go_when_they_are_gone(output: Path, built: Path) -> None:
    assert build(plan(output), NOTE).changed == (NOTE.path,)
    assert (output / NOTE.path).read_bytes() == NOTE.content
    assert build(plan(output), NOTE).changed == ()
    assert build(plan(output), replace(NOTE, content=b"in other words")).changed == (NOTE.path,)
    assert build(plan(output)).changed == (NOTE.path,)
    assert digests(output) == digests(built)
    assert not (output / "files").exists()


@pytest.mark.parametrize("files", [(NOTE, NOTE), (File("index.html", b""),), (File("sitemap.xml", b""),)])
def test_two_outputs_of_one_path_are_a_fault_and_the_site_is_as_it_was(
    output: Path, built: Path, tmp_path: Path, files: tuple[File, ...]
) -> None:
    for site in (output, tmp_path / "first" / "output"):
        with pytest.raises(FileExistsError):
            build(plan(site), *files)
    assert digests(output) == digests(built)
    assert not (tmp_path / "first" / "output").exists()


def test_content_without_a_case_study_is_built(tmp_path: Path) -> None:
    content = tmp_path / "content"
    shutil.copytree(SITES / "minimal", content)
    shutil.rmtree(content / "case-studies")
    build(plan(tmp_path / "output", content))
    assert "0 case studies" in (tmp_path / "output" / "index.html").read_text(encoding="utf-8")


def test_every_problem_of_broken_content_is_found_in_file_order() -> None:
    _, problems = check_content(SITES / "broken")
    assert len([problem for problem in problems if not problem.is_warning]) >= 20
    assert [problem.place for problem in problems] == sorted(problem.place for problem in problems)


@pytest.mark.parametrize("workers", [1, 3])
def test_a_build_tells_what_a_check_tells_and_leaves_the_site_as_it_was(
    output: Path, built: Path, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("showcase.build.reading.FEW", 0)
    broken = replace(plan(output, SITES / "broken"), workers=workers)
    for _ in range(2):  # what is wrong is remembered too
        outcome = build_site(broken, Given(), quiet())
        assert list(map(str, outcome.problems)) == list(map(str, check_content(SITES / "broken", workers=1)[1]))
        assert not outcome.is_good
    assert digests(output) == digests(built)


def test_every_stage_of_a_build_is_measured(tmp_path: Path) -> None:
    ticks = iter(range(1_000_000))
    stages = Stages(lambda: float(next(ticks)))
    assert build_site(plan(tmp_path / "output", SITES / "minimal"), Given(), stages).is_good
    assert {"read", "check", "join", "rows", "pages", "files", "index", "publish"} <= set(stages.seconds)
    assert all(seconds > 0 for seconds in stages.seconds.values())
