"""Every file that a case study names, and where its record does."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from .. import models
from ..problems import Place, Problem, quoted
from ..records import Located, Records
from .finding import DOCUMENTS, PICTURES


class Named(NamedTuple):
    """A file as a record names it: the record, the field and its number, the folder that it is looked for in."""

    located: Located[models.CaseStudy]
    field: str
    number: int
    folder: str
    name: str

    @property
    def place(self) -> Place:
        """Where the name stands."""
        return self.located.place(self.field, self.number, "file")

    def problem(self, what: str, instead: str, is_warning: bool = False) -> Problem:
        """What is wrong with the file, as words that follow its name."""
        return Problem(self.place, f"The file {quoted(self.name)} {what}", instead, is_warning)

    def is_shown(self, day: date | None) -> bool:
        """Whether it is a document, or a picture that may be shown on a day; without one, on any."""
        return self.folder == DOCUMENTS or self.picture.may_be_shown(day)

    def is_needed(self, day: date | None) -> bool:
        """Whether it has to be there: what was withdrawn should not."""
        return not self.located.value.withdrawn and self.is_shown(day)

    @property
    def picture(self) -> models.Picture:
        """The picture that names the file."""
        return self.located.value.pictures[self.number]


def named_in(records: Records) -> Iterator[Named]:
    """Every file that these records name, in their order."""
    for located in records.case_studies:
        record = located.value
        for number, picture in enumerate(record.pictures):
            yield Named(located, "pictures", number, PICTURES, picture.file)
        for number, recording in enumerate(record.recordings):
            if recording.file:
                yield Named(located, "recordings", number, DOCUMENTS, recording.file)
        for number, document in enumerate(record.documents):
            yield Named(located, "documents", number, DOCUMENTS, document.file)
