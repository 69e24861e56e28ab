"""JSON Schemas for editors, made from the models: what a record may hold, said while it is being written."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .models import RECORD_TYPES
from .models.fields import LINE, SLUG

Schema = dict[str, Any]

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The dialect that editors know best."""

SCHEMA_NAMES = {
    "site": "site",
    "programmes": "programme",
    "categories": "category",
    "regions": "region",
    "topics": "topic",
    "recipients": "recipient",
    "case-studies": "case-study",
    "redirects": "redirect",
    "withdrawn": "withdrawn",
    "takedowns": "takedown",
}
"""The file that each record type's schema is written to, without its ending."""

SLUG_MESSAGE = "Write small letters and digits, with single hyphens between them"

SLUG_IN_LISTS = {"programmes", "categories", "regions", "topics"}
"""Types whose records need a slug in a list, where no file's name gives one."""


def write_schemas(folder: Path) -> None:
    """Writes a schema for each record type into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for record_type, name in SCHEMA_NAMES.items():
        text = json.dumps(make_schema(record_type), indent=2, ensure_ascii=False)
        (folder / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def make_schema(record_type: str) -> Schema:
    """The schema of a file of this type: one record, or a list of them."""
    model = RECORD_TYPES[record_type]
    made = model.model_json_schema(ref_template="#/definitions/{model}")
    definitions = {name: loosen_record(part) for name, part in made.pop("$defs", {}).items()}
    definitions[model.__name__] = loosen_record(made)
    record = {"$ref": f"#/definitions/{model.__name__}"}
    head: Schema = {"$schema": DIALECT, "title": words_of(made["title"]), "description": made["description"]}
    body: Schema = record if record_type == "site" else {"anyOf": [record, list_of(record, record_type)]}
    return {**head, **body, "definitions": dict(sorted(definitions.items()))}


def list_of(record: Schema, record_type: str) -> Schema:
    """The schema of a list of records."""
    item: Schema = {"allOf": [record], "required": ["slug"]} if record_type in SLUG_IN_LISTS else record
    return {"type": "array", "minItems": 1, "items": item}


def loosen_record(schema: Schema) -> Schema:
    """The schema of one model, its values as authors write them without quotes, its optional fields maybe empty."""
    required = schema.get("required", [])
    fields = {
        name: loosen(part) if name in required else or_nothing(loosen(part))
        for name, part in schema["properties"].items()
    }
    return {**schema, "title": words_of(schema["title"]), "properties": fields}


def words_of(name: str) -> str:
    """The name of a model in words: Case study. Editors offer it to fill in all that has to be there."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).capitalize()


def loosen(schema: Schema) -> Schema:
    """The schema of a value that is read as text, whatever an editor takes it for."""
    made = {key: part for key, part in schema.items() if key not in {"title", "default", "anyOf", "oneOf"}}
    options = [option for option in schema.get("anyOf") or schema.get("oneOf") or [] if option != {"type": "null"}]
    if len(options) == 1:
        return loosen({**options[0], **made})
    if options:
        made["anyOf"] = [loosen(option) for option in options]
    if isinstance(items := made.get("items"), dict):
        made["items"] = loosen(items)
    if "prefixItems" in made:
        made["items"] = [loosen(item) for item in made.pop("prefixItems")]
    return {**made, **WIDER.get(str(made.get("type")), lambda _: {})(made)}


def wider_text(schema: Schema) -> Schema:
    """Text that may also be a number: a year, a label, a value."""
    is_strict = "enum" in schema or "format" in schema or schema.get("pattern", SLUG) not in {SLUG, LINE}
    instead = pattern_message(schema)
    told = {"patternErrorMessage": instead} if instead else {}
    return told if is_strict else {**told, "type": ["string", "number"]}


def pattern_message(schema: Mapping[str, Any]) -> str:
    """What to write instead of a text that does not fit; nothing where there is no example, or any line fits."""
    pattern, example = schema.get("pattern", LINE), next(iter(schema.get("examples", ())), "")
    if pattern == SLUG:
        return SLUG_MESSAGE
    return f"Write it like {example}" if pattern != LINE and example and isinstance(example, str) else ""


def wider_number(schema: Schema) -> Schema:
    """A whole number, with or without quotes."""
    return {"type": ["integer", "string"], "pattern": "^[0-9]+$"}


def wider_truth(schema: Schema) -> Schema:
    """True or false, with or without quotes."""
    return {"type": ["boolean", "string"], "enum": [True, False, "true", "false"]}


WIDER = {"string": wider_text, "integer": wider_number, "boolean": wider_truth}
"""How the values of a type may also be written."""


def or_nothing(schema: Schema) -> Schema:
    """The same schema, with room for a key that nothing is written after."""
    if "type" not in schema:
        options = schema.get("anyOf") or [{"$ref": schema["$ref"]}]
        rest = {key: part for key, part in schema.items() if key not in {"$ref", "anyOf"}}
        return {**rest, "anyOf": [*options, {"type": "null"}]}
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    choices = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
    return {**schema, "type": [*types, "null"], **choices}
