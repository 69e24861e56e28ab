"""Text into a tree: every scalar stays text, and every node knows its place.

bytes ── characters ── tree ──┬─ nodes     Scalar, Sequence, Mapping
         what no reader       └─ syntax    the parser's complaints in plain words
         may meet
"""

from .nodes import Mapping, Node, Scalar, Sequence, plain
from .reading import MAX_BYTES, read_tree
from .tree import MAX_DEPTH, MAX_NODES

__all__ = ["MAX_BYTES", "MAX_DEPTH", "MAX_NODES", "Mapping", "Node", "Scalar", "Sequence", "plain", "read_tree"]
