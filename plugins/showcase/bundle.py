"""A bundle: files that are made together from one small view, and need not be made again while it stays the same."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from pydantic_core import to_json

from .drawing import Fonts
from .pictures import Cabinet
from .state import digest_of


@dataclass(frozen=True)
class Tools:
    """What files are made with, beside their view."""

    fonts: Fonts
    cabinet: Cabinet


class Bundle(NamedTuple):
    """Files by their paths, and the function of a view that makes their contents, in the same order."""

    paths: tuple[str, ...]
    view: Any
    make: Callable[[Any, Tools], Iterable[bytes]]
    digest: bytes = b""
    """The view's, where it is known already; else it is found by storing the view, which of much takes room."""

    @property
    def kind(self) -> str:
        """What tells this function from all others."""
        return f"{self.make.__module__}.{self.make.__qualname__}"


Maker = Callable[[Any, Any, str], Iterator[Bundle]]
"""Makes the bundles of a publication's owner that stand below an address."""


def always(publication: Any) -> bool:
    """True for every publication."""
    return True


@dataclass(frozen=True)
class Output:
    """Files that stand below pages, or beside them all: what makes them."""

    is_wanted: Callable[[Any], bool] = always
    of_site: tuple[Callable[[Any], Iterator[Bundle]], ...] = ()
    """What is made once; what takes long stands apart, as each is made in a process of its own."""
    below: Mapping[str, tuple[Maker, ...]] = field(default_factory=dict)
    """What is made below each kind of page: `case-studies`, `recipients`."""


def json_bundle(paths: tuple[str, ...], values: tuple[Mapping[str, Any], ...]) -> Bundle:
    """Files of JSON, each holding one of the values."""
    return Bundle(paths, tuple([write_json(one) for one in values]), hand_over)


def write_json(value: Mapping[str, Any]) -> bytes:
    """The value as JSON, in letters that a person can read."""
    return to_json(value, indent=1) + b"\n"


def hand_over(view: tuple[bytes, ...], tools: Tools) -> tuple[bytes, ...]:
    """The files, which are their own view: to write them takes no longer than to store what they are made of."""
    return view


def long_bundle(path: str, pieces: tuple[bytes, ...]) -> Bundle:
    """A long file of many pieces; they are not put together where it stands already."""
    return Bundle((path,), pieces, put_together, digest_of(*pieces))


def put_together(view: tuple[bytes, ...], tools: Tools) -> Iterator[bytes]:
    """The pieces, one after another."""
    yield b"".join(view)


def make_fonts(theme: Path) -> Fonts:
    """The typefaces of a theme: those that it serves, and those for drawing alone."""
    return Fonts(theme / "fonts", theme / "static" / "fonts")
