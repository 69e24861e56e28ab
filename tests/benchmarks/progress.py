"""Progress of long work: a bar on a terminal, plain lines elsewhere. Both go to stderr, so that tables stay clean."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

Step = Callable[[str], None]
"""Called at the end of each step, with what was done."""


@contextmanager
def show_progress(title: str, total: int, every: int = 1) -> Iterator[Step]:
    """A step to be called so many times; where there is no bar, one of so many has a line."""
    console = Console(stderr=True)
    if console.is_terminal:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
        with Progress(*columns, console=console, transient=True) as bar:
            task = bar.add_task(title, total=total)
            yield lambda done: bar.update(task, advance=1, description=f"{title}: {done}")
    else:
        yield print_steps(title, total, every)


def print_steps(title: str, total: int, every: int) -> Step:
    """Prints a line for one of so many steps, and for the last."""
    count = 0

    def step(done: str) -> None:
        nonlocal count
        count += 1
        if count % every == 0 or count == total:
            print(f"{title} {count}/{total}: {done}", file=sys.stderr, flush=True)

    return step
