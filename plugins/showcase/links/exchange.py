"""What is asked of a host, what it answers, and why there is no answer: the words between checking and a network."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Method = Literal["HEAD", "GET"]

Broken = Literal[
    "no-such-host", "refused", "unreachable", "timeout", "slow", "reset", "empty", "malformed", "private",
    "tls-expired", "tls-self-signed", "tls-other-host", "tls-unknown-issuer", "tls",
]  # fmt: skip
"""Why there is no answer."""


class Request(NamedTuple):
    """One request, for an address without a fragment."""

    url: str
    method: Method = "HEAD"


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: headers by their names in small letters, and the beginning of its body."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    is_cut: bool = False
    """Whether the body went on beyond what was read."""


class Failure(NamedTuple):
    """There is no answer: why, and what was said about it."""

    kind: Broken
    detail: str = ""


Transport = Callable[[Request], Reply | Failure]
"""Asks a host. It never raises, never follows, and connects to no private address."""


class Timing(NamedTuple):
    """How time passes: seconds since some moment, and waiting."""

    now: Callable[[], float]
    sleep: Callable[[float], None]
