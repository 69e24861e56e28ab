"""Small contents for tests: a valid one to begin with, and files put over it."""

from collections.abc import Mapping
from pathlib import Path

from showcase.problems import Problem, in_file_order
from showcase.records import Records, read_records
from showcase.rules import check_records

STORY = "The school shares its kitchen with a street. On Fridays 76 families come to eat soup there."

VALID: Mapping[str, str] = {
    "site.yaml": "name: Test Awards\nheadline: Tests that passed\n",
    "programmes/lanterns.yaml": (
        "name: The Lanterns\n"
        "levels:\n  - {name: Gold, slug: gold, tier: winner}\n  - {name: Silver, slug: silver, tier: runner-up}\n"
        "editions:\n  - label: 2025\n  - label: 2024\n"
    ),
    "categories/kitchens.yaml": (
        "name: Kitchens\nprogramme: lanterns\ncriteria:\n  - {slug: reach, name: Reach, question: Who came?}\n"
    ),
    "regions.yaml": "- {slug: wales, name: Wales}\n- {slug: england, name: England}\n",
    "topics.yaml": "- {slug: food, name: Food}\n- {slug: music, name: Music}\n",
    "recipients/soup-school.yaml": "name: Soup School\n",
    "case-studies/soup.yaml": (
        f"recipient: soup-school\ncategory: kitchens\nedition: 2025\nlevel: gold\nstory: |\n  {STORY}\n"
    ),
}
"""A content without a problem, a file for each type of record."""


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """The folder, now holding these files over the valid ones."""
    for name, text in {**VALID, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def read(folder: Path, files: Mapping[str, str | bytes]) -> tuple[Records, list[Problem]]:
    """The records and problems of the valid content with these files over it."""
    return read_records(write_files(folder, files))


def find_problems(folder: Path, files: Mapping[str, str | bytes]) -> list[str]:
    """Every problem of that content as `file:line:column: …`, the file as it is called within the content."""
    records, problems = read(folder, files)
    found = in_file_order([*problems, *check_records(records)])
    return [str(problem).replace(f"{folder}/", "") for problem in found]


def case_study(**fields: str) -> dict[str, str]:
    """The valid case study with these fields as well, each value as YAML."""
    more = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return {"case-studies/soup.yaml": VALID["case-studies/soup.yaml"] + more}
