"""Sealed values under keys, in one SQLite file: a change is there as a whole or not at all, killed or not."""

import pickle
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import Any

from .seal import Damaged, open_seal, seal

TABLES = ("facts", "readings", "tellings", "views")
"""Facts about the whole; by content what was read in a file and its stories as told; by address pages' views."""

FEW = 100
"""Up to so many values are looked up one by one quicker than all are gone through."""

DAMAGE = (Damaged, sqlite3.DatabaseError, pickle.UnpicklingError, UnicodeDecodeError)
"""What a damaged file raises; the last of them when SQLite's own words about it are damaged too."""

Key = str | bytes


class Store:
    """What is remembered. A value that cannot be read is as if it were not there."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.connection = sqlite3.connect(file, isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "page_size=8192", "cache_size=-4000"):
            self.connection.execute(f"PRAGMA {pragma}")
        for table in TABLES:
            self.connection.execute(f"CREATE TABLE IF NOT EXISTS {table} (key BLOB PRIMARY KEY, value BLOB)")
        self.connection.execute("BEGIN")

    def fact(self, name: str, otherwise: Any = None) -> Any:
        """A fact about the whole, or the other value where none is known."""
        found = self.get("facts", name)
        return otherwise if found is None else found

    def get(self, table: str, key: Key) -> Any:
        """The value under a key; None where there is none."""
        row = self.connection.execute(f"SELECT value FROM {table} WHERE key = ?", (key,)).fetchone()  # noqa: S608
        return pickle.loads(open_seal(row[0], name_of(table, key))) if row else None  # noqa: S301

    def need(self, table: str, key: Key) -> Any:
        """The value under a key that has to have one; raises Damaged where it was lost."""
        found = self.get(table, key)
        if found is None:
            raise Damaged("a stored value is not there")
        return found

    def get_pickled(self, table: str, keys: Collection[Key]) -> Iterator[tuple[Key, bytes]]:
        """Each of the keys that has a value, with it as it was pickled."""
        if len(keys) < FEW:
            rows = (row for key in keys for row in self.select(table, "WHERE key = ?", key))
        else:
            rows = (row for row in self.select(table) if row[0] in keys)
        yield from ((key, open_seal(value, name_of(table, key))) for key, value in rows)

    def select(self, table: str, where: str = "", *values: Key) -> Iterator[tuple[Key, bytes]]:
        """Rows of a table."""
        return self.connection.execute(f"SELECT key, value FROM {table} {where}", values)  # noqa: S608

    def put(self, table: str, key: Key, value: Any) -> None:
        """Nothing; the value stands under the key from the next commit on."""
        self.put_pickled(table, [(key, pickle.dumps(value, pickle.HIGHEST_PROTOCOL))])

    def put_pickled(self, table: str, items: Iterable[tuple[Key, bytes]]) -> None:
        """The same for several values that are pickled already."""
        rows = ((key, seal(value, name_of(table, key))) for key, value in items)
        self.connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES (?, ?)", rows)  # noqa: S608

    def keys(self, table: str) -> set[Key]:
        """All keys of a table."""
        return {key for (key,) in self.connection.execute(f"SELECT key FROM {table}")}  # noqa: S608

    def drop(self, table: str, keys: Iterable[Key]) -> None:
        """Nothing; the keys are gone from the next commit on."""
        self.connection.executemany(f"DELETE FROM {table} WHERE key = ?", ((key,) for key in keys))  # noqa: S608

    def commit(self) -> None:
        """Nothing; everything put and dropped so far holds from here on, whatever happens."""
        self.connection.execute("COMMIT")
        self.connection.execute("BEGIN")

    def roll_back(self) -> None:
        """Nothing; what was put and dropped since the last commit is forgotten."""
        self.connection.execute("ROLLBACK")
        self.connection.execute("BEGIN")

    def close(self) -> None:
        """Nothing; what was not committed is forgotten."""
        self.connection.execute("ROLLBACK")
        self.connection.close()


def name_of(table: str, key: Key) -> bytes:
    """What a value is sealed under."""
    return table.encode() + (key.encode() if isinstance(key, str) else key)


def open_store(file: Path, version: str) -> Store:
    """The store in a file; of one that other code wrote no more is kept than a change still to be finished."""
    file.parent.mkdir(parents=True, exist_ok=True)
    ticket = None
    try:
        store = Store(file)
        if store.fact("version") == version:
            return store
        ticket = store.fact("ticket")
        store.close()
    except DAMAGE:
        pass
    return new_store(file, version, ticket)


def new_store(file: Path, version: str, ticket: bytes | None = None) -> Store:
    """An empty store in place of whatever was there."""
    for old in (file, file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")):
        old.unlink(missing_ok=True)
    store = Store(file)
    store.put("facts", "version", version)
    store.put("facts", "ticket", ticket)
    store.commit()
    return store
