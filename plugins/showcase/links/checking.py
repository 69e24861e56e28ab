"""All links: hosts side by side, and no host asked for two things at once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Lock
from typing import NamedTuple
from urllib.parse import urldefrag, urlsplit

from .exchange import Failure, Reply, Request, Timing, Transport
from .following import End, Follower, Patience, is_of_web
from .judging import judge, judge_together
from .outcome import Outcome

Tell = Callable[[Outcome], None]


class Limits(NamedTuple):
    """How much is asked at once, and how long is waited."""

    hosts: int = 16
    patience: Patience = Patience()
    between: float = 0.5
    """Seconds between two requests to one host."""


class Politeness:
    """Asks each host for one thing at a time, with a pause after it."""

    def __init__(self, transport: Transport, timing: Timing, between: float) -> None:
        self.transport, self.timing, self.between = transport, timing, between
        self.locks: dict[str, Lock] = defaultdict(Lock)
        self.last: dict[str, float] = {}
        self.lock = Lock()

    def __call__(self, request: Request) -> Reply | Failure:
        """The answer, once it is the request's turn."""
        host = host_of(request.url)
        with self.lock:
            lock = self.locks[host]
        with lock:
            wait = self.last.get(host, float("-inf")) + self.between - self.timing.now()
            if wait > 0:
                self.timing.sleep(wait)
            try:
                return self.transport(request)
            finally:
                self.last[host] = self.timing.now()


def check_links(
    urls: Iterable[str], transport: Transport, timing: Timing, limits: Limits | None = None, tell: Tell | None = None
) -> list[Outcome]:
    """What came of each address, in their order; `tell` hears of each as it is known, before all are looked at."""
    limits, wanted = limits or Limits(), list(urls)
    follower = Follower(Politeness(transport, timing, limits.between), timing, limits.patience)

    def check_host(some: Sequence[str]) -> dict[str, Outcome]:
        ends: dict[str, End] = {}
        found = {}
        for url in some:
            found[url] = check_one(url, follower, ends)
            if tell:
                tell(found[url])
        return found

    with ThreadPoolExecutor(limits.hosts) as pool:
        outcomes = {url: one for found in pool.map(check_host, by_host(wanted)) for url, one in found.items()}
    return judge_together([outcomes[url] for url in wanted])


def by_host(urls: Iterable[str]) -> list[list[str]]:
    """The addresses of each host."""
    found: dict[str, list[str]] = defaultdict(list)
    for url in urls:
        found[host_of(url)].append(url)
    return list(found.values())


def check_one(url: str, follower: Follower, ends: dict[str, End]) -> Outcome:
    """What came of one address; what differs only behind the # is asked for once."""
    if not is_of_web(url) or "@" in urlsplit(url).netloc:
        return Outcome(url, "bad-address")
    whole = urldefrag(url).url
    if whole not in ends:
        ends[whole] = follower.follow(whole)
    return judge(url, ends[whole])


def host_of(url: str) -> str:
    """The host of an address; nothing where it names none."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
