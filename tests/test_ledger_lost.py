"""Addresses that no record has any more: each is told with the line that keeps it."""

from datetime import date
from pathlib import Path

import pytest

from showcase.ledger import find_lost, read_ledger
from showcase.records import Roots, read_records
from tests.writing import VALID, write_files

DAY = date(2026, 3, 1)
SOUP = "case-studies/soup.yaml"


def lost(folder: Path, files: dict[str, str], *addresses: str) -> list[str]:
    """What is said of these addresses in the valid content with these files over it, without the folder's name."""
    write_files(folder, {**files, "published.txt": "".join(f"{one}\n" for one in addresses)})
    records, _ = read_records(folder)
    return [str(one).replace(f"{folder}/", "") for one in find_lost(read_ledger(folder), records, DAY)]


def test_addresses_that_records_have_are_not_lost(tmp_path: Path) -> None:
    files = {SOUP: VALID[SOUP] + "region: wales\ntopics: [food]\n", "pages/about.md": "Title: About\n\nWords.\n"}
    addresses = (
        "/", "/about/", "/case-studies/2025/soup/", "/recipients/soup-school/", "/categories/kitchens/",
        "/categories/kitchens/wales/", "/categories/kitchens/feed.xml", "/regions/wales/", "/topics/food/",
        "/calendar.ics", "/data/anything.csv", "/nobody-knows/",
    )  # fmt: skip
    assert lost(tmp_path, files, *addresses) == []


def test_a_renamed_case_study_is_found_and_the_line_to_write_is_said(tmp_path: Path) -> None:
    files = {SOUP: VALID[SOUP] + "slug: soup-kitchen\n"}
    [problem] = lost(tmp_path, files, "/case-studies/2025/soup/", "/recipients/soup-school/")
    assert problem == (
        "published.txt:1:1: `/case-studies/2025/soup/` was published and would be gone. "
        "Write `formerly: [/case-studies/2025/soup/]` in case-studies/soup.yaml, if it took its place; "
        "else in withdrawn.yaml `- {address: /case-studies/2025/soup/, date: 2026-03-01}`."
    )


def test_what_is_said_is_what_helps(tmp_path: Path) -> None:
    address = "/case-studies/2025/soup/"
    renamed = VALID[SOUP] + "slug: soup-kitchen\n"
    assert lost(tmp_path / "a", {SOUP: f"{renamed}formerly: [{address}]\n"}, address) == []
    gone = {SOUP: renamed, "withdrawn.yaml": f"- {{address: {address}, date: 2026-03-01}}\n"}
    assert lost(tmp_path / "b", gone, address) == []


def test_the_line_holds_what_the_record_says_already_and_all_that_it_lost(tmp_path: Path) -> None:
    files = {SOUP: VALID[SOUP] + "slug: soup-kitchen\nformerly: [/old/]\n"}
    first, second = lost(tmp_path, files, "/case-studies/2025/soup/", "/case-studies/2025/soup-kitchens/")
    line = "Write `formerly: [/old/, /case-studies/2025/soup/, /case-studies/2025/soup-kitchens/]` in "
    assert line in first
    assert line in second


def test_the_only_new_record_of_an_edition_is_named_though_nothing_of_its_name_is_left(tmp_path: Path) -> None:
    files = {"case-studies/list.yaml": (
        "- {recipient: {name: Soup School}, category: kitchens, edition: 2024, level: gold}\n"
        "- {recipient: {name: A Quite Different Name}, category: kitchens, edition: 2025, level: silver}\n"
    )}  # fmt: skip
    [problem] = lost(tmp_path, files, "/case-studies/2025/zzz/", "/case-studies/2025/soup/")
    assert "Write `formerly: [/case-studies/2025/zzz/]` in case-studies/list.yaml:2, if it took its place" in problem


def test_an_old_name_tells_which_recipient_it_was(tmp_path: Path) -> None:
    files = {
        "recipients/soup-school.yaml": (
            "name: The Bowl Academy\nslug: bowl-academy\nformer_names: [{name: Ladle High, until: 2020}]\n"
        ),
        "recipients/other.yaml": "name: Other\n",
        SOUP: VALID[SOUP].replace("soup-school", "bowl-academy"),
    }
    [problem] = lost(tmp_path, files, "/recipients/ladle-high/", "/case-studies/2025/soup/")
    assert "Write `formerly: [/recipients/ladle-high/]` in recipients/soup-school.yaml" in problem


