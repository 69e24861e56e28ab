"""Tables of programmes, of their editions and of their levels."""

from typing import get_args

from ...models.programme import Tier
from .columns import address, name, position, slug
from .table import Column, Foreign, Row, Say, Table, counted, parts

OF_PROGRAMME = Foreign(("programme",), "programmes", ("slug",))


def programme_tables(say: Say) -> tuple[Table, ...]:
    """All of them."""
    return programmes(say), editions(say), levels(say)


def programmes(say: Say) -> Table:
    """The table of programmes."""
    return Table(
        "programmes",
        say("Programmes"),
        say("Award schemes, each with its own levels and editions."),
        "programmes",
        (
            slug(say),
            address(say),
            name(say),
            Column("short_name", say("A shorter name."), "short_name"),
            Column("organiser", say("Who runs it."), "organiser"),
            Column("website", say("Its website."), "website"),
        ),
        key=("slug",),
        count=lambda showcase: len(showcase.programmes),
    )


def of_programme(say: Say) -> Column:
    """The column that says whose edition or level a row is."""
    return Column("programme", say("The slug of its programme."), "of.slug", is_needed=True)


def editions(say: Say) -> Table:
    """The table of editions, each of one programme."""
    return Table(
        "editions",
        say("Editions"),
        say("The years in which each programme ran, or what else it calls them."),
        "programmes",
        (
            of_programme(say),
            Column("label", say("What the programme calls it, mostly a year."), "it.label", is_needed=True),
            Column("year", say("Its year."), "it.year", "integer", is_needed=True),
            Column("id", say("The address of the page of all editions that are called so."), "it.id", "uri"),
            Column("complete", say("The slugs of the levels of which every recognition is recorded here."), complete),
        ),
        key=("programme", "label"),
        count=counted("programmes", "record.editions"),
        rows=parts("editions"),
        foreign=(OF_PROGRAMME,),
    )


def complete(row: Row) -> str | None:
    """The levels of which an edition is complete, with blanks between them."""
    return " ".join(row["it"]["complete"]) or None


def levels(say: Say) -> Table:
    """The table of levels, each of one programme."""
    return Table(
        "levels",
        say("Levels"),
        say("How far a recognition can go in each programme, in its own words."),
        "programmes",
        (
            of_programme(say),
            Column("slug", say("The last part of its address."), "it.slug", is_needed=True),
            Column("name", say("The level in the words of the programme."), "it.name", is_needed=True),
            Column("tier", say("What the level amounts to, beside other programmes."), "it.tier", is_needed=True,
                   choices=get_args(Tier)),
            position(say),
            Column("id", say("The address of the page of all levels that are called so."), "it.id", "uri"),
        ),
        key=("programme", "slug"),
        count=counted("programmes", "record.levels"),
        rows=parts("levels"),
        foreign=(OF_PROGRAMME,),
    )  # fmt: skip
