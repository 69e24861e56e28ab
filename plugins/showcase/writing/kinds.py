"""What a field can hold, in as few kinds as writing and spreadsheets have to tell apart; asked of its JSON Schema."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from ..models import Record
from ..models.fields import SLUG

Shape = Literal["word", "line", "prose", "day", "number", "truth", "list", "record", "records", "words", "other"]
"""`words` are texts under slugs, `records` a list of records; `other` is what has no plain form."""

PROSE_FROM = 1000
"""Text that may be longer than this, and over several lines, is prose."""

Schema = Mapping[str, Any]


@dataclass(frozen=True)
class Kind:
    """What a field can hold."""

    shape: Shape
    choices: tuple[str, ...] = ()
    """The words to choose from, where there are only a few."""
    item: "Kind | None" = None
    """What the items of a list, or the texts under slugs, are."""
    fields: Mapping[str, "Kind"] = field(default_factory=dict)
    """The fields of a record, or of each of several."""
    most: int | None = None
    """How many items a list may have."""
    about: str = ""
    example: Any = None
    or_slug: bool = False
    """True for a record in whose place its slug may stand."""
    is_required: bool = False

    @property
    def is_single(self) -> bool:
        """True for one text, whatever it says."""
        return self.shape in {"word", "line", "prose", "day", "number", "truth"}


@cache
def kinds_of(model: type[Record]) -> Mapping[str, Kind]:
    """The kind of each field of a model, in the model's order."""
    schema = model.model_json_schema()
    return fields_in(schema, schema.get("$defs", {}))


def fields_in(schema: Schema, models: Schema) -> dict[str, Kind]:
    """The kinds of a record's fields."""
    required = schema.get("required", [])
    return {name: kind_of(part, models, name in required) for name, part in schema.get("properties", {}).items()}


def kind_of(schema: Schema, models: Schema, is_required: bool = False) -> Kind:
    """The kind that a schema describes."""
    options = [one for one in schema.get("anyOf") or schema.get("oneOf") or [schema] if one.get("type") != "null"]
    opened = [{**models[one["$ref"].rpartition("/")[2]], **one} if "$ref" in one else one for one in options]
    whole = next((one for one in opened if one.get("type") == "object"), opened[0])
    shape, parts = shape_of(whole, models)
    return Kind(
        shape,
        **parts,
        about=str(schema.get("description", "")),
        example=next(iter(schema.get("examples", ())), None),
        or_slug=len(opened) > 1 and any(is_slug(one) for one in opened),
        is_required=is_required,
    )


def shape_of(schema: Schema, models: Schema) -> tuple[Shape, dict[str, Any]]:
    """The shape of a value without alternatives, and what more is known of it."""
    type_ = schema.get("type")
    if type_ == "array" and isinstance(schema.get("items"), dict):
        return list_of(kind_of(schema["items"], models), schema.get("maxItems"))
    if type_ == "object" and "properties" in schema:
        return "record", {"fields": fields_in(schema, models)}
    if type_ == "object":
        inner = schema.get("additionalProperties") or next(iter(schema.get("patternProperties", {}).values()), None)
        item = kind_of(inner, models) if isinstance(inner, dict) else None
        return ("words", {"item": item}) if item is not None and item.shape == "line" else ("other", {})
    choices = tuple(map(str, schema["enum"])) if "enum" in schema else ()
    return single_of(schema), {"choices": choices or ((str(schema["const"]),) if "const" in schema else ())}


def list_of(item: Kind, most: int | None) -> tuple[Shape, dict[str, Any]]:
    """The shape of a list: of texts, of records, or of what has no plain form."""
    if item.shape == "record" and not item.or_slug:
        return "records", {"fields": item.fields, "most": most}
    return ("list", {"item": item, "most": most}) if item.is_single else ("other", {})


def single_of(schema: Schema) -> Shape:
    """The shape of one text."""
    shape: dict[str, Shape] = {"boolean": "truth", "integer": "number", "number": "number"}
    if schema.get("type") in shape:
        return shape[schema["type"]]
    if schema.get("format") == "date":
        return "day"
    if is_slug(schema) or "enum" in schema or "const" in schema:
        return "word"
    is_long = schema.get("maxLength", 0) > PROSE_FROM and "pattern" not in schema and "format" not in schema
    return "prose" if is_long else "line" if schema.get("type") == "string" else "other"


def is_slug(schema: Schema) -> bool:
    """True for the slug of something."""
    return schema.get("type") == "string" and schema.get("pattern") == SLUG
