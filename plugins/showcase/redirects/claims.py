"""Claims: each address that somebody says to lead on, where to, and where that is written."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from ..models import Redirect
from ..problems import Place
from ..records import Located, Records
from ..source import Step


class Claim(NamedTuple):
    """An address that is said to lead on to another."""

    address: str
    to: str
    owner: Located[Any]
    """The record that had the address, or the redirect."""
    steps: tuple[Step, ...]

    @property
    def place(self) -> Place:
        """Where it is written."""
        return self.owner.place(*self.steps)

    @property
    def place_of_target(self) -> Place:
        """Where it is written where it leads; for a record that had the address, the same."""
        return self.owner.place("to") if isinstance(self.owner.value, Redirect) else self.place


TABLES = ("recipients", "categories", "programmes", "regions", "topics")
"""The records that have pages beside the case studies, by the first step of their addresses."""


def claims_of(records: Records) -> Iterator[Claim]:
    """Every claim: what records were called before, then `redirects.yaml`."""
    for owner, to in pages_of(records, only_renamed=True):
        for number, address in enumerate(owner.value.formerly):
            yield Claim(address, to, owner, ("formerly", number))
    for redirect in records.redirects.values():
        yield Claim(redirect.value.address, redirect.value.to, redirect, ("address",))


def pages_of(records: Records, only_renamed: bool = False) -> Iterator[tuple[Located[Any], str]]:
    """Every record that has a page, with its address; or those alone that had another, which are few."""
    for one in records.case_studies:
        if one.value.formerly or not only_renamed:
            yield one, f"/case-studies/{one.value.edition}/{one.slug}/"
    for top in TABLES:
        table: dict[str, Located[Any]] = getattr(records, top)
        for slug, owner in table.items():
            if owner.value.formerly or not only_renamed:
                yield owner, f"/{top}/{slug}/"
