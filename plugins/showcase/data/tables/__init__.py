"""Tables: the records as tidy CSV, one table a type of record, and one for what each of them lists.

table         a column, a table, and what its rows are
columns       columns that several tables have
case_studies, recipients, programmes, others   one type of record each
parts         what case studies list: figures, partners, pictures and more
schema        what a table promises, for programs
writing       tables as CSV that no spreadsheet runs
"""

from .case_studies import case_studies
from .others import categories, regions, topics, withdrawn
from .parts import case_study_parts
from .programmes import programme_tables
from .recipients import recipient_tables
from .schema import Described, schema_of
from .table import Column, Foreign, Say, Table
from .writing import Sheet, write_sheets


def all_tables(say: Say) -> tuple[Table, ...]:
    """Every table, records before their parts, described in the site's language."""
    recipients, *recipient_parts = recipient_tables(say)
    records = (case_studies(say), recipients, categories(say), *programme_tables(say), regions(say), topics(say))
    return (*records, withdrawn(say), *case_study_parts(say), *recipient_parts)


__all__ = ["Column", "Described", "Foreign", "Sheet", "Table", "all_tables", "schema_of", "write_sheets"]
