"""Five questions make a record that passes every check."""

import io
from pathlib import Path

import pytest
import yaml

from showcase.__main__ import main
from showcase.build import check_content
from tests.sheets import make_content, read_content

ANSWERS = ("--recipient", "Cake College", "--category", "Green Gardens", "--edition", "2025", "--level", "Gold",
           "--standfirst", "Cake: for everybody")  # fmt: skip


def answer(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Nothing; the questions will be answered with these lines."""
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{line}\n" for line in lines)))


def test_five_answers_make_a_case_study(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_content(tmp_path)
    answer(monkeypatch, "Cake College", "1", "2024", "silver", "Cake for everybody")
    assert main(["new", str(tmp_path)]) == 0
    written = tmp_path / "case-studies" / "2024" / "cake-college.yaml"
    assert written.read_text("utf-8") == (
        "recipient:\n  name: Cake College\ncategory: gardens\nedition: 2024\nlevel: silver\n"
        "standfirst: Cake for everybody\n"
    )
    said = capsys.readouterr().out
    assert said.count("?\n") == 5
    assert "   1  Green Gardens\n" in said
    assert "cake-college.yaml" in said
    assert "make check" in said


def test_an_answer_that_means_nothing_is_asked_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make_content(tmp_path)
    answer(monkeypatch, "", "Cake College", "9", "Gardening", "kitchens", "1999", "1", "golden", "GOLD", "A sentence")
    assert main(["new", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    for wrong in ("no category `9`", "no category `Gardening`", "no edition `1999`", "no level `golden`"):
        assert wrong in said
    text = (tmp_path / "case-studies" / "2025" / "cake-college.yaml").read_text("utf-8")
    assert "level: gold\n" in text


def test_answers_can_be_given_with_the_command(tmp_path: Path) -> None:
    make_content(tmp_path)
    assert main(["new", str(tmp_path), *ANSWERS]) == 0
    assert (
        'standfirst: "Cake: for everybody"\n' in (tmp_path / "case-studies" / "2025" / "cake-college.yaml").read_text()
    )
    assert check_content(tmp_path)[1] == []


def test_a_recipient_with_a_file_is_named_by_its_slug(tmp_path: Path) -> None:
    make_content(tmp_path)
    assert main(["new", str(tmp_path), "--recipient", "the soup school", *ANSWERS[2:]]) == 0
    assert "recipient: soup-school\n" in (tmp_path / "case-studies" / "2025" / "soup-school.yaml").read_text()


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_content(tmp_path)
    assert main(["new", str(tmp_path), *ANSWERS]) == 0
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")}
    assert main(["new", str(tmp_path), *ANSWERS]) == 1
    assert "This case study is there already, in " in capsys.readouterr().err
    assert {path: path.read_bytes() for path in tmp_path.rglob("*.yaml")} == before


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"--category": "inovation"}, "category: There is no category `inovation`"),
        ({"--edition": "1999"}, "edition: There is no edition `1999`"),
        ({"--level": "bronze"}, "level: There is no level `bronze`"),
        ({"--standfirst": "x" * 301}, "standfirst: `standfirst` has 301 characters"),
        ({"--recipient": "[Name of the school]"}, "recipient: "),
        ({"--recipient": "???"}, "recipient: No address can be made from this name"),
    ],
)
def test_an_answer_that_cannot_be_used_is_told_by_its_question(
    change: dict[str, str], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_content(tmp_path)
    answers = {**dict(zip(ANSWERS[::2], ANSWERS[1::2], strict=True)), **change}
    before = sorted(tmp_path.rglob("*"))
    assert main(["new", str(tmp_path), *[word for pair in answers.items() for word in pair]]) == 1
    assert capsys.readouterr().err.startswith(said)
    assert sorted(tmp_path.rglob("*")) == before


def test_questions_that_nobody_answers_write_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_content(tmp_path)
    answer(monkeypatch, "Cake College", "1")
    assert main(["new", str(tmp_path)]) == 1
    assert not (tmp_path / "case-studies" / "2025" / "cake-college.yaml").exists()


def test_content_with_a_mistake_is_put_right_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_content(tmp_path)
    (tmp_path / "topics.yaml").write_text("- {slug: food, nmae: Food}\n", "utf-8")
    assert main(["new", str(tmp_path), *ANSWERS]) == 1
    assert "Put the content right first" in capsys.readouterr().out


def announce_gold(content: Path) -> None:
    """Nothing; every edition has a milestone that announces the level."""
    for file in content.glob("programmes/*.yaml"):
        programme = yaml.safe_load(file.read_text(encoding="utf-8"))
        for edition in programme["editions"]:
            edition["milestones"] = [{"name": "Gold", "date": "2099-01-01", "level": "gold"}]
        file.write_text(yaml.safe_dump(programme), encoding="utf-8")


def test_a_new_record_may_go_into_the_private_folder(tmp_path: Path) -> None:
    make_content(tmp_path / "content")
    private = tmp_path / "private"
    private.mkdir()
    more = ["--private", str(private), "--into", str(private)]
    assert main(["new", str(tmp_path / "content"), *ANSWERS, *more]) == 1  # nothing would hold it back
    assert not any(private.iterdir())
    announce_gold(tmp_path / "content")
    assert main(["new", str(tmp_path / "content"), *ANSWERS, *more]) == 0
    assert (private / "case-studies" / "2025" / "cake-college.yaml").is_file()
    assert len(read_content(tmp_path / "content", private).records.case_studies) == 3


def test_the_sample_content_takes_a_new_record(sample_content: Path, tmp_path: Path) -> None:
    private = tmp_path / "private"
    private.mkdir()
    arguments = ["--recipient", "Testbury School", "--category", "Innovation", "--edition", "2025", "--level", "Winner"]
    more = ["--standfirst", "A test that passed", "--private", str(private), "--into", str(private)]
    assert main(["new", str(sample_content), *arguments, *more]) == 0
