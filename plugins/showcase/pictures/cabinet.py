"""The cabinet: the copies that were made, each on the shelf of what it was made of."""

import hashlib
import json
import shutil
from collections.abc import Callable, Collection
from pathlib import Path

from .chores import work_off
from .copies import Copies
from .digests import Digests
from .encoding import FLOOR, HALVED, PHONE_BYTES, PHONE_WIDTH, QUALITY, SETTINGS
from .original import Seen, look_at
from .prepared import KINDS, MOST_COPIED, THUMB_WIDTHS, WIDTHS, Prepared, prepared
from .shelf import find, put
from .wanted import Fault, Wanted

EDITION = 1
"""To be raised when copies come out otherwise although nothing below changed."""
RECIPE = [EDITION, KINDS, WIDTHS, THUMB_WIDTHS, MOST_COPIED, QUALITY, SETTINGS, PHONE_WIDTH, PHONE_BYTES, HALVED, FLOOR]

Found = dict[Wanted, Prepared | Fault]


class Cabinet:
    """The copies that were made, in a folder beside the output. Several processes may use it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.digests = Digests(folder / "originals.json")

    def prepare(self, wanted: Collection[Wanted], workers: int, progress: Callable[[int, int], None]) -> Found:
        """The copies of each picture, or its fault. Progress is told of those alone that have to be made."""
        digests = self.digests.of((one.file for one in wanted), workers)
        stems: dict[Wanted, str | Fault] = {one: stem_of(one, digests[one.file]) for one in wanted}
        first = {stem: one for one, stem in reversed(stems.items()) if isinstance(stem, str)}
        there = {stem: self.look_up(stem) for stem in first}
        missing = {one: stem for stem, one in first.items() if there[stem] is None}
        made = self.make(missing, workers, progress)
        return {
            one: stem if isinstance(stem, Fault) else there[stem] or made[first[stem]] for one, stem in stems.items()
        }

    def look_up(self, stem: str) -> Prepared | None:
        """The copies under that stem, if they are whole."""
        return find(self.folder / stem)

    def make(self, missing: dict[Wanted, str], workers: int, progress: Callable[[int, int], None]) -> Found:
        """The copies that were missing, made and put on their shelves; the largest first, so that none is left over."""
        looks = {one: look_at(one.file) for one in missing}
        found: Found = {one: seen for one, seen in looks.items() if isinstance(seen, Fault)}
        begun = {missing[one]: begin(one, seen, missing[one]) for one, seen in looks.items() if isinstance(seen, Seen)}
        chores = sorted((copies.chore() for copies in begun.values()), key=lambda chore: (-chore.weight, chore.of))
        for stem in work_off(chores, workers):
            if stem in begun and begun[stem].are_done:
                copies = begun.pop(stem)
                found[copies.wanted] = self.shelve(copies)
                progress(len(found), len(missing))
        return found

    def shelve(self, copies: Copies) -> Prepared | Fault:
        """The copies on their shelf, or why there are none."""
        if copies.fault:
            return copies.fault
        put(self.folder / copies.prepared.stem, copies.prepared, copies.made)
        return copies.prepared

    def read(self, path: str) -> bytes:
        """A copy by its output path."""
        name = path.rpartition("/")[2]
        return (self.folder / name.partition("-")[0] / name).read_bytes()

    def forget_all_but(self, stems: Collection[str]) -> None:
        """Nothing; the copies of all other pictures are gone."""
        keep = set(stems)
        for shelf in self.folder.iterdir() if self.folder.is_dir() else ():
            if shelf.is_dir() and shelf.name not in keep:
                shutil.rmtree(shelf, ignore_errors=True)


def begin(wanted: Wanted, seen: Seen, stem: str) -> Copies:
    """Copies that are still to be made."""
    return Copies(wanted, seen, prepared(stem, seen.width, seen.height))


def stem_of(wanted: Wanted, digest: str | Fault) -> str | Fault:
    """The name of a picture's copies: other content, credit, licence or focus, another name."""
    if isinstance(digest, Fault):
        return digest
    parts = [digest, RECIPE, wanted.focus, wanted.credit, wanted.licence, wanted.licence_url]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]
