"""The scale: straight, and from nothing on, so that twice the number is twice the length."""

DIGITS = 3
"""Of a length in hundredths: a thousandth of a percent is less than a dot on any screen."""


def length_of(number: int, whole: int) -> float:
    """How much a number is of the whole, in hundredths of it; nothing of nothing."""
    return round(100 * number / whole, DIGITS) if whole else 0.0
