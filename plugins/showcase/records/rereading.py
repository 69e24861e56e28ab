"""A file read once more, for whoever has to say where something stands in it."""

from functools import lru_cache
from pathlib import Path

from ..source import Node, Step, find, read_tree


def read_node(path: str, steps: tuple[Step, ...]) -> Node | None:
    """The node that the steps lead to in a file as it is now, or None."""
    try:
        data = Path(path).read_bytes()
    except OSError:
        return None
    return find(tree_of(path, data), steps)


@lru_cache(maxsize=8)
def tree_of(path: str, data: bytes) -> Node | None:
    """The tree of a file; the rules ask for one several times in a row."""
    return read_tree(data, Path(path))[0]
