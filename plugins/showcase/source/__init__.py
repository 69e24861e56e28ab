"""Text into a tree: every scalar stays text, and every node knows its place.

bytes ─┬─ characters ── tree ──┬─ nodes     Scalar, Sequence, Mapping
       │  what no reader       └─ syntax    the parser's complaints in plain words
       │  may meet
       └─ quick        what an ordinary file says, without places and in a third of the time
"""

from .nodes import Mapping, Node, Scalar, Sequence, Step, find, key_place, plain
from .quick import Plain, read_plain
from .reading import MAX_BYTES, read_tree
from .tree import MAX_DEPTH, MAX_NODES

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_NODES",
    "Mapping",
    "Node",
    "Plain",
    "Scalar",
    "Sequence",
    "Step",
    "find",
    "key_place",
    "plain",
    "read_plain",
    "read_tree",
]
