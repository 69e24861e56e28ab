"""Rules: at an address that was withdrawn nothing else stands, and a page can."""

from pathlib import Path

import pytest

from tests.writing import VALID, case_study, find_problems

PAGE = "/case-studies/2025/soup/"


def listed(*addresses: str) -> dict[str, str]:
    """A list of addresses that were withdrawn."""
    return {"withdrawn.yaml": "".join(f"- {{address: {address}, date: 2026-01-02}}\n" for address in addresses)}


@pytest.mark.parametrize(
    ("address", "words"),
    [
        (PAGE, "is there. Delete it from withdrawn.yaml, or withdraw the record itself."),
        (PAGE.rstrip("/"), "is there."),
        (f"{PAGE}index.html", "is there."),
        ("/case-studies/2025/%73oup/", "is there."),
        ("/recipients/soup-school/", "is there."),
        ("/categories/kitchens/", "is there."),
        ("/corrections/", "is there."),
        ("/", "is there."),
        ("/case-studies/page/2/", "for itself. Delete it from withdrawn.yaml."),
        ("/theme/old/", "for itself."),
        ("/search/old.html", "for itself."),
        ("/404.html", "for itself."),
        ("/feed.xml/old/", "for itself."),
        ("/../old/", "can answer at"),
        ("/%2e%2e/old/", "can answer at"),
        ("/old/%00/", "can answer at"),
    ],
)
def test_an_address_that_the_site_needs_is_no_withdrawn_one(tmp_path: Path, address: str, words: str) -> None:
    [problem] = find_problems(tmp_path, listed(address))
    assert problem.startswith("withdrawn.yaml:1:13: ")
    assert words in problem


@pytest.mark.parametrize(
    "address",
    ["/case-studies/2025/tea/", "/recipients/tea", "/winners/2019.html", "/winners.php", "/old/page/2/", "/news/"],
)
def test_an_address_of_something_that_is_gone_is_one(tmp_path: Path, address: str) -> None:
    assert find_problems(tmp_path, listed(address)) == []


def test_what_was_there_only_with_a_withdrawn_record_may_be_withdrawn_too(tmp_path: Path) -> None:
    gone = case_study(withdrawn="{date: 2026-01-02}") | listed("/editions/2025/", "/levels/gold/")
    assert find_problems(tmp_path, gone) == []


def test_one_withdrawal_is_not_told_in_two_places(tmp_path: Path) -> None:
    gone = case_study(withdrawn="{date: 2026-01-02}") | listed(PAGE)
    assert find_problems(tmp_path, gone) == [
        "withdrawn.yaml:1:13: The record in case-studies/soup.yaml:1 says itself that it was withdrawn. "
        "Keep one of the two: delete the line here, or delete the record."
    ]


def test_two_addresses_of_one_page_are_one_too_many(tmp_path: Path) -> None:
    [problem] = find_problems(tmp_path, listed("/recipients/tea/", "/recipients/tea"))
    assert problem.startswith("withdrawn.yaml:2:13: `/recipients/tea` is the page of `/recipients/tea/`.")


def test_an_address_leads_on_or_says_that_it_was_withdrawn(tmp_path: Path) -> None:
    both = listed("/recipients/tea/") | {"redirects.yaml": "- {address: /recipients/tea, to: /recipients/}\n"}
    problems = find_problems(tmp_path, both)
    assert (
        "withdrawn.yaml:1:13: `/recipients/tea/` leads on elsewhere, as redirects.yaml:1 says. Keep one" in problems[-1]
    )


def test_the_valid_content_has_no_withdrawal_to_judge(tmp_path: Path) -> None:
    assert find_problems(tmp_path, dict(VALID)) == []
