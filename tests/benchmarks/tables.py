"""Plain tables: a heading a column, figures flush right."""

from collections.abc import Sequence


def draw_table(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """The table as text; the first column is flush left, all others flush right."""
    lines = [headings, *rows]
    widths = [max(len(line[place]) for line in lines) for place in range(len(headings))]
    return "\n".join([title, "-" * len(title), *(draw_line(line, widths) for line in lines), ""])


def draw_line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """One line of a table."""
    first, *others = cells
    rest = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
    return "  ".join([first.ljust(widths[0]), *rest]).rstrip()


def seconds(value: float) -> str:
    """Seconds to the hundredth."""
    return f"{value:.2f}"


def megabytes(value: int) -> str:
    """Bytes as whole megabytes."""
    return f"{value / 2**20:.0f}"


def kilobytes(value: float) -> str:
    """Bytes as kilobytes of a thousand, which budgets are written in."""
    return f"{value / 1000:.1f}"


def milliseconds(value: float) -> str:
    """Milliseconds to the tenth."""
    return f"{value:.1f}"
