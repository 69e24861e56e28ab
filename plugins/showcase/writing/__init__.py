"""Records into YAML as a person would have written it: new files whole, existing ones only where something changes.

kinds ── form     fields → the YAML of a new record, in the house's order and style
      └─ editing  text, old fields, new fields → the text with only the difference written anew
           spans    where each key and value of a text begins and ends
           quoting  text → a scalar that reads back as the very same text
overlay           changed files laid over the content, checked before any of them is written
"""

from .editing import Change, edit
from .fields import Fields, fields_of, same
from .form import write_record
from .kinds import Kind, kinds_of
from .overlay import check_with, put_in_place
from .spans import find_spans
from .steps import steps_at

__all__ = [
    "Change",
    "Fields",
    "Kind",
    "check_with",
    "edit",
    "fields_of",
    "find_spans",
    "kinds_of",
    "put_in_place",
    "same",
    "steps_at",
    "write_record",
]
