"""Case studies as rows of a sheet, and the two sheets that explain it."""

from collections.abc import Iterator, Mapping, Sequence

from ..models import CaseStudy
from ..records import Located, Records
from ..writing import Fields, Kind, fields_of
from .columns import ADDRESS, BESIDE, PICKED, RECIPIENT, Column, all_columns, counts_in, value_at
from .delimited import write_delimited
from .identity import address_of
from .understanding import tell
from .vocabulary import Vocabulary
from .workbook import write_workbook
from .workbook.writing import Heading, Sheet

WIDTHS = {"prose": 60, "line": 32, "words": 32, "list": 24}


def export(records: Records, ending: str) -> bytes:
    """The bytes of a file with this ending that holds every case study."""
    all_fields = [whole_fields(one, records) for one in records.case_studies]
    columns = all_columns(counts_in(all_fields))
    rows = [[cell_text(column, fields) for column in columns] for fields in all_fields]
    if ending == ".csv":
        return write_delimited([[column.header for column in columns], *rows])
    lists = make_lists(records)
    headings = [Heading(column.header, width_of(column), list_for(column, lists)) for column in columns]
    return write_workbook(Sheet("Case studies", headings, rows), guide(columns), lists)


def whole_fields(case_study: Located[CaseStudy], records: Records) -> Fields:
    """What the row of a case study says: its own fields, and its recipient's wherever they are written."""
    fields = fields_of(case_study.value)
    if isinstance(fields.get(RECIPIENT), str):
        recipient = records.recipients[case_study.recipient_slug]
        fields[RECIPIENT] = {**fields_of(recipient.value), "slug": case_study.recipient_slug}
    return {**fields, str(ADDRESS[0]): address_of(case_study)}


def cell_text(column: Column, fields: Fields) -> str:
    """The text of one cell."""
    return tell(value_at(fields, column.steps), column.kind)


def width_of(column: Column) -> int:
    """How wide a column is shown, in letters."""
    return WIDTHS.get(column.kind.shape, max(14, len(column.header) + 2))


def list_for(column: Column, lists: Mapping[str, object]) -> str:
    """The list that a column's words are picked from; nothing where they are not, or where there may be several."""
    title = PICKED.get(column.name, column.header)
    return title if title in lists and column.kind.shape != "list" else ""


def make_lists(records: Records) -> dict[str, list[tuple[str, str]]]:
    """The words to pick from, each with what it stands for."""
    vocabulary = Vocabulary(records)
    found = {**vocabulary.names, "level": vocabulary.any_level}
    lists = {
        PICKED[field]: [(slug, names[0] if names else "") for slug, names in known.by_slug.items()]
        for field, known in found.items()
    }
    for column in all_columns({}):
        words = ("true", "false") if column.kind.shape == "truth" else column.kind.choices
        if words:
            lists.setdefault(PICKED.get(column.name, column.header), [(word, "") for word in words])
    return lists


def guide(columns: Sequence[Column]) -> Sheet:
    """The sheet that says of each column what it means and how it is written."""
    headings = [Heading("Column", 28), Heading("What it means", 90), Heading("How it is written", 60)]
    return Sheet("Columns", headings, [[column.header, column.kind.about, how(column.kind)] for column in columns])


def how(kind: Kind) -> str:
    """How a value is written into a cell."""
    if kind.choices:
        return "One of " + ", ".join(kind.choices)
    if kind.shape == "list":
        is_words = kind.item is not None and kind.item.shape == "word"
        return "Several, with semicolons between them" if is_words else "Several, each on a line of its own"
    if kind.shape == "words":
        return "A line for each, such as opportunity: gave every school a stage"
    words = {"day": "A date such as 2026-03-01", "truth": "true or false", "prose": "Markdown"}
    return words.get(kind.shape, f"Such as {kind.example}" if isinstance(kind.example, str) else "")


def left_out(kinds: Mapping[str, Kind], is_top: bool = True) -> Iterator[str]:
    """The fields of a record that have no column: an import leaves them as they are."""
    for name, kind in kinds.items():
        if kind.shape == "record":
            yield from (f"{name} {inner}" for inner in left_out(kind.fields, is_top=False))
        elif kind.shape == "other" or name in BESIDE or (kind.shape == "records" and not is_top):
            yield name
