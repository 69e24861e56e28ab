"""New: ask five questions and write a record that passes every check."""

import sys
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..problems import shown_path
from ..records import Records
from ..spreadsheet import Content, make_new
from ..spreadsheet.vocabulary import Names, Vocabulary
from ..writing import put_in_place
from .check import tell
from .content import add_private, read_content

QUESTIONS = {
    "recipient": "Who was honoured?",
    "category": "In which category?",
    "edition": "In which edition?",
    "level": "At which level?",
    "standfirst": "What did it do, in one sentence?",
}


def add(commands: Any) -> None:
    """Nothing; the command line knows the command."""
    asking = commands.add_parser("new", help="ask five questions and write a case study")
    asking.add_argument("path", type=Path, help="the folder that holds the content")
    for name, question in QUESTIONS.items():
        asking.add_argument(f"--{name}", help=f"the answer to “{question}”")
    add_private(asking)
    asking.add_argument("--into", type=Path, help="the folder for the record: the content, or the private one")
    asking.set_defaults(run=new)


def new(options: Namespace) -> int:
    """The exit status after the record is written, or after saying why not."""
    content = read_content(options)
    if isinstance(content, int):
        return content
    try:
        answers = ask_all(options, content.records)
    except (EOFError, KeyboardInterrupt):
        print("\nA question has no answer: nothing was written.", file=sys.stderr)
        return 1
    return write(answers, content)


def ask_all(options: Namespace, records: Records) -> dict[str, str]:
    """The answer to each question: given with the command, or asked for."""
    answers: dict[str, str] = {}
    for name, question in QUESTIONS.items():
        names = words_for(name, answers.get("category", ""), records)
        given = getattr(options, name)
        answers[name] = understood(given, names) if given is not None else ask(question, names)
    return answers


def words_for(name: str, category: str, records: Records) -> Names | None:
    """The words that an answer is chosen from: of the category's programme, where it has one."""
    return Vocabulary(records).names_for(name, category)


def understood(answer: str, names: Names | None) -> str:
    """The slug that an answer means; the answer itself where it means none."""
    found = names.find(answer) if names else answer
    return answer if isinstance(found, tuple) else found


def ask(question: str, names: Names | None) -> str:
    """The answer to a question, asked until it can be used."""
    slugs: Mapping[str, tuple[str, ...]] = names.by_slug if names else {}
    print(question)
    for number, (slug, called) in enumerate(slugs.items(), 1):
        print(f"  {number:>2}  {called[0] if called else slug}")
    while True:
        answer = input("> ").strip()
        if names and answer.isdigit() and 0 < int(answer) <= len(slugs) and answer not in slugs:
            return list(slugs)[int(answer) - 1]
        found = names.find(answer) if names and answer else answer
        if isinstance(found, str) and found:
            return found
        print(f"{found[0]}. Write its number, or its name." if isinstance(found, tuple) else "Write an answer.")


def write(answers: Mapping[str, str], content: Content) -> int:
    """The exit status after the record is written, or after its problems have been told."""
    made = make_new(answers, content)
    tell(made.problems)
    if not made.is_sound or not made.files:
        print("Nothing was written.")
        return 1
    put_in_place(made.files)
    [path] = made.files
    print(f"Written: {shown_path(path)}")
    print("Next: add its story and its sources there, then run `make check` and `make serve`.")
    return 0
