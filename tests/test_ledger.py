"""The ledger: what was published once stays, leads on, or was withdrawn; else a build says what to write."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.embargo import as_of
from showcase.ledger import (
    Excuses,
    find_broken,
    find_excuses,
    find_lost,
    parse_ledger,
    published_addresses,
    read_ledger,
    write_ledger,
)
from showcase.records import Records, read_records
from tests.writing import VALID, write_files

DAY = date(2026, 3, 1)
SOUP = "case-studies/soup.yaml"
ADDRESSES = st.lists(st.from_regex(r"/([a-zŷ0-9-]{1,8}/){0,3}", fullmatch=True), max_size=20)


def test_a_ledger_has_an_address_a_line_and_words_after_a_hash(tmp_path: Path) -> None:
    ledger = parse_ledger(tmp_path, "# Words\n\n/a/\n  /b/ \n# /c/\n")
    assert [(line.number, line.address) for line in ledger.lines] == [(3, "/a/"), (4, "/b/")]


def test_nothing_was_published_where_there_is_no_ledger(tmp_path: Path) -> None:
    assert read_ledger(tmp_path).lines == ()


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.html", "/"),
        ("about/index.html", "/about/"),
        ("winners/2019.html", "/winners/2019.html"),
        ("case-studies/2025/soup/index.html", "/case-studies/2025/soup/"),
        ("feed.xml", "/feed.xml"),
        ("regions/wales/feed.xml", "/regions/wales/feed.xml"),
        ("levels/gold/feed.json", "/levels/gold/feed.json"),
        ("recipients/soup/feed.xml", None),
        ("recipients/soup/feed.json", None),
        ("opensearch.xml", None),
        ("calendar.ics", "/calendar.ics"),
        ("files/a report.pdf", "/files/a%20report.pdf"),
        ("data/case-studies.csv", "/data/case-studies.csv"),
        ("data/table/grid.json", None),
        ("gwŷr/index.html", "/gwŷr/"),
        ("404.html", None),
        ("case-studies/page/2/index.html", None),
        ("regions/wales/page/12/index.html", None),
        ("search/rows/0.html", None),
        ("theme/css/site.css", None),
        ("admin/index.html", None),
        ("sitemap.xml", None),
        ("robots.txt", None),
        ("icon.svg", None),
        (".showcase", None),
        ("PRIVATE.txt", None),
    ],
)
def test_pages_feeds_calendars_and_files_are_kept_and_nothing_else(path: str, address: str | None) -> None:
    assert published_addresses([path]) == ([address] if address else [])


@given(ADDRESSES, ADDRESSES)
def test_the_ledger_only_grows_and_stays_sorted(
    tmp_path_factory: pytest.TempPathFactory, old: list[str], new: list[str]
) -> None:
    file = tmp_path_factory.mktemp("ledger") / "published.txt"
    write_ledger(file, old)
    count = write_ledger(file, new)
    addresses = parse_ledger(file, file.read_text(encoding="utf-8")).addresses if file.exists() else ()
    assert list(addresses) == sorted({*old, *new})
    assert count == len(set(new) - set(old))


def test_writing_twice_changes_nothing_and_keeps_the_words_at_the_head(tmp_path: Path) -> None:
    file = tmp_path / "published.txt"
    write_ledger(file, ["/b/"])
    assert file.read_text().startswith("# Every address that this site was ever published at.")
    file.write_text("# Ours\n\n/b/\n")
    assert write_ledger(file, ["/b/"]) == 0
    assert file.read_text() == "# Ours\n\n/b/\n"
    assert write_ledger(file, ["/a/"]) == 1
    assert file.read_text() == "# Ours\n/a/\n/b/\n"


PATHS = dict.fromkeys(("index.html", "a/index.html", "files/x.pdf", "old.pdf/index.html", "b.html"), b"")


@pytest.mark.parametrize("address", ["/", "/a/", "/a", "/files/x.pdf", "/old.pdf", "/b.html"])
def test_an_address_at_which_a_file_stands_is_there(tmp_path: Path, address: str) -> None:
    assert find_broken(parse_ledger(tmp_path, address), PATHS.keys()) == []


@pytest.mark.parametrize(
    ("address", "instead"),
    [
        ("/files/y.pdf", "Put the file back as content/files/y.pdf, or in redirects.yaml "
         "`- {address: /files/y.pdf, to: /}`"),
        ("/data/case-studies.csv", "Say under `data` in site.yaml again on which terms the data may be used, or in "
         "redirects.yaml `- {address: /data/case-studies.csv, to: /}`"),
        ("/c/", "Publish a page with `Slug: c` again, or in redirects.yaml `- {address: /c/, to: /}`"),
        ("/data/all, old.csv", "Let something stand there again, or in redirects.yaml "
         '`- {address: "/data/all, old.csv", to: /}`'),
    ],
)  # fmt: skip
def test_an_address_that_a_build_leaves_out_stops_it(tmp_path: Path, address: str, instead: str) -> None:
    [problem] = find_broken(parse_ledger(tmp_path, f"/a/\n{address}\n"), PATHS.keys())
    assert (problem.what, problem.instead) == (f"`{address}` was published and would be gone", instead)
    assert (problem.place.line, problem.is_warning) == (2, False)


def test_what_was_taken_down_and_is_gone_is_only_noted(tmp_path: Path) -> None:
    [problem] = find_broken(parse_ledger(tmp_path, "/x/\n"), PATHS.keys(), Excuses(taken_down=frozenset({"/x/"})))
    assert problem.is_warning


WAITING = {
    "programmes/lanterns.yaml": VALID["programmes/lanterns.yaml"].replace(
        "  - label: 2025\n",
        "  - label: 2025\n    milestones:\n"
        "      - {name: Winners, slug: winners, level: gold, planned: 2026-03-02 09:00 Europe/London}\n",
    ),
    SOUP: VALID[SOUP] + "formerly: [/old/]\n",
    "redirects.yaml": "- {address: /older/, to: /case-studies/2025/soup/}\n",
}
"""A winner that is announced on the second of March."""


def test_what_is_held_back_again_is_warned_about_and_stops_nothing(tmp_path: Path) -> None:
    addresses = ("/case-studies/2025/soup/", "/recipients/soup-school/", "/old/", "/older/", "/categories/kitchens/")
    write_files(tmp_path, {**WAITING, "published.txt": "\n".join(addresses)})
    records, _ = read_records(tmp_path)
    ledger = read_ledger(tmp_path)
    assert list(find_lost(ledger, records, DAY)) == []
    excuses = find_excuses(ledger, as_of(records, datetime(2026, 3, 1, tzinfo=UTC)))
    assert set(excuses.withheld) == set(addresses[:4])
    found = find_broken(ledger, {"categories/kitchens/index.html": b""}.keys(), excuses)
    assert all(problem.is_warning for problem in found)
    assert "held back again until 2026-03-02 09:00 UTC" in found[0].what
    assert len(found) == 4


def test_nothing_is_excused_once_it_is_announced(tmp_path: Path) -> None:
    write_files(tmp_path, {**WAITING, "published.txt": "/case-studies/2025/soup/\n"})
    records, _ = read_records(tmp_path)
    ledger = read_ledger(tmp_path)
    excuses = find_excuses(ledger, as_of(records, datetime(2026, 3, 3, tzinfo=UTC)))
    assert excuses == Excuses(private_is_elsewhere=True)
    [problem] = find_broken(ledger, PATHS.keys(), excuses)
    assert not problem.is_warning


def test_an_address_of_a_private_record_is_marked_until_its_record_is_public(tmp_path: Path) -> None:
    file = tmp_path / "published.txt"
    assert write_ledger(file, {"/a/", "/b/"}, {"/a/", "/c/"}) == 2
    assert file.read_text(encoding="utf-8").splitlines()[-2:] == ["/a/ # private", "/b/"]
    assert write_ledger(file, {"/b/"}) == 0
    assert parse_ledger(file, file.read_text(encoding="utf-8")).marks == {"/a/": True, "/b/": False}
    assert write_ledger(file, {"/a/", "/b/"}) == 0
    assert parse_ledger(file, file.read_text(encoding="utf-8")).marks == {"/a/": False, "/b/": False}


def test_of_two_lines_about_one_address_the_mark_counts(tmp_path: Path) -> None:
    ledger = parse_ledger(tmp_path, "/a/\n/a/ # private\n")
    assert [(line.number, line.is_private) for line in ledger.lines] == [(1, True)]


def test_without_the_private_content_its_addresses_are_missed_by_nobody(tmp_path: Path) -> None:
    ledger = parse_ledger(tmp_path, "/case-studies/2025/secret/ # private\n")
    [warning] = find_lost(ledger, Records())
    assert warning.is_warning
    assert "1 of these addresses come from the private content" in str(warning)
    assert find_broken(ledger, set(), Excuses(private_is_elsewhere=True)) == []
    assert len(find_broken(ledger, set())) == 1
