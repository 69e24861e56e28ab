"""The door of the source: the bytes of a file become a tree and its problems."""

from pathlib import Path

from ..problems import Place, Problem, in_file_order
from .characters import find_unfit, line_and_column, without_unfit
from .nodes import Node
from .tree import TreeBuilder

MAX_BYTES = 1_000_000
MAX_REPORTED = 100
"""How many unfit characters of one file are reported: a file that is not text at all would print thousands."""


def read_tree(data: bytes, file: Path) -> tuple[Node | None, list[Problem]]:
    """The tree of a YAML file as far as it can be read, and every problem met on the way, in file order."""
    if len(data) > MAX_BYTES:
        return None, [too_large(file, len(data))]
    text, problems = decode(data, file)
    if text is None:
        return None, problems
    problems += check_characters(text, file)
    builder = TreeBuilder(without_unfit(text) if problems else text, file)
    tree = builder.build()
    return tree, in_file_order(problems + builder.problems)


def too_large(file: Path, size: int) -> Problem:
    """The problem of a file over the limit."""
    what = f"The file has {size:,} bytes and the limit is {MAX_BYTES:,}"
    return Problem(Place(file, 1, 1), what, "Split it into several files")


def decode(data: bytes, file: Path) -> tuple[str | None, list[Problem]]:
    """The text, with replacements where it is not UTF-8; None where it is no text of single bytes at all."""
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig", errors="replace")
        place = Place(file, *line_and_column(before, len(before)))
        problem = Problem(place, "The file is not in UTF-8 from here on", "Save it again with the encoding UTF-8")
        return (None if b"\0" in data else data.decode("utf-8-sig", errors="replace")), [problem]


def check_characters(text: str, file: Path) -> list[Problem]:
    """A problem for each character that no reader should meet, the first hundred of them."""
    problems: list[Problem] = []
    for offset, what, instead in find_unfit(text):
        if len(problems) == MAX_REPORTED:
            break
        problems.append(Problem(Place(file, *line_and_column(text, offset)), what, instead))
    return problems
