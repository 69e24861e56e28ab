"""The room for pictures: their own shape, never more than they have, every one in its place."""

from hypothesis import given
from hypothesis import strategies as st

from showcase.attachments import ShownPicture
from showcase.models import Picture
from showcase.pages.case_study.layout import GALLERY, PAGE, TALLEST, fit
from showcase.pages.case_study.pictures import PictureView, view_gallery
from tests.pictured import copies_of, picture

sides = st.integers(1, 5000)


def look(*sizes: tuple[int, int]) -> list[list[PictureView]]:
    """The gallery of pictures of these sizes, behind a first one."""
    record = Picture.model_validate(picture())
    shown = [ShownPicture(record, copies_of(str(number), *size)) for number, size in enumerate([(9, 9), *sizes])]
    return [list(row) for row in view_gallery(shown)]


@given(sides, sides, st.booleans())
def test_the_room_of_a_picture_has_its_shape_and_is_no_larger_than_it_is(
    width: int, height: int, in_gallery: bool
) -> None:
    copies = copies_of("a", width, height)
    wide, high = fit(copies, in_gallery)
    assert 1 <= wide <= copies.width
    assert 1 <= high <= copies.height
    assert abs(high - copies.height * wide / copies.width) <= max(1, copies.height / copies.width)
    if in_gallery:
        assert high <= GALLERY
    elif copies.width * 3 < copies.height * 4:
        assert high <= TALLEST


@given(st.lists(st.tuples(sides, sides), max_size=23))
def test_a_gallery_shows_every_picture_but_the_first_once_and_in_order(sizes: list[tuple[int, int]]) -> None:
    rows = look(*sizes)
    assert [one.number for row in rows for one in row] == list(range(2, len(sizes) + 2))
    assert all(rows)


@given(st.integers(1, 23))
def test_pictures_of_one_shape_fill_rows_of_nearly_the_same_length(count: int) -> None:
    lengths = [len(row) for row in look(*[(2400, 1600)] * count)]
    assert max(lengths) - min(lengths) <= 1
    assert max(lengths) <= 3


@given(st.integers(4, 23))
def test_high_pictures_stand_wide_enough_for_their_captions(count: int) -> None:
    assert max(len(row) for row in look(*[(1200, 3600)] * count)) <= 5


def test_pictures_of_a_row_are_told_how_much_of_it_is_theirs() -> None:
    [[wide, high]] = look((2400, 1600), (1600, 2400))
    assert (wide.width, high.width) == (630, 280)
    assert wide.sizes.startswith("(min-width: 1131px) 630px, (min-width: 60rem) 59vw, (min-width: 40rem) 46vw, ")
    [row] = look(*[(2400, 1600)] * 3)
    assert row[0].sizes.startswith(
        f"(min-width: 1131px) {(PAGE - 48) // 3}px, (min-width: 60rem) 31vw, (min-width: 40rem) 46vw, "
    )
