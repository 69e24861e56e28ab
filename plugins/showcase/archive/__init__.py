"""Facts from the archive: statements that its records prove, each with the case studies and the coverage it rests on.

coverage    for which years the archive holds every recognition of a programme, down to a level
contest     all recognitions that one coverage holds, and where each of them lies, or may lie
firsts      the first of a region at a level                needs complete records up to its year
onlies      the only one of a region at a level             needs complete records of the whole time
tallies     how often a region reached the highest level    needs complete records of the whole time
streaks     so many years running                           needs nothing but the records themselves
breadth     in so many categories, from so many countries   needs nothing but the records themselves
proofs      everything that the archive proves, worked out once for all pages
facts       what the page of a recipient, a region or a category says of it, in few words

What is said must be true of every world that agrees with the archive: recognitions that no record here tells of, in
editions that are not complete; others that are withdrawn or wait for their announcement; places known too roughly.
"""

from .facts import facts_of_category, facts_of_recipient, facts_of_region
from .proofs import proofs_of
from .words import Fact

__all__ = ["Fact", "facts_of_category", "facts_of_recipient", "facts_of_region", "proofs_of"]
