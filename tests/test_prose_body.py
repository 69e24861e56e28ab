"""The text of pages and news: what they cannot hold, and links that lead nowhere."""

import shutil
from pathlib import Path

import pytest

from showcase.prose.links import find_dead_links
from showcase.records import read_records
from tests.building import SITES
from tests.test_prose import HEAD, assert_one, find_in_page


def test_words_that_are_not_there_yet_are_a_problem_at_their_place(tmp_path: Path) -> None:
    assert_one(find_in_page(tmp_path, HEAD, "Words.\n\nWe open on [insert date].\n"), "pages/about.md:5:12: ")
    assert_one(find_in_page(tmp_path, HEAD, "Words.\n\nComing soon\n"), "pages/about.md:5:1: ")
    assert_one(find_in_page(tmp_path, "Title: TBC\n"), "pages/about.md:1:8: `TBC`")


@pytest.mark.parametrize("heading", ["# Us", "#Us", "Us\n=="])
def test_a_heading_of_the_first_level_is_a_problem(tmp_path: Path, heading: str) -> None:
    assert_one(find_in_page(tmp_path, HEAD, f"Words.\n\n{heading}\n"), "pages/about.md:5:1: ", "Begin it with ##")


@pytest.mark.parametrize("text", ["## Us", "```\n# a comment\n<b>\n```", "~~~ sh\n# a\n~~~", "A `[link](x)`, a `<b>`"])
def test_other_headings_and_code_are_fine(tmp_path: Path, text: str) -> None:
    assert find_in_page(tmp_path, HEAD, f"Words.\n\n{text}\n\nWords.\n") == []


def test_a_picture_is_a_problem(tmp_path: Path) -> None:
    assert_one(find_in_page(tmp_path, HEAD, "Look: ![us](us.png)\n"), "pages/about.md:3:7: A picture")


@pytest.mark.parametrize("tag", ["<script>alert(1)</script>", "<b>bold</b>", "<br>"])
def test_a_tag_is_a_problem(tmp_path: Path, tag: str) -> None:
    assert_one(find_in_page(tmp_path, HEAD, f"Words and {tag}\n"), "pages/about.md:3:11: ", "is HTML")


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "java&#115;cript:alert(1)", "data:text/html,x", "ftp://x.org"]
)
def test_a_link_of_an_unknown_scheme_is_a_problem(tmp_path: Path, address: str) -> None:
    assert_one(find_in_page(tmp_path, HEAD, f"[Us]({address})\n"), "pages/about.md:3:6: ", "is no scheme to link to")


@pytest.mark.parametrize("address", ["us/", "../us/", "us.md", "//example.org/us", "www.example.org", ""])
def test_a_link_that_is_not_written_from_the_root_is_a_problem(tmp_path: Path, address: str) -> None:
    assert_one(find_in_page(tmp_path, HEAD, f"[Us]({address})\n"), "pages/about.md:3:6: ", "with /, such as /about/")


@pytest.mark.parametrize("address", ["{filename}/pages/us.md", "{static}/files/us.pdf", "|filename|us.md"])
def test_a_link_to_a_file_of_the_content_is_a_problem(tmp_path: Path, address: str) -> None:
    found = find_in_page(tmp_path, HEAD, f"[Us]({address})\n")
    assert_one(found, "pages/about.md:3:6: ", "from the root of the site instead, such as /about/")


def test_a_link_is_looked_at_wherever_its_address_stands(tmp_path: Path) -> None:
    assert_one(find_in_page(tmp_path, HEAD, "[Us][1]\n\n[1]: us/\n"), "pages/about.md:5:6: ")
    assert_one(find_in_page(tmp_path, HEAD, "See <ftp://example.org>.\n"), "pages/about.md:3:6: ")


@pytest.mark.parametrize("address", ["/about/", "#us", "https://example.org/us", "mailto:us@example.org", "tel:+441"])
def test_other_links_are_fine(tmp_path: Path, address: str) -> None:
    assert find_in_page(tmp_path, HEAD, f"[Us]({address})\n") == []


def test_a_link_of_a_page_to_an_address_that_will_not_be_there_is_a_problem_at_its_line(tmp_path: Path) -> None:
    shutil.copytree(SITES / "minimal", tmp_path, dirs_exist_ok=True)
    links = "[a](/categories/kindness/) [b](/about/) `[c](/code/)`\n\nSee [d](/categories/kindnes/) and [e](/about).\n"
    for folder, head in (("pages", "Title: About\n"), ("news", "Title: We open\nDate: 2026-03-01\n")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "about.md").write_text(f"{head}\n{links}", encoding="utf-8")
    found = [
        str(problem).replace(f"{tmp_path}/", "") for problem in find_dead_links(tmp_path, read_records(tmp_path)[0])
    ]
    assert [one.partition(": ")[0].rpartition(":")[0] for one in found] == ["pages/about.md:5"] * 2 + [
        "news/about.md:6"
    ] * 2
    assert "Did you mean `/categories/kindness/`?" in found[0]
    assert "Write `/about/`" in found[1]
