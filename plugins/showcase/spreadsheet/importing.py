"""An import from the first byte to the files that it would write; it writes none itself."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from ..models import Recipient
from ..problems import Problem, in_file_order, suggest
from ..records import Records, Roots, read_bytes
from ..writing import Fields, check_with, fields_of, same
from .blame import Blame
from .cells import CellPlace, Reading, Table
from .delimited import read_delimited
from .drafts import Draft
from .headers import Headers, find_headers
from .judging import judge
from .plan import Plan, Planner, write_files
from .rows import read_rows
from .vocabulary import Vocabulary
from .workbook import read_workbook

TEXT_ENDINGS = {".csv", ".tsv", ".tab", ".txt"}
NEEDED = "Write the names of columns into one row: Recipient, Category, Edition and Level at least"


@dataclass
class Import:
    """What was understood of a sheet, and what would come of it."""

    table: Table | None = None
    headers: Headers | None = None
    plan: Plan = field(default_factory=Plan)
    files: dict[Path, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_sound(self) -> bool:
        """True when nothing speaks against writing the files."""
        return all(problem.is_warning for problem in self.problems)


def read_sheets(data: bytes, file: Path) -> Reading:
    """The sheets of a file, told by its ending and its first bytes."""
    if file.suffix.lower() in TEXT_ENDINGS and not data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        return read_delimited(data, file)
    return read_workbook(data, file)


def choose_table(reading: Reading, file: Path, sheet: str) -> Table | Problem:
    """The sheet that is named, or the only one that speaks of case studies."""
    if sheet:
        named = {table.sheet: table for table in reading.tables}
        what = f"There is no sheet “{sheet}”"
        return named.get(sheet) or Problem(CellPlace(file, 0), what, suggest(sheet, list(named)))
    likely = [table for table in reading.tables if not table.is_hidden and find_headers(table).is_enough]
    if len(likely) == 1:
        return likely[0]
    if likely:
        names = ", ".join(f"“{table.sheet}”" for table in likely)
        return Problem(CellPlace(file, 0), f"More than one sheet holds case studies: {names}", "Name one: SHEET=…")
    return Problem(CellPlace(file, 1), "No row holds the names of columns", NEEDED)


@dataclass(frozen=True)
class Content:
    """The content as it is: where it lies, what it says, what is doubtful in it already, and where new records go."""

    roots: Roots
    records: Records
    doubts: Sequence[Problem]
    folder: Path
    now: datetime | None = None


def make_import(reading: Reading, choice: Table | Problem, content: Content) -> Import:
    """What an import of the chosen sheet would do, and every problem of it."""
    if isinstance(choice, Problem):
        return Import(problems=reading.problems or [choice])
    headers = find_headers(choice)
    made = Import(choice, headers, problems=[*headers.problems])
    if not headers.is_enough:
        made.problems.append(choice.problem(1, 0, "", ("No row holds the names of columns", NEEDED)))
        return made
    rows = read_rows(choice, headers, Vocabulary(content.records))
    made.plan = Planner(content.records, content.roots, content.folder).make(rows)
    made.problems += [*made.plan.problems, *(one for draft in made.plan.unfinished for one in judge(draft))]
    return finish(made, content)


def finish(made: Import, content: Content) -> Import:
    """The import with the files that it would write, and the problems that the content would have with them."""
    made.files = write_files(made.plan.drafts)
    known = {(problem.place.file, problem.what) for problem in content.doubts}
    blame = Blame(made.plan.drafts, made.files)
    found = check_with(content.roots, made.files, content.now) if made.files else []
    made.problems += [blame.tell(one) for one in found if (one.place.file, one.what) not in known]
    if made.is_sound:
        made.problems += find_lost(made)
    made.problems = in_file_order(made.problems)
    return made


def find_lost(made: Import) -> list[Problem]:
    """A problem for each file that would not give its records back as they are meant: it is left to a person."""
    by_path: dict[Path, list[Draft]] = {}
    for draft in made.plan.drafts:
        by_path.setdefault(draft.path, []).append(draft)
    what = "{} is written in a way that cannot be changed safely"
    return [
        Problem(drafts[0].row.place(), what.format(path.name), "Make this change in the file itself")
        for path, drafts in by_path.items()
        if not same(states(path, made.files[path], drafts), meant(path, drafts))
    ]


def states(path: Path, data: bytes, drafts: Sequence[Draft]) -> list[Fields]:
    """What each record of a file says."""
    record_type = "recipients" if drafts[0].model is Recipient else "case-studies"
    return [fields_of(one.value) for one in read_bytes(path, record_type, data).records]


def meant(path: Path, drafts: Sequence[Draft]) -> list[Fields]:
    """What each record of a file is to say: as the drafts have it, or as before."""
    if drafts[0].is_new:
        return [drafts[0].new]
    said = states(path, path.read_bytes(), drafts)
    for draft in drafts:
        number = draft.steps[0] if draft.steps else 0
        assert isinstance(number, int)
        said[number] = draft.new
    return said
