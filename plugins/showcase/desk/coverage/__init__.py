"""Coverage: what can be seen on the site, counted by region, edition, category, level, and who was honoured.

places     regions, those without any, and how well each region is known
times      editions, categories by edition, levels
honoured   kinds of recipient and phases by region, with small numbers hidden
"""

from ..blocks import Block, Note, Section
from ..papers import Papers
from .honoured import honoured_blocks
from .places import place_blocks
from .times import time_blocks


def coverage_section(papers: Papers) -> Section:
    """All counts of what can be seen on the site at this moment."""
    say, seen = papers.language.say, papers.seen.records.case_studies
    line = say("What readers can see today, counted. What is embargoed or withdrawn is not in these numbers.")
    blocks: tuple[Block, ...] = (Note(say("No case study can be seen yet.")),)
    if seen:
        blocks = (*place_blocks(papers), *time_blocks(papers), *honoured_blocks(papers))
    return Section("coverage", say("Coverage"), None, line, blocks)
