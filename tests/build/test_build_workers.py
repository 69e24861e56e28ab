"""However many processes make a site, its bytes are the same."""

from dataclasses import replace
from pathlib import Path

import pytest

from showcase import workers
from showcase.build import Given, Plan, build_site
from showcase.workers import Part, WorkerError
from tests.build.studio import crowded, open_studio, quiet, read_all
from tests.building import ROOT
from tests.generated import write_content
from tests.publishing import NOW, SITE


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Part]:
    """The part of each process that is started."""
    parts: list[Part] = []
    start = workers.start

    def start_and_tell(work: workers.Work[object], part: Part, *others: object) -> object:
        parts.append(part)
        return start(work, part, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(workers, "start", start_and_tell)
    return parts


def test_one_process_and_four_make_the_same_bytes_search_included(tmp_path: Path, started: list[Part]) -> None:
    content = write_content(tmp_path / "content", 40, words=80)
    sites, processes = [], []
    for count in (1, 4):
        plan = Plan(content, ROOT / "theme", tmp_path / f"output-{count}", SITE, NOW, count)
        with crowded():
            assert build_site(plan, Given(), quiet()).is_good
        sites.append(read_all(plan.output))
        processes.append(len(started))
    assert sites[0] == sites[1]
    assert processes[0] == 0
    assert processes[1] >= 4 * 3  # for reading, rows and pages
    assert any(path.startswith("search/pagefind/1/") for path in sites[0])


def test_a_warm_build_in_four_processes_makes_what_a_cold_one_makes_in_one(tmp_path: Path, started: list[Part]) -> None:
    with crowded():
        studio = open_studio(tmp_path, count=20, workers=4, search="now")
        assert studio.build().is_good
        studio.change("story-3", standfirst="Now in other words", story="A shorter story.")
        started.clear()
        assert studio.build().is_good
        assert started
        assert studio.site() == studio.cold()


def test_a_page_that_fails_in_a_worker_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    studio = open_studio(tmp_path, count=20, workers=3)
    assert studio.build().is_good
    before, template = studio.site(), studio.plan.theme / "templates" / "case_study.html"
    whole = template.read_text(encoding="utf-8")
    template.write_text(whole.replace("{% block main %}", "{% block main %}{{ nothing }}"), encoding="utf-8")
    with crowded(), pytest.raises(WorkerError, match="'nothing' is undefined"):
        studio.build()
    assert studio.site() == before
    template.write_text(whole, encoding="utf-8")
    studio.plan = replace(studio.plan, url="https://example.org/elsewhere")
    assert studio.build().is_good
    assert studio.site() == studio.cold()
