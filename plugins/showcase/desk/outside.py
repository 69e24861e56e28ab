"""Links that lead out of the site: which of them broke, and when that was last looked at."""

import re
from datetime import timedelta
from pathlib import Path

from ..problems import Place
from .blocks import Block, Entry, Note, Section, Spot, Table
from .checked import Checked, FollowedLink
from .lists import shorten
from .papers import Papers
from .words import countdown

OLD = timedelta(days=90)
"""After this time links are followed again."""

ORDER = {"broken": 0, "look": 1, "change": 2}
"""How much an outcome matters, the most first."""

WHERE = re.compile(r"(.+?):(\d+)(?::\d+)?")


def outside_section(papers: Papers) -> Section:
    """The links that broke or moved."""
    say, checked = papers.language.say, papers.checked
    if checked is None:
        note = Note(
            say("Nobody has followed them yet. `make links` does, and leaves what it finds for this page."), "soon"
        )
        return Section("links", say("Links"), None, say("Links that lead out of the site."), (note,))
    broken = [one for one in checked.links if not one.is_good]
    blocks: list[Block] = [Note(*age_words(papers, checked))]
    if broken:
        blocks.append(link_table(papers, broken))
    line = say("Links that lead out of the site, as they were when they were last followed.")
    return Section("links", say("Links"), len(broken), line, tuple(blocks))


def age_words(papers: Papers, checked: Checked) -> tuple[str, str]:
    """When the links were followed, and whether that is long ago."""
    say, language = papers.language.say, papers.language
    number = language.count("%(num)s link was followed", "%(num)s links were followed", len(checked.links))
    if checked.at is None:
        return say("%(links)s, nobody knows when. Run `make links`.") % {"links": number}, "soon"
    day = checked.at.date()
    parts = {"links": number, "day": language.day(day), "ago": countdown(day, papers.today, language)}
    if papers.now - checked.at > OLD:
        return say("%(links)s on %(day)s, %(ago)s. Run `make links` again.") % parts, "soon"
    return say("%(links)s on %(day)s, %(ago)s.") % parts, ""


def link_table(papers: Papers, links: list[FollowedLink]) -> Table:
    """The links that ask for something."""
    say = papers.language.say
    ordered = sorted(links, key=lambda one: (ORDER.get(one.weight, 1), one.url))
    shown, more = shorten(ordered, papers.most)
    rows = tuple(link_entry(papers, one) for one in shown)
    return Table(say("To put right"), (say("Found"), say("Link"), say("What to do")), rows, more)


def link_entry(papers: Papers, link: FollowedLink) -> Entry:
    """A link with what was found."""
    say = papers.language.say
    found = {"broken": say("broken"), "change": say("moved")}.get(link.weight, say("unsure"))
    spots = [spot_of(papers, where) for where in link.where]
    others = ", ".join(spot.shown for spot in spots[1:4])
    tone = {"broken": "late", "look": "soon"}.get(link.weight, "")
    about = " ".join(filter(None, (link.detail, others)))
    order = ORDER.get(link.weight, 1)
    return Entry(link.url, about, what_to_do(papers, link), spots[0] if spots else None, found, order, tone)


def what_to_do(papers: Papers, link: FollowedLink) -> str:
    """What to write instead of a link, or where to look."""
    say = papers.language.say
    if link.moved_to:
        return say("It moved: write %(address)s") % {"address": link.moved_to}
    if link.weight != "broken":
        return say("Open it in a browser: a machine cannot tell.")
    words = say("Name another source, or its archived copy.")
    return f"{words} {link.archived}".rstrip()


def spot_of(papers: Papers, where: str) -> Spot:
    """A line that a link stands in, as the last check named it."""
    found = WHERE.fullmatch(where)
    return papers.spot_at(Place(Path(found[1]), int(found[2]), 1)) if found else Spot(where)
