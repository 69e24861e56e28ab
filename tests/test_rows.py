"""Rows in one piece of memory: what goes in comes out, whoever drew it."""

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from showcase.rows import Rows

texts = st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"])).map(Markup), max_size=12)


@given(texts, st.integers(-3, 15), st.integers(-3, 15))
def test_rows_are_a_sequence_of_what_was_drawn(drawn: list[Markup], start: int, end: int) -> None:
    rows = Rows(drawn)
    assert (len(rows), list(rows), bool(rows)) == (len(drawn), drawn, bool(drawn))
    assert rows[start:end] == tuple(drawn[start:end])
    assert [rows[place] for place in range(len(drawn))] == drawn
    assert all(type(row) is Markup for row in rows)


@given(texts, st.integers(1, 4))
def test_parts_that_took_turns_give_the_rows_in_their_order(drawn: list[Markup], count: int) -> None:
    assert list(Rows.weave([Rows(drawn[number::count]) for number in range(count)])) == drawn
