"""How the list is written: Markdown, with boxes to tick and commands to copy."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import quote

from .gone import Gone
from .traces import Traces


class Where(NamedTuple):
    """What the list is filled in with."""

    gone: Gone
    traces: Traces
    url: str
    """The public address, without a slash at its end."""
    repository: str
    """Owner and name."""

    def whole(self, address: str) -> str:
        """An address with its host."""
        return self.url + quote(address, safe="/%:@!$&'()*+,;=~")

    @property
    def addresses(self) -> list[str]:
        """Every address that something is gone from, with its host."""
        return [self.whole(one.address) for one in self.gone.addresses]


def task(words: str, *lines: str) -> Iterator[str]:
    """Something to tick off, and what belongs to it. Commands begin their lines, so that they can be copied."""
    yield f"- [ ] {words}"
    yield from lines


def tasks(several: Iterable[str]) -> Iterator[str]:
    """Several things to tick off under another."""
    return (f"    - [ ] {one}" for one in several)


def shell(*lines: str) -> list[str]:
    """Commands to copy."""
    return ["", "```sh", *lines, "```", ""]
