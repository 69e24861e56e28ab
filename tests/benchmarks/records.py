"""Content of any size for builds, made by rule as for the tests."""

from pathlib import Path

from tests.benchmarks.progress import show_progress
from tests.generated import case_study, standing_records, write

WORDS = 450


def make_content(folder: Path, records: int) -> Path:
    """The folder, now holding so many case studies and what they refer to."""
    for name, record in standing_records():
        write(folder / name, record)
    with show_progress("Content", records, every=2_000) as step:
        for number in range(records):
            add_case_study(folder, number)
            step(f"{records:,} case studies of about {WORDS} words")
    return folder


def add_case_study(folder: Path, number: int) -> None:
    """The content holds the case study of this number."""
    record = case_study(number, WORDS)
    write(folder / "case-studies" / record["edition"] / f"{record['slug']}.yaml", record)
