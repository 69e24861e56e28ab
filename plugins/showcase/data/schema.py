"""JSON Schemas of everything that is published as JSON, made from its shapes."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from ..bundle import Bundle, Tools, write_json
from ..publication import Publication
from .addresses import schema_address
from .shapes import (
    CaseStudyData,
    CategoryData,
    EditionPageData,
    LevelPageData,
    ProgrammeData,
    RecipientData,
    RegionData,
    TopicData,
    WithdrawnData,
)
from .shapes.head import Foot, Head, Licensed, ListHead

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

RECORD_SHAPES: Mapping[str, type] = {
    "case-study": CaseStudyData,
    "recipient": RecipientData,
    "category": CategoryData,
    "programme": ProgrammeData,
    "region": RegionData,
    "topic": TopicData,
    "edition": EditionPageData,
    "level": LevelPageData,
    "withdrawn": WithdrawnData,
}
"""The shape of each type of record, by what the type is called."""

LIST_SHAPES: Mapping[str, type] = {
    "case-studies": CaseStudyData,
    "recipients": RecipientData,
    "categories": CategoryData,
    "programmes": ProgrammeData,
    "regions": RegionData,
    "topics": TopicData,
    "withdrawn-list": WithdrawnData,
}
"""The shape of the records in each file that holds all of a type, by the name of its schema."""


class Untitled(GenerateJsonSchema):
    """Makes schemas whose fields have no title beside their name."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Whether a field has one: never."""
        return False


def schema_bundles(publication: Publication) -> Iterator[Bundle]:
    """The files of all schemas; they follow from the code alone, and from where the site stands."""
    addresses = [schema_address(name) for name in (*RECORD_SHAPES, *LIST_SHAPES)]
    yield Bundle(tuple([one[1:] for one in addresses]), publication.url, write_schemas)


def write_schemas(url: str, tools: Tools) -> Iterator[bytes]:
    """Every schema of a site at this address."""
    for name, shape in RECORD_SHAPES.items():
        yield write_json(with_id(url + schema_address(name), record_schema(name, shape)))
    for name, shape in LIST_SHAPES.items():
        yield write_json(with_id(url + schema_address(name), list_schema(name, shape)))


def with_id(address: str, schema: Schema) -> Schema:
    """A schema that says where it stands."""
    return {"$schema": DIALECT, "$id": address, **schema}


def record_schema(name: str, shape: type) -> Schema:
    """The schema of the file of one record."""
    foot = Licensed if shape is WithdrawnData else Foot
    return joined(name, shape.__doc__ or "", *map(fields_of, (Head, shape, foot)))


def list_schema(name: str, shape: type) -> Schema:
    """The schema of the file of all records of a type."""
    records = fields_of(list[shape])  # type: ignore[valid-type]
    rest = {"properties": {"records": records}, "required": ["records"], "$defs": records.pop("$defs")}
    return joined(name, f"All records of a type. {shape.__doc__}", fields_of(ListHead), rest)


def fields_of(shape: Any) -> Schema:
    """The schema of a shape."""
    return TypeAdapter(shape).json_schema(mode="serialization", schema_generator=Untitled)


def joined(name: str, description: str, *parts: Schema) -> Schema:
    """One schema with the fields of all parts; whoever reads it has to bear fields that are added later."""
    return {
        "title": name.replace("-", " ").capitalize(),
        "description": description,
        "type": "object",
        "properties": {field: made for part in parts for field, made in part["properties"].items()},
        "required": [field for part in parts for field in part["required"]],
        "$defs": {shape: made for part in parts for shape, made in part.get("$defs", {}).items()},
    }
