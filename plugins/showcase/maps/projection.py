"""The Equal Earth projection (Šavrič, Patterson and Jenny 2018): countries in their true sizes, in familiar shapes."""

from math import asin, cos, radians, sin, sqrt

A1, A2, A3, A4 = 1.340264, -0.081106, 0.000893, 0.003796
"""Its coefficients, as published."""

MIDDLE, EDGE = 11.0, -169.0
"""The meridian in the middle, and the one at both edges: it parts no land but for small islands."""


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """Where a point in degrees lies on a globe of radius 1 laid flat: right of the middle, up from the equator."""
    around = longitude + 360 if longitude < EDGE else longitude
    tilt = asin(sqrt(3) / 2 * sin(radians(latitude)))
    square = tilt * tilt
    sixth = square**3
    slope = A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)
    across = 2 * sqrt(3) * radians(around - MIDDLE) * cos(tilt) / (3 * slope)
    return across, tilt * (A1 + A2 * square + sixth * (A3 + A4 * square))
