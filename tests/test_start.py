"""A new start: the sample goes aside, a few answers become a content, and the first case study follows by a link."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest

from showcase.__main__ import main
from showcase.commands.start import QUESTIONS
from showcase.models import RECORD_TYPES
from showcase.records import Records, read_records
from showcase.records.files import ENDINGS
from showcase.starting import MARK, put_aside
from tests.building import Output, build, run_showcase
from tests.site.reading import Site
from tests.starting import ANSWERS, REPOSITORY, SMALL, files_in
from tests.writing import write_files

STAYS = {"README.md", "regions.yaml", "topics.yaml"}


def options(answers: Mapping[str, str]) -> list[str]:
    """Answers as the command takes them."""
    return [f"--{name}={answer}" for name, answer in answers.items()]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A small content that is a sample."""
    return write_files(tmp_path / "content", SMALL)


@pytest.fixture
def sample(sample_content: Path, tmp_path: Path) -> Path:
    """A copy of the sample that the project comes with."""
    return Path(shutil.copytree(sample_content, tmp_path / "content"))


def link_in(content: Path) -> str:
    """The link that the list of case studies shows on GitHub."""
    guide = (content / "case-studies" / "README.md").read_text(encoding="utf-8")
    [link] = re.findall(r"\[Add a case study\]\((\S+)\)", guide)
    return str(link)


def test_from_the_sample_to_the_page_of_a_first_case_study(sample: Path, tmp_path: Path) -> None:
    assert run_showcase("start", sample, *options(ANSWERS), "--repository", REPOSITORY).returncode == 0
    assert run_showcase("check", sample).stdout.endswith(": no problems\n")
    home = tmp_path / "output" / "index.html"
    site = Site(build(sample, tmp_path / "output"))
    for page in (home, tmp_path / "output" / "case-studies" / "index.html"):
        assert "The first case studies are still to come." in page.read_text(encoding="utf-8")
    assert [
        (page.name, address)
        for page in site.pages
        for _, address in page.links()
        if site.is_own(address) and site.file_at(address) is None
    ] == []

    asked = dict(parse_qsl(urlsplit(link_in(sample)).query))
    file = sample.parent / asked["filename"]
    file.parent.mkdir(parents=True)
    file.write_text(asked["value"], encoding="utf-8")
    assert run_showcase("check", sample).stdout.endswith(": no problems\n")
    build(sample, tmp_path / "output")
    page = tmp_path / "output" / "case-studies" / "2026" / file.stem / "index.html"
    assert "One sentence that says what they did" in page.read_text(encoding="utf-8")
    assert f"/case-studies/2026/{file.stem}/" in home.read_text(encoding="utf-8")


def names(records: Records) -> set[str]:
    """What the site, its programmes and its recipients are called."""
    assert records.site is not None
    called = {one.value.name for kind in (records.programmes, records.recipients) for one in kind.values()}
    return called | {records.site.value.name, str(records.site.value.report).removeprefix("mailto:")}


def test_nothing_of_the_sample_is_left_but_what_is_of_use_to_everybody(sample: Path) -> None:
    gone = names(read_records(sample)[0])
    assert len(gone) > 50
    assert main(["start", str(sample), *options(ANSWERS)]) == 0
    own = {name: data.decode() for name, data in files_in(sample).items() if name not in STAYS}
    assert [(name, word) for name, text in own.items() for word in gone if word in text] == []
    assert {name for name in own if name.endswith(ENDINGS)} == {
        "site.yaml", "programmes/lantern-awards.yaml", "categories/kitchens-gardens.yaml",
    }  # fmt: skip


def test_the_mark_of_the_sample_is_no_part_of_the_site(sample_output: Output) -> None:
    assert MARK.casefold() not in RECORD_TYPES
    assert list(sample_output.folder.rglob(MARK)) == []


def test_the_sample_is_kept_as_it_was(small: Path) -> None:
    before = files_in(small)
    assert main(["start", str(small), *options(ANSWERS)]) == 0
    assert files_in(put_aside(small)) == before
    assert {path.name for path in small.parent.iterdir()} == {small.name, put_aside(small).name}


