"""The schemas for editors: they are up to date, and they agree with the models."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from showcase.models import RECORD_TYPES
from showcase.records import find_record_files, read_records
from showcase.schema import SCHEMA_NAMES, make_schema, write_schemas
from tests.building import ROOT
from tests.writing import VALID

COMMITTED = ROOT / "plugins" / "showcase" / "schemas"
TYPES = list(SCHEMA_NAMES)


class EditorLoader(yaml.BaseLoader):
    """Reads YAML 1.2 as editors do: a year without quotes is a number to them, a date is text."""


NUMBER = r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
TYPED: dict[str, tuple[str, str, Callable[[str], object]]] = {
    "null": ("~|null|Null|NULL|", "~nN", lambda _: None),
    "bool": ("true|True|TRUE|false|False|FALSE", "tTfF", lambda text: text.lower() == "true"),
    "int": ("[-+]?[0-9]+", "-+0123456789", int),
    "float": (NUMBER, "-+.0123456789", float),
}
"""What words mean there: how each kind looks, how it begins, what it is."""


def make_value(loader: EditorLoader, node: yaml.ScalarNode) -> object:
    """What a word means."""
    kind: str = node.tag.rpartition(":")[2]
    return TYPED[kind][2](str(loader.construct_scalar(node)))


for kind, (pattern, first, _) in TYPED.items():
    tag = f"tag:yaml.org,2002:{kind}"
    EditorLoader.add_implicit_resolver(tag, re.compile(f"^(?:{pattern})$"), [*first, *([""] if kind == "null" else [])])
    EditorLoader.add_constructor(tag, make_value)


def validator(record_type: str) -> Any:
    """What judges files of a type."""
    return jsonschema.Draft7Validator(json.loads((COMMITTED / f"{SCHEMA_NAMES[record_type]}.json").read_text("utf-8")))


def complaints(record_type: str, text: str) -> list[str]:
    """What an editor would mark in a file."""
    return [error.message for error in validator(record_type).iter_errors(yaml.load(text, EditorLoader))]


def test_the_committed_schemas_are_up_to_date(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    assert {file.name: file.read_text("utf-8") for file in tmp_path.iterdir()} == {
        file.name: file.read_text("utf-8") for file in COMMITTED.iterdir()
    }, "Run `make schema`"


def test_every_record_type_has_a_schema() -> None:
    assert set(SCHEMA_NAMES) == set(RECORD_TYPES)


@pytest.mark.parametrize("record_type", TYPES)
def test_a_schema_is_one(record_type: str) -> None:
    jsonschema.Draft7Validator.check_schema(make_schema(record_type))


def test_all_valid_content_passes_its_schema(sound_content: Path) -> None:
    files, _ = find_record_files(sound_content)
    assert files
    marked = {
        str(file.path): found for file in files if (found := complaints(file.record_type, file.path.read_text("utf-8")))
    }
    assert marked == {}


@pytest.mark.parametrize(
    ("record_type", "text"),
    [
        (
            "case-studies",
            VALID["case-studies/soup.yaml"] + "figures: [{value: 76, label: 2, proof: 3}]\n",
        ),
        ("case-studies", VALID["case-studies/soup.yaml"] + "region:\ntopics:\nfeatured: 'true'\nupdated: 2026-03-01\n"),
        ("case-studies", "- {recipient: {name: A}, category: a, edition: 2025, level: b, featured: true}\n"),
        ("categories", "name: 2025\nprogramme: a\ncolour: 3\n"),
        ("categories", "name: A\nprogramme: a\ncolour: '3'\ncall:\n"),
        ("regions", "slug: a\nname: A\ntile: [1, '2']\n"),
        ("recipients", "name: A\nages: 11\n"),
    ],
)
def test_what_the_models_take_without_quotes_passes(record_type: str, text: str) -> None:
    assert complaints(record_type, text) == []


@pytest.mark.parametrize(
    ("record_type", "text"),
    [
        ("site", "- {name: A, headline: B}\n"),
        ("site", "{name: A, headline: B, nmae: C}\n"),
        ("topics", "- {name: A}\n"),
        ("case-studies", "[]\n"),
        ("case-studies", "{recipient: {name: A, kind: club}, category: a, edition: 2025, level: b}\n"),
        ("case-studies", "{recipient: a, category: A B, edition: 2025, level: b}\n"),
        ("categories", "{name: A, programme: a, colour: 6}\n"),
        ("categories", "{name: A, programme: a, call: {edition: 2025, closes: 1 March}}\n"),
        ("regions", "{slug: a, iso: uk}\n"),
        ("regions", "{slug: a, tile: [1, 2, 3]}\n"),
        ("recipients", "{name: A, website: example.org}\n"),
    ],
)
def test_what_the_models_refuse_is_marked(record_type: str, text: str) -> None:
    assert complaints(record_type, text)


def test_editors_are_told_which_schema_belongs_to_which_files() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    named = {Path(schema).name: globs for schema, globs in settings["yaml.schemas"].items()}
    assert set(named) == {file.name for file in COMMITTED.iterdir()}
    for record_type, name in SCHEMA_NAMES.items():
        assert all(glob.startswith(f"content/{record_type}") for glob in named[f"{name}.json"])


def test_editors_are_led_to_what_reads_the_schemas_and_fetch_none_from_elsewhere() -> None:
    wanted = json.loads((ROOT / ".vscode" / "extensions.json").read_text("utf-8"))["recommendations"]
    assert wanted == ["redhat.vscode-yaml"]
    assert json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))["yaml.schemaStore.enable"] is False


def parts(record_type: str) -> Iterator[tuple[str, Any]]:
    """Every field of a schema and of the parts of its records, by name."""
    for name, model in make_schema(record_type)["definitions"].items():
        yield from ((f"{name}.{field}", schema) for field, schema in model["properties"].items())


@pytest.mark.parametrize("record_type", TYPES)
def test_each_field_says_what_it_means_with_an_example(record_type: str) -> None:
    assert [name for name, schema in parts(record_type) if not schema.get("description")] == []
    assert [name for name, schema in parts(record_type) if not schema.get("examples")] == []


def test_what_does_not_fit_is_told_in_words() -> None:
    told = {name: schema.get("patternErrorMessage") for name, schema in parts("categories")}
    assert told["Call.closes"] == "Write it like 2026-03-01 17:00 Europe/London"
    assert told["Category.programme"] == "Write small letters and digits, with single hyphens between them"
    assert told["Category.name"] is None
    assert make_schema("case-studies")["title"] == "Case study"


def test_a_comment_that_names_its_schema_is_a_comment(tmp_path: Path) -> None:
    text = f"# yaml-language-server: $schema=../../plugins/showcase/schemas/topic.json\n{TOPIC}"
    (tmp_path / "topics.yaml").write_text(text, encoding="utf-8")
    assert set(read_records(tmp_path)[0].topics) == {"food"}
    assert complaints("topics", text) == []


TOPIC = "- slug: food\n  name: Food\n"
