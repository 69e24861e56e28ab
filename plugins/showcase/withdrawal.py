"""A withdrawal in words: who withdrew what, and when; it names nobody, and passes no judgement."""

from .models import Withdrawn
from .publication import Publication


def sentence_for(publication: Publication, withdrawn: Withdrawn) -> str:
    """Who withdrew it, and when."""
    is_own, (first, *rest) = withdrawn.by == "recipient", withdrawn.address.strip("/").split("/")
    if first == "case-studies" and len(rest) == 2:
        words = recognition_words(publication, is_own)
    elif first == "recipients" and len(rest) == 1:
        words = recipient_words(publication, is_own)
    else:
        words = other_words(publication, is_own)
    return words % {"day": publication.language.day(withdrawn.date)}


def recognition_words(publication: Publication, is_own: bool) -> str:
    """What is said at the address of a case study."""
    say = publication.language.say
    if is_own:
        return say("The recipient withdrew this recognition on %(day)s.")
    return say("The organiser withdrew this recognition on %(day)s.")


def recipient_words(publication: Publication, is_own: bool) -> str:
    """What is said at the address of a recipient."""
    say = publication.language.say
    if is_own:
        return say("The recipient withdrew the recognition shown here on %(day)s.")
    return say("The organiser withdrew the recognition shown here on %(day)s.")


def other_words(publication: Publication, is_own: bool) -> str:
    """What is said at any other address."""
    say = publication.language.say
    if is_own:
        return say("What stood here was withdrawn by the recipient on %(day)s.")
    return say("What stood here was withdrawn by the organiser on %(day)s.")
