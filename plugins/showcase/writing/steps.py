"""What stands at a position of a text: the steps from its top to the innermost value there."""

from ..source import Step
from .spans import Span


def steps_at(span: Span, offset: int) -> tuple[Step, ...]:
    """The steps to the innermost value that a position lies in, its key counting as a part of it."""
    for name, (start, value) in span.keys.items():
        if start <= offset <= value.end:
            return (name, *steps_at(value, offset))
    for number, value in enumerate(span.items):
        start = span.dashes[number] if span.dashes else value.start
        if start <= offset <= value.end:
            return (number, *steps_at(value, offset))
    return ()
