"""Where a reader writes to the organisers: a letter that names its page, or a form of their own."""

from functools import lru_cache
from urllib.parse import quote, unquote

from .language import Language
from .publication import Publication

LETTER = "mailto:"
PLACEHOLDER = "{page}"
"""What stands in a form's address for the page that a reader comes from."""


def contact_of(publication: Publication) -> str | None:
    """Where to write about nothing in particular."""
    contact = publication.showcase.site.report
    return contact and fill(contact, publication.absolute("/"))


def report_mistake(publication: Publication, name: str, address: str) -> str | None:
    """Where to report a mistake on the page of something that has a name."""
    return report_address(publication, publication.language.say("A mistake in %(name)s") % {"name": name}, address)


def report_address(publication: Publication, subject: str, address: str) -> str | None:
    """Where to report a mistake on a page; a letter has its subject, and asks what the organisers need to know."""
    questions = ask(publication.language) if is_letter(publication) else ""
    return write_to(publication, subject, address, questions)


def write_to(publication: Publication, subject: str, address: str, rest: str = "") -> str | None:
    """Where to write about a page; a letter says which it is, and goes on with a text that is encoded already."""
    contact, page = publication.showcase.site.report, publication.absolute(address)
    if contact is None or not is_letter(publication):
        return contact and fill(contact, page)
    first = encode(publication.language.say("Page: %(address)s") % {"address": page})
    return f"{contact}?subject={encode(subject)}&body={first}{encode(BREAK)}{rest}"


def is_letter(publication: Publication) -> bool:
    """Whether the organisers are written to by mail."""
    return (publication.showcase.site.report or "").startswith(LETTER)


def mail_of(publication: Publication) -> str | None:
    """The mail address of the organisers, without what may stand behind it; None where they are not written to so."""
    contact = publication.showcase.site.report
    return unquote(contact.removeprefix(LETTER).partition("?")[0]) if contact and is_letter(publication) else None


def fill(contact: str, page: str) -> str:
    """The address of a form that knows which page is meant, where its organisers asked for that."""
    return contact.replace(PLACEHOLDER, encode(page))


BREAK = "\r\n\r\n"
"""An empty line of a letter, as RFC 6068 wants it."""


@lru_cache(maxsize=8)
def ask(language: Language) -> str:
    """The questions of a letter about a mistake, with room for the answers, encoded."""
    say = language.say
    questions = (say("What is wrong:"), say("What is right:"), say("How you know:"))
    return encode("".join(question + BREAK for question in questions))


def encode(text: str) -> str:
    """The text as a part of an address."""
    return quote(text, safe="")
