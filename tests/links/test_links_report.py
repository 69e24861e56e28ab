"""Which links lead out, and what is told of them."""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.__main__ import main
from showcase.commands.links import agent_of
from showcase.desk.checked import read_checked
from showcase.links import External, gather_links
from showcase.links.outcome import KINDS, Outcome
from showcase.links.reply import PageParts, text_of
from showcase.links.report import as_json, describe
from showcase.problems import Place
from showcase.records import Roots, read_records
from tests.building import run_showcase
from tests.links.answers import page
from tests.links.web import serving
from tests.writing import VALID, write_files

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def gathered(folder: Path, files: Mapping[str, str]) -> dict[str, list[str]]:
    """Every link of the valid content with these files, with the places that name it."""
    records, _ = read_records(write_files(folder, files))
    found = gather_links(records, Roots(folder))
    return {one.url: [str(place).replace(f"{folder}/", "") for place in one.places] for one in found}


def test_links_of_fields_of_prose_and_of_pages_are_found_where_they_stand(tmp_path: Path) -> None:
    files = {
        "case-studies/soup.yaml": VALID["case-studies/soup.yaml"].replace(
            "  The school", "  [Paper](https://example.org/paper) and <https://example.org/bare>. The school"
        )
        + "sources: [{title: Tes, url: https://example.org/tes}]\npartners: [{name: P, url: https://example.org/p}]\n",
        "recipients/soup-school.yaml": "name: Soup School\nwebsite: https://example.org/p\n",
        "pages/about.md": "Title: About\n\nSee [this](https://example.org/page) and\n[that][1] and `https://no.org/`.\n\n"
        "[1]: https://example.org/reference\n",
        "site.yaml": VALID["site.yaml"] + "report: mailto:a@example.org\n",
    }
    assert gathered(tmp_path, files) == {
        "https://example.org/paper": ["case-studies/soup.yaml:6:11"],
        "https://example.org/bare": ["case-studies/soup.yaml:6:43"],
        "https://example.org/tes": ["case-studies/soup.yaml:7:29"],
        "https://example.org/p": ["case-studies/soup.yaml:8:27", "recipients/soup-school.yaml:2:10"],
        "https://example.org/page": ["pages/about.md:3:12"],
        "https://example.org/reference": ["pages/about.md:6:6"],
    }


def test_a_site_without_links_has_none(tmp_path: Path) -> None:
    assert gathered(tmp_path, {}) == {}


PLACE = Place(Path("content/a.yaml"), 3, 5)


def told(**fields: Any) -> str:
    """The one line that is said about a link."""
    outcome = Outcome("https://a.org/x", **fields)
    line, _ = describe([(External("https://a.org/x", (PLACE,)), outcome)])
    return line


def test_each_link_is_told_at_its_place_with_what_to_do() -> None:
    assert told(kind="gone", detail="404") == (
        "content/a.yaml:3:5: https://a.org/x is gone (404). "
        "Name another source, or its archived copy: https://web.archive.org/web/https://a.org/x"
    )
    assert told(kind="moved", final="https://a.org/y", moved_to="https://a.org/y") == (
        "content/a.yaml:3:5: https://a.org/x has moved for good. Write https://a.org/y"
    )
    assert told(kind="home", final="https://a.org/").endswith(
        "leads to the first page of its site: what it was about may be gone. It leads to https://a.org/. "
        "Open it in a browser"
    )


def test_what_is_broken_stands_first_and_what_is_good_is_only_counted() -> None:
    kinds = ("ok", "moved", "forbidden", "gone")
    checked = [(External(f"https://a.org/{kind}", (PLACE,)), Outcome(f"https://a.org/{kind}", kind)) for kind in kinds]
    *lines, last = describe(checked)
    assert [line.split("/")[-1].split(" ")[0] for line in lines] == ["x" for _ in ()] or len(lines) == 3
    assert [next(kind for kind in kinds if f"a.org/{kind} " in line) for line in lines] == [
        "gone",
        "forbidden",
        "moved",
    ]
    assert last == "1 broken, 1 to be looked at by a person, 1 moved for good, 1 good"
    assert list(describe([])) == ["no links"]


def test_the_report_for_the_organisers_reads_what_was_written(tmp_path: Path) -> None:
    outcome = Outcome("https://a.org/x", "moved", moved_to="https://a.org/y")
    file = tmp_path / "links.json"
    file.write_text(as_json([(External("https://a.org/x", (PLACE,)), outcome)], NOW), encoding="utf-8")
    checked = read_checked(file)
    assert checked is not None
    [link] = checked.links
    assert (link.url, link.weight, link.moved_to, link.where) == (
        "https://a.org/x", "change", "https://a.org/y", ("content/a.yaml:3:5",)
    )  # fmt: skip
    assert checked.at == NOW
    assert set(json.loads(file.read_text())[0]) >= {"outcome", "archived", "final"}


def test_every_kind_that_is_not_good_says_what_to_do() -> None:
    assert [name for name, kind in KINDS.items() if (kind.weight != "good") != bool(kind.instead)] == []


def test_the_checker_says_who_sends_it(tmp_path: Path) -> None:
    files = {"site.yaml": VALID["site.yaml"] + "report: mailto:a@example.org\n"}
    records, _ = read_records(write_files(tmp_path, files))
    assert "+https://awards.org" in agent_of(records, "https://awards.org")
    assert "+mailto:a@example.org" in agent_of(records, "")


@given(st.binary(max_size=300))
def test_any_bytes_can_be_read_as_a_page(body: bytes) -> None:
    assert isinstance(PageParts(text_of(body, "text/html; charset=nonsense")).title, str)


def test_the_command_tells_what_came_of_it_and_writes_it_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_files(
        tmp_path / "content",
        {"recipients/soup-school.yaml": "name: Soup School\nwebsite: http://fine.test/missing\n"},
    )
    with serving({"fine.test/": page()}) as web:
        monkeypatch.setattr("showcase.commands.links.Wire", lambda agent: web.wire())
        assert main(["links", "content"]) == 1
    checked = read_checked(tmp_path / ".cache/links.json")
    assert checked is not None
    assert [(link.url, link.weight) for link in checked.links] == [("http://fine.test/missing", "broken")]


def test_content_with_a_mistake_is_not_followed(tmp_path: Path) -> None:
    write_files(tmp_path, {"site.yaml": "name: x\nheadline: y\nnmae: z\n"})
    result = run_showcase("links", tmp_path, "--into", tmp_path / "links.json")
    assert result.returncode == 1
    assert not (tmp_path / "links.json").exists()
