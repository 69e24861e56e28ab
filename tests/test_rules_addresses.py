"""Links into the site: each leads to an address that a build makes, or is a problem."""

from pathlib import Path

import pytest

from showcase.records import read_records
from showcase.rules import check_records
from tests.writing import VALID, find_problems, write_files

SOUP = "case-studies/soup.yaml"
CATEGORY = VALID["categories/kitchens.yaml"]
SITE = {
    "regions.yaml": (
        "- {slug: wales, name: Wales, parent: britain}\n- {slug: britain, iso: GB}\n- {slug: mars, name: Mars}\n"
    ),
    SOUP: VALID[SOUP] + "region: wales\ntopics: [food]\n",
    "pages/who-we-are.md": "Title: About\nSlug: about\n\nSlug: words\n",
    "pages/judging.md": "Title: How it’s judged\n\nWords.\n",
    "pages/plain.md": "Words.\n",
    "pages/later.md": "Title: Later\nStatus: draft\n\nWords.\n",
    "news/2026-01-02-opened.md": "Title: We open\nSlug: opened\n\nWords.\n",
    "files/old/a report.pdf": "PDF",
    "files/.hidden": "x",
}


def linking(address: str, files: dict[str, str] = SITE) -> dict[str, str]:
    """A content in which a category links to the address, in line 6 from column 14."""
    return {**files, "categories/kitchens.yaml": CATEGORY + f"about: |\n  See [this]({address}).\n"}


@pytest.mark.parametrize(
    "address",
    ["/", "/feed.xml", "/feed.json", "/levels/gold/feed.json", "/recipients/soup-school/feed.xml", "/sitemap.xml",
     "/case-studies/", "/case-studies/2025/soup/",
     "/case-studies/2025/soup/?a=b#figure-1",
     "/categories/", "/categories/kitchens/", "/categories/kitchens/wales/", "/categories/kitchens/britain/",
     "/categories/kitchens/feed.xml", "/regions/", "/regions/wales/", "/regions/britain/", "/regions/britain/feed.xml",
     "/editions/", "/editions/2025/", "/levels/", "/levels/gold/", "/topics/", "/topics/food/", "/programmes/",
     "/programmes/lanterns/", "/recipients/", "/recipients/soup-school/", "/about/", "/judging/", "/plain/",
     "/news/", "/news/opened/", "/files/old/a%20report.pdf", "#top", "https://example.org/nowhere",
     "mailto:a@example.org"],
)  # fmt: skip
def test_a_link_to_an_address_that_will_be_there_passes(tmp_path: Path, address: str) -> None:
    assert find_problems(tmp_path, linking(address)) == []


@pytest.mark.parametrize(
    ("address", "instead"),
    [
        ("/nowhere/", "Look its address up on the site."),
        ("/abuot/", "Did you mean `/about/`?"),
        ("/case-studies/2025/soap/", "Did you mean `/case-studies/2025/soup/`?"),
        ("/case-studies/2024/soup/", "Did you mean `/case-studies/2025/soup/`?"),
        ("/case-studies/2025/", "Did you mean `/case-studies/`?"),
        ("/case-studies/page/2/", "Did you mean `/case-studies/`?"),
        ("/categorie/kitchen/", "Did you mean `/categories/kitchens/`?"),
        ("/categories/kitchens/mars/", "Did you mean `/categories/kitchens/`?"),
        ("/categories/kitchens/feed/", "Did you mean `/categories/kitchens/feed.xml`?"),
        ("/regions/whales/", "Did you mean `/regions/wales/`?"),
        ("/regions/mars/", "Did you mean `/regions/`?"),
        ("/editions/1066/?a=b#top", "Did you mean `/editions/`?"),
        ("/levels/silver/", "Did you mean `/levels/`?"),
        ("/topics/musik/", "Did you mean `/topics/`?"),
        ("/programmes/lantern/", "Did you mean `/programmes/lanterns/`?"),
        ("/recipients/soap-school/", "Did you mean `/recipients/soup-school/`?"),
        ("/who-we-are/", "Look its address up on the site."),
        ("/words/", "Look its address up on the site."),
        ("/later/", "Look its address up on the site."),
        ("/news/opend/", "Did you mean `/news/opened/`?"),
        ("/files/old/the-report.pdf", "Did you mean `/files/old/a report.pdf`?"),
        ("/files/.hidden", "Look its address up on the site."),
    ],
)
def test_any_other_link_into_the_site_is_a_problem_that_names_the_nearest(
    tmp_path: Path, address: str, instead: str
) -> None:
    [problem] = find_problems(tmp_path, linking(address))
    assert problem == f"categories/kitchens.yaml:6:14: Nothing on the site has the address `{address}`. {instead}"


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        ("/levels/gold", "lacks the slash at its end. Write `/levels/gold/`."),
        ("/about#who", "lacks the slash at its end. Write `/about/#who`."),
        ("/feed.xml/", "has a slash too many. Write `/feed.xml`."),
    ],
)
def test_a_link_with_a_slash_too_few_or_too_many_is_a_problem_that_says_so(
    tmp_path: Path, address: str, wrong: str
) -> None:
    [problem] = find_problems(tmp_path, linking(address))
    assert problem == f"categories/kitchens.yaml:6:14: The link to `{address}` {wrong}"


@pytest.mark.parametrize("address", ["/topics/", "/news/", "/regions/wales/", "/regions/wales/feed.xml"])
def test_what_no_case_study_and_no_post_speaks_of_has_no_page(tmp_path: Path, address: str) -> None:
    [problem] = find_problems(tmp_path, linking(address, {}))
    assert f"Nothing on the site has the address `{address}`" in problem


def test_a_site_without_regions_has_no_index_of_them(tmp_path: Path) -> None:
    write_files(tmp_path, linking("/regions/", {}))
    (tmp_path / "regions.yaml").unlink()
    records, _ = read_records(tmp_path)
    [problem] = check_records(records)
    assert problem.what == "Nothing on the site has the address `/regions/`"


def test_a_link_is_not_judged_while_the_record_it_may_lead_to_cannot_be_read(tmp_path: Path) -> None:
    broken = {**SITE, "case-studies/bread.yaml": "recipient: [\n"}
    for address in ("/case-studies/2025/bread/", "/regions/mars/", "/categories/kitchens/mars/", "/topics/music/"):
        problems = find_problems(tmp_path, linking(address, broken))
        assert [problem for problem in problems if "address" in problem] == []


def test_a_dead_link_is_told_at_its_own_line_though_a_longer_address_begins_like_it(tmp_path: Path) -> None:
    text = CATEGORY + "about: |\n  [One](/about/the/) and\n  [two](/about).\n"
    found = find_problems(tmp_path, {**SITE, "categories/kitchens.yaml": text})
    assert [problem.split(" ")[0] for problem in found] == [
        "categories/kitchens.yaml:6:9:",
        "categories/kitchens.yaml:7:9:",
    ]
