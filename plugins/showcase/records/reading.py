"""One file in, its records and problems out; and a whole folder of them."""

import os
from pathlib import Path
from typing import NamedTuple

from pydantic import ValidationError

from ..models import RECORD_TYPES, CaseStudy, Record
from ..problems import Place, Problem, in_file_order
from ..source import Step, read_plain
from .careful import read_carefully
from .files import find_record_files
from .gathering import gather
from .links import find_inner_links
from .located import Located, Records
from .names import recipient_slug
from .roots import Roots
from .slugs import find_slug, fits_address, slug_from_file


class Reading(NamedTuple):
    """What one file gave: its records, its problems, and the slugs of records that could not be read."""

    records: list[Located[Record]]
    problems: list[Problem]
    refused: list[tuple[str, str]]


def read_records(content: Path | Roots) -> tuple[Records, list[Problem]]:
    """All records of a content folder and every problem in them, in file order."""
    content = Roots.of(content)
    files, problems = find_record_files(content)
    readings = [(file.record_type, read_file(file.name, file.record_type)) for file in files]
    for _, reading in readings:
        problems += reading.problems
    records, collisions = gather(readings, content)
    problems += [*check_site(records, content.content), *collisions]
    return records, in_file_order(problems)


def check_site(records: Records, content: Path) -> list[Problem]:
    """The problem of a folder that does not say what the site is called."""
    if records.site is not None or records.was_refused("site", "site"):
        return []
    place = Place(content / "site.yaml", 1, 1)
    return [Problem(place, "There is no such file", "Write it with the site's `name` and `headline`")]


def read_file(path: Path | str, record_type: str) -> Reading:
    """The records of one file, checked by themselves. It depends on nothing else, so it can run anywhere."""
    try:
        with open(path, "rb", buffering=0) as file:
            data = file.read()
    except OSError as error:
        path = Path(path)
        what = f"The file cannot be opened ({error.strerror})"
        problem = Problem(Place(path, 1, 1), what, "Put a readable file there")
        return Reading([], [problem], [(record_type, path.stem)])
    return read_bytes(path, record_type, data)


def read_bytes(path: Path | str, record_type: str, data: bytes) -> Reading:
    """The records of a file that holds these bytes: the quick way where nothing is wrong, else with care."""
    records = read_quickly(str(path), record_type, data)
    if records is not None:
        return Reading(records, [], [])
    return Reading(*read_carefully(Path(path), record_type, data))


def read_quickly(path: str, record_type: str, data: bytes) -> list[Located[Record]] | None:
    """The records of a file in which nothing is wrong or unusual; None for any other."""
    found = read_plain(data)
    if found is None or not found.value or (record_type == "site" and isinstance(found.value, list)):
        return None
    is_list = isinstance(found.value, list)
    file_slug = None if is_list else slug_from_file(os.path.splitext(os.path.basename(path))[0], record_type)
    validate = RECORD_TYPES[record_type].model_validate
    records: list[Located[Record]] = []
    items = found.value if is_list else (found.value,)
    for number, (fields, place) in enumerate(zip(items, found.places, strict=True)):
        try:
            value = validate(fields)
        except ValidationError:
            return None
        slug = find_slug(value, file_slug)
        if not fits_address(slug):
            return None
        records.append(locate(value, slug, (path, *place, (number,) if is_list else ())))
    return records


def locate(value: Record, slug: str, place: tuple[str, int, int, tuple[Step, ...]]) -> Located[Record]:
    """A whole record at its place, with what is found out about it once and for all."""
    of = recipient_slug(value) if isinstance(value, CaseStudy) else ""
    return Located(value, slug, *place, of, find_inner_links(value))
