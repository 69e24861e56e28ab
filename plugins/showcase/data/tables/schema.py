"""What a table promises, as Frictionless' tools read it: made of the same columns as the table itself."""

from typing import Any

from .table import Column, Foreign, Table

Described = dict[str, Any]
"""A part of the description of a data package."""


def schema_of(table: Table) -> Described:
    """The schema of a table: its columns, what tells its rows apart, and where they lead."""
    made: Described = {
        "fields": [field_of(column, column.name in table.key) for column in table.columns],
        "primaryKey": list(table.key),
    }
    if table.foreign:
        made["foreignKeys"] = [foreign_key(one, table) for one in table.foreign]
    return made


def field_of(column: Column, is_key: bool) -> Described:
    """A column: an address is a string in a form of its own."""
    made: Described = {"name": column.name, "description": column.about}
    made |= {"type": "string", "format": "uri"} if column.form == "uri" else {"type": column.form}
    constraints: Described = {
        "required": column.is_needed or is_key,
        "unique": column.is_unique,
        "enum": list(column.choices),
    }
    held = {name: value for name, value in constraints.items() if value}
    return made | ({"constraints": held} if held else {})


def foreign_key(foreign: Foreign, table: Table) -> Described:
    """Columns that lead into another table, or into the same one, which goes without its name."""
    there = "" if foreign.table == table.name else foreign.table
    return {"fields": list(foreign.columns), "reference": {"resource": there, "fields": list(foreign.others)}}
