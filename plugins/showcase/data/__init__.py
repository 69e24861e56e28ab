"""Open data: everything that pages say, for programs.

shapes       what each type of record says, field by field
addresses    where all of it stands
"""

from operator import attrgetter

from ..bundle import Output

OPEN_DATA = Output(is_wanted=attrgetter("has_data"))

__all__ = ["OPEN_DATA"]
