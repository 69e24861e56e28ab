"""What is told about the editing page: that its program is not here, and which words it would change."""

from pathlib import Path

import pytest

from showcase.admin import admin_files, find_admin_problems
from showcase.records import read_records
from tests.publishing import case, publish, world


def written(folder: Path, more: str = "", admin: str = "admin: {repository: you/awards}\n") -> Path:
    """A content folder that asks for an editing page."""
    content = folder / "content"
    content.mkdir()
    (content / "site.yaml").write_text(f"name: A\nheadline: B\n{admin}", encoding="utf-8")
    if more:
        (content / "topics.yaml").write_text(more, encoding="utf-8")
    return content


def problems(content: Path) -> list[str]:
    """What is told about the editing page."""
    return [str(one) for one in find_admin_problems(read_records(content)[0], content)]


def test_a_page_whose_program_was_not_fetched_is_left_out_and_told(tmp_path: Path) -> None:
    content = written(tmp_path)
    publication = publish(world(case(), site={"name": "A", "headline": "B", "admin": {"repository": "you/awards"}}))
    assert list(admin_files(publication, content)) == []
    [told] = problems(content)
    assert "site.yaml:3:1: warning: There is no page for editing" in told
    assert told.endswith("Run `make admin` where npm is installed.")


@pytest.mark.parametrize(
    "word", ["007", "+500", "1.50", "1e3", "12345678901234567890", "0x1F", "0o17", "~", "null", "True", ".5"]
)
def test_a_word_that_would_come_back_as_another_is_told(tmp_path: Path, word: str) -> None:
    [_, told] = problems(written(tmp_path, f"- slug: a\n  name: {word}\n"))
    assert f"topics.yaml:2:9: warning: Without quotes, the editing page takes `{word}` for another word" in told
    assert told.endswith(f'Write `"{word}"`.')


@pytest.mark.parametrize("word", ["2025", '"007"', "'+500'", "1.5", "-3", "0", "true", "no", "1_000", "07:30", "A 007"])
def test_a_word_that_comes_back_as_it_was_is_not(tmp_path: Path, word: str) -> None:
    assert len(problems(written(tmp_path, f"- slug: a\n  name: {word}\n"))) == 1


def test_words_of_a_story_are_words(tmp_path: Path) -> None:
    assert len(problems(written(tmp_path, "- slug: a\n  name: |\n    007\n    x: 007\n"))) == 1


def test_words_are_told_of_only_where_there_is_a_page(tmp_path: Path) -> None:
    assert problems(written(tmp_path, "- slug: a\n  name: 007\n", admin="")) == []
