"""What the desk's page is made of: sections, and in them lists, plots and tables, as values for its templates."""

from typing import NamedTuple


class Spot(NamedTuple):
    """Where a record stands: as `file:line`, and where it can be edited in a browser."""

    shown: str
    edit: str | None = None


class Entry(NamedTuple):
    """A line of a list: what it is about, where that stands, and what to do. Backticks stand for a field's name."""

    name: str
    about: str
    do: str
    spot: Spot | None = None
    mark: str = ""
    """How many, or when: what the list is sorted by, in words."""
    order: float = 0
    """The same as a number."""
    tone: str = ""
    """`late` or `soon`, where it is."""
    left: str = ""
    """How long that is from now, where it is a day."""


class Table(NamedTuple):
    """A list of entries under three heads; `more` were left out of it."""

    title: str
    heads: tuple[str, str, str]
    rows: tuple[Entry, ...]
    more: int = 0
    is_folded: bool = False
    """Whether it is shown only on demand: nothing in it asks for anything soon."""
    kind: str = "table"

    @property
    def total(self) -> int:
        """How many entries there are, those left out among them."""
        return len(self.rows) + self.more


class Bar(NamedTuple):
    """A line of a plot: its number in words, and how far its bar goes, of 100; nothing where that is not told."""

    label: str
    shown: str
    share: float = 0
    depth: int = 0


class Bars(NamedTuple):
    """Numbers of one kind as a table that is a plot."""

    title: str
    heads: tuple[str, str]
    rows: tuple[Bar, ...]
    more: int = 0
    note: str = ""
    kind: str = "bars"


class Cell(NamedTuple):
    """A number in a grid, and its warmth from 0 to 5."""

    shown: str
    warmth: int = 0
    order: float = 0


class Grid(NamedTuple):
    """A table of numbers by two things; `heads` begins with what the rows are. The last row may be one of totals."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]
    totals: tuple[str, ...] = ()
    more: int = 0
    note: str = ""
    has_bars: bool = False
    """Whether the last cell of each row is a share of 100, with a bar."""
    kind: str = "grid"


class Column(NamedTuple):
    """A column of a plot: its label, its number in all, and how much of it is of the first kind."""

    label: str
    number: int
    part: int
    x: float
    height: float
    part_height: float


class Columns(NamedTuple):
    """Numbers over time as a drawing, with the same numbers as a table."""

    title: str
    description: str
    heads: tuple[str, str, str]
    columns: tuple[Column, ...]
    width: float
    kind: str = "columns"


class Turn(NamedTuple):
    """A moment at which something comes to be seen: when, in the zones that matter, and all that it reveals."""

    title: str
    about: str
    when: str
    moment: str
    """The moment in UTC, in words; empty where nobody knows it."""
    countdown: str
    reveals: str
    rows: tuple[Entry, ...]
    spot: Spot | None = None
    more: int = 0
    tone: str = ""
    note: str = ""


class Schedule(NamedTuple):
    """The announcements to come, the next one first."""

    title: str
    turns: tuple[Turn, ...]
    kind: str = "schedule"


class Note(NamedTuple):
    """A paragraph; with a tone where it is a warning."""

    text: str
    tone: str = ""
    kind: str = "note"


Block = Table | Bars | Grid | Columns | Schedule | Note


class Section(NamedTuple):
    """A part of the page: how many things in it ask for something, and what it shows."""

    slug: str
    title: str
    number: int | None
    line: str
    blocks: tuple[Block, ...]
    tone: str = ""


class Urgent(NamedTuple):
    """What cannot wait: in a sentence, with the section that tells more."""

    text: str
    section: str
    tone: str = "late"
