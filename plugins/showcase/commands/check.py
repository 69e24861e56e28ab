"""Check: read the content and report every problem; build nothing."""

import os
import secrets
import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ..build import check_content
from ..environment import now, threads
from ..hosting.annotations import annotate
from ..privacy import is_log_public, write_problems
from ..problems import Problem
from ..records import Roots


def add(commands: Any) -> None:
    """Nothing; the command line knows the command."""
    checking = commands.add_parser("check", help="read the content and report every problem; build nothing")
    checking.add_argument("path", type=Path, help="the folder that holds the content")
    checking.add_argument(
        "--annotations", action="store_true", help="tell GitHub as well, which shows each problem beside its line"
    )
    checking.add_argument(
        "--private",
        type=Path,
        default=os.environ.get("SHOWCASE_PRIVATE") or None,
        help="a folder that is laid over the content (default: what SHOWCASE_PRIVATE says)",
    )
    checking.set_defaults(run=check)


def check(options: Namespace) -> int:
    """The exit status after printing every problem: 0 when there are none but warnings."""
    if not options.path.is_dir():
        print(f"{options.path}: there is no such folder. Name the folder that holds the content.", file=sys.stderr)
        return 2
    roots = Roots(options.path.resolve(), options.private.resolve() if options.private else None)
    _, problems = check_content(roots, now(), threads())
    if roots.private and is_log_public(os.environ):
        print(*write_problems(problems, roots, True), sep="\n", file=sys.stderr)
    elif options.annotations:
        tell_github(problems)
    else:
        tell(problems)
    wrong = sum(not problem.is_warning for problem in problems)
    print(f"{options.path}: {closing_words(wrong, len(problems) - wrong)}")
    return 1 if wrong else 0


def tell(problems: Sequence[Problem]) -> None:
    """Nothing; every problem is printed."""
    for problem in problems:
        print(problem, file=sys.stderr, flush=True)


def tell_github(problems: Sequence[Problem]) -> None:
    """Nothing; every problem is printed, while nothing that an author wrote is taken for a command, then annotated."""
    token = secrets.token_hex(16)
    print(f"::stop-commands::{token}", file=sys.stderr, flush=True)
    tell(problems)
    print(f"::{token}::", file=sys.stderr, flush=True)
    for line in annotate(problems):
        print(line, file=sys.stderr, flush=True)


def closing_words(problems: int, warnings: int) -> str:
    """How many problems and warnings there were, in words."""
    if not problems and not warnings:
        return "no problems"
    counted = [(problems, "problem"), (warnings, "warning")]
    return ", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counted if count)
