"""The fields of a form, made from the schema of a model: one for each thing that a record may say, in its order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from ..models.fields import LINE, SLUG
from ..records import PROSE
from ..schema import pattern_message, words_of
from .hints import hint, label
from .media import choose_file
from .relations import Relation

Schema = Mapping[str, Any]
Field = dict[str, Any]

ONE_LINE = 1000
"""A text that may be longer than this has several lines."""


MARKDOWN: Field = {
    "widget": "markdown",
    "modes": ["raw", "rich_text"],
    "editor_components": [],
    "buttons": [
        "heading-two",
        "heading-three",
        "bold",
        "italic",
        "code",
        "link",
        "quote",
        "bulleted-list",
        "numbered-list",
    ],
}
"""A story is shown as it is written. Rich text is a click away: it writes some things in another way, even unasked."""


LINES = frozenset({"string", "relation", "datetime", "image", "file"})
"""What is filled in with a line that says which item it is."""

HEX = r"^#[0-9a-f]{6}$"
"""The form of a colour."""


@dataclass(frozen=True)
class Form:
    """What the fields of one record type are made with: its models, what can be chosen from a list, how it is written.

    A value that is written in two ways, as a slug or as a record of its own, has in one form only one of them:
    `is_inline` says which. Where neither may be lost, `keeps_both` leaves the field out, and Sveltia keeps it as it is.
    """

    models: Mapping[str, Schema]
    relations: Mapping[str, Relation]
    is_inline: bool = False
    keeps_both: bool = False
    folder: str = "content"
    """The folder of the repository that holds the content."""

    def fields(self, model: Schema) -> list[Field]:
        """The fields of a model."""
        required = model.get("required", ())
        return [
            self.field(name, schema, name in required, model.get("title", ""))
            for name, schema in model["properties"].items()
            if not (self.keeps_both and is_twofold(schema))
        ]

    def field(self, name: str, schema: Schema, is_required: bool = True, owner: str = "") -> Field:
        """One field: its name, its words, and how it is filled in; `owner` is the model that it belongs to."""
        one = self.resolve(schema)
        head = {"name": name, "label": label(name)}
        tail = {"required": is_required, "hint": hint(one)}
        widget = choose_file(owner, name, self.folder) or self.widget(name, one)
        return {key: part for key, part in {**head, **widget, **tail}.items() if part != ""}

    def resolve(self, schema: Schema) -> Schema:
        """The schema of the value itself: without the null that stands for nothing, and of two forms the wanted one."""
        options = [one for one in (*schema.get("anyOf", ()), *schema.get("oneOf", ())) if one != {"type": "null"}]
        if len(options) > 1:
            options = [one for one in options if ("$ref" in one) == self.is_inline]
        return {**schema, **options[0]} if options else schema

    def widget(self, name: str, schema: Schema) -> Field:
        """How a value is filled in."""
        if "$ref" in schema:
            return {"widget": "object", "collapsed": False, "fields": self.fields(self.model(schema))}
        if "enum" in schema:
            return {"widget": "select", "options": list(schema["enum"]), **default(schema)}
        makers = {"array": self.many, "object": pairs, "boolean": switch, "integer": whole, "number": decimal}
        return makers.get(schema["type"], self.text)(name, schema)

    def many(self, name: str, schema: Schema) -> Field:
        """How several values are filled in."""
        limits = bounds(schema, "minItems", "maxItems")
        item = self.resolve(schema.get("items") or schema["prefixItems"][0])
        if "$ref" in item:
            fields = replace(self, keeps_both=False).fields(self.model(item))
            words = {"label_singular": singular(item), "summary": summary(fields)}
            return {"widget": "list", "collapsed": "auto", **words, "fields": fields, **limits}
        if name in self.relations and is_slug(item):
            return {"widget": "relation", "multiple": True, **self.relations[name].options(), **limits}
        return {"widget": "list", "field": {"name": "item", "label": label(name), **self.widget(name, item)}, **limits}

    def text(self, name: str, schema: Schema) -> Field:
        """How a text is filled in."""
        if schema.get("pattern") == HEX:
            return {"widget": "color", "allowInput": True}
        if schema.get("format") == "date":
            return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"}
        if name in self.relations and is_slug(schema):
            return {"widget": "relation", **self.relations[name].options()}
        if "pattern" not in schema and schema.get("maxLength", ONE_LINE) >= ONE_LINE:
            return dict(MARKDOWN) if name in PROSE else {"widget": "text"}
        return {"widget": "string", **checks(schema), **default(schema)}

    def model(self, reference: Schema) -> Schema:
        """The model that a reference leads to."""
        return self.models[reference["$ref"].rpartition("/")[2]]


def pairs(name: str, schema: Schema) -> Field:
    """How words that each stand for something are filled in."""
    return {"widget": "keyvalue"}


def switch(name: str, schema: Schema) -> Field:
    """How true or false is filled in."""
    return {"widget": "boolean", **default(schema)}


def whole(name: str, schema: Schema) -> Field:
    """How a whole number is filled in."""
    return {"widget": "number", "value_type": "int", **bounds(schema, "minimum", "maximum")}


def decimal(name: str, schema: Schema) -> Field:
    """How a number that may have a fraction is filled in."""
    return {"widget": "number", "value_type": "float", "step": 0.01, **bounds(schema, "minimum", "maximum")}


def is_slug(schema: Schema) -> bool:
    """True for a text that names something else."""
    return schema.get("pattern") == SLUG


def singular(reference: Schema) -> str:
    """What one item of a list is called: as its model."""
    return words_of(reference["$ref"].rpartition("/")[2])


def is_twofold(schema: Schema) -> bool:
    """True for a value that is written as a slug, or as a record of its own."""
    options = [one for one in (*schema.get("anyOf", ()), *schema.get("oneOf", ())) if one != {"type": "null"}]
    return len(options) > 1 and any("$ref" in one for one in options)


def find_twofold(model: Schema) -> str | None:
    """The name of the field that is written in two ways, if there is one."""
    return next((name for name, schema in model["properties"].items() if is_twofold(schema)), None)


def checks(schema: Schema) -> Field:
    """What a line of text has to be like, as far as a browser can say it."""
    made: Field = bounds(schema, "minLength", "maxLength", suffix="length")
    pattern = schema.get("pattern", LINE)
    return (
        made
        if pattern == LINE
        else {**made, "pattern": [pattern, pattern_message(schema) or f"It has to fit {pattern}"]}
    )


def bounds(schema: Schema, least: str, most: str, suffix: str = "") -> Field:
    """The least and the most of a value, where the schema has them."""
    named = {f"min{suffix}": schema.get(least), f"max{suffix}": schema.get(most)}
    return {key: part for key, part in named.items() if part is not None}


def default(schema: Schema) -> Field:
    """What holds when nothing is chosen, where the schema has it."""
    return {"default": schema["default"]} if schema.get("default") is not None else {}


def summary(fields: list[Field]) -> str:
    """What stands for an item of a list while it is closed: the first thing that it has to say, and the second."""
    return ", ".join(f"{{{{fields.{field['name']}}}}}" for field in first_words(fields))


def first_words(fields: list[Field], count: int = 2) -> Iterator[Field]:
    """The first fields that have to be filled in with a line."""
    lines = [field for field in fields if field["required"] and field["widget"] in LINES]
    yield from (lines or fields)[:count]
