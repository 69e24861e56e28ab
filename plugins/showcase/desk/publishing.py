"""The site as it was built last: when, how large, and how near that comes to what GitHub Pages takes."""

from ..hosting.limits import FILE, FILES, SITE, check_limits, megabytes, weigh
from ..ledger import Ledger, find_lost, published_addresses
from .blocks import Bar, Bars, Block, Note, Section
from .built import Built
from .papers import Papers
from .words import countdown, percent, universal


def publishing_section(papers: Papers) -> Section:
    """The state of the built site."""
    say, built = papers.language.say, papers.built
    line = say("The site as it was built last on this machine, and the ledger of its addresses.")
    ledger = ledger_notes(papers, papers.ledger) if papers.ledger else []
    if built is None:
        notes = (Note(say("There is no built site here.")), *ledger)
        return Section("publishing", say("Publishing"), None, line, notes)
    blocks: list[Block] = [Note(when_words(papers, built)), *ledger]
    if built.is_private:
        blocks.append(Note(say("It is a preview for organisers alone, and cannot be published."), "soon"))
    blocks.append(weight_bars(papers, built))
    problems = check_limits(built.sizes, built.folder)
    blocks += [Note(f"{one.what}. {one.instead}.", "late") for one in problems]
    return Section(
        "publishing", say("Publishing"), len(problems) or None, line, tuple(blocks), "late" if problems else ""
    )


def when_words(papers: Papers, built: Built) -> str:
    """When the last file of the site was written."""
    ago = countdown(built.newest.date(), papers.today, papers.language)
    words = papers.language.say("Last changed on %(moment)s, %(ago)s.")
    return words % {"moment": universal(built.newest, papers.language), "ago": ago}


def ledger_notes(papers: Papers, ledger: Ledger) -> list[Note]:
    """How many addresses are noted, how many of the built site are not, and how many would be gone."""
    count, noted = papers.language.count, set(ledger.addresses)
    notes = [
        Note(count("%(num)s address is noted in the ledger.", "%(num)s addresses are noted in the ledger.", len(noted)))
    ]
    built = papers.built
    new = len(set(published_addresses(built.sizes)) - noted) if built and not built.is_private else 0
    if new:
        words = count(
            "%(num)s address of the built site is not noted yet. `make ledger` notes what was published.",
            "%(num)s addresses of the built site are not noted yet. `make ledger` notes what was published.",
            new,
        )
        notes.append(Note(words))
    lost = sum(not one.is_warning for one in find_lost(ledger, papers.records, papers.today))
    if lost:
        words = count(
            "%(num)s published address would be gone. A build says what to write.",
            "%(num)s published addresses would be gone. A build says what to write for each.",
            lost,
        )
        notes.append(Note(words, "late"))
    return notes


def weight_bars(papers: Papers, built: Built) -> Bars:
    """How much of each limit is used."""
    say, language = papers.language.say, papers.language
    weight = weigh(built.sizes)
    largest = max(built.sizes.values())
    of = say("%(part)s of %(whole)s (%(share)s)")

    def bar(name: str, part: float, whole: float, shown: str, limit: str) -> Bar:
        share = percent(part / whole, language)
        return Bar(name, of % {"part": shown, "whole": limit, "share": share}, min(100, 100 * part / whole))

    rows = (
        bar(say("Size of the site"), weight.size, SITE, megabytes(weight.size), megabytes(SITE)),
        bar(say("Files"), weight.files, FILES, language.number(weight.files), language.number(FILES)),
        bar(say("Largest file"), largest, FILE, megabytes(largest), megabytes(FILE)),
    )
    return Bars(say("What GitHub Pages takes"), (say("Limit"), say("Used")), rows)