def test_a_recipient_that_a_case_study_writes_out_is_named_there(tmp_path: Path) -> None:
    files = {SOUP: "recipient: {name: Soup Academy}\ncategory: kitchens\nedition: 2025\nlevel: gold\n"}
    (write_files(tmp_path, files) / "recipients/soup-school.yaml").unlink()
    (tmp_path / "published.txt").write_text("/recipients/soup-academi/\n")
    [problem] = find_lost(read_ledger(tmp_path), read_records(tmp_path)[0], DAY)
    assert "under `recipient` in " in problem.instead


def test_nobody_is_named_where_nobody_is_like_it(tmp_path: Path) -> None:
    [problem] = lost(tmp_path, {}, "/case-studies/2024/zzz/", "/case-studies/2025/soup/")
    assert (
        "Write `formerly: [/case-studies/2024/zzz/]` in the record that took its place, or in withdrawn.yaml" in problem
    )


def test_no_record_of_the_private_content_is_named(tmp_path: Path) -> None:
    public = write_files(tmp_path / "public", {"published.txt": "/case-studies/2025/hidden-gem/\n"})
    private = tmp_path / "private" / "case-studies" / "hidden-gems.yaml"
    private.parent.mkdir(parents=True)
    private.write_text(VALID[SOUP].replace("soup-school", "{name: Hidden Gems}"))
    records, _ = read_records(Roots(public, tmp_path / "private"))
    [problem] = find_lost(read_ledger(public), records, DAY)
    assert "hidden-gems" not in str(problem)


@pytest.mark.parametrize(
    ("address", "instead"),
    [
        ("/categories/kitchen/", "Write `formerly: [/categories/kitchen/]` in categories/kitchens.yaml, if it took its "
         "place; else in redirects.yaml `- {address: /categories/kitchen/, to: /categories/}`."),
        ("/regions/whales/", "Write `formerly: [/regions/whales/]` in regions.yaml:1, if it took its place; else in "
         "redirects.yaml `- {address: /regions/whales/, to: /regions/}`."),
        ("/news/opened/", "Publish a post with `Slug: opened` again, or in redirects.yaml "
         "`- {address: /news/opened/, to: /news/}`."),
    ],
)  # fmt: skip
def test_each_kind_of_page_has_its_own_line(tmp_path: Path, address: str, instead: str) -> None:
    [problem] = lost(tmp_path, {}, address)
    assert problem == f"published.txt:1:1: `{address}` was published and would be gone. {instead}"


def test_lists_and_feeds_follow_their_page_and_are_not_told_beside_it(tmp_path: Path) -> None:
    addresses = ("/categories/kitchen/", "/categories/kitchen/wales/", "/categories/kitchen/feed.xml")
    assert len(lost(tmp_path, {}, *addresses)) == 1


def test_a_list_with_nothing_left_asks_nobody(tmp_path: Path) -> None:
    addresses = ("/regions/england/", "/topics/music/", "/editions/2024/", "/levels/silver/", "/topics/")
    assert lost(tmp_path, {}, *addresses, "/categories/kitchens/england/", "/regions/england/feed.xml") == []


def test_what_was_taken_down_may_be_gone(tmp_path: Path) -> None:
    files = {"takedowns.yaml": "- {date: 2026-01-05, addresses: [/case-studies/2025/name/]}\n"}
    assert lost(tmp_path, files, "/case-studies/2025/name/") == []


def test_the_marks_of_a_conflict_are_told(tmp_path: Path) -> None:
    problems = lost(tmp_path, {}, "<<<<<<< ours", "/", "=======", ">>>>>>> theirs")
    assert [problem.partition(". ")[0] for problem in problems] == [
        "published.txt:1:1: `<<<<<<< ours` is no address within the site",
        "published.txt:3:1: `=======` is no address within the site",
        "published.txt:4:1: `>>>>>>> theirs` is no address within the site",
    ]


def test_a_record_that_cannot_be_read_is_not_said_to_be_gone(tmp_path: Path) -> None:
    assert lost(tmp_path, {"case-studies/bread.yaml": "recipient: [\n"}, "/case-studies/2025/bread/") == []
