"""The public address: what can be one, and what is said of everything else."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.hosting.siteurl import find_fault


@pytest.mark.parametrize(
    "url",
    [
        "https://you.github.io/awards", "https://you.github.io/awards/", "https://example.org", "http://localhost:8000",
        "https://xn--bcher-kva.example/a_b/c.d~e/", "https://example.org/caf%C3%A9", "http://127.0.0.1:8000/awards",
    ],
)  # fmt: skip
def test_an_address_of_a_folder_is_taken(url: str) -> None:
    assert find_fault(url) is None


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("", "it does not begin with https://"),
        ("example.org/awards", "it does not begin with https://"),
        ("ftp://example.org", "it does not begin with https://"),
        ("https://", "it names no host"),
        ("https:///awards", "it names no host"),
        ("https://example.org/?page=1", "a question mark"),
        ("https://example.org?", "a question mark"),
        ("https://example.org/awards#top", "a # and what follows it"),
        ("https://me:secret@example.org", "it holds a name or a password"),
        ("https://exa mple.org", "there is a space in it"),
        ("https://example.org/awards\n", "there is a space in it"),
        ("https://example.org/\u202e", "there is a space in it"),
        ("https://example.org:port", "it is no address"),
        ("https://example.org:0", "it is no address"),
        ("https://[example.org", "it is no address"),
        ("https://bücher.example", "its host is not written in letters"),
        ("https://-example.org", "its host is not written in letters"),
        ("https://example.org/a//b", "its path is not one"),
        ("https://example.org/../b", "its path is not one"),
        ('https://example.org/"onload=', "its path is not one"),
        ("https://example.org/50%", "its path is not one"),
    ],
)
def test_what_cannot_be_the_address_of_a_site_is_told(url: str, fault: str) -> None:
    assert (find_fault(url) or "").startswith(fault)


@given(st.text(max_size=30))
def test_whatever_is_taken_can_have_pages_below_it(tail: str) -> None:
    url = f"https://example.org/{tail}"
    if find_fault(url) is None:
        page = urlsplit(f"{url.rstrip('/')}/case-studies/")
        assert (page.netloc, page.query, page.fragment) == ("example.org", "", "")
        assert page.path.isascii()
        assert not set(page.path) & set('"<>\\ ')
