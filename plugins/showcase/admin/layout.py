"""Where the records of a site lie: which files hold lists, and in which folders the others are."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from ..models import RECORD_TYPES
from ..records import find_record_files

LIST = re.compile(r"(?:\s*(?:#.*)?\n)*(?:---[^\n]*\n)?(?:\s*(?:#.*)?\n)*(?:- |-\n|\[)")
SLUG_LINE = re.compile(r"""^slug:[ \t]*["']?([a-z0-9-]+)""", re.MULTILINE)
ALONE = frozenset({"site"})
"""Types of which there is one record."""

FOLDERS = frozenset({"programmes", "categories", "recipients", "case-studies"})
"""Types of which each record has a file of its own, unless the content has them otherwise."""


class Shape(NamedTuple):
    """How deep below the folder of its type a record of its own file lies, and how the file's name ends."""

    depth: int = 1
    ending: str = "yaml"


BESIDE = Shape()
BY_EDITION = Shape(2)
"""Case studies lie in a folder for each edition."""


@dataclass(frozen=True)
class Home:
    """One place where records of a type lie: a file that holds a list or the only record, or a folder."""

    record_type: str
    path: str
    shape: Shape = BESIDE
    is_list: bool = False
    is_file: bool = False

    @property
    def name(self) -> str:
        """What Sveltia calls it: the path of a file in letters, else the type."""
        if not self.is_file:
            return self.record_type if self.is_usual else f"{self.record_type}-{self.shape.depth}-{self.shape.ending}"
        stem = self.path.rpartition(".")[0]
        return stem.replace("/", "-")

    @property
    def is_usual(self) -> bool:
        """Whether new records of the type are put here."""
        return not self.is_file and self.shape == usual_shape(self.record_type)


@dataclass
class Layout:
    """All places, by type; and the types whose files are not named as their records."""

    homes: dict[str, list[Home]] = field(default_factory=dict)
    named_apart: set[str] = field(default_factory=set)

    def home(self, record_type: str) -> Home | None:
        """The one place where all records of a type can be chosen from; None where there are several."""
        homes = self.homes.get(record_type, [])
        return homes[0] if len(homes) == 1 and record_type not in self.named_apart else None


def find_layout(content: Path, published: Iterable[str]) -> Layout:
    """The layout of a content folder. Of the files of case studies only those are named that hold a published one."""
    layout, shown = Layout({record_type: [] for record_type in RECORD_TYPES}), set(published)
    for file in find_record_files(content)[0]:
        inside = file.path.relative_to(content).as_posix()
        text = file.path.read_text(encoding="utf-8", errors="replace")
        home = home_of(file.record_type, inside, text)
        is_hidden = home.is_list and file.record_type == "case-studies" and inside not in shown
        if home not in layout.homes[file.record_type] and not is_hidden:
            layout.homes[file.record_type].append(home)
        if not home.is_file and (slug := SLUG_LINE.search(text)) and slug[1] != file.path.stem:
            layout.named_apart.add(file.record_type)
    for record_type, homes in layout.homes.items():
        homes.extend(missing_homes(record_type, homes))
    return layout


def home_of(record_type: str, inside: str, text: str) -> Home:
    """The place that a file of records stands for."""
    is_list = LIST.match(text) is not None
    folders, _, ending = inside.rpartition(".")
    depth = folders.count("/")
    if is_list or not depth:
        return Home(record_type, inside, is_list=is_list, is_file=True)
    return Home(record_type, record_type, Shape(depth, ending))


def missing_homes(record_type: str, homes: list[Home]) -> Iterator[Home]:
    """The place where a first record of a type is put, where the content has none; and where new ones are."""
    if record_type in FOLDERS and not any(home.is_usual or ("/" not in home.path and home.is_file) for home in homes):
        yield Home(record_type, record_type, usual_shape(record_type))
    elif not homes:
        yield Home(record_type, f"{record_type}.yaml", is_list=record_type not in ALONE, is_file=True)


def usual_shape(record_type: str) -> Shape:
    """How deep new records of a type lie."""
    return BY_EDITION if record_type == "case-studies" else BESIDE
