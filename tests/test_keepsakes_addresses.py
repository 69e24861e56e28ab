"""Addresses of keepsakes: each follows the page above it, so that no ledger, and nothing else, has to keep it."""

from pathlib import Path

import pytest

from showcase.following import feeds_below
from showcase.keepsakes import is_keepsake
from showcase.keepsakes.addresses import files_below, pages_below
from showcase.owners import all_bundles
from showcase.redirects.path import home_of
from tests.publishing import case, world
from tests.taking import offer, written
from tests.writing import case_study, find_problems

SOUP = "/case-studies/2025/soup/"
SCHOOL = "/recipients/soup-school/"


def test_no_list_for_the_pages_of_others_has_to_stay_when_its_page_goes() -> None:
    made = [address for address in written(offer(world(case(region="wales")))) if address.endswith(".html")]
    assert {"/recipients/school-of-soup/list.html", "/regions/wales/list.html"} <= {*made}
    assert all(map(is_keepsake, made))
    assert not is_keepsake("/list.html")


def test_every_keepsake_is_named_in_the_list_of_its_kind() -> None:
    site = {"name": "Lamps", "headline": "Stories", "report": "mailto:lamps@example.org"}
    publication = offer(world(case(region="wales"), site=site))
    owners = [
        one.address for some in (publication.showcase.case_studies, publication.showcase.recipients) for one in some
    ]
    for owner in [*owners, "/regions/wales/", "/categories/kitchens/"]:
        below = {path for bundle in all_bundles(publication) for path in bundle.paths if f"/{path}".startswith(owner)}
        names = {path.rpartition("/")[2] for path in below}
        assert names - {*feeds_below(owner)} == {*files_below(owner)}, owner


def test_an_address_without_its_slash_is_a_page_too() -> None:
    assert pages_below(home_of("/recipients/soup-school")) == pages_below(SCHOOL) != ()
    assert home_of("/../etc/") == ""


@pytest.mark.parametrize(
    "address",
    [f"{SOUP}card.png", f"{SOUP}share/", f"{SOUP}embed", f"{SOUP}badge-dark-480.png/old/", f"{SCHOOL}list.html",
     f"{SCHOOL}list/", "/categories/kitchens/card.png", f"{SOUP}record.json", f"{SCHOOL}record.json/"],
)  # fmt: skip
@pytest.mark.parametrize("is_withdrawn", [False, True])
def test_nothing_else_stands_where_a_keepsake_does(tmp_path: Path, address: str, is_withdrawn: bool) -> None:
    files = case_study(withdrawn="{date: 2026-01-02}") if is_withdrawn else {}
    lead = {"redirects.yaml": f"- {{address: {address}, to: /categories/}}\n"}
    [told] = find_problems(tmp_path / "a", {**files, **lead})
    assert told.startswith(f"redirects.yaml:1:13: The site makes `{address}` itself.")
    gone = {"withdrawn.yaml": f"- {{address: {address}, date: 2026-01-02}}\n"}
    [told] = find_problems(tmp_path / "b", {**files, **gone})
    assert told.startswith(f"withdrawn.yaml:1:13: The site makes `{address}` itself.")


@pytest.mark.parametrize("address", ["/old/share/", f"{SOUP}share/more/", "/recipients/list/", f"{SOUP}list.html"])
def test_an_address_that_only_looks_like_one_may_lead_on(tmp_path: Path, address: str) -> None:
    lines = [f"- {{address: {address}, to: /categories/}}", f"- {{address: /old/, to: {SOUP}}}"]
    assert find_problems(tmp_path, {"redirects.yaml": "\n".join(lines) + "\n"}) == []


def test_a_file_is_copied_to_an_old_address_so_that_nothing_else_stands_there(tmp_path: Path) -> None:
    lines = ["- {address: /old/card.png, to: /categories/}", f"- {{address: /old/, to: {SOUP}}}"]
    [told] = find_problems(tmp_path, {"redirects.yaml": "\n".join(lines) + "\n"})
    assert told.startswith("redirects.yaml:1:13: The site makes `/old/card.png` itself.")


def test_a_document_that_is_handed_on_is_there(tmp_path: Path) -> None:
    files = case_study(documents="[{file: plan.pdf, title: Plan}]")
    lead = {"redirects.yaml": "- {address: /documents/plan.pdf, to: /categories/}\n"}
    [told] = find_problems(tmp_path, {**files, **lead})
    assert "`/documents/plan.pdf` is there" in told
