"""The leak test of every build: no file that will stand may hold what is held back."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ..embargo import Guard, Leak, Needle, Seen, find_needles
from ..models import CaseStudy
from ..output import Change
from ..problems import Problem, quoted
from ..records import Located, Records, Roots
from ..showcase import case_study_key
from ..state import digest_of
from ..workers import Part, in_parts
from .plan import Plan
from .site import Written
from .telling import Teller
from .words import PLACES

FEW = 300
"""Up to so many files are searched quicker here than processes are started."""


def make_guard(seen: Seen, teller: Teller, roots: Roots) -> Guard:
    """What knows all words, and all files, that may not stand on the site."""

    def words(located: Located[CaseStudy]) -> str:
        key = case_study_key(located.value.edition, located.slug)
        return teller.of_file(teller.digests[roots.inside(located.path)])[key].words

    return Guard(find_needles(seen, words), forbidden_files(seen.records))


def forbidden_files(records: Records) -> dict[str, Needle]:
    """The files that were taken down, by their digest."""
    return {
        digest: Needle(f"the file {digest[:12]}…", one, f"taken down on {one.value.date}")
        for one in records.takedowns
        for digest in one.value.files
    }


def digest_of_guard(guard: Guard, plan: Plan) -> bytes:
    """The digest of all that is looked for, and of where; nothing where nothing is."""
    return digest_of(plan.search, *(one.words for one in guard.needles)) if guard else b""


def unchanged(written: Written, plan: Plan) -> set[str]:
    """The files that stay as they are; an index of words that is made later is searched then."""
    stay = written.keys.keys() - set(written.changed)
    return {path for path in stay if plan.search != "later" or not path.startswith(PLACES)}


def find_leaks(guard: Guard, change: Change, written: Written, plan: Plan, known: bytes) -> list[Problem]:
    """A problem for each of the words that would be seen, and may not. What stays as it was is searched again where
    other words are looked for than before, `known` by their digest."""
    if not guard:
        return []
    paths = sorted(written.changed)
    staying = [] if known == digest_of_guard(guard, plan) else sorted(unchanged(written, plan))

    def search(part: Part) -> Iterator[list[Leak]]:
        files = change.contents(written.segments, paths, part.share)
        others = ((path, (plan.output / path).read_bytes()) for path in staying[part.share])
        yield [leak for found in (files, others) for path, content in found for leak in guard.look(path, content)]

    parts = plan.workers if len(paths) + len(staying) > FEW else 1
    return list(tell(guard, (leak for found in in_parts(search, parts) for leak in found)))


def tell(guard: Guard, leaks: Iterable[Leak]) -> Iterator[Problem]:
    """A problem for each of the words, at the record that they belong to."""
    paths: dict[int, list[str]] = defaultdict(list)
    for leak in leaks:
        paths[leak.number].append(leak.path)
    for number in sorted(paths):
        needle, found = guard.needles[number], sorted(paths[number])
        more = f" and {len(found) - 1} more files" if len(found) > 1 else ""
        what = f"{quoted(needle.words)} would be seen in {found[0]}{more}, and is {needle.why}"
        yield Problem(needle.owner.place(), what, instead_of(needle))


def instead_of(needle: Needle) -> str:
    """What to do about words that would be seen."""
    if isinstance(needle.owner.value, CaseStudy):
        return "Take them out there; words that may stand there all the same are listed in this record's `known`"
    return "Take them out there"
