"""Words for the press, made of what the record holds and of nothing else: whoever uses them adds a quotation."""

from typing import NamedTuple

from ..cards import place_words
from ..publication import Publication
from ..showcase import CaseStudy
from ..showcase.standing import announced_on


class Press(NamedTuple):
    """The words, paragraph by paragraph: what comes before the quotation, its place, and what comes after."""

    heading: str
    before: tuple[str, ...]
    quotation: str
    after: tuple[str, ...]


def press_words(publication: Publication, case_study: CaseStudy) -> Press:
    """The words for the press about a case study."""
    told = (who_received(publication, case_study), *standfirst(publication, case_study))
    return Press(
        heading=f"{case_study.name}: {case_study.level.name}, {case_study.category.record.name}",
        before=(*told, *figures(publication, case_study)),
        quotation=publication.language.say("[your quotation here, with the speaker’s name and role]"),
        after=(*organiser(publication, case_study), source(publication, case_study)),
    )


def who_received(publication: Publication, case_study: CaseStudy) -> str:
    """Who received what, and when; no verb or article depends on what a recipient or programme is called."""
    say, language = publication.language.say, publication.language
    day, place = announced_on(case_study.programme, case_study.record), place_words(case_study)
    words = say(
        "%(name)s received the recognition “%(level)s” in the category “%(category)s” (%(programme)s, %(edition)s)."
    ) % {
        "name": f"{case_study.name} ({place})" if place else case_study.name,
        "level": case_study.level.name,
        "category": case_study.category.record.name,
        "programme": case_study.programme.record.name,
        "edition": case_study.edition.label,
    }
    return f"{words} {say('It was announced on %(day)s.') % {'day': language.day(day)}}" if day else words


def standfirst(publication: Publication, case_study: CaseStudy) -> tuple[str, ...]:
    """What was done, in the record's own words, as a sentence."""
    words = case_study.record.standfirst
    if not words:
        return ()
    return (publication.language.say("%(sentence)s.") % {"sentence": words} if words[-1].isalnum() else words,)


def figures(publication: Publication, case_study: CaseStudy) -> tuple[str, ...]:
    """The figures, and who says them."""
    record, say = case_study.record, publication.language.say
    if not record.figures:
        return ()
    listed = "; ".join(f"{one.value} {one.label}" for one in record.figures)
    if not record.reported_by:
        return (say("Figures: %(figures)s.") % {"figures": listed},)
    words = say("Figures, as reported by %(who)s: %(figures)s.")
    return (words % {"who": record.reported_by, "figures": listed},)


def organiser(publication: Publication, case_study: CaseStudy) -> tuple[str, ...]:
    """Who runs the programme, where that is recorded."""
    programme = case_study.programme.record
    if not programme.organiser:
        return ()
    words = publication.language.say("Organiser of %(programme)s: %(organiser)s.")
    line = words % {"programme": programme.name, "organiser": programme.organiser}
    return (f"{line} {programme.website}" if programme.website else line,)


def source(publication: Publication, case_study: CaseStudy) -> str:
    """Where the whole story stands."""
    words = publication.language.say("The case study on %(site)s: %(address)s")
    site, address = publication.showcase.site.name, publication.absolute(case_study.address)
    return words % {"site": site, "address": address}
