"""Charts: how many case studies there are by edition, region, category and level, as values that a template draws.

chart        what a chart is: lines, each a row of its table, and bars
scale        how far a bar goes
bars         the bars of a chart's lines
tiers        what levels amount to, in words and in order
largest      the sentence that says what is the most
editions, regions, categories, levels    one chart each
"""

from collections.abc import Callable

from ..publication import Publication
from .bars import Bar, Part
from .categories import category_chart
from .chart import Chart, Key
from .editions import edition_chart
from .levels import level_chart
from .line import Line
from .regions import region_chart

CHARTS: tuple[Callable[[Publication], Chart], ...] = (edition_chart, region_chart, category_chart, level_chart)
"""One function a chart, in the order in which they stand."""


def all_charts(publication: Publication) -> tuple[Chart, ...]:
    """Every chart; none where there is no case study to count."""
    return tuple(make(publication) for make in CHARTS) if publication.showcase.case_studies else ()


__all__ = ["CHARTS", "Bar", "Chart", "Key", "Line", "Part", "all_charts"]
