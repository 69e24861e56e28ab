"""The schemas that are published: valid themselves, kept by every file, and open to fields that are added later."""

import json
from copy import deepcopy
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from showcase.data.addresses import schema_address
from showcase.publication import Publication
from tests.enriched import rich
from tests.opened import data_files, parsed
from tests.publishing import SITE

Schema = dict[str, Any]


@pytest.fixture(scope="module")
def publication() -> Publication:
    """The publication that all of these look at."""
    return rich()


@pytest.fixture(scope="module")
def schemas(publication: Publication) -> dict[str, Schema]:
    """Every schema, by its whole address."""
    return {f"{SITE}{at}": json.loads(text) for at, text in data_files(publication).items() if "/schema/" in at}


@pytest.fixture(scope="module")
def files(publication: Publication) -> dict[str, Any]:
    """Every file that names one of the schemas."""
    return parsed(publication)


def check(schema: Schema, value: Any) -> None:
    """Nothing; the value keeps to the schema, its formats too."""
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(value)


def test_every_schema_is_one_and_says_where_it_stands(schemas: dict[str, Schema]) -> None:
    for address, schema in schemas.items():
        Draft202012Validator.check_schema(schema)
        assert schema["$id"] == address


def test_every_file_keeps_to_the_schema_that_it_names(schemas: dict[str, Schema], files: dict[str, Any]) -> None:
    for value in files.values():
        check(schemas[value["$schema"]], value)


def test_every_schema_is_kept_by_some_file(schemas: dict[str, Schema], files: dict[str, Any]) -> None:
    assert {value["$schema"] for value in files.values()} == schemas.keys()


def test_no_field_may_be_left_out(schemas: dict[str, Schema], files: dict[str, Any]) -> None:
    for value in files.values():
        for field in value:
            rest = {name: one for name, one in value.items() if name != field}
            with pytest.raises(ValidationError):
                check(schemas[value["$schema"]], rest)


def test_fields_may_be_added_everywhere(schemas: dict[str, Schema], files: dict[str, Any]) -> None:
    def widened(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: widened(one) for name, one in value.items()} | {"later": 1}
        return [widened(one) for one in value] if isinstance(value, list) else value

    for value in files.values():
        check(schemas[value["$schema"]], widened(value))


def test_every_field_holds_something_somewhere_in_these_tests(files: dict[str, Any]) -> None:
    soup = files["/case-studies/2025/soup/record.json"]
    assert [name for name, value in soup.items() if value in (None, [])] == ["formerly"]
    kitchens = files["/categories/kitchens/record.json"]
    assert {name for name, value in kitchens.items() if value in (None, [])} <= {"formerly", "facts"}


def test_types_and_most_of_their_fields_are_described(schemas: dict[str, Schema]) -> None:
    for schema in schemas.values():
        assert schema["description"]
        assert all(shape["description"] for shape in schema["$defs"].values())
    soup = deepcopy(schemas[f"{SITE}{schema_address('case-study')}"])
    assert soup["properties"]["announced"]["description"].startswith("The day on which its level was announced")
    assert soup["title"] == "Case study"


def test_no_field_that_is_for_the_organisers_alone_is_in_a_schema(schemas: dict[str, Schema]) -> None:
    private = {"embargo", "known", "review_by", "basis", "names_no_child", "focus", "featured", "scope", "depicts"}
    for schema in schemas.values():
        shapes = [schema, *schema["$defs"].values()]
        assert private.isdisjoint(name for shape in shapes for name in shape["properties"])
