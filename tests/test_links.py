"""What comes of following links that lead out of the site: every way in which a host can answer, or fail to."""

from collections.abc import Iterator

import pytest

from showcase.links import Limits, Outcome, Timing, check_links
from showcase.links.following import Patience
from tests.linking import (
    Web,
    answer,
    drip,
    huge,
    in_turn,
    packed,
    page,
    raw,
    redirect,
    reset,
    serving,
    silent,
)  # fmt: skip

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

ROUTES = {
    "fine.test/": page(),
    "fine.test/page": page(body='<h2 id="place">Place</h2><a name="older">Older</a>'),
    "fine.test/new": page(),
    "fine.test/file.pdf": answer(200, b"%PDF", Content_Type="application/pdf"),
    "HEAD fine.test/no-head": answer(405),
    "fine.test/no-head": page(),
    "HEAD fine.test/wrong-head": answer(404),
    "fine.test/wrong-head": page(),
    "HEAD fine.test/reset-head": reset,
    "fine.test/reset-head": page(),
    "fine.test/huge": huge,
    "fine.test/packed": packed,
    "fine.test/cut": raw(HEAD + b"Content-Length: 900\r\n\r\n<title>Cut</title>"),
    "fine.test/gw%C5%B7r": page(),
    "fine.test/part": answer(206, b"part"),
    "fine.test/untyped": raw(b"HTTP/1.0 200 OK\r\n\r\n<title>Old</title>"),
    "fine.test:8080/": page(),
    "flaky.test/": in_turn(answer(503), page()),
    "busy.test/": in_turn(answer(429, b"", Retry_After="1"), page()),
    "xn--bcher-kva.test/": page(),
    "good.test/": page(),
    "moved.test/1": redirect(301, "http://fine.test/new?1"),
    "fine.test/new?1": page(),
    "moved.test/2": redirect(308, "/3"),
    "moved.test/3": redirect(301, "/end-3"),
    "moved.test/end-3": page(body='<p id="there">'),
    "moved.test/4": redirect(301, "/5"),
    "moved.test/5": redirect(302, "/end-5"),
    "moved.test/end-5": page(),
    "moved.test/utf": redirect(301, "/gwŷr"),
    "moved.test/gw%C5%B7r": page(),
    "moved.test/page": page(body='<meta http-equiv="Refresh" content="0; URL=/end-page">'),
    "moved.test/end-page": page(),
    "moved.test/secure": redirect(301, "https://good.test/secure"),
    "good.test/secure": page(),
    "now.test/302": redirect(302, "/end-302"),
    "now.test/end-302": page(),
    "now.test/303": redirect(303, "/end-303"),
    "now.test/end-303": page(),
    "now.test/307": redirect(307, "/308"),
    "now.test/308": redirect(308, "/end-308"),
    "now.test/end-308": page(),
    "gone.test/410": answer(410),
    "gone.test/451": answer(451),
    "gone.test/moved": redirect(301, "/never"),
    "gone.test/says": page("Sorry, page not found – Gone"),
    "shut.test/401": answer(401),
    "shut.test/403": answer(403),
    "shut.test/999": answer(999),
    "shut.test/400": answer(400),
    "shut.test/429": answer(429, b"", Retry_After="3600"),
    "ill.test/500": answer(500),
    "ill.test/503": answer(503),
    "ill.test/silent": silent,
    "ill.test/drip": drip(HEAD + b"\r\n", b"x"),
    "ill.test/drip-head": drip(b"HTTP/1.1 200 OK\r\nX: ", b"x"),
    "ill.test/reset": reset,
    "ill.test/empty": raw(b""),
    "ill.test/garbage": raw(b"SSH-2.0-OpenSSH_9.6\r\n"),
    "ill.test/nowhere": answer(302),
    "round.test/a": redirect(301, "/b"),
    "round.test/b": redirect(301, "/a"),
    "round.test/self": redirect(302, "/self"),
    "round.test/cookie": redirect(302, "/cookie", Set_Cookie="seen=1"),
    **{f"round.test/{number}": redirect(302, f"/{number + 1}") for number in range(30)},
    "bad.test/script": redirect(302, "javascript:alert(1)"),
    "bad.test/file": redirect(302, "file:///etc/passwd"),
    "bad.test/brackets": redirect(302, "http://[bad"),
    "bad.test/network": redirect(302, "http://10.0.0.1/admin"),
    "bad.test/cloud": redirect(302, "http://169.254.169.254/latest/meta-data/"),
    "bad.test/here": redirect(302, "http://[::1]/"),
    "bad.test/number": redirect(302, "http://127.0.0.2/"),
    "door.test/members": redirect(302, "/login?next=/members"),
    "door.test/login?next=/members": page("Sign in"),
    "door.test/saml": redirect(302, "http://accounts.door.test/start"),
    "accounts.door.test/start": page("Welcome"),
    "door.test/story": redirect(301, "/"),
    "door.test/": page("Home"),
    "door.test/article": redirect(302, "/en/"),
    "door.test/en/": page("Home"),
    "soft.test/one": redirect(301, "/archive"),
    "soft.test/two": redirect(302, "/archive"),
    "soft.test/archive": page("Archive"),
    "soft.test/report.pdf": page("Our reports"),
}

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
    ("http://ill.test/silent", "timeout", ""),
    ("http://ill.test/drip", "slow", ""),
    ("http://ill.test/drip-head", "timeout", ""),
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
    ("http://door.test/saml", "login", "http://accounts.door.test/start"),
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
