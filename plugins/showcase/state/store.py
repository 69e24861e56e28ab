"""Sealed values under keys, in one SQLite file: a change is there as a whole or not at all, whenever a build is killed."""

import pickle
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from .seal import Damaged, open_seal, seal

TABLES = ("facts", "readings", "tellings", "views")
"""Facts about the whole; by content what was read in a file and its stories as told; by address pages' views."""

Key = str | bytes


class Store:
    """What is remembered. A value that cannot be read is as if it were not there."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.connection = sqlite3.connect(file, isolation_level=None)
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "page_size=8192", "cache_size=-4000"):
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
        return pickle.loads(open_seal(row[0])) if row else None  # noqa: S301

    def get_many(self, table: str, keys: Iterable[Key]) -> Iterator[tuple[Key, Any]]:
        """Each of the keys that has a value, with it."""
        wanted = set(keys)
        for key, value in self.connection.execute(f"SELECT key, value FROM {table}"):  # noqa: S608
            if key in wanted:
                yield key, pickle.loads(open_seal(value))  # noqa: S301

    def put(self, table: str, key: Key, value: Any) -> None:
        """Nothing; the value stands under the key from the next commit on."""
        self.put_pickled(table, key, pickle.dumps(value, pickle.HIGHEST_PROTOCOL))

    def put_pickled(self, table: str, key: Key, value: bytes) -> None:
        """The same for a value that is pickled already."""
        self.connection.execute(f"INSERT OR REPLACE INTO {table} VALUES (?, ?)", (key, seal(value)))  # noqa: S608

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

    def close(self) -> None:
        """Nothing; what was not committed is forgotten."""
        self.connection.execute("ROLLBACK")
        self.connection.close()


def open_store(file: Path, version: str) -> Store:
    """The store in a file; empty, but for a change still to be finished, where other code or another Python wrote it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    ticket = None
    try:
        store = Store(file)
        if store.fact("version") == version:
            return store
        ticket = store.fact("ticket")
        store.close()
    except (sqlite3.Error, Damaged, pickle.UnpicklingError):
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
