"""What comes of following links that lead out of the site: every way in which a host can answer, or fail to."""

from collections.abc import Iterator

import pytest

from showcase.commands.wire import Seconds
from showcase.links import Failure, Limits, Outcome, Request, Timing, check_links
from showcase.links.following import Patience
from tests.links.hosts import ROUTES
from tests.links.web import Web, serving

GOOD = [
    "http://fine.test/", "http://fine.test", "http://fine.test/file.pdf", "http://fine.test/no-head",
    "http://fine.test/wrong-head", "http://fine.test/reset-head", "http://fine.test/huge", "http://fine.test/packed",
    "http://fine.test/cut", "http://fine.test/gwŷr", "http://fine.test/gw%C5%B7r", "http://fine.test/untyped",
    "http://fine.test/page#place", "http://fine.test/page#older", "http://fine.test/page#:~:text=Place",
    "http://fine.test:8080/", "http://flaky.test/", "http://busy.test/", "http://bücher.test/", "https://good.test/",
]  # fmt: skip
"""Links with which all is well."""

OTHERS: list[tuple[str, str, str]] = [
    ("http://fine.test/part", "ok", "206"),
    ("http://moved.test/1", "moved", "http://fine.test/new?1"),
    ("http://moved.test/2", "moved", "http://moved.test/end-3"),
    ("http://moved.test/2#there", "moved", "http://moved.test/end-3#there"),
    ("http://moved.test/4", "moved", "http://moved.test/5"),
    ("http://moved.test/utf", "moved", "http://moved.test/gwŷr"),
    ("http://moved.test/page", "moved", "http://moved.test/end-page"),
    ("http://moved.test/secure", "moved", "https://good.test/secure"),
    ("http://now.test/302", "moved-for-now", ""),
    ("http://now.test/303", "moved-for-now", ""),
    ("http://now.test/307", "moved-for-now", ""),
    ("http://gone.test/404", "gone", "404"),
    ("http://gone.test/410", "gone", "410"),
    ("http://gone.test/moved", "gone", "404"),
    ("http://gone.test/451", "unlawful", "451"),
    ("http://gone.test/says", "soft-gone", "Sorry, page not found – Gone"),
    ("http://shut.test/401", "forbidden", "401"),
    ("http://shut.test/403", "forbidden", "403"),
    ("http://shut.test/999", "forbidden", "999"),
    ("http://shut.test/400", "refused-request", "400"),
    ("http://shut.test/429", "limited", "429"),
    ("http://ill.test/500", "server-error", "500"),
    ("http://ill.test/503", "server-error", "503"),
    ("http://silent.test/", "timeout", ""),
    ("http://drip.test/", "slow", ""),
    ("http://drip-head.test/", "slow", ""),
    ("http://ill.test/reset", "reset", ""),
    ("http://ill.test/empty", "empty", ""),
    ("http://ill.test/garbage", "malformed", ""),
    ("http://ill.test/nowhere", "malformed", "302"),
    ("http://nowhere.test/", "no-such-host", ""),
    ("http://later.test/", "unreachable", ""),
    ("http://closed.test/", "refused", ""),
    ("https://expired.test/", "tls-expired", ""),
    ("https://self.test/", "tls-self-signed", ""),
    ("https://other.test/", "tls-other-host", ""),
    ("https://stranger.test/", "tls-unknown-issuer", ""),
    ("https://fine.test/", "tls", ""),
    ("http://round.test/a", "loop", ""),
    ("http://round.test/self", "loop", ""),
    ("http://round.test/cookie", "cookie", ""),
    ("http://round.test/0", "too-many-redirects", ""),
    ("http://bad.test/script", "bad-redirect", "javascript:alert(1)"),
    ("http://bad.test/file", "bad-redirect", "file:///etc/passwd"),
    ("http://bad.test/brackets", "bad-redirect", "http://[bad"),
    ("http://bad.test/network", "private", "http://10.0.0.1/admin"),
    ("http://bad.test/cloud", "private", "http://169.254.169.254/latest/meta-data/"),
    ("http://bad.test/here", "private", "http://[::1]/"),
    ("http://bad.test/number", "private", "http://127.0.0.2/"),
    ("http://private.test/", "private", ""),
    ("http://loopback.test/", "private", ""),
    ("http://mapped.test/", "private", ""),
    ("http://door.test/members", "login", "http://door.test/login?next=/members"),
    ("http://door.test/journal", "login", "http://accounts.door.test/start"),
    ("http://door.test/story", "home", "http://door.test/"),
    ("http://door.test/article", "home", "http://door.test/en/"),
    ("http://soft.test/one", "soft", "http://soft.test/archive"),
    ("http://soft.test/two", "soft", "http://soft.test/archive"),
    ("http://soft.test/report.pdf", "type", "text/html"),
    ("http://fine.test/page#nowhere", "fragment", "#nowhere"),
    ("http://someone:secret@fine.test/", "bad-address", ""),
    ("http://fine.test:99999/", "bad-address", ""),
    ("http://xn--/", "malformed", ""),
]
"""Links, what comes of each, and what is told of it: where it leads, or what was said."""

EVERY = [*((url, "ok", "") for url in GOOD), *OTHERS]
AT_ONCE = Limits(hosts=40, patience=Patience(attempts=2, pause=0.0), between=0.0)


@pytest.fixture(scope="module")
def web() -> Iterator[Web]:
    """The hosts of these tests."""
    with serving(ROUTES) as web:
        yield web


@pytest.fixture(scope="module")
def outcomes(web: Web) -> dict[str, Outcome]:
    """What came of every link, all of them followed at once."""
    timing = Timing(lambda: 0.0, lambda _: None)
    return {one.url: one for one in check_links([url for url, *_ in EVERY], web.wire(), timing, AT_ONCE)}


@pytest.mark.xdist_group("links")
@pytest.mark.parametrize(("url", "kind", "told"), EVERY, ids=[f"{kind}: {url}" for url, kind, _ in EVERY])
def test_what_comes_of_a_link(outcomes: dict[str, Outcome], url: str, kind: str, told: str) -> None:
    found = outcomes[url]
    assert found.kind == kind, found
    assert not told or told in (found.moved_to, found.final, found.detail), found


def test_more_than_fifty_outcomes_are_told_apart() -> None:
    assert len(EVERY) > 80
    assert len({kind for _, kind, _ in EVERY}) > 28


@pytest.mark.xdist_group("links")
def test_only_what_is_gone_has_an_archived_copy_proposed(outcomes: dict[str, Outcome]) -> None:
    assert outcomes["http://gone.test/404"].archived == "https://web.archive.org/web/http://gone.test/404"
    assert outcomes["http://fine.test/"].archived == ""


@pytest.mark.xdist_group("links")
def test_a_host_that_wants_to_be_asked_much_later_is_not_waited_for(outcomes: dict[str, Outcome]) -> None:
    assert outcomes["http://shut.test/429"].retry_after == 3600


@pytest.mark.xdist_group("links")
def test_nothing_private_is_ever_asked(web: Web, outcomes: dict[str, Outcome]) -> None:
    assert outcomes
    assert not [asked for asked in web.asked if any(host in asked for host in ("10.0.0", "169.254", "private.test"))]


@pytest.mark.xdist_group("links")
def test_a_host_that_says_nothing_for_a_while_is_given_up(web: Web) -> None:
    failure = web.wire(Seconds(each=0.1, all=60))(Request("http://silent.test/"))
    assert isinstance(failure, Failure)
    assert failure.kind == "timeout"
