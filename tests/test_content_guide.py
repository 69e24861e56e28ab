"""The guide to the content cannot lie: its examples are a whole site, its tables are the models."""

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from showcase.problems import Problem
from showcase.prose.check import find_prose_problems
from showcase.records import read_records
from showcase.records.shape import on_one_line, record_name
from showcase.rules import check_records
from tests.building import ROOT
from tests.test_models import all_models

GUIDE = (ROOT / "content" / "README.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"```yaml\n# content/(?P<name>\S+)\n(?P<text>.*?)```", re.DOTALL)
DOCUMENTED = [model for model in all_models() if model.__name__ != "Record"]


def section(model: type[BaseModel]) -> str:
    """What the guide says under the name of a model."""
    heading = re.search(rf"^##+ {record_name(model)}$", GUIDE, re.MULTILINE | re.IGNORECASE)
    assert heading, f"The guide has no heading for {model.__name__}"
    return re.split(r"^##+ ", GUIDE[heading.end() :], maxsplit=1, flags=re.MULTILINE)[0]


def test_the_examples_of_the_guide_are_a_site_without_a_problem(tmp_path: Path) -> None:
    for match in EXAMPLE.finditer(GUIDE):
        path = tmp_path / match["name"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(match["text"], encoding="utf-8")
    records, problems = read_records(tmp_path)
    found: list[Problem] = [*problems, *check_records(records)]
    assert [str(problem) for problem in found] == []
    assert len(records.case_studies) == 5


def test_every_block_of_yaml_names_its_file() -> None:
    assert GUIDE.count("```yaml\n") == len(EXAMPLE.findall(GUIDE)) > 0


@pytest.mark.parametrize("model", DOCUMENTED, ids=lambda model: model.__name__)
def test_every_field_stands_in_the_guide_with_its_meaning_and_example(model: type[BaseModel]) -> None:
    text = section(model)
    for name, field in model.model_fields.items():
        must = "must" if field.is_required() else ""
        assert field.examples
        assert f"| `{name}` | {must} | {field.description} | `{on_one_line(field.examples[0])}` |" in text, name


@pytest.mark.parametrize("model", DOCUMENTED, ids=lambda model: model.__name__)
def test_the_guide_speaks_of_no_field_that_is_gone(model: type[BaseModel]) -> None:
    named = re.findall(r"^\| `(\w+)` \|", section(model), re.MULTILINE)
    assert named == list(model.model_fields)


def test_the_page_of_the_guide_is_a_page_and_a_post(tmp_path: Path) -> None:
    [example] = re.findall(r"```markdown\n(.*?)```", GUIDE, flags=re.DOTALL)
    for folder in ("pages", "news"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "example.md").write_text(example, encoding="utf-8")
    assert find_prose_problems(tmp_path) == []
