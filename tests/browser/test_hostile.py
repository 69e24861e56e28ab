"""Awkward and hostile words as records: nothing of them runs, nothing leaves its place."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Dialog

from showcase.build import Given, Plan, build_site
from showcase.keepsakes import is_keepsake
from showcase.output import sidecar
from showcase.workers import count_workers
from tests.browser.complaints import complaints
from tests.browser.conftest import OpenPage, serve
from tests.browser.kinds import addresses
from tests.build.studio import quiet
from tests.building import LOCAL, ROOT, SITES, Output, run_showcase
from tests.publishing import NOW
from tests.site.recorded import Content

NAUGHTY = ROOT.parent / "shared" / "data" / "naughty_strings" / "records.json"


def naughty_content(into: Path) -> Path:
    """The awkward strings as our records: one case study a string, in every field that takes any words."""
    shutil.copytree(SITES / "minimal", into)
    with (into / "site.yaml").open("a", encoding="utf-8") as site:
        site.write("data: {licence: {name: CC0 1.0, url: https://example.org/cc0}}\n")
    (template,) = list(Content(into).records("case-studies"))[:1]
    for number, record in enumerate(json.loads(NAUGHTY.read_text(encoding="utf-8"))):
        words = str(record.get("title") or "")
        case_study = {
            "slug": f"naughty-{number}",
            "recipient": {"name": words, "slug": f"naughty-{number}"},
            **{name: template[1][name] for name in ("category", "edition", "level")},
            "standfirst": words, "place": words, "story": f"{words}\n\nAnother paragraph.",
            "partners": [{"name": words, "role": words}], "reported_by": words,
            "figures": [{"value": "1", "label": words[:60], "proof": "Another paragraph"}],
            "sources": [{"title": words, "url": "https://example.org/"}],
        }  # fmt: skip
        text = yaml.dump(case_study, Dumper=yaml.CSafeDumper, allow_unicode=False, sort_keys=False)
        (into / "case-studies" / f"naughty-{number}.yaml").write_text(text, encoding="utf-8")
    return into


def without_refused(content: Path) -> int:
    """How many files the reader refused, each with a clear problem; they are taken away until nothing is refused."""
    refused = 0
    for _ in range(5):
        result = run_showcase("check", content)
        assert "Traceback" not in result.stderr
        named = {
            Path(line.split(":")[0])
            for line in result.stderr.splitlines()
            if re.match(r"\S*naughty-\d+\.yaml:\d+:\d+: (?!warning)", line)
        }
        if result.returncode == 0:
            return refused
        assert named, result.stderr
        for file in named:
            (ROOT / file).unlink()
        refused += len(named)
    raise AssertionError("the reader still refuses files")


def build_undrawn(content: Path, into: Path) -> None:
    """Nothing; the site is built with every page and file, but for pixels: five thousand drawings tell no more."""
    plan = Plan(content, ROOT / "theme", into, LOCAL, NOW, count_workers(), keepsakes=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("showcase.keepsakes.drawings.draw_card", lambda *_: b"")
        patch.setattr("showcase.keepsakes.drawings.draw_badge", lambda *_: b"")
        assert build_site(plan, Given(), quiet()).is_good


@pytest.fixture(scope="session")
def naughty_output(once: Callable[[str, Callable[[Path], None]], Path]) -> Output:
    """The site of awkward strings, without those that were refused."""
    if not NAUGHTY.is_file():
        pytest.skip("the list of awkward strings lies beside the project and is absent here")

    def fill(folder: Path) -> None:
        content = naughty_content(folder / "content")
        refused = without_refused(content)
        kept = len(list((content / "case-studies").glob("naughty-*")))
        print(f"{kept} awkward records kept, {refused} refused")
        assert kept > 300
        build_undrawn(content, folder / "output")

    folder = once("naughty", fill)
    return Output(folder / "output", folder / "content")


PARTS = 4


def telling(folder: Path) -> list[str]:
    """The pages to look at: of a long list one in three; of the case studies, whose words all stand in lists as well,
    one in eight; of those that show little more than a recipient's name, one in sixteen."""
    every = addresses(folder)
    names = [address for address in every if address.startswith("recipients/") or is_keepsake(f"/{address}")]
    stories = [address for address in every if "/naughty-" in address and address not in set(names)]
    lists = [address for address in every if "/page/" in address]
    return sorted({*every} - {*names, *stories, *lists} | {*names[::16], *stories[::8], *lists[::3]})


RAN = """window.ran = [];
for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = (...words) => window.ran.push(name + words);
"""


def note_dialog(ran: list[str], dialog: Dialog) -> None:
    """Nothing; that a dialog came is noted, and it is sent away."""
    ran.append(dialog.message)
    dialog.dismiss()


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_in_awkward_words_runs(open_page: OpenPage, naughty_output: Output, part: int) -> None:
    page = open_page("light")
    heard, ran, asked = complaints(page), list[str](), list[str]()
    page.add_init_script(RAN)
    page.on("dialog", lambda dialog: note_dialog(ran, dialog))
    with serve(naughty_output) as site:
        page.on("request", lambda request: asked.append(request.url))
        for address in telling(naughty_output.folder)[part::PARTS]:
            page.goto(site + address, wait_until="load")
            ran += page.evaluate("window.ran")
    assert ran == []
    assert [url for url in asked if not url.startswith(site)] == []
    assert [words for words in heard if "404 (Not Found)" not in words] == []


def test_awkward_words_put_no_file_outside_the_output(naughty_output: Output) -> None:
    beside = {path.name for path in naughty_output.folder.parent.iterdir()}
    assert beside == {"content", "output", sidecar(naughty_output.folder).name}
