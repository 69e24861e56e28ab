"""What the last build of an output left behind, as the next one needs it."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from ..frame import Frame
from ..history import read_head, read_history
from ..problems import Problem
from ..records import Roots
from ..state import Store
from ..state.seal import Damaged
from .plan import Plan
from .press import Before
from .reading import SourceFile
from .site import Written
from .words import Shard

Days = Mapping[Path, date]
Stamps = Mapping[str, tuple[int, int]]


class Sight(NamedTuple):
    """What a build saw of the content: every file's digest and face, and the digest of all that surrounds them."""

    files: dict[str, tuple[bytes, bytes]]
    surroundings: bytes
    problems: list[Problem]
    until: date | None = None
    """The last day that every picture which was seen may be shown; none where time takes none of them away."""

    @classmethod
    def of(cls, sources: Iterable[SourceFile], surroundings: bytes, problems: list[Problem]) -> "Sight":
        """What was seen of these files."""
        return cls({one.file.name: (one.digest, one.face) for one in sources}, surroundings, problems)

    def with_edited(self, edited: Iterable[SourceFile]) -> "Sight":
        """The same, these files as they are now."""
        return self._replace(files=self.files | {one.file.name: (one.digest, one.face) for one in edited})


class Left(NamedTuple):
    """What a build leaves behind beside its files."""

    sight: Sight
    keys: dict[str, bytes]
    frame: Frame
    shards: dict[str, Shard]
    is_indexed: bool
    guarded: bytes = b""
    """The digest of the words that may stand in no file; nothing where nothing is held back."""

    @classmethod
    def of(cls, sight: Sight, written: Written, frame: Frame, shards: dict[str, Shard], plan: Plan) -> "Left":
        """What is left behind by a build that has written this."""
        return cls(sight, written.keys, frame, shards, plan.search == "now")


class Memory:
    """The facts of a store, each under its name; what was read or written once is at hand."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.at_hand: dict[str, Any] = {}

    def fact(self, name: str, otherwise: Any = None) -> Any:
        """A fact, or the other value where none is known."""
        if name not in self.at_hand:
            self.at_hand[name] = self.store.fact(name, otherwise)
        return self.at_hand[name]

    def put(self, name: str, fact: Any) -> None:
        """Nothing; the fact is known, and stored from the next commit on."""
        self.at_hand[name] = fact
        self.store.put("facts", name, fact)

    @property
    def sight(self) -> Sight | None:
        """What the last build saw; None before the first."""
        found: Sight | None = self.fact("sight")
        return found

    @property
    def ticket(self) -> bytes | None:
        """The last change of the output, made or still to be finished."""
        found: bytes | None = self.fact("ticket")
        return found

    @property
    def keys(self) -> dict[str, bytes]:
        """What each output file was made of."""
        found: dict[str, bytes] = self.fact("keys", {})
        return found

    @property
    def frame(self) -> Frame:
        """What stood around every page."""
        found: Frame | None = self.fact("frame")
        if found is None:
            raise Damaged("what stood around every page is not there")
        return found

    @property
    def shards(self) -> dict[str, Shard]:
        """What is known of each part of the index of words."""
        found: dict[str, Shard] = self.fact("shards", {})
        return found

    @property
    def guarded(self) -> bytes:
        """The digest of the words that the output was last searched for."""
        found: bytes = self.fact("guarded", b"")
        return found

    def before(self, there: Stamps) -> Before:
        """What the last build left, and what of it is still so."""
        left = self.stamps
        intact = there if left is there else (path for path, stamp in there.items() if left.get(path) == stamp)
        return Before(self.keys, frozenset(intact))

    @property
    def stamps(self) -> Stamps:
        """How the files of the output looked when the last build was done; nothing where it was broken off."""
        found: Stamps = self.fact("there", {})
        return found

    @property
    def is_indexed(self) -> bool:
        """Whether the index of words holds what the pages say."""
        return bool(self.fact("is_indexed"))

    def history(self, roots: Roots) -> Days:
        """When each file was last committed; Git is asked once a commit."""
        heads = [(folder, read_head(folder)) for folder in roots.folders()]
        known, days = self.fact("history", (None, {}))
        if known != heads or not all(head for _, head in heads):
            days = {file: day for folder, _ in heads for file, day in read_history(folder).items()}
            self.put("history", (heads, days))
        found: Days = days
        return found

    def note(self, left: Left, ticket: bytes) -> None:
        """Nothing; from here on the change counts as made: what remains to be done the next run would finish."""
        for name, fact in {**left._asdict(), "ticket": ticket}.items():
            self.put(name, fact)
        self.put("there", {})
        self.store.commit()

    def note_early(self, written: Written, ticket: bytes) -> None:
        """Nothing; the same for a few pages that were made before all others. What was seen before holds no more:
        if this build breaks off and the edit is taken back, these pages have to change back as well."""
        self.store.put_pickled("views", written.views)
        for name, fact in {"keys": {**self.keys, **written.keys}, "ticket": ticket, "there": {}, "sight": None}.items():
            self.put(name, fact)
        self.store.commit()

    def forget_views(self, written: Written) -> None:
        """Nothing; the views of pages that are gone are forgotten from the next commit on."""
        self.store.drop("views", self.store.keys("views") - written.keys.keys())

    def note_stamps(self, there: Stamps) -> None:
        """Nothing; how the files of the output look now that all is done."""
        self.put("there", there)
        self.store.commit()