def test_files_of_ones_own_stay_and_addresses_of_the_sample_are_forgotten(small: Path) -> None:
    assert main(["start", str(small), *options(ANSWERS)]) == 0
    found = files_in(small)
    assert found["files/logo.txt"] == b"A logo.\n"
    assert not {"published.txt", "news/opened.md", MARK} & found.keys()


def test_the_statement_on_accessibility_names_the_new_contact(small: Path) -> None:
    assert main(["start", str(small), *options(ANSWERS)]) == 0
    text = (small / "pages" / "accessibility.md").read_text(encoding="utf-8")
    assert "[lanterns@example.org](mailto:lanterns@example.org)" in text
    assert "old@example.org" not in text
    assert "[the aims](https://example.org/aims)" in text


def test_a_content_of_ones_own_is_never_touched(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (small / MARK).unlink()
    before = files_in(small.parent)
    assert main(["start", str(small), *options(ANSWERS)]) == 1
    assert "this is your own content" in capsys.readouterr().err
    assert files_in(small.parent) == before


def test_a_second_start_changes_nothing(small: Path) -> None:
    assert main(["start", str(small), *options(ANSWERS)]) == 0
    before = files_in(small.parent)
    assert main(["start", str(small), *options(ANSWERS | {"award": "Another"})]) == 1
    assert files_in(small.parent) == before


def test_what_stands_where_the_sample_goes_is_never_overwritten(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (put_aside(small) / "notes.txt").parent.mkdir()
    (put_aside(small) / "notes.txt").write_text("Mine.")
    before = files_in(small.parent)
    assert main(["start", str(small), *options(ANSWERS)]) == 1
    assert "something is here already" in capsys.readouterr().err
    assert files_in(small.parent) == before


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ({"report": "nobody"}, "content/site.yaml:3:9: `report` is nowhere that a reader can write to."),
        ({"award": "x" * 400}, "content/programmes/"),
        ({"levels": "Gold, Gold"}, "content/programmes/lantern-awards.yaml"),
        ({"edition": "…"}, "content/programmes/lantern-awards.yaml"),
    ],
)
def test_an_answer_that_cannot_be_used_is_told_and_changes_nothing(
    small: Path, capsys: pytest.CaptureFixture[str], answer: dict[str, str], told: str
) -> None:
    before = files_in(small.parent)
    assert main(["start", str(small), *options(ANSWERS | answer)]) == 1
    said = capsys.readouterr()
    first, *told_of = said.err.replace(f"{small.parent}/", "").splitlines()
    assert first == "These are the places in the files that your answers would have made:"
    assert any(line.startswith(told) for line in told_of)
    assert [line for line in told_of if line.startswith("content/pages/")] == []
    assert said.out == "Nothing was changed.\n"
    assert files_in(small.parent) == before


def test_what_was_not_said_is_asked_for(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["", *(ANSWERS[name] for name in QUESTIONS)])
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    assert main(["start", str(small), "--award", ""]) == 0
    records, _ = read_records(small)
    assert [one.value.name for one in records.programmes.values()] == [ANSWERS["award"]]
    assert list(answers) == []


def test_without_an_answer_nothing_changes(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def hang_up(_: str) -> str:
        raise EOFError

    before = files_in(small.parent)
    monkeypatch.setattr("builtins.input", hang_up)
    assert main(["start", str(small)]) == 1
    assert files_in(small.parent) == before


def test_a_form_can_take_the_place_of_a_letter_box(small: Path) -> None:
    assert main(["start", str(small), *options(ANSWERS | {"report": "https://example.org/form?of={page}"})]) == 0
    assert "[our form](https://example.org/form?of=)" in (small / "pages" / "about.md").read_text(encoding="utf-8")


def test_without_a_repository_the_guide_shows_the_text_alone(small: Path) -> None:
    assert main(["start", str(small), *options(ANSWERS)]) == 0
    guide = (small / "case-studies" / "README.md").read_text(encoding="utf-8")
    assert "`case-studies/2026/name-of-the-school.yaml`" in guide
    assert "github.com" not in guide + (small / "site.yaml").read_text(encoding="utf-8")
