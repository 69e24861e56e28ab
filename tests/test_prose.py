"""Pages and news: every mistake in them is told at its line, before Pelican passes over the file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.prose.check import find_prose_problems

HEAD = "Title: About\n"
POST = "Title: News\nDate: 2026-03-01\n"


def find(folder: Path, files: dict[str, str | bytes]) -> list[str]:
    """Every problem of these files, each file as it is called within the content."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return [str(problem).replace(f"{folder}/", "") for problem in find_prose_problems(folder)]


def find_in_page(folder: Path, head: str, body: str = "Words.\n") -> list[str]:
    """The problems of one page."""
    return find(folder, {"pages/about.md": f"{head}\n{body}"})


def find_in_post(folder: Path, head: str) -> list[str]:
    """The problems of one post."""
    return find(folder, {"news/post.md": f"{head}\nWords.\n"})


def assert_one(found: list[str], begins: str, holds: str = "") -> None:
    """Passes for one problem alone, at this place and with these words."""
    assert len(found) == 1, found
    assert found[0].startswith(begins), found
    assert holds in found[0], found


def test_the_contents_that_are_built_here_have_no_problem(sound_content: Path) -> None:
    assert find_prose_problems(sound_content) == []


def test_a_content_without_pages_and_news_has_no_problem(tmp_path: Path) -> None:
    assert find_prose_problems(tmp_path) == []


def test_a_file_that_is_not_utf_8_is_a_problem_at_the_first_wrong_byte(tmp_path: Path) -> None:
    found = find(tmp_path, {"pages/about.md": "Title: About\n\nA café.\n".encode("cp1252")})
    assert_one(found, "pages/about.md:3:6: ", "UTF-8")


def test_a_control_character_is_a_problem_where_it_stands(tmp_path: Path) -> None:
    assert_one(find_in_page(tmp_path, HEAD, "One\x07 two."), "pages/about.md:3:4: ", "U+0007")


@pytest.mark.parametrize("name", ["pages/about.txt", "news/post.rst", "pages/deep/about.html", "pages/about.MD"])
def test_a_file_of_another_type_is_a_problem(tmp_path: Path, name: str) -> None:
    assert_one(find(tmp_path, {name: HEAD}), f"{name}:1:1: No page is made")


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    assert find(tmp_path, {"pages/.about.md.swp": b"\xff", "news/.old/x.txt": "x"}) == []


def test_a_file_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "about.md").symlink_to("nowhere.md")
    assert_one(find(tmp_path, {}), "pages/about.md:1:1: The file cannot be read")


def test_a_byte_order_mark_and_line_breaks_of_any_kind_are_fine(tmp_path: Path) -> None:
    assert find(tmp_path, {"pages/about.md": b"\xef\xbb\xbfTitle: About\r\nSlug: about\r\n\r\nWords.\r\n"}) == []


@pytest.mark.parametrize("head", ["", "Title:\n", "Slug: about\n", "\nTitle: About\n"])
def test_a_missing_title_is_a_problem(tmp_path: Path, head: str) -> None:
    assert_one(find_in_page(tmp_path, head), "pages/about.md:1:1: The title is missing", "Title: About")


def test_a_line_that_is_no_key_ends_the_head_and_is_a_problem(tmp_path: Path) -> None:
    assert_one(find_in_page(tmp_path, "Title: About\nSlug about\n"), "pages/about.md:2:1: ", "Key: value")


def test_a_key_that_is_written_twice_is_a_problem_at_the_second(tmp_path: Path) -> None:
    assert_one(find_in_page(tmp_path, "Title: About\nTitle: Us\n"), "pages/about.md:2:1: `Title:`", "once")
    assert_one(find_in_page(tmp_path, "Title: About\n    and us\n"), "pages/about.md:2:5: `Title:`", "once")


def test_a_summary_may_go_on_over_several_lines(tmp_path: Path) -> None:
    assert find_in_page(tmp_path, "Title: About\nSummary: One\n    and two\n") == []


def test_news_without_a_date_is_a_problem(tmp_path: Path) -> None:
    assert_one(find_in_post(tmp_path, "Title: News\n"), "news/post.md:1:1: The date is missing")


def test_a_date_in_the_name_of_the_file_is_enough(tmp_path: Path) -> None:
    assert find(tmp_path, {"news/2026-03-01-post.md": "Title: News\n\nWords.\n"}) == []


def test_a_day_in_the_name_of_the_file_has_to_exist(tmp_path: Path) -> None:
    found = find(tmp_path, {"news/2026-02-30-post.md": POST + "\nWords.\n"})
    assert_one(found, "news/2026-02-30-post.md:1:1: `2026-02-30`", "does not exist")


