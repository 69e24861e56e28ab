"""The shape of the models: which model and field a place in a record belongs to, and how they are called."""

import re
from typing import Any, get_args

import yaml
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from ..models import Record
from ..source import Step


def model_at(model: type[BaseModel], loc: tuple[Step, ...]) -> type[BaseModel]:
    """The model of the record, or of the part of it, that the steps lead to."""
    for step in loc:
        field = model.model_fields.get(str(step)) if isinstance(step, str) else None
        inner = inner_model(field.annotation) if field else None
        model = inner or model
    return model


def inner_model(annotation: Any) -> type[BaseModel] | None:
    """The first model inside an annotation, or None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (inner_model(part) for part in get_args(annotation))
    return next((model for model in found if model), None)


def field_at(model: type[BaseModel], loc: tuple[Step, ...]) -> FieldInfo | None:
    """The field that the last named step leads to, or None."""
    names = [index for index, step in enumerate(loc) if isinstance(step, str)]
    for index in reversed(names):
        field = model_at(model, loc[:index]).model_fields.get(str(loc[index]))
        if field is not None:
            return field
    return None


def name_of(loc: tuple[Step, ...]) -> str:
    """How a problem calls the value at a place: `name`, or item 2 of `topics`."""
    named = [step for step in loc if isinstance(step, str)]
    if not named:
        return "This record"
    if isinstance(loc[-1], int):
        return f"Item {loc[-1] + 1} of `{named[-1]}`"
    return f"`{named[-1]}`"


def record_name(model: type[BaseModel]) -> str:
    """The name of a model in words: case study."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).lower()


def article(name: str) -> str:
    """The name with a or an before it."""
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def kind_of(value: Any) -> str:
    """What kind of thing stands somewhere, in words."""
    return "a list" if isinstance(value, list) else "a mapping" if isinstance(value, dict) else "text"


def write_example(field: FieldInfo | None, key: str = "") -> str:
    """The sentence that shows how a field is written, after its key where that is missing too."""
    if field is None or not field.examples:
        return "Look it up in the guide to the content"
    example = on_one_line(field.examples[0])
    return f"Write `{key}: {example}`" if key else f"Write it like `{example}`"


def example_line(model: type[Record]) -> str:
    """The first field of a record as its file would have it."""
    first = next((name, field) for name, field in model.model_fields.items() if name != "slug")
    return f"`{first[0]}: {on_one_line(first[1].examples[0])}`" if first[1].examples else f"`{first[0]}: …`"


def on_one_line(example: Any) -> str:
    """An example as YAML on one line."""
    text = yaml.safe_dump(example, default_flow_style=True, allow_unicode=True, width=10_000, sort_keys=False)
    return re.sub(r"(?<![^\[ ,])'([\d-]+|true)'", r"\1", text.removesuffix("...\n").strip())
