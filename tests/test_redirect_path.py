"""Addresses, and the files that answer at them: none of them leads out of the site."""

import re
from pathlib import PurePosixPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from showcase.redirects import address_of, path_of, paths_of
from showcase.redirects.path import href_of


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/", "index.html"),
        ("/about/", "about/index.html"),
        ("/about", "about/index.html"),
        ("/winners/2019.html", "winners/2019.html"),
        ("/Winners/2019.HTM", "Winners/2019.HTM"),
        ("/winners.php", "winners.php/index.html"),
        ("/gw%C5%B7r/", "gwŷr/index.html"),
        ("/gwŷr/", "gwŷr/index.html"),
        ("/a%20page.html", "a page.html"),
        ("/../up/", None),
        ("/%2e%2e/up/", None),
        ("/a/./b/", None),
        ("/a%2Fb/", None),
        ("/a%5Cb/", None),
        ("/a%00b/", None),
        ("/a//b/", None),
        ("/a:b/", None),
        ("/.git/", None),
        ("/%ff/", None),
        (f"/{'long' * 80}/", None),
        ("about/", None),
    ],
)
def test_a_page_stands_where_every_host_finds_it_or_nowhere(address: str, path: str | None) -> None:
    assert path_of(address) == path


@given(st.text(alphabet=st.sampled_from("/.%25eEfFcC:\\ab\0 ?#ŷ|\n"), max_size=30).map(lambda text: f"/{text}"))
@example("/..%2f..%2fetc/passwd")
def test_no_address_leads_out_of_the_site(address: str) -> None:
    for path in filter(None, (path_of(address),)):
        steps = PurePosixPath(path)
        assert not steps.is_absolute()
        assert ".." not in steps.parts
        assert not re.search(r"[\\\0\n:?|]", path)


@given(st.lists(st.text(alphabet="ab%# ŷ2-", min_size=1, max_size=6).filter(lambda one: one[-1] != " "), min_size=1))
def test_the_address_of_a_file_leads_back_to_it(steps: list[str]) -> None:
    for path in ("/".join([*steps, "index.html"]), "/".join([*steps, "page.html"]), "/".join(steps)):
        address = address_of(path)
        assert path in paths_of(address)
        assert not re.search(r"[\s#?]", address)


def test_an_address_in_html_is_encoded_once() -> None:
    assert href_of("/gwŷr/a%20b/") == "/gw%C5%B7r/a%20b/"
