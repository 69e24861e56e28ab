"""From an address through its redirects to an end: whatever is there, or the reason why nothing is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple
from urllib.parse import urldefrag, urljoin, urlsplit

from .exchange import Failure, Reply, Request, Timing, Transport
from .reply import PageParts, text_of

FOR_GOOD = {301, 308}
ELSEWHERE = FOR_GOOD | {302, 303, 307}
WITHOUT_HEAD = {400, 403, 404, 405, 406, 410, 429, 500, 501, 503}
"""Statuses that some hosts give to HEAD alone."""

WORTH_ANOTHER = {429, 500, 502, 503, 504}
FLEETING = {"timeout", "reset", "empty", "unreachable"}
"""Failures that may be over at the next attempt."""

MOST_HOPS = 10

Stop = Literal["loop", "cookie", "too-many-redirects", "bad-redirect"]
"""Why nobody goes on from somewhere."""


class Patience(NamedTuple):
    """How often a host is asked again, and how long is waited in between."""

    attempts: int = 3
    pause: float = 2.0
    longest: float = 60.0
    """Seconds beyond which a host is not waited for, however much later it wants to be asked."""


class Hop(NamedTuple):
    """One step: the address that was asked, and whether it leads on for good."""

    url: str
    is_for_good: bool


@dataclass(frozen=True, slots=True)
class End:
    """Where an address leads: the steps to it, and what is there."""

    url: str
    answer: Reply | Failure
    hops: tuple[Hop, ...] = ()
    stop: Stop | None = None
    parts: PageParts | None = None


@dataclass(frozen=True)
class Follower:
    """Follows addresses; time and network are given."""

    transport: Transport
    timing: Timing
    patience: Patience

    def follow(self, url: str) -> End:
        """The end of an address."""
        hops: list[Hop] = []
        here, has_cookie = urldefrag(url).url, False
        while True:
            answer = self.ask(here)
            onward, is_for_good, parts = leads_on(here, answer)
            if onward is None:
                return End(here, answer, tuple(hops), None, parts)
            has_cookie |= isinstance(answer, Reply) and "set-cookie" in answer.headers
            hops.append(Hop(here, is_for_good))
            stop = why_not(onward, hops, has_cookie)
            here = urldefrag(onward).url if is_of_web(onward) else onward
            if stop:
                return End(here, answer, tuple(hops), stop)

    def ask(self, url: str) -> Reply | Failure:
        """The answer of one address: asked for its head first, for the whole where that tells too little."""
        answer = self.ask_patiently(Request(url, "HEAD"))
        if isinstance(answer, Reply):
            if answer.status in ELSEWHERE or not (answer.status in WITHOUT_HEAD or is_page(answer)):
                return answer
        elif answer.kind not in ("empty", "malformed", "reset"):
            return answer
        return self.ask_patiently(Request(url, "GET"))

    def ask_patiently(self, request: Request) -> Reply | Failure:
        """The last of several answers, where the first ones may be over soon."""
        for pause in self.pauses():
            answer = self.transport(request)
            wait = pause if is_fleeting(answer) else None
            if wait is not None and isinstance(answer, Reply):
                wait = max(wait, retry_after(answer))
            if wait is None or wait > self.patience.longest:
                return answer
            self.timing.sleep(wait)
        return self.transport(request)

    def pauses(self) -> Iterator[float]:
        """How long is waited after each attempt but the last: twice as long every time."""
        return (self.patience.pause * 2**number for number in range(self.patience.attempts - 1))


def why_not(onward: str, hops: Sequence[Hop], has_cookie: bool) -> Stop | None:
    """Why nobody goes on to an address, after these steps; None where it is asked next."""
    if not is_of_web(onward):
        return "bad-redirect"
    if urldefrag(onward).url in {hop.url for hop in hops}:
        return "cookie" if has_cookie else "loop"
    return "too-many-redirects" if len(hops) > MOST_HOPS else None


def leads_on(here: str, answer: Reply | Failure) -> tuple[str | None, bool, PageParts | None]:
    """Where an answer leads on to and whether for good; and its page, where it is one."""
    if isinstance(answer, Failure):
        return None, False, None
    to = answer.headers.get("location", "").strip()
    if answer.status in ELSEWHERE and to:
        return join(here, to), answer.status in FOR_GOOD, None
    parts = PageParts(text_of(answer.body, answer.headers.get("content-type", ""))) if is_page(answer) else None
    if parts and parts.refresh and answer.status < 300:
        return join(here, parts.refresh), True, parts
    return None, False, parts


def join(here: str, to: str) -> str:
    """The whole address that a redirect names; what cannot be read is given back as it is, and leads nowhere."""
    try:
        return urljoin(here, to)
    except ValueError:
        return to


def is_of_web(url: str) -> bool:
    """Whether a browser would ask a host for an address."""
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def is_page(reply: Reply) -> bool:
    """Whether an answer is a page; one that does not say is taken for it."""
    kind = reply.headers.get("content-type", "text/html").partition(";")[0].strip().lower()
    return kind in ("text/html", "application/xhtml+xml", "") and not reply.headers.get("content-encoding")


def is_fleeting(answer: Reply | Failure) -> bool:
    """Whether another attempt may end otherwise."""
    return answer.status in WORTH_ANOTHER if isinstance(answer, Reply) else answer.kind in FLEETING


def retry_after(reply: Reply) -> int:
    """After how many seconds a host wants to be asked again, where it says so in seconds."""
    told = reply.headers.get("retry-after", "").strip()
    return int(told) if told.isdecimal() and len(told) < 8 else 0
