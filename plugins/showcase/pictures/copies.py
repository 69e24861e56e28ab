"""The copies of one picture: decoded once, each width made from the next larger one, each kind from the same points."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from PIL import Image

from .chores import Chore
from .decoding import decode
from .encoding import ENCODER_PIXEL, encode
from .original import Seen
from .prepared import KINDS, Prepared, crop_round
from .statement import statement_of
from .wanted import Fault, FaultError, Wanted


@dataclass
class Copies:
    """A picture on its way to its copies."""

    wanted: Wanted
    seen: Seen
    prepared: Prepared
    made: dict[str, bytes] = field(default_factory=dict)
    fault: Fault | None = None

    @property
    def are_done(self) -> bool:
        """Whether every copy is made, or none can be."""
        return self.fault is not None or len(self.made) == len(self.prepared.paths())

    def chore(self) -> Chore:
        """The work that begins with decoding; to encode each copy follows from it."""
        return Chore(self.prepared.stem, self.seen.weight, self.begin)

    def begin(self) -> Sequence[Chore]:
        """What is to be encoded, the heaviest first; nothing where the original turns out to be at fault."""
        try:
            pictures = self.shrink(decode(self.wanted.file, self.seen))
        except FaultError as error:
            self.fault = error.fault
            return ()
        chores = [self.encoding(path, picture) for path, picture in pictures.items()]
        return sorted(chores, key=lambda chore: -chore.weight)

    def shrink(self, picture: Image.Image) -> dict[str, Image.Image]:
        """The points of each output file."""
        to, found = self.prepared, self.crop(picture)
        for width in reversed(to.widths):
            picture = resized(picture, (width, to.height_at(width)))
            found |= {to.address(width, kind)[1:]: picture for kind in KINDS}
        return found

    def crop(self, picture: Image.Image) -> dict[str, Image.Image]:
        """The points of each crop, the smaller made from the larger."""
        box: tuple[float, ...] | None = crop_round(self.wanted.focus, *picture.size).within(*picture.size)
        found = {}
        for width in reversed(self.prepared.thumb_widths):
            picture = resized(picture, (width, self.prepared.thumb_height_at(width)), box)
            found[self.prepared.thumb_address(width)[1:]] = picture
            box = None
        return found

    def encoding(self, path: str, picture: Image.Image) -> Chore:
        """The work that makes one file."""
        kind = path.rpartition(".")[2]
        weight = picture.width * picture.height * ENCODER_PIXEL[kind]
        return Chore(self.prepared.stem, weight, partial(self.encode, path, kind, picture))

    def encode(self, path: str, kind: str, picture: Image.Image) -> Sequence[Chore]:
        """Nothing that follows; the file is made."""
        self.made[path] = encode(picture, kind, statement_of(self.wanted))
        return ()


def resized(picture: Image.Image, size: tuple[int, int], box: tuple[float, ...] | None = None) -> Image.Image:
    """The picture, or a part of it, at a size."""
    return picture.resize(size, Image.Resampling.LANCZOS, box=box)  # type: ignore[arg-type]
