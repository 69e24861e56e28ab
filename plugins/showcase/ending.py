"""How a run of Pelican ends: every problem told, and an exit status that is not 0 where something is wrong."""

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from .privacy import is_log_public, write_problems
from .problems import Problem
from .records import Roots

NOT_BUILT = "Nothing was built; the site is as it was."
TOO_LARGE = "The site was built, and GitHub Pages would not take it."


def report(problems: Sequence[Problem], roots: Roots, outcome: str = NOT_BUILT) -> None:
    """Nothing; all problems, warnings too, are printed, and the run ends where one stands in the way."""
    for line in write_problems(problems, roots, is_log_public(os.environ)):
        print(line, file=sys.stderr)
    wrong = sum(not problem.is_warning for problem in problems)
    if wrong:
        end(f"{wrong} problem{'s'[: wrong != 1]}. {outcome}")


def end(why: str) -> NoReturn:
    """Never returns: `SystemExit` passes through Pelican without a stack trace, and ends it even while it watches."""
    print(why, file=sys.stderr)
    raise SystemExit(1)
