"""One file in, its records and problems out; and a whole folder of them."""

import re
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from ..models import RECORD_TYPES, CaseStudy, Recipient, Record
from ..models.fields import SLUG
from ..problems import Place, Problem, in_file_order, quoted
from ..source import Mapping, Node, Scalar, Sequence, plain, read_tree
from .files import find_record_files
from .gathering import gather
from .located import Located, Records
from .names import recipient_slug, slug_of_name
from .shape import article, example_line, record_name
from .wording import explain

SLUG_PATTERN = re.compile(SLUG)
MAX_SLUG = 100


class Reading(NamedTuple):
    """What one file gave: its records, its problems, and the slugs of records that could not be read."""

    records: list[Located[Record]]
    problems: list[Problem]
    refused: list[tuple[str, str]]


def read_records(content: Path) -> tuple[Records, list[Problem]]:
    """All records of a content folder and every problem in them, in file order."""
    files, problems = find_record_files(content)
    readings = [(file.record_type, read_file(file.path, file.record_type)) for file in files]
    for _, reading in readings:
        problems += reading.problems
    records, collisions = gather(readings)
    if records.site is None and not records.was_refused("site", "site"):
        problems.append(without_site(content))
    return records, in_file_order(problems + collisions)


def without_site(content: Path) -> Problem:
    """The problem of a folder that does not say what the site is called."""
    place = Place(content / "site.yaml", 1, 1)
    return Problem(place, "There is no such file", "Write it with the site's `name` and `headline`")


def read_file(path: Path, record_type: str) -> Reading:
    """The records of one file, checked by themselves. It depends on nothing else, so it can run anywhere."""
    try:
        data = path.read_bytes()
    except OSError as error:
        what = f"The file cannot be opened ({error.strerror})"
        problem = Problem(Place(path, 1, 1), what, "Put a readable file there")
        return Reading([], [problem], [(record_type, path.stem)])
    tree, problems = read_tree(data, path)
    if tree is None and problems:
        whole = "*" if is_named_by_type(path, record_type) else path.stem
        return Reading([], problems, [(record_type, whole), (record_type, path.stem)])
    reader = FileReader(path, record_type, problems)
    reader.read(tree)
    return Reading(reader.records, in_file_order(reader.problems), reader.refused)


def is_named_by_type(path: Path, record_type: str) -> bool:
    """True for a file such as `regions.yaml`, which names a type and no record."""
    return path.stem == record_type


class FileReader:
    """Gathers the records, the problems and the refused slugs of one file."""

    def __init__(self, path: Path, record_type: str, problems: list[Problem]) -> None:
        self.path = path
        self.record_type = record_type
        self.model = RECORD_TYPES[record_type]
        self.problems = problems
        self.known = {problem.place for problem in problems}
        self.records: list[Located[Record]] = []
        self.refused: list[tuple[str, str]] = []

    def read(self, tree: Node | None) -> None:
        """Adds what the tree holds: one record, or a list of them."""
        if isinstance(tree, Mapping):
            self.add(tree, self.file_slug())
        elif isinstance(tree, Sequence) and tree.items and self.record_type != "site":
            for item in tree.items:
                self.add_item(item)
        else:
            self.add_nothing(tree)

    def add_nothing(self, tree: Node | None) -> None:
        """Notes a file that holds no record."""
        name, place = record_name(self.model), tree.place if tree else Place(self.path, 1, 1)
        if isinstance(tree, Sequence) and tree.items:
            self.note(place, "The site is one record, and a list stands here", "Begin its fields at the left edge")
        elif isinstance(tree, Scalar) and tree.text is not None:
            what = f"Text stands here where {article(name)} is expected"
            self.note(place, what, f"Write its fields under each other: {example_line(self.model)}")
        else:
            self.note(place, "The file holds no record", "Write one, or delete the file")
        self.refused.append((self.record_type, self.path.stem))

    def add_item(self, item: Node) -> None:
        """Adds one record of a list."""
        if isinstance(item, Mapping):
            self.add(item, None)
        elif item.place not in self.known:
            what = f"This is not {article(record_name(self.model))}"
            self.note(item.place, what, f"Write its fields under each other: {example_line(self.model)}")

    def file_slug(self) -> str | None:
        """The slug that the file's name gives to its only record."""
        if self.record_type == "site":
            return "site"
        return None if is_named_by_type(self.path, self.record_type) else self.path.stem

    def add(self, node: Mapping, file_slug: str | None) -> None:
        """Adds the record that the mapping is, or what can be read of it, and the reasons why it is not whole."""
        fields = plain(node)
        value = self.validate(fields, node)
        slug = self.check_slug(value, node, file_slug) if value else None
        if value and slug:
            self.records.append(Located(value, slug, node))
        else:
            self.refused += self.slugs_of(fields, file_slug)

    def validate(self, fields: dict[str, Any], node: Mapping) -> Record | None:
        """The record; without the fields that are wrong, so that the rules can judge the others, or None."""
        try:
            return self.model.model_validate(fields)
        except ValidationError as error:
            found = explain(error, self.model, node)
            self.problems += [problem for problem in found if problem.place not in self.known]
            wrong = {details["loc"][0] for details in error.errors(include_url=False) if details["loc"]}
        try:
            return self.model.model_validate({name: part for name, part in fields.items() if name not in wrong})
        except ValidationError:
            return None

    def check_slug(self, value: Record, node: Mapping, file_slug: str | None) -> str | None:
        """The slug that the record goes by; None, with a problem, where none fits."""
        slug = getattr(value, "slug", None) or file_slug or self.made_slug(value)
        if slug and len(slug) <= MAX_SLUG and SLUG_PATTERN.match(slug):
            return slug
        self.note(node.place, *self.words_for_slug(slug))
        return None

    def words_for_slug(self, slug: str | None) -> tuple[str, str]:
        """What to say about a record without a slug that fits."""
        if slug:
            better = slug_of_name(slug) or "a-name"
            what = f"The file's name {quoted(slug)} cannot be part of an address"
            return what, f"Rename the file, for example `{better}{self.path.suffix}`"
        what = f"This {record_name(self.model)} has no slug, and its file's name gives none"
        if slug is not None:
            what = "No slug can be made from the recipient's name"
        return what, "Write `slug: …` in small letters, digits and hyphens"

    def made_slug(self, value: Record) -> str | None:
        """The slug made from a name, for the types that allow it in a list."""
        if isinstance(value, CaseStudy):
            return recipient_slug(value)
        return slug_of_name(value.name) if isinstance(value, Recipient) else None

    def slugs_of(self, fields: dict[str, Any], file_slug: str | None) -> list[tuple[str, str]]:
        """The slugs that other records may know a refused record by."""
        given = fields.get("slug") or file_slug
        slugs = [(self.record_type, given)] if isinstance(given, str) else []
        recipient = fields.get("recipient") if self.model is CaseStudy else None
        if isinstance(recipient, dict):
            inline = recipient.get("slug") or slug_of_name(str(recipient.get("name", "")))
            slugs.append(("recipients", str(inline)))
        return slugs

    def note(self, place: Place, what: str, instead: str) -> None:
        """Adds a problem."""
        self.problems.append(Problem(place, what, instead))
