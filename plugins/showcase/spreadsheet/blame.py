"""Problems of the content that an import would leave, told at the cells that they come from."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import yaml

from ..problems import Problem
from ..source import Step
from ..writing import find_spans, steps_at
from ..writing.spans import Span
from .drafts import Draft


class Blame:
    """Knows which draft, and which of its cells, stands at a place of a file."""

    def __init__(self, drafts: Iterable[Draft], files: Mapping[Path, bytes]) -> None:
        self.files = files
        self.by_path: dict[Path, list[Draft]] = {}
        for draft in drafts:
            self.by_path.setdefault(draft.path, []).append(draft)
        self.spans: dict[Path, Span | None] = {}

    def tell(self, problem: Problem) -> Problem:
        """The problem at the cell that it comes from, or as it is where it comes from none."""
        path = problem.place.file
        if path not in self.by_path:
            return problem
        steps = self.steps_of(problem)
        for draft in self.by_path[path]:
            if steps[: len(draft.steps)] == draft.steps:
                found = self.cell(draft, (*draft.prefix, *steps[len(draft.steps) :]))
                return replace(problem, place=draft.row.place(found))
        return problem

    def steps_of(self, problem: Problem) -> tuple[Step, ...]:
        """The steps to the value that stands where a problem is."""
        path = problem.place.file
        text = self.files[path].decode("utf-8-sig", errors="replace")
        if path not in self.spans:
            try:
                self.spans[path] = find_spans(text)
            except yaml.YAMLError:
                self.spans[path] = None
        span = self.spans[path]
        before = text.split("\n")[: problem.place.line - 1]
        return steps_at(span, sum(len(line) + 1 for line in before) + problem.place.column - 1) if span else ()

    def cell(self, draft: Draft, steps: tuple[Step, ...]) -> tuple[Step, ...]:
        """The column of the row that the steps belong to: their own, one that holds them, or one that they hold."""
        columns = draft.row.numbers
        for length in range(len(steps), 0, -1):
            if steps[:length] in columns:
                return steps[:length]
        inside = [column for column in columns if steps and column[: len(steps)] == steps]
        return inside[0] if inside else ()
