"""What an author changes between two builds: differently each time, and always into content without a problem."""

import re
import shutil
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from tests.benchmarks.records import add_case_study
from tests.building import ROOT

WORD = re.compile(r"(\nstory:.*?\.\s.*?\s)(?:edited\d+|[a-z]{4,})\b", re.DOTALL)
NAME = re.compile(r"(?<=\n  name: ).*?(?: again \d+)?(?=\n)")
HEADING = re.compile(r"<h1(?: data-edited=\"\d+\")?")


def edit_story(file: Path, number: int) -> None:
    """One word of the story is another."""
    replace_once(file, WORD, rf"\g<1>edited{number}")


def rename_recipient(files: list[Path], number: int) -> None:
    """The recipient of these case studies goes by another name; its address stays."""
    for file in files:
        name = NAME.search(file.read_text(encoding="utf-8"))
        plain = name[0].partition(" again ")[0] if name else ""
        replace_once(file, NAME, f"{plain} again {number}")


def edit_template(file: Path, number: int) -> None:
    """The template's heading has another attribute, so that every page made of it changes."""
    replace_once(file, HEADING, f'<h1 data-edited="{number}"')


def replace_once(file: Path, pattern: re.Pattern[str], by: str) -> None:
    """The first thing in the file that the pattern finds is replaced; that it finds something is certain."""
    text, found = pattern.subn(by, file.read_text(encoding="utf-8"), count=1)
    assert found, f"{file}: nothing to edit"
    file.write_text(text, encoding="utf-8")


@dataclass(frozen=True, slots=True)
class Author:
    """One who edits generated content and a theme of its own."""

    content: Path
    theme: Path
    records: int
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def edit_story(self) -> None:
        """One word of one story is another."""
        edit_story(self.case_study(1), next(self.numbers))

    def rename_recipient(self) -> None:
        """A recipient with two case studies has another name."""
        rename_recipient([self.case_study(2), self.case_study(3)], next(self.numbers))

    def edit_template(self) -> None:
        """The template of all case studies has changed."""
        edit_template(self.theme / "templates" / "case_study.html", next(self.numbers))

    def add_record(self) -> None:
        """There is one case study more."""
        add_case_study(self.content, self.records + next(self.numbers))

    def case_study(self, number: int) -> Path:
        """The file of a generated case study."""
        return next(self.content.glob(f"case-studies/*/story-{number}.yaml"))


def copy_theme(into: Path) -> Path:
    """A copy of the theme that may be edited."""
    return shutil.copytree(ROOT / "theme", into)


if __name__ == "__main__":
    edit_story(Path(sys.argv[1]), time.time_ns())
