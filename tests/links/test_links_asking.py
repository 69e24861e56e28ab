"""How politely hosts are asked, and which machines are never asked."""

from collections.abc import Mapping
from threading import Lock

import pytest

from showcase.commands.wire import Wire
from showcase.links import Failure, Limits, Reply, Request, Timing, check_links
from showcase.links.following import Patience
from showcase.links.machine import is_public


class Counted:
    """A transport that notes what it is asked, and whether a host is asked for two things at once."""

    def __init__(self, answers: Mapping[str, list[Reply | Failure]]) -> None:
        self.answers, self.asked, self.lock = answers, list[Request](), Lock()

    def __call__(self, request: Request) -> Reply | Failure:
        """The next answer to a request."""
        assert self.lock.acquire(blocking=False), "two requests at once"
        self.asked.append(request)
        left = self.answers[request.url]
        answer = left.pop(0) if len(left) > 1 else left[0]
        self.lock.release()
        return answer


class Clock:
    """Time that passes only where somebody waits."""

    def __init__(self) -> None:
        self.at, self.waits = 0.0, list[float]()

    def sleep(self, seconds: float) -> None:
        """Nothing; the time has passed."""
        self.at += seconds
        self.waits.append(seconds)

    @property
    def timing(self) -> Timing:
        """The clock, as it is given to whoever waits."""
        return Timing(lambda: self.at, self.sleep)


def test_one_host_is_asked_for_one_thing_at_a_time_with_pauses() -> None:
    urls = [f"https://example.org/{number}.pdf" for number in range(5)]
    transport, clock = Counted({url: [Reply(200, {"content-type": "application/pdf"})] for url in urls}), Clock()
    found = check_links(urls, transport, clock.timing, Limits(between=0.5))
    assert [one.url for one in found] == urls
    assert clock.waits == [0.5] * 4


def test_an_address_is_asked_for_once_however_many_places_of_it_are_named() -> None:
    html = {"content-type": "text/html"}
    transport = Counted({"https://example.org/": [Reply(200, html, b"<p id=a>")]})
    urls = ["https://example.org/#a", "https://example.org/#b", "https://example.org/"]
    found = check_links(urls, transport, Clock().timing, Limits(between=0))
    assert [one.kind for one in found] == ["ok", "fragment", "ok"]
    assert [request.method for request in transport.asked] == ["HEAD", "GET"]


def test_what_may_be_over_soon_is_asked_again_later_and_later() -> None:
    clock, patience = Clock(), Patience(attempts=4, pause=2.0)
    answers: list[Reply | Failure] = [Failure("timeout"), Reply(503), Reply(502), Reply(204, {"content-type": "x/y"})]
    [found] = check_links(
        ["https://a.org/"], Counted({"https://a.org/": answers}), clock.timing, Limits(1, patience, 0)
    )
    assert (found.kind, clock.waits) == ("ok", [2.0, 4.0, 8.0])


@pytest.mark.parametrize(("wanted", "waits"), [("7", [7.0]), ("1", [2.0]), ("90", []), ("Wed, 21 Oct", [2.0])])
def test_a_host_is_waited_for_as_long_as_it_wants_but_not_for_ever(wanted: str, waits: list[float]) -> None:
    clock = Clock()
    answers: list[Reply | Failure] = [Reply(429, {"retry-after": wanted}), Reply(204, {"content-type": "x/y"})]
    limits = Limits(1, Patience(attempts=2, pause=2.0, longest=60), 0)
    check_links(["https://a.org/"], Counted({"https://a.org/": answers}), clock.timing, limits)
    assert clock.waits == waits


def test_two_spellings_of_one_source_are_not_taken_for_two_that_are_gone() -> None:
    to = {"location": "https://a.org/new/"}
    urls = ["http://a.org/x", "https://www.a.org/x/"]
    answers: dict[str, list[Reply | Failure]] = {url: [Reply(301, to)] for url in urls}
    answers["https://a.org/new/"] = [Reply(200, {"content-type": "x/y"})]
    found = check_links(urls, Counted(answers), Clock().timing, Limits(1, between=0))
    assert [(one.kind, one.moved_to) for one in found] == [("moved", "https://a.org/new/")] * 2


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
     "::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::", "255.255.255.255"],
)  # fmt: skip
def test_a_machine_of_a_private_network_is_none_of_the_public_one(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:4700::1111", "64:ff9b::5db8:d70e"])
def test_a_machine_of_the_public_network_may_be_asked(address: str) -> None:
    assert is_public(address)


def test_the_numbers_of_this_machine_are_refused_in_every_spelling() -> None:
    wire = Wire("tests")
    for host in ("127.0.0.1", "2130706433", "0x7f.1", "127.1", "[::1]", "localhost", "0"):
        answer = wire(Request(f"http://{host}/"))
        assert isinstance(answer, Failure)
        assert answer.kind == "private", host
