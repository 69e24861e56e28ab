"""The right to show a photograph: what one record says of a file holds for every record that names it."""

from collections import defaultdict
from collections.abc import Iterator

from ..problems import Problem, quoted, shown_path
from ..records import Records
from .pictures import Shown, pictures_of


def find_contradicted_rights(records: Records) -> Iterator[Problem]:
    """A problem for each picture that is shown here and was withdrawn there; a warning where two see other people."""
    by_file: dict[str, list[Shown]] = defaultdict(list)
    for located in records.case_studies:
        if not located.value.withdrawn:
            for shown in pictures_of(located):
                by_file[shown.picture.file].append(shown)
    for several in by_file.values():
        yield from check_withdrawn(several)
        yield from check_depicted(several)


def check_withdrawn(several: list[Shown]) -> Iterator[Problem]:
    """A problem for each record that shows what another withdrew."""
    gone = next((one for one in several if one.picture.withdrawn), None)
    for one in several if gone else ():
        if gone and not one.picture.withdrawn:
            what = f"The right to show {quoted(one.picture.file)} was withdrawn, as {there(gone)} says"
            yield one.problem("file", what, f"Write `withdrawn: {gone.picture.withdrawn}` here too, or delete it")


def check_depicted(several: list[Shown]) -> Iterator[Problem]:
    """A warning for each record that sees other people in a picture than the first one does."""
    first = several[0]
    for one in several[1:]:
        if one.picture.depicts != first.picture.depicts:
            what = f"{quoted(one.picture.file)} depicts `{first.picture.depicts}` in {there(first)}"
            yield one.problem("depicts", what, "Look at it again, and write the same in both", is_warning=True)


def there(one: Shown) -> str:
    """Where a picture stands, in words."""
    place = one.located.place("pictures", one.number, "file")
    return f"{shown_path(place.file)}:{place.line}"