@pytest.mark.parametrize("date", ["1 March 2026", "01/03/2026", "2026-3-1", "March", "2026-03-01 9am", ""])
def test_a_date_that_is_not_written_year_first_is_a_problem(tmp_path: Path, date: str) -> None:
    assert_one(find_in_post(tmp_path, f"Title: News\nDate: {date}\n"), "news/post.md:2:", "year first")


@pytest.mark.parametrize("date", ["2026-02-29", "2026-13-01", "2026-03-01 24:30"])
def test_a_day_that_there_is_not_is_a_problem(tmp_path: Path, date: str) -> None:
    assert_one(find_in_post(tmp_path, f"Title: News\nDate: {date}\n"), "news/post.md:2:7: ", "does not exist")


@pytest.mark.parametrize("date", ["2026-03-01", "2026-03-01 09:30"])
def test_a_date_may_have_an_hour(tmp_path: Path, date: str) -> None:
    assert find_in_post(tmp_path, f"Title: News\nDate: {date}\n") == []


def test_a_page_needs_no_date_but_a_wrong_one_is_a_problem(tmp_path: Path) -> None:
    assert_one(find_in_page(tmp_path, "Title: About\nModified: yesterday\n"), "pages/about.md:2:11: `yesterday`")


@pytest.mark.parametrize(("status", "near"), [("Draft", "draft"), ("publish", "published"), ("hiden", "hidden")])
def test_an_unknown_status_is_a_problem_that_names_the_nearest(tmp_path: Path, status: str, near: str) -> None:
    found = find_in_page(tmp_path, f"Title: About\nStatus: {status}\n")
    assert_one(found, f"pages/about.md:2:9: `{status}`", f"Did you mean `{near}`?")


@pytest.mark.parametrize("status", ["published", "draft", "hidden", "skip"])
def test_a_known_status_is_fine(tmp_path: Path, status: str) -> None:
    assert find_in_page(tmp_path, f"Title: About\nStatus: {status}\n") == []


def test_the_text_of_a_draft_may_be_unfinished(tmp_path: Path) -> None:
    assert find_in_page(tmp_path, "Title: About\nStatus: draft\n", "TODO\n") == []
    assert find_in_page(tmp_path, "Title: About\n", "TODO\n") != []


def test_a_near_miss_of_a_key_is_a_warning(tmp_path: Path) -> None:
    found = find_in_page(tmp_path, "Title: About\nSumary: Us\n")
    assert_one(found, "pages/about.md:2:1: warning: ", "Did you mean `Summary`?")


@pytest.mark.parametrize("key", ["Author", "Template", "Modified-by-us", "x"])
def test_other_keys_are_fine(tmp_path: Path, key: str) -> None:
    assert find_in_page(tmp_path, f"Title: About\n{key}: Us\n") == []


@pytest.mark.parametrize("slug", ["../../evil", "/tmp/evil", "404.html", "a/b", "About", "a--b", "a" * 101])
def test_a_slug_that_makes_no_address_is_a_problem(tmp_path: Path, slug: str) -> None:
    assert_one(find_in_page(tmp_path, f"Title: About\nSlug: {slug}\n"), "pages/about.md:2:7: ", "makes no address")


def test_without_a_slug_the_name_of_the_file_is_one(tmp_path: Path) -> None:
    found = find(tmp_path, {"pages/About us.md": HEAD, "pages/about-us.md": HEAD})
    assert_one(found, "pages/About us.md:1:1: The slug `About us`")


def test_a_page_cannot_have_an_address_that_the_site_needs_but_a_post_can(tmp_path: Path) -> None:
    found = find(tmp_path, {"pages/regions.md": HEAD, "news/regions.md": POST})
    assert_one(found, "pages/regions.md:1:1: ", "needs the slug `regions` for itself")


def test_a_slug_that_is_used_twice_names_the_other_file(tmp_path: Path) -> None:
    found = find(tmp_path, {"pages/a.md": HEAD, "pages/b.md": "Title: B\nSlug: a\n", "news/a.md": POST})
    assert_one(found, "pages/b.md:2:7: The slug `a`", "pages/a.md")


def test_problems_stand_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    found = find(tmp_path, {"pages/b.md": HEAD + "\n[x](y)\n# Z\n", "pages/a.md": "", "news/c.md": "Title: C\n"})
    assert [one.split(": ")[0] for one in found] == [
        "news/c.md:1:1",
        "pages/a.md:1:1",
        "pages/b.md:3:5",
        "pages/b.md:4:1",
    ]


@given(st.text())
def test_no_text_is_too_odd_to_be_looked_at(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("odd")
    data = text.encode("utf-8", errors="surrogatepass")
    (folder / "pages").mkdir()
    (folder / "pages" / "odd.md").write_bytes(data)
    lines = data.decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    assert all(1 <= problem.place.line <= lines for problem in find_prose_problems(folder))
