"""Pictures that tests draw, and cabinets that make their copies."""

from collections.abc import Collection
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from showcase.pictures import Cabinet, Fault, Prepared, Seen, Wanted, look_at
from showcase.pictures.decoding import decode

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
RED, GREEN, BLUE, YELLOW = (220, 30, 40), (20, 160, 60), (30, 60, 200), (230, 210, 40)


def corners(width: int = 120, height: int = 90) -> Image.Image:
    """A picture with another colour in each quarter: red and green above, blue and yellow below."""
    picture = Image.new("RGB", (width, height), RED)
    picture.paste(GREEN, (width // 2, 0, width, height // 2))
    picture.paste(BLUE, (0, height // 2, width // 2, height))
    picture.paste(YELLOW, (width // 2, height // 2, width, height))
    return picture


def grain(width: int, height: int, strength: int = 40) -> Image.Image:
    """A slope of light with grain in it, the same each time."""
    state, values = 12345, bytearray()
    for _ in range(128 * 128):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        values.append(state >> 16 & 255)
    noise = Image.frombytes("L", (128, 128), bytes(values))
    tiled = Image.new("L", (width, height))
    for left in range(0, width, 128):
        for top in range(0, height, 128):
            tiled.paste(noise.rotate((left + top) // 128 % 4 * 90), (left, top))
    slope = Image.linear_gradient("L").resize((width, height))
    return Image.blend(slope, tiled, strength / 100).convert("RGB")


def saved(picture: Image.Image, kind: str = "PNG", **settings: Any) -> bytes:
    """The picture as a file."""
    into = BytesIO()
    picture.save(into, kind, **settings)
    return into.getvalue()


def written(folder: Path, name: str, content: bytes) -> Path:
    """The file with that content."""
    file = folder / name
    file.write_bytes(content)
    return file


def decoded(file: Path) -> Image.Image:
    """The points that copies are made of."""
    seen = look_at(file)
    assert isinstance(seen, Seen), seen
    picture = decode(file, seen)
    assert (picture.mode, picture.size) == ("RGB", (seen.width, seen.height))
    return picture


def silent(done: int, total: int) -> None:
    """Nothing."""


def prepare(folder: Path, wanted: Collection[Wanted], workers: int = 2) -> dict[Wanted, Prepared | Fault]:
    """What a cabinet in that folder makes."""
    return Cabinet(folder / "cabinet").prepare(wanted, workers, silent)


def copies_of(folder: Path, wanted: Wanted) -> tuple[Prepared, dict[str, bytes]]:
    """The copies of one picture, by the ends of their names: `-480.avif`."""
    found = prepare(folder, [wanted])[wanted]
    assert isinstance(found, Prepared), found
    cabinet = Cabinet(folder / "cabinet")
    return found, {path.partition(found.stem)[2]: cabinet.read(path) for path in found.paths()}


def shown(content: bytes) -> Image.Image:
    """A copy as a browser shows it."""
    with Image.open(BytesIO(content)) as picture:
        return picture.convert("RGB")


def colours_of_corners(picture: Image.Image) -> list[tuple[int, ...]]:
    """The colours amid the four quarters, row by row."""
    width, height = picture.size
    places = [(across, down) for down in (height // 4, 3 * height // 4) for across in (width // 4, 3 * width // 4)]
    return [tuple(picture.getpixel(place)) for place in places]  # type: ignore[arg-type]


def is_near(one: tuple[int, ...], other: tuple[int, ...], most: int = 12) -> bool:
    """Whether two colours look the same."""
    return all(abs(left - right) <= most for left, right in zip(one, other, strict=True))
