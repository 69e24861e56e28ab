"""What may be seen at a moment: records that wait for their announcement, and what was withdrawn, are held back.

records ── timetable   when each level of each case study may be seen
        ── veil        the records as they may be seen, and what was held back
        ── needles     the words that would give it away
        ── guard       whether a file holds any of them
"""

from .guard import Guard, Leak
from .needles import Needle, find_needles
from .timetable import FAR, PAST, Timetable
from .veil import Held, Seen, as_of

__all__ = ["FAR", "PAST", "Guard", "Held", "Leak", "Needle", "Seen", "Timetable", "as_of", "find_needles"]
