"""Figures whose value says another number than their proof: a warning, for words can count differently."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from ..models import CaseStudy
from ..problems import Problem, quoted
from ..records import Located

NUMBER = re.compile(
    r"""
    (?P<grouped>(?<!\d)[1-9]\d{0,2}(?:[,.'’\s]\d{3})+(?!\d))   # thousands, parted as some language parts them
    (?P<rest>\.\d+)?
    | (?P<plain>\d+(?:[.,]\d+)?)
    """,
    re.VERBOSE,
)
SCALE = re.compile(r"\s?-?(?:(k|thousand)|(m|mn|million)|(bn|b|billion))\b", re.IGNORECASE)


def find_contradicted_figures(record: Located[Any], language: str) -> Iterator[Problem]:
    """A warning for each figure of a case study with a number of which its proof has none."""
    for index, figure in enumerate(record.value.figures if isinstance(record.value, CaseStudy) else ()):
        said, proved = numbers_of(figure.value), numbers_of(figure.proof)
        if said and proved and not said & proved:
            what = f"{quoted(figure.value)} is not a number that its proof says, {quoted(figure.proof)}"
            instead = "Write the number of the story, or copy the words that prove it"
            yield Problem(record.place("figures", index, "value"), what, instead, is_warning=True)


def numbers_of(text: str) -> set[Decimal]:
    """Every number that the digits of a text can be read as, `30k` as 30 and as 30,000."""
    found: set[Decimal] = set()
    for match in NUMBER.finditer(text):
        readings = list(readings_of(match))
        scale = SCALE.match(text, match.end())
        power = 3 * scale.lastindex if scale and scale.lastindex else 0
        found.update(*({one, one * 10**power} for one in readings))
    return found


def readings_of(match: re.Match[str]) -> Iterator[Decimal]:
    """The numbers that one run of digits may mean: a space can part thousands, or two numbers."""
    if match["plain"]:
        yield Decimal(match["plain"].replace(",", "."))
        return
    yield Decimal(re.sub(r"\D", "", match["grouped"]) + (match["rest"] or ""))
    if re.search(r"\s", match["grouped"]):
        yield from (Decimal(re.sub(r"\D", "", part)) for part in match["grouped"].split())
