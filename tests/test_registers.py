"""Registers: the numbers that organisations go by, and where their entries stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from showcase.models import Identifier
from showcase.registers import address_of, is_well_formed, key_of

COMPANY = "https://find-and-update.company-information.service.gov.uk/company/07658841"
CHARITY = "https://register-of-charities.charitycommission.gov.uk/charity-details/?regid=1091841&subid=0"


def number(scheme: str, value: str, url: str | None = None) -> Identifier:
    """An identifier."""
    return Identifier(scheme=scheme, value=value, url=url)


@pytest.mark.parametrize(
    ("identifier", "address"),
    [
        (number("company number", "07658841"), COMPANY),
        (number("Charity  number", "1091841"), CHARITY),
        (number("Charity number", "SC012345"), None),
        (number("ROR", "https://ror.org/03vek6s52"), "https://ror.org/03vek6s52"),
        (number("ror", "03vek6s52"), "https://ror.org/03vek6s52"),
        (number("ISNI", "0000 0001 2146 438X"), "https://isni.org/isni/000000012146438X"),
        (number("Wikidata", "Q42"), "https://www.wikidata.org/wiki/Q42"),
        (number("UKPRN", "10012345"), None),
        (number("NCES", "120039000000"), None),
        (number("A list", "Q42"), None),
        (number("A list", "Q42", "https://example.org/42"), "https://example.org/42"),
        (number("URN", "136590", "https://example.org/42"), "https://example.org/42"),
        (number("Wikidata", "42"), None),
    ],
)
def test_an_entry_is_where_the_record_or_its_register_says(identifier: Identifier, address: str | None) -> None:
    assert address_of(identifier) == address


@given(st.sampled_from(["03vek6s52", "013cjyk83", "052gg0110"]), st.integers(1, 8), st.sampled_from("0123456789abc"))
def test_no_ror_stays_one_with_another_character(ror: str, place: int, letter: str) -> None:
    changed = f"{ror[:place]}{letter}{ror[place + 1 :]}"
    assert is_well_formed(number("ROR", changed)) == (changed == ror)


@given(st.sampled_from(["0000000121032683", "000000012146438X"]), st.integers(0, 14), st.sampled_from("0123456789"))
def test_no_isni_stays_one_with_another_digit(isni: str, place: int, digit: str) -> None:
    changed = f"{isni[:place]}{digit}{isni[place + 1 :]}"
    assert is_well_formed(number("ISNI", changed)) == (changed == isni)


@given(st.text(min_size=1), st.text(min_size=1))
def test_a_number_of_any_register_has_a_key_whatever_is_written(scheme: str, value: str) -> None:
    identifier = Identifier.model_construct(scheme=scheme, value=value, url=None)
    assert key_of(identifier) == key_of(identifier)
    assert address_of(identifier) is None or is_well_formed(identifier)


def test_the_same_number_has_one_key_however_it_is_written() -> None:
    assert key_of(number("ROR", "https://ror.org/03vek6s52")) == key_of(number("ror", "03vek6s52"))
    assert key_of(number("ISNI", "0000 0001 2146 438X")) == key_of(number("ISNI", "000000012146438X"))
    assert key_of(number("Company number", "07658841")) == key_of(number("Companies House", "07658841"))
    assert key_of(number("A list", "1 2")) != key_of(number("A list", "12"))
