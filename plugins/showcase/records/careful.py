"""A file read with care: as a tree that knows where everything stands, so that each mistake is told at its place."""

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from ..models import RECORD_TYPES, CaseStudy, Record
from ..problems import Place, Problem, in_file_order, quoted
from ..source import Mapping, Node, Scalar, Sequence, Step, plain, read_tree
from .links import find_inner_links
from .located import Located
from .names import recipient_slug, slug_of_name
from .shape import article, example_line, record_name
from .slugs import find_slug, fits_address, slug_from_file
from .wording import explain

Found = tuple[list[Located[Record]], list[Problem], list[tuple[str, str]]]
"""The records of a file, its problems, and the slugs of records that could not be read."""


def read_carefully(path: Path, record_type: str, data: bytes) -> Found:
    """What a file of any kind gives."""
    tree, problems = read_tree(data, path)
    if tree is None and problems:
        whole = "*" if path.stem == record_type else path.stem
        return [], problems, [(record_type, whole), (record_type, path.stem)]
    reader = FileReader(path, record_type, problems)
    reader.read(tree)
    return reader.records, in_file_order(reader.problems), reader.refused


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
            self.add(tree, slug_from_file(self.path.stem, self.record_type))
        elif isinstance(tree, Sequence) and tree.items and self.record_type != "site":
            for number, item in enumerate(tree.items):
                self.add_item(item, number)
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

    def add_item(self, item: Node, number: int) -> None:
        """Adds one record of a list."""
        if isinstance(item, Mapping):
            self.add(item, None, number)
        elif item.place not in self.known:
            what = f"This is not {article(record_name(self.model))}"
            self.note(item.place, what, f"Write its fields under each other: {example_line(self.model)}")

    def add(self, node: Mapping, file_slug: str | None, *steps: Step) -> None:
        """Adds the record that the mapping is, or what can be read of it, and the reasons why it is not whole."""
        fields = plain(node)
        value = self.validate(fields, node)
        slug = self.check_slug(value, node, file_slug) if value else None
        if value and slug:
            self.records.append(self.locate(value, slug, node, steps))
        else:
            self.refused += self.slugs_of(fields, file_slug)

    def locate(self, value: Record, slug: str, node: Mapping, steps: tuple[Step, ...]) -> Located[Record]:
        """The record at its place, with the links of all its texts."""
        of = recipient_slug(value) if isinstance(value, CaseStudy) else ""
        links = find_inner_links(plain(node))
        is_partial = bool(self.problems)
        return Located(value, slug, str(self.path), node.place.line, node.place.column, steps, of, links, is_partial)

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
        slug = find_slug(value, file_slug)
        if fits_address(slug):
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
