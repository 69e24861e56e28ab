"""The right to show a photograph: what one record says of a file holds for every record that names it."""

from collections import defaultdict
from collections.abc import Iterator

from ..problems import Problem, quoted, shown_path
from ..records import Records
from .pictures import Shown, pictures_of


def find_contradicted_rights(records: Records) -> Iterator[Problem]:
    """A problem for each picture that is shown here and was withdrawn there, be it with all of its case study; a
    warning where two records say different things of one."""
    by_file: dict[str, list[Shown]] = defaultdict(list)
    for located in records.case_studies:
        for shown in pictures_of(located):
            by_file[shown.picture.file].append(shown)
    for several in by_file.values():
        lasting = [one for one in several if not one.located.value.withdrawn]
        yield from check_withdrawn(several, lasting)
        yield from check_likeness(lasting)


def check_withdrawn(several: list[Shown], lasting: list[Shown]) -> Iterator[Problem]:
    """A problem for each record that lasts and shows what another withdrew."""
    gone = next((one for one in several if one.picture.withdrawn), None)
    for one in lasting if gone else ():
        if gone and not one.picture.withdrawn:
            what = f"The right to show {quoted(one.picture.file)} was withdrawn, as {there(gone)} says"
            yield one.problem("file", what, f"Write `withdrawn: {gone.picture.withdrawn}` here too, or delete it")


def check_likeness(several: list[Shown]) -> Iterator[Problem]:
    """A warning for each record that sees other people in a picture than the first one does, or another last day."""
    for one in several[1:]:
        yield from check_depicted(several[0], one)
        yield from check_last_day(several[0], one)


def check_depicted(first: Shown, one: Shown) -> Iterator[Problem]:
    """A warning where two records see other people in one picture."""
    if one.picture.depicts != first.picture.depicts:
        what = f"{quoted(one.picture.file)} depicts `{first.picture.depicts}` in {there(first)}"
        yield one.problem("depicts", what, "Look at it again, and write the same in both", is_warning=True)


def check_last_day(first: Shown, one: Shown) -> Iterator[Problem]:
    """A warning where one record shows a picture longer than another may."""
    days = [shown.picture.review_by for shown in (first, one)]
    if days[0] != days[1] and not any(shown.picture.withdrawn for shown in (first, one)):
        last = f"until {days[0]}" if days[0] else "without a last day"
        what = f"{quoted(one.picture.file)} is shown {last} by {there(first)}"
        yield one.problem("review_by", what, "Write the same `review_by` in both", is_warning=True)


def there(one: Shown) -> str:
    """Where a picture stands, in words."""
    place = one.located.place("pictures", one.number, "file")
    return f"{shown_path(place.file)}:{place.line}"
