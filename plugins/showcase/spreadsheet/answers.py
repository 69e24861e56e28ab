"""A new record made of a few answers: a sheet of one row that nobody had to write."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from ..problems import Problem, shown_path
from .cells import Cell, CellPlace, Reading, Table
from .importing import Content, Import, make_import


def make_new(answers: Mapping[str, str], content: Content) -> Import:
    """The import of one new case study; a problem where it is there already."""
    given = {name: answer for name, answer in answers.items() if answer}
    rows = [[Cell(name) for name in given], [Cell(answer.strip()) for answer in given.values()]]
    table = Table(Path("answers"), rows)
    made = make_import(Reading([table], []), table, content)
    made.problems = [replace(problem, place=place_of(problem)) for problem in made.problems]
    for draft in made.plan.known:
        what = f"This case study is there already, in {shown_path(draft.path)}"
        made.problems.append(Problem(CellPlace(Path("recipient"), 0), what, "Change it there"))
    return made


def place_of(problem: Problem) -> CellPlace:
    """The question whose answer a problem is about."""
    header = getattr(problem.place, "header", "")
    return CellPlace(Path(header) if header else problem.place.file, 0)
