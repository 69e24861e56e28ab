"""The tree that a file is read into: text, lists and mappings, each at its place."""

from dataclasses import dataclass, field
from typing import Any

from ..problems import Place


@dataclass(slots=True, eq=False)
class Scalar:
    """Text as it is written; None where nothing is written."""

    text: str | None
    place: Place
    indent: int | None = None
    """For a literal block (`|`): how many spaces stand before each of its lines."""

    def place_of(self, offset: int) -> Place:
        """The place of the character at this offset; of the scalar itself where lines cannot be told apart."""
        if self.indent is None or self.text is None:
            return self.place
        before = self.text[:offset]
        column = len(before) - before.rfind("\n") - 1
        return Place(self.place.file, self.place.line + 1 + before.count("\n"), self.indent + column + 1)


@dataclass(slots=True, eq=False)
class Sequence:
    """A list of nodes."""

    place: Place
    items: list["Node"] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Mapping:
    """Nodes under keys, in the order of the file."""

    place: Place
    values: dict[str, "Node"] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping
Step = str | int
"""What leads from a node to one inside it: a key, or a number in a list."""


def find(node: Node | None, loc: tuple[Step, ...]) -> Node | None:
    """The node that the steps lead to, or None where one of them leads nowhere."""
    for step in loc:
        if isinstance(node, Mapping) and isinstance(step, str):
            node = node.values.get(step)
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def key_place(node: Mapping, loc: tuple[Step, ...]) -> Place:
    """The place of the key that the last step names; of the record where there is none."""
    parent = find(node, loc[:-1])
    if isinstance(parent, Mapping) and loc and isinstance(loc[-1], str):
        return parent.keys.get(loc[-1], node.place)
    found = find(node, loc)
    return found.place if found is not None else node.place


def plain(node: Node) -> Any:
    """The tree as text, lists and dicts; None stands where nothing is written."""
    if type(node) is Scalar:
        return node.text
    if type(node) is Sequence:
        return [plain(item) for item in node.items]
    assert type(node) is Mapping
    return {key: plain(value) for key, value in node.values.items()}
