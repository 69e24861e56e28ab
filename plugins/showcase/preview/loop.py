"""The loop: builds, tells the page and the terminal what came of it, waits for the next edit."""

import traceback
from collections.abc import Callable, Collection
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from ..problems import Place, Problem, in_file_order, sentence, shown_path
from .builder import Builder, Outcome

Tell = Callable[[dict[str, Any]], None]


def write_line(line: str) -> None:
    """Nothing; the terminal shows the line at once."""
    print(line, flush=True)


class Loop:
    """Builds of one site, one after the other."""

    def __init__(
        self, builder: Builder, tell: Tell, clock: Callable[[], str], write: Callable[[str], None] = write_line
    ) -> None:
        self.builder, self.tell, self.clock, self.write = builder, tell, clock, write
        self.pending: set[Path] | None = None
        self.faults: list[Problem] = []
        self.warned: set[str] = set()

    def build(self, changed: Collection[Path] = ()) -> None:
        """Nothing; the site is built, or the page says why not. What could not be built is part of the next build."""
        self.pending = self.pending if self.pending is None else self.pending.union(changed)
        self.tell({"kind": "building"})
        try:
            outcome = self.builder.build(self.pending, self.show_early)
        except (Exception, SystemExit) as error:
            self.write(traceback.format_exc().rstrip())
            self.pending = None
            self.tell_problems([describe_crash(error)])
            return
        if outcome.is_built:
            self.pending = set()
        self.report(outcome)

    def show_early(self, addresses: Collection[str]) -> None:
        """Nothing; the pages at these addresses are shown as they are now, while the build goes on."""
        self.tell({"kind": "built", "addresses": [*addresses], "seconds": 0, "problems": as_messages(self.faults)})
        self.tell({"kind": "building"})

    def put_off(self) -> Connection | None:
        """Where to wait, beside the edits, for what no page needs."""
        return self.builder.put_off()

    def catch_up(self) -> None:
        """Nothing; what was put off has come further, and the terminal knows when it is done."""
        try:
            words = self.builder.catch_up()
        except (Exception, SystemExit):
            self.write(traceback.format_exc().rstrip())
            self.pending = None
            return
        if words:
            self.write(f"{self.clock()}  {words}")

    def report(self, outcome: Outcome) -> None:
        """Nothing; the page and the terminal know what came of a build. The terminal tells a warning once."""
        if not outcome.is_built:
            self.tell_problems(outcome.problems)
            return
        warnings = [str(problem) for problem in in_file_order(outcome.problems)]
        for warning in warnings:
            if warning not in self.warned:
                self.write(warning)
        self.warned = set(warnings)
        self.write(f"{self.clock()}  built in {outcome.seconds:.2f} s: {describe_change(outcome.addresses)}")
        shown = in_file_order([*outcome.problems, *self.faults])
        built = {"kind": "built", "addresses": outcome.addresses, "seconds": outcome.seconds}
        self.tell({**built, "problems": as_messages(shown)})

    def tell_problems(self, problems: Collection[Problem]) -> None:
        """Nothing; the page and the terminal show the problems, the site is as it was."""
        for problem in in_file_order(problems):
            self.write(str(problem))
        self.write(f"{self.clock()}  {describe_number(problems)}; the site is as it was")
        shown = in_file_order([*problems, *self.faults])
        self.tell({"kind": "problems", "problems": as_messages(shown)})


def as_messages(problems: Collection[Problem]) -> list[dict[str, Any]]:
    """The problems as the page gets them."""
    return [
        {
            "file": shown_path(problem.place.file), "line": problem.place.line, "column": problem.place.column,
            "what": sentence(problem.what), "instead": problem.instead and sentence(problem.instead),
            "warning": problem.is_warning,
        }
        for problem in problems
    ]  # fmt: skip


def describe_change(addresses: Collection[str] | None) -> str:
    """How much of the site changed, in words."""
    if addresses is None:
        return "all of the site"
    pages = sum(address.endswith(("/", ".html")) for address in addresses)
    if not pages:
        return "no page changed"
    return f"{pages:,} page{'s'[: pages != 1]} changed"


def describe_number(problems: Collection[Problem]) -> str:
    """How many problems there are, in words."""
    wrong = sum(not problem.is_warning for problem in problems)
    return f"{wrong:,} problem{'s'[: wrong != 1]}"


def describe_crash(error: BaseException) -> Problem:
    """A problem that says where the build broke off: its last step in the traceback."""
    steps = traceback.extract_tb(error.__traceback__)
    place = Place(Path(steps[-1].filename), steps[-1].lineno or 1, 1)
    what = f"The build broke off: {type(error).__name__}: {error}"
    return Problem(place, what, "This is no mistake in the content; the terminal shows the way to it")
