"""Start: ask what an award is called, and put the first files of its own content in the sample's place."""

import os
import sys
from argparse import Namespace
from pathlib import Path
from typing import Any

from ..environment import now
from ..problems import Problem, shown_path
from ..starting import LEVELS, find_obstacles, put_aside, take_place, understand, write_beginning
from .check import tell, tell_github
from .new import ask

QUESTIONS = {
    "award": "What is your award called?",
    "category": "What is its first category called?",
    "edition": "Which edition do you begin with? Most write a year, such as 2026.",
    "site": "What is the site to be called?",
    "report": "Where do readers report a mistake? Write an address of e-mail.",
}
OPTIONS = {
    "levels": f"the names of its levels, the highest first, between commas (default: {LEVELS})",
    "headline": "the promise at the top of the home page",
}
ACCESSIBILITY = Path("pages") / "accessibility.md"


def add(commands: Any) -> None:
    """Nothing; the command line knows the command."""
    starting = commands.add_parser("start", help="put the first files of your own award in the sample's place")
    starting.add_argument("path", type=Path, help="the folder that holds the sample")
    for name, question in QUESTIONS.items():
        starting.add_argument(f"--{name}", help=f"the answer to “{question}”")
    for name, words in OPTIONS.items():
        starting.add_argument(f"--{name}", help=words)
    starting.add_argument(
        "--repository", default=find_repository(), help="its address on GitHub (default: what GitHub's runner says)"
    )
    starting.add_argument("--annotations", action="store_true", help="tell problems to GitHub as well")
    starting.set_defaults(run=start)


def find_repository() -> str | None:
    """The address of the repository that GitHub's runner works on; None elsewhere."""
    server, name = os.environ.get("GITHUB_SERVER_URL"), os.environ.get("GITHUB_REPOSITORY")
    return f"{server}/{name}" if server and name else None


def start(options: Namespace) -> int:
    """The exit status after the content is the newcomer's own, or after saying why not."""
    content = options.path.resolve()
    if not content.is_dir():
        print(f"{options.path}: there is no such folder. Name the folder that holds the sample.", file=sys.stderr)
        return 2
    if obstacles := list(find_obstacles(content)):
        return refuse(obstacles, options)
    try:
        given = {name: getattr(options, name) or ask(question, None) for name, question in QUESTIONS.items()}
    except (EOFError, KeyboardInterrupt):
        print("\nA question has no answer: nothing was changed.", file=sys.stderr)
        return 1
    answers = understand({**given, **{name: getattr(options, name) for name in OPTIONS}})
    texts = write_beginning(answers, read(content / ACCESSIBILITY), options.repository, content.name)
    problems = take_place(content, texts, now())
    if not all(problem.is_warning for problem in problems):
        print("These are the places in the files that your answers would have made:", file=sys.stderr)
        return refuse(problems, options)
    return finish(content, problems, options)


def read(file: Path) -> str | None:
    """The text of a file, where there is one."""
    return file.read_text(encoding="utf-8") if file.is_file() else None


def refuse(problems: list[Problem], options: Namespace) -> int:
    """The exit status after saying why nothing was done."""
    (tell_github if options.annotations else tell)(problems)
    print("Nothing was changed.")
    return 1


def finish(content: Path, warnings: list[Problem], options: Namespace) -> int:
    """The exit status after telling what was done."""
    (tell_github if options.annotations else tell)(warnings)
    print(f"Your own content stands in {shown_path(content)}; the sample is kept in {shown_path(put_aside(content))}.")
    print(f"Next: add your first case study. {shown_path(content / 'case-studies' / 'README.md')} shows how.")
    return 0
