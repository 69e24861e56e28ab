"""A bundle: files that are made together from one small view, and need not be made again while it stays the same."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from .drawing import Fonts
from .pictures import Cabinet


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


def json_bundle(paths: tuple[str, ...], values: tuple[dict[str, Any], ...]) -> Bundle:
    """Files of JSON, each holding one of the values."""
    return Bundle(paths, values, write_json)


def write_json(view: tuple[dict[str, Any], ...], tools: Tools) -> Iterator[bytes]:
    """Each value as JSON, in letters that a person can read."""
    return (json.dumps(one, ensure_ascii=False, indent=1).encode() + b"\n" for one in view)


def make_fonts(theme: Path) -> Fonts:
    """The typefaces of a theme: those that it serves, and those for drawing alone."""
    return Fonts(theme / "fonts", theme / "static" / "fonts")
