"""What a build remembers can be damaged anywhere: that is noticed, and costs no more than a build from nothing."""

from pathlib import Path
from random import Random
from sqlite3 import connect

import pytest

from showcase.output import sidecar
from tests.build.studio import Studio, open_studio

TRIES = 20
PAGE = "case-studies/2023/story-2/index.html"


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    """A small site that was built, its state beside it."""
    studio = open_studio(tmp_path)
    assert studio.build().is_good
    return studio


def state_of(studio: Studio) -> Path:
    """The file that the build remembers in."""
    return sidecar(studio.plan.output) / "state.db"


def damage(whole: bytes, chance: Random) -> bytes:
    """The bytes, many of them, one of them or a stretch of them changed anywhere, or cut off somewhere."""
    content, kind = bytearray(whole), chance.randrange(4)
    if kind == 0:
        return whole[: chance.randrange(len(whole))]
    if kind == 1:
        start, length = chance.randrange(len(whole)), chance.randrange(1, 9000)
        content[start : start + length] = chance.randbytes(len(content[start : start + length]))
        return bytes(content)
    for _ in range(chance.choice([1, 10, 300])):
        content[chance.randrange(len(content))] ^= chance.randrange(1, 256)
    return bytes(content)


def test_a_state_damaged_anywhere_gives_the_bytes_of_a_build_from_nothing(studio: Studio) -> None:
    whole, site, chance, told = state_of(studio).read_bytes(), studio.site(), Random(4), studio.record("story-2")
    for number in range(TRIES):
        state_of(studio).write_bytes(damage(whole, chance))
        studio.write("story-2", told | {"story": f"Told anew, {number} times."} if number % 2 else told)
        assert studio.build().is_good
        assert studio.site() == (studio.cold() if number % 2 else site), number


def alter(studio: Studio, *commands: tuple[str, tuple[object, ...]]) -> None:
    """Nothing; the tables of the state were changed behind the build's back."""
    with connect(state_of(studio)) as connection:
        for command, values in commands:
            connection.execute(command, values)
    connection.close()


def rows_of(studio: Studio, table: str) -> list[tuple[object, bytes]]:
    """The rows of a table, in order."""
    with connect(state_of(studio)) as connection:
        rows = connection.execute(f"SELECT key, value FROM {table} ORDER BY key").fetchall()
    connection.close()
    return rows


def edit_and_compare(studio: Studio, fields: dict[str, str]) -> None:
    """Nothing; after an edit the site is as it is when it is built from nothing."""
    studio.change("story-2", **fields)
    assert studio.build().is_good
    assert studio.site() == studio.cold()


@pytest.mark.parametrize("fields", [{"story": "Told anew."}, {"standfirst": "In another sentence"}])
@pytest.mark.parametrize("table", ["facts", "readings", "tellings", "views"])
def test_values_that_are_lost_are_made_again(studio: Studio, table: str, fields: dict[str, str]) -> None:
    alter(studio, (f"DELETE FROM {table} WHERE key != 'version'", ()))
    edit_and_compare(studio, fields)


@pytest.mark.parametrize("fields", [{"story": "Told anew."}, {"standfirst": "In another sentence"}])
@pytest.mark.parametrize("table", ["facts", "readings", "tellings", "views"])
def test_values_that_changed_places_are_never_believed(studio: Studio, table: str, fields: dict[str, str]) -> None:
    rows = rows_of(studio, table)
    assert len(rows) > 5
    values = [value for _, value in rows]
    moved = zip([key for key, _ in rows], [*values[1:], values[0]], strict=True)
    alter(studio, *((f"UPDATE {table} SET value = ? WHERE key = ?", (value, key)) for key, value in moved))
    edit_and_compare(studio, fields)


def test_any_fact_may_be_lost(studio: Studio) -> None:
    for number, (name, _) in enumerate(rows_of(studio, "facts")):
        alter(studio, ("DELETE FROM facts WHERE key = ?", (name,)))
        studio.change("story-2", story=f"Told anew, {number} times.")
        assert studio.build().is_good, name
        assert f"Told anew, {number} times" in (studio.plan.output / PAGE).read_text(encoding="utf-8"), name
    assert studio.site() == studio.cold()
