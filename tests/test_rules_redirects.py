"""Addresses that are said to lead on: each wrong one is told at its line, with what to write."""

from pathlib import Path

import pytest

from tests.writing import VALID, case_study, find_problems

SOUP = "/case-studies/2025/soup/"


def redirects(*lines: str) -> dict[str, str]:
    """A content with these redirects, each `address → to`."""
    pairs = (line.split(" → ") for line in lines)
    return {"redirects.yaml": "".join(f'- {{address: "{address}", to: "{to}"}}\n' for address, to in pairs)}


@pytest.mark.parametrize(
    "line",
    [f"/winners/2019.html → {SOUP}", f"/winners → {SOUP}", "/old.xml → /feed.xml", "/news/ → /", "/old/ → /topics/",
     "/editions/1999/ → /editions/", f"/gw%C5%B7r/ → {SOUP}", f"/files/old.pdf → {SOUP}", "/old/ → /levels/silver/"],
)  # fmt: skip
def test_an_address_that_can_lead_on_passes(tmp_path: Path, line: str) -> None:
    topic = {"case-studies/soup.yaml": VALID["case-studies/soup.yaml"] + "topics: [food]\n"}
    assert find_problems(tmp_path, {**topic, **redirects(line)}) == []


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (f"/about/ → {SOUP}", "`/about/` is there, so that nobody would be led on. Delete it here, or move what"),
        ("/categories/kitchens → /", "`/categories/kitchens` is there, so that nobody would be led on."),
        ("/categories/kitchens/index.html → /", "`/categories/kitchens/index.html` is there, so"),
        ("/index.html → /categories/", "`/index.html` is there, so that nobody would be led on."),
        ("/files/a.pdf/b/ → /", "`/files/a.pdf/b/` is there, so that nobody would be led on."),
        ("/robots.txt → /", "The site needs `/robots.txt` for itself. Delete it: it cannot lead on."),
        ("/theme/css/old.css → /", "The site needs `/theme/css/old.css` for itself."),
        ("/404.html → /", "The site needs `/404.html` for itself."),
        ("/../etc/ → /", "No host of files can answer at `/../etc/`. Delete it: it cannot lead on."),
        ("/a%2Fb/ → /", "No host of files can answer at `/a%2Fb/`."),
    ],
)  # fmt: skip
def test_an_address_that_cannot_lead_on_is_told_at_its_line(tmp_path: Path, line: str, said: str) -> None:
    files = {"pages/about.md": "Title: About\n\nWords.\n", "files/a.pdf": "PDF"}
    [problem] = find_problems(tmp_path, {**files, **redirects(line)})
    assert problem.startswith(f"redirects.yaml:1:13: {said}")


@pytest.mark.parametrize(
    ("to", "said"),
    [
        (
            "/case-studies/2025/soap/",
            "`/old/` leads to `/case-studies/2025/soap/`, and nothing on the site has that address. "
            f"Did you mean `{SOUP}`?",
        ),
        (
            "/nowhere/",
            "`/old/` leads to `/nowhere/`, and nothing on the site has that address. Look the address up on the site.",
        ),
        ("/about", "`/about`, where `/old/` leads to, lacks the slash at its end. Write `/about/`."),
        ("/feed.xml/", "`/feed.xml/`, where `/old/` leads to, has a slash too many. Write `/feed.xml`."),
    ],
)
def test_an_address_that_leads_nowhere_is_told_where_that_is_written(tmp_path: Path, to: str, said: str) -> None:
    files = {"pages/about.md": "Title: About\n\nWords.\n"}
    [problem] = find_problems(tmp_path, {**files, **redirects(f"/old/ → {to}")})
    assert problem == f"redirects.yaml:1:26: {said}"


def test_two_claims_on_one_page_are_told_at_the_second(tmp_path: Path) -> None:
    files = redirects("/old/ → /", "/old/index.html → /categories/", "/older/ → /")
    [problem] = find_problems(tmp_path, files)
    assert problem == (
        "redirects.yaml:2:13: `/old/index.html` has a meaning already, as redirects.yaml:1 says. Keep one of the two."
    )


def test_a_record_and_a_redirect_cannot_share_an_address(tmp_path: Path) -> None:
    [problem] = find_problems(tmp_path, {**case_study(formerly="[/new/, /old/]"), **redirects("/old/ → /")})
    assert problem.startswith("redirects.yaml:1:13: `/old/` has a meaning already, as case-studies/soup.yaml:1 says.")


def test_what_a_record_was_called_is_judged_at_its_own_place(tmp_path: Path) -> None:
    [problem] = find_problems(tmp_path, case_study(formerly="[/old/, /programmes/]"))
    assert problem.startswith("case-studies/soup.yaml:7:19: `/programmes/` is there")


def test_an_address_cannot_be_withdrawn_and_lead_on(tmp_path: Path) -> None:
    gone = {"withdrawn.yaml": "- {address: /case-studies/2024/gone/, date: 2026-01-05}\n"}
    [problem] = find_problems(tmp_path, {**case_study(formerly="[/case-studies/2024/gone/]"), **gone})
    assert "has a meaning already, as withdrawn.yaml:1 says" in problem


def test_an_address_may_lead_to_the_notice_of_a_withdrawal(tmp_path: Path) -> None:
    gone = {"withdrawn.yaml": "- {address: /case-studies/2024/gone/, date: 2026-01-05}\n"}
    assert find_problems(tmp_path, {**gone, **redirects("/old/ → /case-studies/2024/gone/")}) == []


def test_a_circle_is_told_once_with_the_way_round_it(tmp_path: Path) -> None:
    [problem] = find_problems(tmp_path, redirects("/z/ → /a/", "/a/ → /b/", "/b/ → /c/", "/c/ → /a/"))
    assert problem == (
        "redirects.yaml:2:24: Addresses lead round in a circle: `/a/` → `/b/` → `/c/` → `/a/`. "
        "Let one of them lead to a page."
    )


def test_a_chain_that_ends_nowhere_is_told_at_each_of_its_lines(tmp_path: Path) -> None:
    problems = find_problems(tmp_path, redirects("/a/ → /b/", "/b/ → /nowhere/"))
    assert [problem.partition(" and ")[0] for problem in problems] == [
        "redirects.yaml:1:24: `/a/` leads to `/nowhere/`,",
        "redirects.yaml:2:24: `/b/` leads to `/nowhere/`,",
    ]


def test_an_address_inside_a_page_that_leads_on_is_told(tmp_path: Path) -> None:
    [problem] = find_problems(tmp_path, redirects("/a.html → /", "/a.html/b/ → /"))
    assert problem.startswith("redirects.yaml:2:13: `/a.html/b/` lies inside `/a.html`, which is a file.")


def test_a_target_is_not_judged_while_its_record_cannot_be_read(tmp_path: Path) -> None:
    files = {"case-studies/bread.yaml": "recipient: [\n", **redirects("/old/ → /case-studies/2025/bread/")}
    assert [one for one in find_problems(tmp_path, files) if "redirects.yaml" in one] == []
