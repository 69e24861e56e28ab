"""How pictures stand on a case study's page: the first over its story, the others in rows under it."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from ...attachments import ShownPicture
from ...models import Licence
from .layout import LEAST, fit, sizes_alone, sizes_in_row

KINDS = {"avif": "image/avif", "webp": "image/webp"}
"""The kinds of copies that stand before JPEG, the lighter ones first."""

ROW = 4
"""How wide a row of the gallery is, in heights of its pictures."""

Copies = tuple[tuple[str, int], ...]
"""Copies of one kind by address and width."""


class Press(NamedTuple):
    """The copy that the press may fetch."""

    address: str
    width: int
    height: int


class PictureView(NamedTuple):
    """A picture with its words, its copies, and the room that is kept for it until it comes."""

    number: int
    alt: str
    caption: str | None
    credit: str
    licence: Licence | None
    press: Press | None
    address: str
    jpegs: Copies
    sources: tuple[tuple[str, Copies], ...]
    width: int
    height: int
    sizes: str
    is_narrow: bool


def view_lead(pictures: Sequence[ShownPicture]) -> PictureView | None:
    """The picture over the story, where there is one."""
    if not pictures:
        return None
    width, height = fit(pictures[0].copies)
    view = view_picture(1, pictures[0])
    return view._replace(width=width, height=height, sizes=sizes_alone(width), is_narrow=width <= LEAST)


def view_gallery(pictures: Sequence[ShownPicture]) -> tuple[tuple[PictureView, ...], ...]:
    """All pictures but the first, in rows: each row is as high as its pictures are when they fill its width."""
    if len(pictures) < 2:
        return ()
    views = [view_picture(number, one) for number, one in enumerate(pictures, 1)][1:]
    return tuple([tuple(view_row(row)) for row in cut_rows(views)])


def cut_rows(views: Sequence[PictureView]) -> Iterator[list[PictureView]]:
    """The rows: a picture stands in the one that its middle falls into; one that is high counts as a square."""
    spans = [max(1.0, one.width / one.height) for one in views]
    ends = list(accumulate(spans))
    count = max(1, round(ends[-1] / ROW))
    places = [int((end - span / 2) / ends[-1] * count) for end, span in zip(ends, spans, strict=True)]
    for _, found in groupby(zip(places, views, strict=True), key=lambda one: one[0]):
        yield [view for _, view in found]


def view_row(row: Sequence[PictureView]) -> Iterator[PictureView]:
    """The pictures of a row, each told how much of it is its own."""
    whole = sum(one.width for one in row)
    for one in row:
        yield one._replace(sizes=sizes_in_row(one.width, whole, len(row)))


def view_picture(number: int, shown: ShownPicture) -> PictureView:
    """A picture as it stands in a gallery, before its row is known."""
    record, copies = shown
    largest = copies.widths[-1]
    by_kind = {kind: tuple([(copies.address(one, kind), one) for one in copies.widths]) for kind in (*KINDS, "jpg")}
    address, (width, height) = copies.address(largest, "jpg"), fit(copies, in_gallery=True)
    return PictureView(
        number=number,
        alt=record.alt or "",
        caption=record.caption,
        credit=record.credit,
        licence=record.licence,
        press=Press(address, largest, copies.height_at(largest)) if record.scope == "press" else None,
        address=address,
        jpegs=by_kind["jpg"],
        sources=tuple([(mime, by_kind[kind]) for kind, mime in KINDS.items()]),
        width=width,
        height=height,
        sizes="",
        is_narrow=False,
    )
