"""Pictures: of each original its copies, small, upright, in sRGB, and with nothing in them but credit and licence.

    original   file    → what it is by its first bytes, its size, the memory it takes; or the fault it has
       │  door           the one way in: whatever goes wrong with a file comes out as a fault
       │  recognition    which formats are taken, and what all else is called
       │  jpeg, tiff     how much of such a file has to be in memory at once
       │  weight, limits what decoding takes, and what there is
       ▼
    decoding   original → upright points in sRGB, no more of them than the largest copy needs
       │  colour         profiles
       ▼
    copies     points  → every width and every crop, each in its kinds
       │  prepared       which widths there are, and what templates are told
       │  encoding       quality, and the budget of a phone
       │  statement      credit and licence, as they stand in a copy
       ▼
    cabinet    the copies that were made, by content: what is there is never made again
          shelf          the copies of one picture on the disk
          digests        which originals were read before
          chores         work in threads, within the memory there is
          allocation     memory that is given back

Nothing here knows of records, pages or Pelican.
"""

from .cabinet import Cabinet
from .examination import examine
from .original import Seen, look_at
from .prepared import KINDS, Prepared
from .wanted import Fault, Wanted

__all__ = ["KINDS", "Cabinet", "Fault", "Prepared", "Seen", "Wanted", "examine", "look_at"]
