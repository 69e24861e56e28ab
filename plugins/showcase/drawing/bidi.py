"""The order of writing where left-to-right and right-to-left meet: the levels of Unicode's annex 9, without embeddings.

Names hold no embeddings; pairs of brackets take the direction of what surrounds them, which in a name is the same.
"""

from collections.abc import Sequence
from unicodedata import bidirectional

RIGHTWARD, LEFTWARD = "L", "R"
STRONG = {"L", "R", "AL"}
NUMBERS = {"EN", "AN"}
TURNED = {"R", "AL", "AN"}


def is_turned(text: str) -> bool:
    """Whether any of the text is written from right to left."""
    return not text.isascii() and any(bidirectional(letter) in TURNED for letter in text)


def own_direction(text: str, otherwise: str = "ltr") -> str:
    """The direction of a text by its first letter that has one, "ltr" or "rtl"."""
    for letter in text:
        if (kind := bidirectional(letter)) in STRONG:
            return "ltr" if kind == "L" else "rtl"
    return otherwise


def levels(text: str, direction: str) -> list[int]:
    """The level of every letter in a line of a direction: odd ones are written from right to left."""
    level = 1 if direction == "rtl" else 0
    outside = LEFTWARD if level else RIGHTWARD
    kinds = resolve_neutral(resolve_weak([bidirectional(letter) for letter in text], outside), outside)
    for at in range(len(text) - 1, -1, -1):
        if bidirectional(text[at]) not in {"WS", "BN"}:
            break
        kinds[at] = outside
    return [level + raised(kind, level) for kind in kinds]


def raised(kind: str, level: int) -> int:
    """By how much a letter of a kind is raised over the level of its line (rules I1 and I2)."""
    if level % 2:
        return 0 if kind == "R" else 1
    return {"L": 0, "R": 1}.get(kind, 2)


def resolve_weak(kinds: list[str], outside: str) -> list[str]:
    """The kinds with marks, numbers and their signs resolved (rules W1 to W7)."""
    last, strong = outside, outside
    for at, given in enumerate(kinds):
        kind = last if given in {"NSM", "BN"} else given
        kind = "AN" if kind == "EN" and strong == "AL" else kind
        strong = kind if kind in STRONG else strong
        last = kinds[at] = kind
    kinds = ["R" if kind == "AL" else kind for kind in join_numbers(kinds)]
    strong = outside
    for at, kind in enumerate(kinds):
        strong = kind if kind in STRONG else strong
        if kind == "EN" and strong == "L":
            kinds[at] = "L"
    return kinds


def join_numbers(kinds: list[str]) -> list[str]:
    """The kinds with separators within numbers, and signs beside them, made part of them (rules W4 to W6)."""
    for at in range(1, len(kinds) - 1):
        before, after = kinds[at - 1], kinds[at + 1]
        if before == after and before in NUMBERS and (kinds[at] == "CS" or (kinds[at], before) == ("ES", "EN")):
            kinds[at] = before
    for order in (range(1, len(kinds)), range(len(kinds) - 2, -1, -1)):
        step = -1 if order.step > 0 else 1
        for at in order:
            if kinds[at] == "ET" and kinds[at + step] == "EN":
                kinds[at] = "EN"
    return ["ON" if kind in {"ES", "ET", "CS"} else kind for kind in kinds]


def resolve_neutral(kinds: list[str], outside: str) -> list[str]:
    """The kinds with each neutral one as both its sides are, or as the line is (rules N1 and N2)."""
    at = 0
    while at < len(kinds):
        end = at
        while end < len(kinds) and kinds[end] not in {"L", "R", "EN", "AN"}:
            end += 1
        before = side(kinds[at - 1]) if at else outside
        after = side(kinds[end]) if end < len(kinds) else outside
        kinds[at:end] = [before if before == after else outside] * (end - at)
        at = end + 1
    return kinds


def side(kind: str) -> str:
    """The direction that a neighbour lends: numbers count as written from right to left."""
    return "L" if kind == "L" else "R"


def visual_order(found: Sequence[int]) -> list[int]:
    """The places of runs of these levels from left to right (rule L2)."""
    order = list(range(len(found)))
    for level in range(max(found, default=0), 0, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and found[order[end]] >= level:
                end += 1
            order[at:end] = order[at:end][::-1]
            at = end + 1
    return order
