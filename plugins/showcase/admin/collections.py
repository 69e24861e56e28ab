"""The collections of the editing page: one for each place where records lie, with a form for each way to write them."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..models import RECORD_TYPES
from ..models.fields import SLUG
from ..schema import SLUG_IN_LISTS, SLUG_MESSAGE, words_of
from .fields import Form, find_twofold, first_words
from .layout import Home, Layout, usual_shape
from .relations import find_relations

Collection = dict[str, Any]
Say = Callable[[str], str]

ORDER = ("case-studies", "recipients", "categories", "programmes")
"""The types that are edited most, first."""

NEW_PATH = {2: "{{edition}}/{{slug}}"}
"""Where a new record goes that lies in a folder of its own."""


def title_of_type(record_type: str, say: Say) -> str:
    """What the pages call a type of record."""
    known = {
        "site": say("Site"),
        "programmes": say("Programmes"),
        "categories": say("Categories"),
        "regions": say("Regions"),
        "topics": say("Topics"),
        "recipients": say("Recipients"),
        "case-studies": say("Case studies"),
        "redirects": say("Redirects"),
        "withdrawn": say("Withdrawn"),
        "takedowns": say("Takedowns"),
    }
    return known.get(record_type, record_type.capitalize())


class Schemas:
    """The schemas of all record types, read once each."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.by_type = {name: model.model_json_schema() for name, model in RECORD_TYPES.items()}

    def form(self, layout: Layout, record_type: str, **ways: bool) -> Form:
        """The form of a record type."""
        relations = find_relations(layout, record_type, self.names())
        return Form(self.by_type[record_type].get("$defs", {}), relations, folder=self.folder, **ways)

    def names(self) -> dict[str, str]:
        """Which field of a type is its name, where every record has one."""
        return {
            record_type: "name" for record_type, schema in self.by_type.items() if "name" in schema.get("required", ())
        }


def make_collections(layout: Layout, folder: str, say: Say) -> list[Collection]:
    """The folders of records, those that are edited most first."""
    schemas = Schemas(folder)
    ordered = sorted(layout.homes, key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))
    homes = [home for name in ordered for home in layout.homes[name] if not home.is_file]
    return [one for home in homes for one in folder_collections(schemas, layout, home, folder, say)]


def make_singletons(layout: Layout, folder: str, say: Say) -> list[Collection]:
    """The files that hold a list, or the only record of a type."""
    schemas = Schemas(folder)
    homes = [home for homes in layout.homes.values() for home in homes if home.is_file]
    return [single_file(schemas, layout, home, folder, say) for home in homes]


def folder_collections(schemas: Schemas, layout: Layout, home: Home, folder: str, say: Say) -> Iterator[Collection]:
    """A folder of records; two, where something in them is written in two ways, because a form knows one of them."""
    schema = schemas.by_type[home.record_type]
    twofold = find_twofold(schema)
    name, title = home.name, place_title(home, say)
    if twofold is None:
        yield folder_collection(schemas.form(layout, home.record_type), schema, home, folder) | {
            "name": name, "label": title,
        }  # fmt: skip
        return
    for is_inline in (True, False):
        form = schemas.form(layout, home.record_type, is_inline=is_inline)
        made = folder_collection(form, schema, home, folder)
        made["filter"] = (
            {"field": f"{twofold}.name", "pattern": WRITTEN} if is_inline else {"field": twofold, "pattern": WRITTEN}
        )
        words = title if is_inline else say("Of listed recipients")
        yield made | {"name": f"{name}-{'inline' if is_inline else 'listed'}", "label": words}


def folder_collection(form: Form, schema: Mapping[str, Any], home: Home, folder: str) -> Collection:
    """What a folder's records are written with."""
    fields = form.fields(schema)
    title = title_of(fields)
    made: Collection = {
        "label_singular": words_of(RECORD_TYPES[home.record_type].__name__),
        "folder": f"{folder}/{home.path}",
        "extension": home.shape.ending,
        "format": "yaml",
        "create": home.shape == usual_shape(home.record_type),
        "identifier_field": title,
        "slug": {"template": f"{{{{fields.{title}}}}}", "editable": ["create"], "pattern": [SLUG, SLUG_MESSAGE]},
        "summary": summary_of(title, fields),
        "fields": fields,
        "editor": {"preview": False},
    }
    if home.shape.depth > 1:
        made["path"] = NEW_PATH.get(home.shape.depth, "/".join(["{{folder}}"] * (home.shape.depth - 1) + ["{{slug}}"]))
    groups = [field for field in fields if field["required"] and field["widget"] in {"relation", "string"}]
    choices = [field for field in groups if field["name"] != title]
    return made | (
        {"view_groups": [{"label": one["label"], "field": one["name"]} for one in choices]} if choices else {}
    )


WRITTEN = "^(?!null$)."
"""Something is written: Sveltia tells nothing apart from everything by the word."""


def title_of(fields: list[dict[str, Any]]) -> str:
    """The field that a record is called by: its first that has to be filled in, or the name in that."""
    named = [field for field in fields if field["required"]] or [one for one in fields if one["name"] == "name"]
    first = [*named, *fields][0]
    return f"{first['name']}.name" if first["widget"] == "object" else str(first["name"])


def summary_of(title: str, fields: list[dict[str, Any]]) -> str:
    """The line that stands for a record in a list."""
    others = [field["name"] for field in first_words(fields, 4) if field["name"] != title][:3]
    return ", ".join(f"{{{{fields.{name}}}}}" for name in [title, *others])


def single_file(schemas: Schemas, layout: Layout, home: Home, folder: str, say: Say) -> Collection:
    """A file of its own: the only record of its type, or a list of them."""
    schema = schemas.by_type[home.record_type]
    form = schemas.form(layout, home.record_type, keeps_both=True)
    if home.is_list and home.record_type in SLUG_IN_LISTS:
        schema = {**schema, "required": ["slug", *schema.get("required", ())]}
    fields = form.fields(schema)
    if home.is_list:
        can_add = find_twofold(schema) is None
        fields = [root_list(home, place_title(home, say), fields, can_add)]
    return {
        "name": home.name,
        "label": place_title(home, say),
        "file": f"{folder}/{home.path}",
        "format": "yaml",
        "fields": fields,
        "editor": {"preview": False},
    }


def root_list(home: Home, title: str, fields: list[dict[str, Any]], can_add: bool) -> Collection:
    """The list that is all of a file. Nothing can be added where a field that has to be there is left as it is."""
    words = ", ".join(f"{{{{fields.{field['name']}}}}}" for field in first_words(fields, 3))
    singular = words_of(RECORD_TYPES[home.record_type].__name__)
    return {
        "name": home.record_type,
        "label": title,
        "label_singular": singular,
        "widget": "list",
        "root": True,
        "required": True,
        "collapsed": True,
        "allow_add": can_add,
        "allow_duplicate": can_add,
        "summary": words,
        "fields": fields,
    }


def place_title(home: Home, say: Say) -> str:
    """What a place is called: as the pages call its type, with the file where there are several."""
    title = title_of_type(home.record_type, say)
    usual = home.is_usual or home.path in {f"{home.record_type}.yaml", f"{home.record_type}.yml"}
    return title if usual else home.path.rpartition("/")[2] if home.is_file else f"{title}: {home.name}"
