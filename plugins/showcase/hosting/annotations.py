"""Problems as GitHub shows them beside the lines of a file: workflow commands, one a line.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from collections.abc import Iterator, Sequence

from ..problems import Problem, sentence, shown_path

SHOWN = 10
"""How many errors, and how many warnings, GitHub shows for one step; of more it drops the rest in silence."""


def annotate(problems: Sequence[Problem]) -> Iterator[str]:
    """A command for each problem that GitHub shows, errors first, and one that says how many more there are."""
    for is_warning in (False, True):
        found = [problem for problem in problems if problem.is_warning is is_warning]
        shown = found if len(found) <= SHOWN else found[: SHOWN - 1]
        yield from map(annotation, shown)
        if len(found) > len(shown):
            more = len(found) - len(shown)
            yield f"::{level(is_warning)}::{data(f'{more} more stand in the log of this step, each at its line.')}"


def annotation(problem: Problem) -> str:
    """The command that puts a problem beside its line."""
    file, line, column = problem.place
    where = {"file": shown_path(file), "line": str(line), "col": str(column)}
    properties = ",".join(f"{name}={property_(value)}" for name, value in where.items())
    words = f"{sentence(problem.what)} {sentence(problem.instead)}"
    return f"::{level(problem.is_warning)} {properties}::{data(words)}"


def level(is_warning: bool) -> str:
    """What GitHub calls it."""
    return "warning" if is_warning else "error"


def data(text: str) -> str:
    """The text as the message of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def property_(text: str) -> str:
    """The text as a property of a command."""
    return data(text).replace(":", "%3A").replace(",", "%2C")
