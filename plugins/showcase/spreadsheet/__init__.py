"""Case studies in a spreadsheet and back: a row a case study, a column a field.

file ─┬─ delimited ─┬─ Table ── headers ── rows ──┬─ identity     which case study a row is
      │  encoding   │  cells    columns   understanding, vocabulary
      └─ workbook ──┘                             ├─ recipients   whom it honours, wherever that is written
                                                  └─ plan         drafts of what would be new or would change
plan ── writing ── the content as it would be ── blame            its problems, told at their cells
records ── exporting ── file
"""

from .answers import make_new
from .exporting import export
from .importing import Content, Import, choose_table, make_import, read_sheets
from .report import describe

__all__ = ["Content", "Import", "choose_table", "describe", "export", "make_import", "make_new", "read_sheets"]
