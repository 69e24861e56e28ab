"""What lies beside the records, as case studies show it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from .. import models
from ..pictures import Prepared


class Stored(NamedTuple):
    """A file of `documents/` that is handed on as it is: its name there, its bytes, and their digest."""

    name: str
    file: Path
    size: int
    digest: bytes

    @property
    def address(self) -> str:
        """Where it stands on the site."""
        return f"/documents/{self.name}"

    @property
    def kind(self) -> str:
        """What it is, in the letters that its name ends in: PDF, MP3."""
        return self.name.rpartition(".")[2].upper()


class ShownPicture(NamedTuple):
    """A picture that may be shown, and its copies."""

    record: models.Picture
    copies: Prepared

    def __reduce__(self) -> tuple[Any, ...]:
        """How it is stored, as quickly as a link is."""
        return ShownPicture, tuple(self)


class Attachments(NamedTuple):
    """The copies of the pictures that may be shown, and by their names the files that are handed on."""

    pictures: Mapping[models.Picture, Prepared] = {}
    files: Mapping[str, Stored] = {}

    @property
    def until(self) -> date | None:
        """The last day that all of the pictures may be shown; none where that is for ever."""
        return min((one.review_by for one in self.pictures if one.review_by), default=None)

    def shown(self, record: models.CaseStudy) -> tuple[ShownPicture, ...]:
        """The pictures of a record that may be shown, in its order."""
        if not record.pictures:
            return ()
        found = ((one, self.pictures.get(one)) for one in record.pictures)
        return tuple([ShownPicture(one, copies) for one, copies in found if copies])

    def files_of(self, record: models.CaseStudy) -> Mapping[str, Stored]:
        """The files that a record hands on, by their names."""
        names = [*(one.file for one in record.documents), *(one.file for one in record.recordings if one.file)]
        return {name: self.files[name] for name in names if name in self.files}
