"""What cannot wait: the few sentences at the top of the page."""

from collections.abc import Iterator
from datetime import timedelta

from .announcements import find_open_to_all, find_reveals
from .blocks import Urgent
from .expiring import milestones, permissions
from .papers import Papers
from .words import stated, time_left, universal

NEAR = timedelta(days=14)
"""How near something is that cannot wait."""


def find_urgent(papers: Papers) -> list[Urgent]:
    """What somebody has to do now, the worst first."""
    return [
        *wrong_content(papers),
        *open_to_all(papers),
        *late_announcements(papers),
        *next_announcement(papers),
        *late_permissions(papers),
        *closing_calls(papers),
        *broken_links(papers),
    ]


def wrong_content(papers: Papers) -> Iterator[Urgent]:
    """The mistakes for which nothing can be built."""
    wrong = [one for one in papers.problems if not one.is_warning]
    if wrong:
        words = papers.language.count(
            "%(num)s mistake in the content: nothing can be built. `make check` lists it.",
            "%(num)s mistakes in the content: nothing can be built. `make check` lists them.",
            len(wrong),
        )
        yield Urgent(words, "")


def open_to_all(papers: Papers) -> Iterator[Urgent]:
    """The case studies that stand in the public content too early."""
    number = len(find_open_to_all(papers))
    if number:
        words = papers.language.count(
            "%(num)s embargoed case study stands in the public content.",
            "%(num)s embargoed case studies stand in the public content.",
            number,
        )
        yield Urgent(words, "embargoed")


def late_announcements(papers: Papers) -> Iterator[Urgent]:
    """The announcements that wait though their time has passed."""
    words = papers.language.say("%(what)s, %(about)s: its time has passed, and it waits for you.")
    for due in milestones(papers):
        if due.state == "late":
            yield Urgent(words % {"what": due.name, "about": due.about}, "expiring")


def next_announcement(papers: Papers) -> Iterator[Urgent]:
    """The next announcement, where it is near."""
    reveals = find_reveals(papers)
    coming = min((one for one in reveals if one.lifts <= papers.now + NEAR), default=None)
    if coming:
        words = papers.language.say("%(name)s, %(edition)s: %(left)s, on %(moment)s.")
        about = f"{papers.programme(coming.programme)} {coming.edition}"
        left = time_left(coming.lifts, papers.now, papers.language)
        parts = {
            "name": coming.name,
            "edition": about,
            "left": left,
            "moment": universal(coming.lifts, papers.language),
        }
        yield Urgent(words % parts, "embargoed", "soon")


def late_permissions(papers: Papers) -> Iterator[Urgent]:
    """How many permissions have run out."""
    number = sum(due.state == "late" for due in permissions(papers))
    if number:
        words = papers.language.count("%(num)s permission has run out.", "%(num)s permissions have run out.", number)
        yield Urgent(words, "expiring")


def closing_calls(papers: Papers) -> Iterator[Urgent]:
    """The calls that close soon, together."""
    closing = []
    for category in papers.records.categories.values():
        closes = category.value.call.deadline if category.value.call else None
        if closes and papers.now <= closes.instant <= papers.now + NEAR:
            closing.append((closes.instant, category.value.name, closes))
    if closing:
        words = papers.language.count("%(num)s call closes on", "%(num)s calls close soon, the first on", len(closing))
        _, name, closes = min(closing, key=lambda one: one[:2])
        yield Urgent(f"{words} {stated(closes, papers.language)}: {name}.", "expiring", "soon")


def broken_links(papers: Papers) -> Iterator[Urgent]:
    """How many links broke."""
    links = papers.checked.links if papers.checked else ()
    number = sum(one.weight == "broken" for one in links)
    if number:
        yield Urgent(papers.language.count("%(num)s link broke.", "%(num)s links broke.", number), "links")
