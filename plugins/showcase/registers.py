"""Registers: the numbers that organisations go by, the form that each has, and where its entry can be read."""

import re
from collections.abc import Callable
from typing import NamedTuple

from .models.recipient import Identifier

CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
"""The digits of ROR's numbers: letters that look like another are left out."""


def is_ror(value: str) -> bool:
    """Whether the last two digits are what the rest asks for, by ISO 7064, MOD 97-10."""
    number = 0
    for letter in value[-9:-2]:
        number = number * len(CROCKFORD) + CROCKFORD.index(letter)
    return 98 - number * 100 % 97 == int(value[-2:])


def is_isni(value: str) -> bool:
    """Whether the last character is what the others ask for, by ISO 7064, MOD 11-2."""
    total = 0
    for letter in re.sub(r"\W", "", value):
        total = (total * 2 + (10 if letter == "X" else int(letter))) % 11
    return total == 1


class Register(NamedTuple):
    """A register whose numbers have a known form; `link` where the address of an entry follows from its number."""

    names: tuple[str, ...]
    form: str
    words: str
    """The form in words that follow "Write"."""
    link: str = ""
    is_sound: Callable[[str], bool] = lambda value: True


REGISTERS = (
    Register(
        ("URN",), r"\d{5,6}", "the five or six digits that Get Information about Schools gives it",
        "https://www.get-information-schools.service.gov.uk/Establishments/Establishment/Details/{}",
    ),
    Register(("UKPRN",), r"1\d{7}", "eight digits of which the first is 1"),
    Register(
        ("Companies House", "Companies House number", "Company number"),
        r"\d{8}|[A-Z][A-Z0-9]\d{3}[A-Z0-9]{3}", "all eight characters, zeros at its beginning too",
        "https://find-and-update.company-information.service.gov.uk/company/{}",
    ),
    Register(
        ("Charity number", "Charity Commission"), r"\d{6,7}|SC0\d{5}|NIC\d{6}",
        "six or seven digits, or as Scotland writes it SC0 and five, or NIC and six",
        "https://register-of-charities.charitycommission.gov.uk/charity-details/?regid={}&subid=0",
    ),
    Register(("NCES", "NCES ID"), r"\d{12}", "the twelve digits of a school"),
    Register(
        ("ROR",), r"(?:https://ror\.org/)?0[a-hjkmnp-tv-z0-9]{6}\d{2}",
        "https://ror.org/0 and eight more characters, as its entry shows them", "https://ror.org/{}", is_ror,
    ),
    Register(
        ("ISNI",), r"\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3}[\dX]",
        "sixteen digits, of which the last may be X, as its entry shows them",
        "https://isni.org/isni/{}", is_isni,
    ),
    Register(("Wikidata",), r"Q[1-9]\d*", "Q and its digits", "https://www.wikidata.org/wiki/{}"),
)  # fmt: skip
"""Those that are known; a number of any other is taken as it is."""

BY_NAME = {name.casefold(): register for register in REGISTERS for name in register.names}


def register_of(identifier: Identifier) -> Register | None:
    """The register that an identifier names, where it is known."""
    return BY_NAME.get(" ".join(identifier.scheme.casefold().split()))


def is_well_formed(identifier: Identifier) -> bool:
    """Whether the number has the form that its register gives; where the register is not known, it has."""
    register, value = register_of(identifier), identifier.value
    return register is None or bool(re.fullmatch(register.form, value, re.ASCII) and register.is_sound(value))


def address_of(identifier: Identifier) -> str | None:
    """Where the entry can be read: as the record says, else as it follows from the number."""
    register = register_of(identifier)
    if identifier.url or register is None or not register.link or not is_well_formed(identifier):
        return identifier.url
    number = key_of(identifier)[1]
    # Of charities, England and Wales alone has addresses that follow from the number.
    return None if "charity" in register.link and not number.isdigit() else register.link.format(number)


def key_of(identifier: Identifier) -> tuple[str, str]:
    """The register and the number as they are compared: without spaces, dashes or the address before a number."""
    register = register_of(identifier)
    name = register.names[0] if register else " ".join(identifier.scheme.casefold().split())
    value = identifier.value.removeprefix("https://ror.org/") if name == "ROR" else identifier.value
    return name, re.sub(r"[\s-]", "", value) if register else value
