"""Tables of recipients: who they are, what else they are called, what registers know them by, who belongs to them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import get_args

from ...models.recipient import Kind
from ...showcase import Showcase
from .columns import address, how_many, position, slug
from .table import Column, Foreign, Row, Say, Table, Words, counted, parts


def recipient_tables(say: Say) -> tuple[Table, ...]:
    """All of them."""
    return recipients(say), names(say), identifiers(say), members(say)


def recipients(say: Say) -> Table:
    """The table of recipients."""
    return Table(
        "recipients",
        say("Recipients"),
        say("Who was honoured: schools, teams, trusts and partnerships, each once."),
        "recipients",
        (
            slug(say),
            address(say),
            Column("name", say("What it is called now."), "name", is_needed=True),
            Column("kind", say("What it is."), "kind", choices=get_args(Kind)),
            Column("phase", say("Which ages it teaches, in words."), "phase"),
            Column("ages", say("The ages it teaches."), "ages"),
            Column("place", say("Town and county."), "place"),
            Column("region", say("The slug of its region."), "region.slug"),
            Column("region_name", say("The name of its region."), "region.name"),
            Column("website", say("Its website."), "website"),
            Column("closed", say("The day on which it closed."), "closed", "date"),
            how_many(say),
        ),
        key=("slug",),
        count=lambda showcase: len(showcase.recipients),
    )


def part(say: Say, name: str, words: Words, columns: tuple[Column, ...]) -> Table:
    """A table of what a field of recipients lists, called like it."""
    of = Column("recipient", say("The slug of the recipient."), "of.slug", is_needed=True)
    return Table(
        name,
        *words,
        "recipients",
        (of, position(say), *columns),
        key=("recipient", "position"),
        count=counted("recipients", f"record.{name}"),
        rows=parts(name),
        foreign=(Foreign(("recipient",), "recipients", ("slug",)),),
    )


def names(say: Say) -> Table:
    """The table of other names."""
    words = say("Other names"), say("Names that recipients had, and other spellings they are known by.")
    until = say("The last year in which it was called so; other spellings have none.")
    columns = (
        Column("name", say("The name."), "it.name", is_needed=True),
        Column("until", until, "it.until", "integer"),
    )
    return replace(part(say, "names", words, columns), count=count_names, rows=name_rows)


def name_rows(recipient: Row) -> Iterator[Row]:
    """A row of each former name, then of each other spelling."""
    others = ({"name": name, "until": None} for name in recipient["aliases"])
    for place, one in enumerate((*recipient["former_names"], *others), 1):
        yield {"of": recipient, "position": place, "it": one}


def count_names(showcase: Showcase) -> int:
    """How many other names there are."""
    return sum(len(one.record.former_names) + len(one.record.aliases) for one in showcase.recipients)


def identifiers(say: Say) -> Table:
    """The table of numbers in registers."""
    columns = (
        Column("scheme", say("The register, or the kind of number."), "it.scheme", is_needed=True),
        Column("value", say("The number there."), "it.value", is_needed=True),
        Column("url", say("Its entry there."), "it.url"),
    )
    words = say("Register numbers"), say("What registers of schools, companies and charities know recipients by.")
    return part(say, "identifiers", words, columns)


def members(say: Say) -> Table:
    """The table of what belongs, or belonged, to recipients."""
    columns = (
        Column("member", say("Its address, where it has a page of its own."), "it.id", "uri"),
        Column("name", say("The organisation."), "it.name", is_needed=True),
        Column("role", say("Its part in the whole."), "it.role"),
        Column("since", say("The year that it joined."), "it.since", "integer"),
        Column("until", say("The year that it left."), "it.until", "integer"),
    )
    words = say("Members"), say("The organisations that teams, trusts and partnerships are made of.")
    return part(say, "members", words, columns).with_foreign(Foreign(("member",), "recipients", ("id",)))
