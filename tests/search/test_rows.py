"""The list in pieces."""

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from showcase.search.rows import PIECE, cut_rows


@given(st.integers(0, 40))
def test_pieces_hold_every_row_once_and_in_order(count: int) -> None:
    rows = [Markup(f"<li>{number}</li>") for number in range(count)]
    pieces = list(cut_rows(rows))
    assert "\n".join(piece.decode() for piece in pieces) == "\n".join(rows)
    for number, row in enumerate(rows):
        assert pieces[number // PIECE].decode().split("\n")[number % PIECE] == row
