"""What a build remembers: whole or not at all, and nothing that was damaged is ever believed."""

import pickle
import sqlite3
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.state import digest_of, digest_of_code, digest_of_files, new_store, open_store
from showcase.state.seal import Damaged, open_seal, seal


@given(st.binary(min_size=1), st.data())
def test_one_changed_byte_of_a_sealed_value_is_noticed(content: bytes, data: st.DataObject) -> None:
    sealed = bytearray(seal(content, b"name"))
    place = data.draw(st.integers(0, len(sealed) - 1))
    sealed[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(Damaged):
        open_seal(bytes(sealed), b"name")


@given(st.binary())
def test_a_sealed_value_opens_as_it_was(content: bytes) -> None:
    assert open_seal(seal(content, b"name"), b"name") == content


def test_a_value_under_the_name_of_another_is_noticed() -> None:
    with pytest.raises(Damaged):
        open_seal(seal(b"words", b"one"), b"other")


def test_what_was_committed_is_there_when_the_store_is_opened_again(tmp_path: Path) -> None:
    store = open_store(tmp_path / "state.db", "1")
    store.put("facts", "colour", {"deep": ("green", 3)})
    store.commit()
    store.put("facts", "colour", "forgotten")
    store.close()
    assert open_store(tmp_path / "state.db", "1").fact("colour") == {"deep": ("green", 3)}


def test_a_store_of_another_version_begins_empty_but_for_a_change_that_is_still_to_be_finished(tmp_path: Path) -> None:
    store = open_store(tmp_path / "state.db", "1")
    store.put("facts", "colour", "green")
    store.put("facts", "ticket", b"half way")
    store.commit()
    store.close()
    again = open_store(tmp_path / "state.db", "2")
    assert (again.fact("colour"), again.fact("ticket")) == (None, b"half way")


@pytest.mark.parametrize("damage", [b"", b"not a database at all", b"SQLite format 3\0" + bytes(4000)])
def test_a_file_that_is_no_store_is_replaced_by_an_empty_one(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "state.db").write_bytes(damage)
    store = open_store(tmp_path / "state.db", "1")
    store.put("facts", "colour", "green")
    store.commit()
    assert store.fact("colour") == "green"


def test_a_value_damaged_inside_the_file_is_told(tmp_path: Path) -> None:
    store = open_store(tmp_path / "state.db", "1")
    store.put("facts", "colour", "g" * 500)
    store.commit()
    store.close()
    with sqlite3.connect(tmp_path / "state.db") as connection:
        (sealed,) = connection.execute("SELECT value FROM facts WHERE key = 'colour'").fetchone()
        damaged = sealed.replace(b"ggg", b"ghg")
        connection.execute("UPDATE facts SET value = ? WHERE key = 'colour'", (damaged,))
    with pytest.raises(Damaged):
        open_store(tmp_path / "state.db", "1").fact("colour")


def test_a_value_that_is_needed_and_lost_is_told(tmp_path: Path) -> None:
    with pytest.raises(Damaged):
        new_store(tmp_path / "state.db", "1").need("views", "1")


@pytest.mark.parametrize("wanted", [{"1", "3", "9"}, {"1", "3", *map(str, range(10, 300))}])
def test_many_values_are_fetched_by_their_keys_and_dropped(tmp_path: Path, wanted: set[str | bytes]) -> None:
    store = new_store(tmp_path / "state.db", "1")
    store.put_pickled("views", ((str(number), pickle.dumps(number)) for number in range(5)))
    found = {key: pickle.loads(value) for key, value in store.get_pickled("views", wanted)}
    assert found == {"1": 1, "3": 3}
    store.drop("views", ["1"])
    assert store.keys("views") == {"0", "2", "3", "4"}


@given(st.lists(st.text()), st.lists(st.text()))
def test_different_parts_have_different_digests(some: list[str], others: list[str]) -> None:
    assert (digest_of(*some) == digest_of(*others)) == (some == others)


def test_a_digest_of_files_follows_names_and_contents_and_no_time_stamp(tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_text("words")
    before = digest_of_files(tmp_path, [file])
    file.write_text("words")
    assert digest_of_files(tmp_path, [file]) == before
    file.write_text("swords")
    assert digest_of_files(tmp_path, [file]) != before
    moved = file.rename(tmp_path / "two.txt")
    moved.write_text("words")
    assert digest_of_files(tmp_path, [moved]) != before


def test_the_version_of_a_build_follows_the_code(tmp_path: Path) -> None:
    (tmp_path / "code.py").write_text("1")
    before = digest_of_code(tmp_path)
    (tmp_path / "code.py").write_text("2")
    assert digest_of_code(tmp_path) != before
