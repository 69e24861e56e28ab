"""What a page must do after some builds."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.preview.state import KEPT, SHOWN, Action, State, file_at
from tests.preview.serving import problem

HOME = {"index.html"}


def build(state: State, addresses: list[str] | None, problems: list[dict[str, Any]] | None = None) -> None:
    """Nothing; the state has heard of a build."""
    state.hear({"kind": "built", "addresses": addresses, "seconds": 0.1, "problems": problems or []})


@pytest.mark.parametrize(
    ("addresses", "action"),
    [
        ([], None),
        (["/about/", "/feed.xml"], None),
        (["/"], "reload"),
        (["/index.html"], "reload"),
        (None, "reload"),
        (["/theme/css/site.css"], "style"),
        (["/theme/css/site.css", "/"], "reload"),
        (["/theme/js/site.js"], "reload"),
        (["/pictures/hall.webp"], "reload"),
    ],
)
def test_what_changed_decides_what_a_page_does(addresses: list[str] | None, action: Action | None) -> None:
    state = State("here")
    build(state, addresses)
    assert state.news("here-0", HOME).action == action
    assert state.news("here-1", HOME).action is None


def test_after_a_restart_a_page_waits_for_the_first_build_and_is_loaded_again() -> None:
    state = State("here")
    early = state.news("before-7", HOME)
    assert (early.mark, early.action) == ("before-7", None)
    build(state, [])
    assert state.news(early.mark, HOME).action == "reload"


@pytest.mark.parametrize("mark", ["", "nonsense", "here-", "here-x", "here--1", "there-1"])
def test_a_mark_that_nobody_gave_loads_the_page_again(mark: str) -> None:
    state = State("here")
    build(state, [])
    assert state.news(mark, HOME).action == "reload"


@given(st.lists(st.sampled_from([[], ["/"], ["/about/"], ["/theme/css/site.css"], None]), max_size=2 * KEPT), st.data())
def test_a_page_never_misses_a_build(builds: list[list[str] | None], data: st.DataObject) -> None:
    state = State("here")
    for addresses in builds:
        build(state, addresses)
    seen = data.draw(st.integers(0, len(builds)))
    missed = builds[seen:]
    must = any(addresses is None or "/" in addresses for addresses in missed)
    told = state.news(f"here-{seen}", HOME)
    assert told.mark == f"here-{len(builds)}"
    assert told.action == "reload" if must or len(missed) > KEPT else told.action != "reload"


def test_problems_stay_while_the_next_build_runs_and_go_when_it_is_good() -> None:
    state = State("here")
    state.hear({"kind": "problems", "problems": [problem(), problem(is_warning=True)]})
    state.hear({"kind": "building"})
    news = state.news("here-0", HOME)
    assert (news.wrong, news.warnings, news.building, news.action) == (1, 1, True, None)
    build(state, [])
    assert state.news("here-0", HOME).problems == []


def test_warnings_of_a_good_build_are_told() -> None:
    state = State("here")
    build(state, [], [problem(is_warning=True)])
    assert (state.news("here-0", HOME).wrong, state.news("here-0", HOME).warnings) == (0, 1)


def test_of_very_many_problems_only_the_first_are_sent_but_all_are_counted() -> None:
    state = State("here")
    state.hear({"kind": "problems", "problems": [problem(line=line) for line in range(5 * SHOWN)]})
    news = state.news("here-0", HOME)
    assert (len(news.problems), news.wrong) == (SHOWN, 5 * SHOWN)


@pytest.mark.parametrize(
    ("address", "file"),
    [("/", "index.html"), ("", "index.html"), ("/a%20b/", "a b/index.html"), ("/feed.xml", "feed.xml")],
)
def test_an_address_has_its_file(address: str, file: str) -> None:
    assert file_at(address) == file
