"""Check: read the content and report every problem; build nothing."""

import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from ..build import check_content


def add(commands: Any) -> None:
    """Nothing; the command line knows the command."""
    checking = commands.add_parser("check", help="read the content and report every problem; build nothing")
    checking.add_argument("path", type=Path, help="the folder that holds the content")
    checking.set_defaults(run=check)


def check(options: Namespace) -> int:
    """The exit status after printing every problem: 0 when there are none but warnings."""
    if not options.path.is_dir():
        print(f"{options.path}: there is no such folder. Name the folder that holds the content.", file=sys.stderr)
        return 2
    _, problems = check_content(options.path)
    for problem in problems:
        print(problem, file=sys.stderr)
    wrong = sum(not problem.is_warning for problem in problems)
    print(f"{options.path}: {closing_words(wrong, len(problems) - wrong)}")
    return 1 if wrong else 0


def closing_words(problems: int, warnings: int) -> str:
    """How many problems and warnings there were, in words."""
    if not problems and not warnings:
        return "no problems"
    counted = [(problems, "problem"), (warnings, "warning")]
    return ", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counted if count)
